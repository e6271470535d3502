/**
 * Makes an edition inside a transaction: collects the facts, writes the text, seals both, and keeps the bytes of every form
 * in both languages. Publishing does this with the step, the demo for months that were published before.
 */
import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import { checkCodeOf } from "@/lib/domain/check-code";
import type { ReportDocument } from "@/lib/domain/document";
import type { EditionContent } from "@/lib/domain/edition";
import { dapilAddress, editionAddress, editionNumber } from "@/lib/domain/edition-number";
import type { IsoDate, Period } from "@/lib/domain/period";
import type { Locale } from "@/lib/format";
import { type ReportLinks, writeReportPage } from "@/lib/report/html";
import { writeReportBooklet, writeReportPdfs } from "@/lib/report/pdf";
import { writeReportCsv, writeReportWorkbook } from "@/lib/report/workbook";
import type { Prisma } from "@/prisma/generated/client";
import { dapilDocuments } from "./dapil-document";
import { type EditionSeal, editionDocument } from "./document";
import { collectEditionFacts } from "./facts";
import { writeEditionText } from "./text";

const LOCALES: readonly Locale[] = ["id", "en"];
/** All reports of an edition take some seconds to print on a small machine. */
const PRINT_MS = 25_000;
const PATIENCE_MS = "30000";

export interface FreezeRequest {
  readonly regencyCode: string;
  readonly period: Period;
  /** In the time zone of the regency. */
  readonly publishedOn: IsoDate;
  /** Null is now. */
  readonly publishedAt: Date | null;
  /** What was corrected; null for the first edition of a month. */
  readonly reason: string | null;
}

export interface FrozenEdition {
  readonly number: string;
  readonly checkCode: string;
}

/** The report could not be printed; nothing of the edition may be kept. */
export class NotPrinted extends Error {}

