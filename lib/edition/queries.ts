import { asPublic, type Tx } from "@/lib/db";
import { levelOf } from "@/lib/domain/area";
import { checkCodeOf } from "@/lib/domain/check-code";
import { type EditionForm, type NamedFile, parseEditionNumber } from "@/lib/domain/edition-number";
import { type IsoDate, type Period, toPeriod } from "@/lib/domain/period";
import { type Locale, nameIn } from "@/lib/format";
import { Prisma } from "@/prisma/generated/client";
import { type FrozenFile, keepFile, keepStanding, recallFile, recallStanding, type Standing } from "./frozen-files";
import type { EditionFilter } from "./schema";

/** Editions on a page of the list. */
const PAGE_SIZE = 20;
/** Entries of a feed: two years and a few corrections. */
const FEED_LENGTH = 30;

/** An edition without its content. */
export interface EditionSummary {
  readonly number: string;
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly period: Period;
  /** 1 for the first of its month. */
  readonly sequence: number;
  readonly checkCode: string;
  /** Of the content, in hex. */
  readonly sha256: string;
  /** Head of the chain over the audit, as it is printed. */
  readonly auditHead: string;
  readonly titleId: string;
  readonly titleEn: string;
  /** The date printed in it. */
  readonly publishedOn: IsoDate;
  readonly publishedAt: Date;
  /** What was corrected; null for a first edition. */
  readonly reason: string | null;
  /** Number of the newest edition of the month, where that is a later one. */
  readonly replacedBy: string | null;
  /** It has sheets for electoral districts. */
  readonly hasDapil: boolean;
}

export function titleIn({ titleId, titleEn }: EditionSummary, locale: Locale): string {
  return nameIn({ nameId: titleId, nameEn: titleEn }, locale);
}

type SummaryRow = Omit<EditionSummary, "period"> & { readonly period: number };

const NEWEST = Prisma.sql`(SELECT later.number FROM edition later WHERE later.regency_code = e.regency_code
  AND later.period = e.period AND later.sequence > e.sequence ORDER BY later.sequence DESC LIMIT 1)`;

const SUMMARY = Prisma.sql`e.number, e.regency_code AS "regencyCode", a.name AS "regencyName", e.period, e.sequence,
  e.check_code AS "checkCode", e.sha256, e.audit_head AS "auditHead", e.title_id AS "titleId", e.title_en AS "titleEn",
  to_char(e.published_on, 'YYYY-MM-DD') AS "publishedOn", e.published_at AS "publishedAt", e.reason, ${NEWEST} AS "replacedBy",
  EXISTS (SELECT FROM edition_file f WHERE f.regency_code = e.regency_code AND f.period = e.period
    AND f.sequence = e.sequence AND f.form = 'DAPIL') AS "hasDapil"
  FROM edition e JOIN area a ON a.code = e.regency_code`;

const NEWEST_FIRST = Prisma.sql`ORDER BY e.period DESC, e.published_on DESC, e.regency_code, e.sequence DESC`;

async function findSummaries(tx: Tx, rest: Prisma.Sql): Promise<EditionSummary[]> {
  const rows = await tx.$queryRaw<SummaryRow[]>`SELECT ${SUMMARY} ${rest}`;
  return rows.map((row) => ({ ...row, period: toPeriod(row.period) }));
}

/** For anyone: a file of an edition as it was frozen, and how the edition stands now. Null when there is no such file. */
export async function getEditionFile(name: NamedFile): Promise<(FrozenFile & Standing) | null> {
  const standing = await getStanding(name.number);
  if (standing === null) return null;
  const kept = recallFile(name);
  if (kept !== null) return { ...kept, ...standing };
  const file = await asPublic((tx) => (name.form === "JSON" ? findContent(tx, name.number) : findFile(tx, name)));
  if (file === undefined) return null;
  const frozen = { bytes: new Uint8Array(file.bytes), sha256: file.sha256 };
  keepFile(name, frozen);
  return { ...frozen, ...standing };
}

/** Whether an edition was replaced, known for two seconds; null when there is none. */
async function getStanding(number: string): Promise<Standing | null> {
  const recalled = recallStanding(number, Date.now());
  if (recalled !== undefined) return recalled;
  const [standing = null] = await asPublic(
    (tx) => tx.$queryRaw<Standing[]>`
      SELECT (SELECT jsonb_build_object('number', n.number, 'publishedOn', n.published_on) FROM edition n
        WHERE n.number = ${NEWEST}) AS "replacedBy"
      FROM edition e WHERE e.number = ${number}`,
  );
  keepStanding(number, standing, Date.now());
  return standing;
}

