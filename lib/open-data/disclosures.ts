/**
 * What of published months is hidden, decided on the whole month. A published month is final (no step leads away from
 * it, and the database refuses to change its counts), so the decision is kept in memory for as long as there is room.
 */
import type { Tx } from "@/lib/db";
import type { CountRow } from "@/lib/domain/cell-table";
import type { CategoryCode, Segment } from "@/lib/domain/programme";
import { COUNTS_OF_A_SAFE_TOTAL, type Disclosure, MAX_SMALL, NOTHING_HIDDEN, suppress } from "@/lib/domain/suppression";
import { Prisma } from "@/prisma/generated/client";

/** A published month of a regency. */
export interface MonthKey {
  readonly regencyCode: string;
  readonly period: number;
}

/** Of a regency with 70 villages a decision takes some 5 kB, of one with 850 some 60 kB. */
const MOST_KEPT = 500;
const kept = new Map<string, Disclosure>();

export function monthKey({ regencyCode, period }: MonthKey): string {
  return `${regencyCode}/${period}`;
}

/** By `monthKey`; all that are not known yet are read at once. The months must be published. */
export async function findDisclosures(tx: Tx, months: readonly MonthKey[]): Promise<ReadonlyMap<string, Disclosure>> {
  const found = new Map<string, Disclosure>();
  const stamps = await findStamps(tx, months);
  const missing = stamps.filter(({ key, stamp }) => {
    const known = kept.get(stamp);
    if (known !== undefined) found.set(key, known);
    return known === undefined;
  });
  for (const month of missing) {
    const rows = await findCounts(tx, month);
    const disclosure = suppress({ regencyCode: month.regencyCode, rows, segments: month.segments });
    keep(month.stamp, disclosure);
    found.set(month.key, disclosure);
  }
  return found;
}

/** The same where only the totals of whole regencies are asked for: most are safe, which costs no decision on the month. */
export async function findTotalDisclosures(
  tx: Tx,
  months: readonly MonthKey[],
): Promise<ReadonlyMap<string, Disclosure>> {
  const rows = await tx.$queryRaw<(MonthKey & { safe: boolean })[]>`
    SELECT r.regency_code AS "regencyCode", r.period, s.all_segments AND r.jkk > ${MAX_SMALL} AND r.jkm > ${MAX_SMALL}
      AND ${COUNTS_OF_A_SAFE_TOTAL} = (SELECT count(*) FROM (SELECT FROM enrolment e
        WHERE e.regency_code = r.regency_code AND e.period = r.period AND e.jkk > 0 AND e.jkm > 0 LIMIT ${COUNTS_OF_A_SAFE_TOTAL}) c) AS safe
    FROM ${keyTable(months)} JOIN enrolment_rollup r
      ON r.regency_code = k.regency_code AND r.area_code = k.regency_code AND r.category_code = 'ALL' AND r.period = k.period
    LEFT JOIN regency_definition_span s ON s.regency_code = k.regency_code AND k.period >= s.valid_from AND k.period < s.valid_before`;
  const unsafe = rows.filter(({ safe }) => !safe);
  const decided = await findDisclosures(tx, unsafe);
  return new Map([...rows.map((row): [string, Disclosure] => [monthKey(row), NOTHING_HIDDEN]), ...decided]);
}

/** Months as a table "k" of a statement. */
export function keyTable(months: readonly MonthKey[]): Prisma.Sql {
  const codes = months.map(({ regencyCode }) => regencyCode);
  const periods = months.map(({ period }) => period);
  return Prisma.sql`unnest(${codes}::text[], ${periods}::integer[]) k (regency_code, period)`;
}

function keep(stamp: string, disclosure: Disclosure): void {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(stamp, disclosure);
}

interface Stamped extends MonthKey {
  readonly key: string;
  /** Says which state of the month was decided on. */
  readonly stamp: string;
  readonly segments: readonly Segment[] | null;
}

async function findStamps(tx: Tx, months: readonly MonthKey[]): Promise<Stamped[]> {
  if (months.length === 0) return [];
  const rows = await tx.$queryRaw<(MonthKey & { segments: Segment[] | null; version: number })[]>`
    SELECT m.regency_code AS "regencyCode", m.period, m.version, s.segments::text[] AS segments
    FROM ${keyTable(months)}
    JOIN submission m ON m.regency_code = k.regency_code AND m.period = k.period AND m.status = 'PUBLISHED'
    LEFT JOIN regency_definition_span s ON s.regency_code = k.regency_code AND k.period >= s.valid_from AND k.period < s.valid_before`;
  return rows.map(({ version, ...month }) => {
    const key = monthKey(month);
    return { ...month, key, stamp: `${key}/${version}/${month.segments?.join("+") ?? ""}` };
  });
}

async function findCounts(tx: Tx, { regencyCode, period }: MonthKey): Promise<CountRow[]> {
  const rows = await tx.$queryRaw<{ areaCode: string; category: CategoryCode; counts: (number | null)[] }[]>`
    SELECT area_code AS "areaCode", category_code AS category, ARRAY[jkk, jkm, jht, jp, jkp] AS counts
    FROM enrolment WHERE regency_code = ${regencyCode} AND period = ${period}`;
  return rows.map(({ areaCode, category, counts: [jkk = null, jkm = null, jht = null, jp = null, jkp = null] }) => ({
    areaCode,
    categoryCode: category,
    counts: { jkk, jkm, jht, jp, jkp },
  }));
}