interface File {
  readonly form: "HTML" | "PDF" | "XLSX" | "CSV" | "DAPIL";
  readonly locale: Locale;
  readonly part: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** There is nothing that an edition could say. */
export class NothingToFreeze extends Error {}

/**
 * The next edition of a month. The transaction is a snapshot of the viewer. Throws `NotPrinted` and `NothingToFreeze`, and
 * a RangeError for a correction without a reason.
 */
export async function freezeEdition(tx: Tx, viewer: Viewer, request: FreezeRequest): Promise<FrozenEdition> {
  const { regencyCode, period, publishedOn, publishedAt } = request;
  const replaced = await findNewest(tx, { regencyCode, period });
  const reason = replaced === null ? null : request.reason;
  if (replaced !== null && reason === null) throw new RangeError("a correction without a reason");
  const sequence = (replaced?.sequence ?? 0) + 1;
  const number = editionNumber({ regencyCode, period, sequence });
  const earlier = await findNewest(tx, { regencyCode, period: { lt: period } });
  const facts = await collectEditionFacts(viewer, {
    ...{ regencyCode, period, number, publishedOn },
    approvedBy: { name: viewer.name, role: "HEAD" },
    replaces: replaced && reason !== null ? { number: replaced.number, reason, content: replaced.content } : null,
    previous: earlier && { number: earlier.number, facts: earlier.content },
  });
  if (facts === null) throw new NothingToFreeze(number);
  const content: EditionContent = { ...facts, text: writeEditionText(facts) };
  const canonical = canonicalOf(content);
  const sha256 = hashOf(Buffer.from(canonical));
  const seal = { checkCode: checkCodeOf(sha256), sha256, auditHead: await sealAudit(tx, number, sha256) };
  const files = await writeFiles(content, seal);
  await tx.edition.create({
    data: {
      ...{ regencyCode, period, sequence, number, content: canonical, reason, ...seal },
      ...{ publishedOn: new Date(publishedOn), titleId: content.text.id.title, titleEn: content.text.en.title },
      publishedBy: viewer.id,
      ...(publishedAt === null ? {} : { publishedAt }),
    },
  });
  await tx.editionFile.createMany({
    data: files.map((file) => ({ regencyCode, period, sequence, ...file, sha256: hashOf(file.bytes) })),
  });
  return { number, checkCode: seal.checkCode };
}

interface Frozen {
  readonly number: string;
  readonly sequence: number;
  readonly content: EditionContent;
}

/** The newest edition of the newest month in question. */
async function findNewest(tx: Tx, where: Prisma.EditionWhereInput): Promise<Frozen | null> {
  const orderBy: Prisma.EditionOrderByWithRelationInput[] = [{ period: "desc" }, { sequence: "desc" }];
  const edition = await tx.edition.findFirst({
    where,
    orderBy,
    select: { number: true, sequence: true, content: true },
  });
  // Written by these very functions, and never changed since.
  return edition && { ...edition, content: JSON.parse(edition.content) as EditionContent };
}

/** The bytes that are hashed and downloaded, by RFC 8785: the same content is the same text everywhere. */
function canonicalOf(content: EditionContent): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error("a content that JSON cannot say");
  return text;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One edition at a time is sealed: the next waits while another is being printed. */
async function sealAudit(tx: Tx, number: string, sha256: string): Promise<string> {
  await tx.$queryRaw`
    SELECT set_config('lock_timeout', ${PATIENCE_MS}, true), set_config('statement_timeout', ${PATIENCE_MS}, true)`;
  const [link] = await tx.$queryRaw<{ head: string }[]>`SELECT seal_audit(${number}, ${sha256}) AS head`;
  if (link === undefined) throw new Error("a function without a result");
  return link.head;
}

async function writeFiles(content: EditionContent, seal: EditionSeal): Promise<File[]> {
  const documents = LOCALES.map((locale) => ({
    locale,
    whole: editionDocument(content, locale, seal),
    dapil: dapilDocuments(content, locale, seal),
  }));
  const numbers = content.dapil?.districts.map((district) => district.number) ?? [];
  if (documents.some(({ dapil }) => dapil.length !== numbers.length)) throw new Error("a district without a sheet");
  const written = documents.flatMap(({ locale, whole }): File[] => [
    { form: "HTML", locale, part: 0, bytes: bytesOf(writeReportPage(whole, linksOf(content, locale))) },
    { form: "CSV", locale, part: 0, bytes: bytesOf(writeReportCsv(whole)) },
  ]);
  for (const { locale, whole } of documents) {
    written.push({ form: "XLSX", locale, part: 0, bytes: bytesOf(await writeReportWorkbook(whole)) });
  }
  const printed = documents.flatMap(({ locale, whole, dapil }): Printed[] => [
    { form: "PDF", locale, part: 0, pages: [whole] },
    ...(dapil.length === 0 ? [] : [{ form: "DAPIL" as const, locale, part: 0, pages: dapil }]),
    ...dapil.map((sheet, at) => ({ form: "DAPIL" as const, locale, part: numbers[at] ?? 0, pages: [sheet] })),
  ]);
  return [...written, ...(await print(printed, content.publishedOn))];
}

interface Printed extends Omit<File, "bytes"> {
  /** Several make a booklet. */
  readonly pages: readonly ReportDocument[];
}

/** The printer is a process of its own, with a time limit. */
async function print(files: readonly Printed[], createdOn: IsoDate): Promise<File[]> {
  const isBooklet = ({ pages }: Printed) => pages.length > 1;
  const [booklets, single] = [files.filter(isBooklet), files.filter((file) => !isBooklet(file))];
  const options = { createdOn, timeLimit: PRINT_MS };
  const pdfs = await Promise.all([
    writeReportPdfs(
      single.flatMap(({ pages }) => pages),
      options,
    ),
    ...booklets.map(async ({ pages }) => [await writeReportBooklet(pages, options)]),
  ]).catch((error: unknown) => {
    throw new NotPrinted("a report was not printed", { cause: error });
  });
  return [...single, ...booklets].map(({ form, locale, part }, at) => {
    const pdf = pdfs.flat()[at];
    if (pdf === undefined) throw new NotPrinted("a report is missing");
    return { form, locale, part, bytes: new Uint8Array(pdf) };
  });
}

function bytesOf(written: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(typeof written === "string" ? Buffer.from(written) : written);
}

/** Where the page leads to; addresses never change, so they may stand in what is frozen. */
function linksOf({ number, regency, dapil }: EditionContent, locale: Locale): ReportLinks {
  const districts = dapil?.districts ?? [];
  return {
    otherLanguage: editionAddress(number, "HTML", locale === "id" ? "en" : "id"),
    ...{ pdf: editionAddress(number, "PDF", locale), xlsx: editionAddress(number, "XLSX", locale) },
    ...{ csv: editionAddress(number, "CSV", locale), json: editionAddress(number, "JSON") },
    dapilBooklet: districts.length === 0 ? null : dapilAddress(number, 0, locale),
    dapilSheets: districts.map((district) => ({
      name: `${district.number} ${district.name}`,
      address: dapilAddress(number, district.number, locale),
    })),
    verify: "/verify",
    allEditions: "/editions",
    feed: `/editions/${regency.code}/feed`,
  };
}
