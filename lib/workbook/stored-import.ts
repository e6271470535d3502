/** Reads imports inside a transaction: as they are stored, and what they have written. */
import "server-only";
import type { Tx } from "@/lib/db";
import type { Counts } from "@/lib/domain/entry";
import { UNKNOWN_COUNTS } from "@/lib/domain/import-verdict";
import { lockedCells } from "@/lib/domain/judgement";
import { type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import { isComplete, type Mapping, recognise } from "@/lib/domain/workbook-layout";
import type { RowChange } from "@/lib/enrolment/month-rows";
import { findReopenedCells } from "@/lib/month/queries";
import { Prisma } from "@/prisma/generated/client";
import { fingerprintOf, readingOf, type StoredImport } from "./content";

/** The import as it is stored; null when there is none. With `lock` nobody else changes it in the meantime. */
export async function findImport(
  tx: Tx,
  regencyCode: string,
  id: string,
  { lock = false } = {},
): Promise<StoredImport | null> {
  const [row] = await tx.$queryRaw<(Omit<StoredImport, "period"> & { period: number })[]>`
    SELECT id, regency_code AS "regencyCode", period, status::text, file_name AS "fileName", sha256, byte_size AS "byteSize",
      content, mapping, answers, uploaded_at AS "uploadedAt", confirmed_at AS "confirmedAt", undone_at AS "undoneAt"
    FROM workbook_import WHERE regency_code = ${regencyCode} AND id = ${id}::uuid ${lock ? Prisma.sql`FOR UPDATE` : Prisma.empty}`;
  return row === undefined ? null : { ...row, period: toPeriod(row.period) };
}

/** A cell's row that somebody changed after an import had written it. */
export interface LaterEdit {
  readonly areaName: string;
  readonly categoryCode: CategoryCode;
  /** Without a name when the change was not made by a user. */
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

/** The rows that an import wrote and that were changed since, by place; with who changed them last. */
export function findLaterEdits(tx: Tx, regencyCode: string, id: string): Promise<LaterEdit[]> {
  return tx.$queryRaw<LaterEdit[]>`
    SELECT a.name AS "areaName", e.category_code AS "categoryCode", u.name AS "changedBy", e.updated_at AS "changedAt"
    FROM enrolment_revision r
    JOIN enrolment e USING (regency_code, area_code, category_code, period)
    JOIN area a ON a.code = e.area_code
    LEFT JOIN app_user u ON u.id = e.updated_by
    WHERE r.regency_code = ${regencyCode} AND r.import_id = ${id}::uuid AND e.version <> r.version
    ORDER BY e.area_code, e.category_code`;
}

interface RevisionRow {
  areaCode: string;
  categoryCode: CategoryCode;
  version: number;
  before: (RevisedRow & { copiedFrom?: number }) | null;
  after: RevisedRow;
}

type RevisedRow = Counts & { note: string | null };

/** What takes back the rows that an import wrote, and whether all of their cells may be written now. */
export async function findWrittenRows(
  tx: Tx,
  regencyCode: string,
  period: Period,
  id: string,
): Promise<{ readonly changes: RowChange[]; readonly isAllOpen: boolean }> {
  const rows = await tx.$queryRaw<RevisionRow[]>`
    SELECT area_code AS "areaCode", category_code AS "categoryCode", version, before, after FROM enrolment_revision
    WHERE regency_code = ${regencyCode} AND import_id = ${id}::uuid`;
  const reopened = await findReopenedCells(tx, regencyCode, period);
  return {
    changes: rows.map(({ areaCode, categoryCode, version, before }) => ({
      areaCode,
      categoryCode,
      version,
      ...saidBefore(before),
      copiedFrom: before?.copiedFrom === undefined ? null : toPeriod(before.copiedFrom),
    })),
    isAllOpen: rows.every((row) => lockedCells(row, said(row.after), saidBefore(row.before), reopened).length === 0),
  };
}

function saidBefore(before: RevisedRow | null) {
  return before === null ? { counts: UNKNOWN_COUNTS, note: null } : said(before);
}

function said({ note, jkk, jkm, jht, jp, jkp }: RevisedRow) {
  return { counts: { jkk, jkm, jht, jp, jkp }, note };
}

/** What the headings say by themselves, else what somebody said about the same headings before; null where nobody has. */
export async function findMapping(tx: Tx, regencyCode: string, headings: readonly string[]): Promise<Mapping | null> {
  const recognised = recognise(headings);
  if (isComplete(recognised)) return recognised;
  const [remembered] = await tx.$queryRaw<{ mapping: Mapping }[]>`
    SELECT mapping FROM column_mapping WHERE regency_code = ${regencyCode} AND fingerprint = ${fingerprintOf(headings)}`;
  return remembered?.mapping ?? null;
}

type Reading = Pick<StoredImport, "regencyCode" | "period" | "sha256" | "mapping" | "answers">;

/** The confirmed import of the same file, read in the same way. */
export async function findConfirmed(
  tx: Tx,
  { regencyCode, period, sha256, ...reading }: Reading,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM workbook_import WHERE regency_code = ${regencyCode} AND period = ${period} AND sha256 = ${sha256}
      AND reading = ${readingOf(reading)} AND status = 'CONFIRMED'`;
  return row?.id ?? null;
}
