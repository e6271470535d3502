/**
 * What of published months is hidden, decided on the whole month. While it is published the
 * database refuses to change its counts, and a month that was opened for a correction and published again has another
 * version, which the stamp names; so the decision is kept in memory for as long as there is room.
 *
 * A decision takes the processor for some 15 ms (70 villages) to 500 ms (850 villages), and anybody may ask. So the whole
 * process makes one at a time, nobody's question makes one twice, and one question gets a limited number begun.
 */
import { asPublic, type Tx } from "@/lib/db";
import type { CountRow } from "@/lib/domain/cell-table";
import type { CategoryCode, Segment } from "@/lib/domain/programme";
import type { MonthKey } from "@/lib/domain/summed-months";
import { COUNTS_OF_A_SAFE_TOTAL, type Disclosure, MAX_SMALL, NOTHING_HIDDEN, suppress } from "@/lib/domain/suppression";
import { inQueue, type QueueTerms } from "@/lib/queue";
import { Prisma } from "@/prisma/generated/client";

/** Of a regency with 70 villages a decision takes some 10 kB, of one with 850 some 100 kB. */
export const MOST_KEPT = 2_000;
/** How many months of one question may be undecided; a larger one has to be asked again. */
export const MOST_UNDECIDED = 40;

/** For a month that was not decided on yet: nothing of it is shown. */
export const UNDECIDED: Disclosure = { isHidden: () => true, isSumShown: () => false };

const DECISIONS: QueueTerms = { name: "disclosures", atOnce: 1, mostWaiting: Number.POSITIVE_INFINITY };

/** By the stamp of the month; the one that was asked for longest ago comes first. */
type Decisions = Map<string, Disclosure | Promise<Disclosure>>;

const shared = globalThis as typeof globalThis & { cakupanDisclosures?: Decisions };

/** Made and under way, once a process: pages and addresses may each have their own copy of this module. */
function decisions(): Decisions {
  shared.cakupanDisclosures ??= new Map();
  return shared.cakupanDisclosures;
}

export function monthKey({ regencyCode, period }: MonthKey): string {
  return `${regencyCode}/${period}`;
}

/**
 * What is hidden of published months, by `monthKey`. Where more than `MOST_UNDECIDED` were not decided on yet, the answer
 * comes at once: those are `UNDECIDED`, and the first of them are decided on meanwhile, so that asking again gets further.
 */
export async function decideMonths(months: readonly MonthKey[]): Promise<ReadonlyMap<string, Disclosure>> {
  const stamped = months.length === 0 ? [] : await asPublic((tx) => findStamps(tx, months));
  const decided = new Map<string, Disclosure>();
  const waiting: Stamped[] = [];
  for (const month of stamped) {
    const made = recall(month);
    if (made === undefined || made instanceof Promise) waiting.push(month);
    else decided.set(month.key, made);
  }
  const begun = waiting.slice(0, MOST_UNDECIDED).map(begin);
  const isTooMuch = waiting.length > MOST_UNDECIDED;
  const made = isTooMuch ? [] : await Promise.all(begun);
  for (const [at, { key }] of waiting.entries()) decided.set(key, made[at] ?? UNDECIDED);
  return decided;
}

/** What was decided or is being decided on a month, which is from now on the one that was asked for last. */
function recall({ stamp }: Stamped): Disclosure | Promise<Disclosure> | undefined {
  const kept = decisions();
  const made = kept.get(stamp);
  if (made === undefined) return undefined;
  kept.delete(stamp);
  kept.set(stamp, made);
  return made;
}

/** The decision that is under way, or one behind all others: its reading lets others take their turn in between. */
function begin(month: Stamped): Promise<Disclosure> {
  const { stamp } = month;
  const kept = decisions();
  const underWay = kept.get(stamp);
  if (underWay !== undefined) return Promise.resolve(underWay);
  const decision = inQueue(DECISIONS, () => decideMonth(month));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(stamp, decision);
  const isKept = () => kept.get(stamp) === decision;
  // Who waits for it hears of a failure; who asks again gets another try.
  decision.then(
    (disclosure) => isKept() && kept.set(stamp, disclosure),
    () => isKept() && kept.delete(stamp),
  );
  return decision;
}

async function decideMonth({ regencyCode, period, segments }: Stamped): Promise<Disclosure> {
  const rows = await asPublic((tx) => findCounts(tx, { regencyCode, period }));
  return suppress({ regencyCode, rows, segments });
}

/** The same where only the totals of whole regencies are asked for: most are safe, which costs no decision on the month. */
export async function decideTotals(months: readonly MonthKey[]): Promise<ReadonlyMap<string, Disclosure>> {
  const rows = months.length === 0 ? [] : await asPublic((tx) => findSafeTotals(tx, months));
  const decided = await decideMonths(rows.filter(({ safe }) => !safe));
  return new Map([...rows.map((row): [string, Disclosure] => [monthKey(row), NOTHING_HIDDEN]), ...decided]);
}

function findSafeTotals(tx: Tx, months: readonly MonthKey[]): Promise<(MonthKey & { safe: boolean })[]> {
  return tx.$queryRaw`
    SELECT r.regency_code AS "regencyCode", r.period, s.all_segments AND r.jkk > ${MAX_SMALL} AND r.jkm > ${MAX_SMALL}
      AND ${COUNTS_OF_A_SAFE_TOTAL} = (SELECT count(*) FROM (SELECT FROM enrolment e
        WHERE e.regency_code = r.regency_code AND e.period = r.period AND e.jkk > 0 AND e.jkm > 0 LIMIT ${COUNTS_OF_A_SAFE_TOTAL}) c) AS safe
    FROM ${keyTable(months)} JOIN enrolment_rollup r
      ON r.regency_code = k.regency_code AND r.area_code = k.regency_code AND r.category_code = 'ALL' AND r.period = k.period
    LEFT JOIN regency_definition_span s ON s.regency_code = k.regency_code AND k.period >= s.valid_from AND k.period < s.valid_before`;
}

/** Months as a table "k" of a statement. */
export function keyTable(months: readonly MonthKey[]): Prisma.Sql {
  const codes = months.map(({ regencyCode }) => regencyCode);
  const periods = months.map(({ period }) => period);
  return Prisma.sql`unnest(${codes}::text[], ${periods}::integer[]) k (regency_code, period)`;
}

interface Stamped extends MonthKey {
  readonly key: string;
  /** Says which state of the month was decided on. */
  readonly stamp: string;
  readonly segments: readonly Segment[] | null;
}

async function findStamps(tx: Tx, months: readonly MonthKey[]): Promise<Stamped[]> {
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