interface FileRow {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

async function findFile(tx: Tx, { number, form, locale, part }: NamedFile): Promise<FileRow | undefined> {
  const [file] = await tx.$queryRaw<FileRow[]>`
    SELECT f.bytes, f.sha256 FROM edition e JOIN edition_file f USING (regency_code, period, sequence)
    WHERE e.number = ${number} AND f.form = ${form}::edition_form AND f.locale = ${locale} AND f.part = ${part}`;
  return file;
}

async function findContent(tx: Tx, number: string): Promise<FileRow | undefined> {
  const [file] = await tx.$queryRaw<FileRow[]>`
    SELECT convert_to(content, 'UTF8') AS bytes, sha256 FROM edition WHERE number = ${number}`;
  return file;
}

export interface EditionList {
  readonly editions: readonly EditionSummary[];
  /** All that were found. */
  readonly total: number;
  /** From 1; one too far is the last. */
  readonly page: number;
  readonly pages: number;
  /** Of the first on the page, from 1. */
  readonly first: number;
  /** Those that a list can be narrowed to. */
  readonly regencies: readonly { readonly code: string; readonly name: string }[];
  readonly years: readonly number[];
}

/** For anyone: published editions, the newest month first, with those that were replaced. */
export function listEditions({ regency, year, text, page: asked }: EditionFilter): Promise<EditionList> {
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const found = Prisma.sql`
    WHERE (${regency}::text IS NULL OR e.regency_code = ${regency}) AND (${year}::integer IS NULL OR e.period / 100 = ${year})
      AND (${text} = '' OR concat_ws(' ', e.number, e.check_code, a.name, e.title_id, e.title_en, e.reason) ILIKE ${like})`;
  return asPublic(async (tx) => {
    const [head] = await tx.$queryRaw<(Pick<EditionList, "total" | "regencies"> & { years: number[] })[]>`
      SELECT (SELECT count(*)::integer FROM edition e JOIN area a ON a.code = e.regency_code ${found}) AS total,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) ORDER BY a.name), '[]') FROM area a
          WHERE a.code IN (SELECT regency_code FROM edition)) AS regencies,
        (SELECT coalesce(array_agg(DISTINCT period / 100 ORDER BY period / 100 DESC), '{}') FROM edition) AS years`;
    if (head === undefined) throw new Error("a SELECT without FROM gave no row");
    const pages = Math.max(1, Math.ceil(head.total / PAGE_SIZE));
    const page = Math.min(asked, pages);
    const skipped = (page - 1) * PAGE_SIZE;
    const part = Prisma.sql`${found} ${NEWEST_FIRST} LIMIT ${PAGE_SIZE} OFFSET ${skipped}`;
    return { ...head, editions: await findSummaries(tx, part), page, pages, first: skipped + 1 };
  });
}

/** For anyone: the newest edition of the newest month of a regency; null before there is one, and for what is no code of one. */
export async function getLatest(regencyCode: string): Promise<EditionSummary | null> {
  if (levelOf(regencyCode) !== "REGENCY") return null;
  const of = Prisma.sql`WHERE e.regency_code = ${regencyCode} ORDER BY e.period DESC, e.sequence DESC LIMIT 1`;
  const [latest = null] = await asPublic((tx) => findSummaries(tx, of));
  return latest;
}

/** For anyone: the same of every regency, by name. */
export function listLatest(): Promise<EditionSummary[]> {
  const of = Prisma.sql`JOIN (SELECT DISTINCT ON (regency_code) number FROM edition ORDER BY regency_code, period DESC, sequence DESC) l
    ON l.number = e.number ORDER BY a.name`;
  return asPublic((tx) => findSummaries(tx, of));
}

/** For anyone: the editions of a month, the newest first; empty before it is published. */
export function listMonthEditions(regencyCode: string, period: Period): Promise<EditionSummary[]> {
  const of = Prisma.sql`WHERE e.regency_code = ${regencyCode} AND e.period = ${period} ORDER BY e.sequence DESC`;
  return asPublic((tx) => findSummaries(tx, of));
}

/** A regency as its feed is about it, with its latest editions in the order in which they came out, the newest first. */
export interface Feed {
  readonly regencyName: string;
  readonly editions: readonly EditionSummary[];
}

/** For anyone; null when there is no such regency. */
export async function getFeed(regencyCode: string): Promise<Feed | null> {
  if (levelOf(regencyCode) !== "REGENCY") return null;
  const of = Prisma.sql`WHERE e.regency_code = ${regencyCode} ORDER BY e.published_at DESC, e.period DESC, e.sequence DESC LIMIT ${FEED_LENGTH}`;
  return asPublic(async (tx) => {
    const [regency] = await tx.$queryRaw<{ name: string }[]>`
      SELECT a.name FROM regency r JOIN area a ON a.code = r.code WHERE r.code = ${regencyCode}`;
    return regency === undefined ? null : { regencyName: regency.name, editions: await findSummaries(tx, of) };
  });
}

export async function getEdition(number: string): Promise<EditionSummary | null> {
  if (parseEditionNumber(number) === null) return null;
  const [edition = null] = await asPublic((tx) => findSummaries(tx, Prisma.sql`WHERE e.number = ${number}`));
  return edition;
}

/** The edition of a check code as it is kept, without spaces; null when no edition has it. */
export async function getEditionByCode(checkCode: string): Promise<EditionSummary | null> {
  const [edition = null] = await asPublic((tx) => findSummaries(tx, Prisma.sql`WHERE e.check_code = ${checkCode}`));
  return edition;
}

/** A file that is genuine, bit by bit, and what it is. */
export interface KnownFile {
  readonly edition: EditionSummary;
  readonly form: EditionForm | "DAPIL";
  readonly locale: Locale;
  readonly part: number;
}

/** For anyone: which file of which edition has this SHA-256 (in hex); null when none has. */
export function findByHash(sha256: string): Promise<KnownFile | null> {
  return asPublic(async (tx) => {
    const [known] = await tx.$queryRaw<(Omit<KnownFile, "edition"> & { number: string })[]>`
      SELECT e.number, f.form::text AS form, f.locale, f.part
      FROM edition_file f JOIN edition e USING (regency_code, period, sequence) WHERE f.sha256 = ${sha256}
      UNION ALL SELECT number, 'JSON', 'id', 0 FROM edition WHERE check_code = ${checkCodeOf(sha256)} AND sha256 = ${sha256}
      LIMIT 1`;
    if (known === undefined) return null;
    const { number, ...file } = known;
    const [edition] = await findSummaries(tx, Prisma.sql`WHERE e.number = ${number}`);
    return edition === undefined ? null : { edition, ...file };
  });
}
