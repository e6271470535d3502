/**
 * What lapses when (design 1.3): the sponsored workers of each batch, from the month in which nobody pays for them any
 * more, unless they are renewed or went on paying for themselves.
 *
 * A batch covers its active workers; as long as those are unknown, the registered ones (A). *Renewed* are those whom the
 * batches that renew it cover; what is only proposed or verified is in process, and nobody is renewed by it. Converted
 * come first, renewals fill what is left and in process what is left then, so that together they never exceed the batch:
 * what a renewal has beyond it are new workers. A batch of which neither active nor registered are known lapses with an
 * unknown number of people: it is counted as a batch and in no sum.
 */

import { levelOf } from "./area";
import type { SponsoredBatch } from "./batch";
import { PAYERS, type Payer } from "./contribution";
import { type Known, sumKnown } from "./coverage";
import { groupedBy } from "./funnel";
import { addMonths, listPeriods, type Period } from "./period";
import { activeWorkers, type Batch, lapseMonth } from "./subsidy";

export type LapsingBatch = Pick<
  SponsoredBatch,
  | "id"
  | "areaCode"
  | "categoryCode"
  | "payer"
  | "phase"
  | "start"
  | "months"
  | "proposed"
  | "verified"
  | "registered"
  | "active"
  | "converted"
  | "renewsId"
>;

/** What becomes of the workers of a batch in the month in which it lapses. */
export interface BatchLapse {
  readonly batch: LapsingBatch;
  readonly month: Period;
  /** Whom the batch covers; null where neither active nor registered are known, and then the rest is 0. */
  readonly people: Known;
  readonly renewed: number;
  /** Null where nobody has said how many went on by themselves; nobody is then counted as having done so. */
  readonly converted: Known;
  readonly inProcess: number;
  /** Neither renewed nor converted: people − renewed − converted. */
  readonly lapsing: number;
}

/** The sums of lapses; people of unknown number are in none of them. */
export interface LapseSum {
  readonly people: number;
  readonly renewed: number;
  /** Null where it is known of no batch. */
  readonly converted: Known;
  readonly inProcess: number;
  readonly lapsing: number;
  /** Villages with at least one of the people. */
  readonly villages: number;
  /** Of the people those who are mapped to no village. */
  readonly unmapped: number;
  /** Batches of whose people nothing is known. */
  readonly unknown: number;
}

export interface LapseMonth extends LapseSum {
  readonly month: Period;
  /** Whoever pays for anybody who lapses, in the order of `PAYERS`. */
  readonly payers: readonly (LapseSum & { readonly payer: Payer })[];
}

/** Whom a batch covers: its active workers, before they are known its registered ones; null when neither is known. */
export function coveredBy({ active, registered }: Pick<LapsingBatch, "active" | "registered">): Known {
  return active ?? registered;
}

/** Every batch that has a first month, with what becomes of its workers when it lapses; in the order of the batches. */
export function lapsesOf(batches: readonly LapsingBatch[]): BatchLapse[] {
  const renewals = groupedBy(batches, ({ renewsId }) => renewsId);
  return batches.flatMap((batch) =>
    batch.start === null ? [] : [fateOf(batch, lapseMonth({ ...batch, start: batch.start }), renewals.get(batch.id))],
  );
}

/** What becomes of the workers of a batch that lapses in the month. */
function fateOf(batch: LapsingBatch, month: Period, renewals: readonly LapsingBatch[] = []): BatchLapse {
  const people = coveredBy(batch);
  const left = (people ?? 0) - (people === null ? 0 : (batch.converted ?? 0));
  const renewed = Math.min(left, total(renewals, coveredBy));
  const inProcess = Math.min(
    left - renewed,
    total(renewals, (renewal) => (coveredBy(renewal) === null ? (renewal.verified ?? renewal.proposed) : 0)),
  );
  return { batch, month, people, renewed, converted: batch.converted, inProcess, lapsing: left - renewed };
}

/** The sums over lapses, in whatever order they come. */
export function sumLapses(lapses: readonly BatchLapse[]): LapseSum {
  const known = lapses.filter(({ people }) => people !== null);
  const inVillage = ({ batch }: BatchLapse) => levelOf(batch.areaCode) === "VILLAGE";
  return {
    people: total(known, ({ people }) => people),
    renewed: total(known, ({ renewed }) => renewed),
    converted: sumKnown(known.map(({ converted }) => converted)),
    inProcess: total(known, ({ inProcess }) => inProcess),
    lapsing: total(known, ({ lapsing }) => lapsing),
    villages: new Set(known.filter((one) => inVillage(one) && one.people !== 0).map(({ batch }) => batch.areaCode))
      .size,
    unmapped: total(known, (one) => (inVillage(one) ? 0 : one.people)),
    unknown: lapses.length - known.length,
  };
}

/** Each of the months, also those in which nothing lapses, with its payers. */
export function lapseCalendar(lapses: readonly BatchLapse[], months: readonly Period[]): LapseMonth[] {
  const byMonth = groupedBy(lapses, ({ month }) => month);
  return months.map((month) => {
    const own = byMonth.get(month) ?? [];
    const payers = PAYERS.flatMap((payer) => {
      const paid = own.filter(({ batch }) => batch.payer === payer);
      return paid.length === 0 ? [] : [{ payer, ...sumLapses(paid) }];
    });
    return { month, ...sumLapses(own), payers };
  });
}

export interface ActiveMonth {
  readonly month: Period;
  /** Workers whom a batch covers in the month: also those of renewals that are registered. */
  readonly people: number;
}

/** The sponsored workers of each month if nothing more is renewed than what is registered already. */
export function activeByMonth(batches: readonly LapsingBatch[], months: readonly Period[]): ActiveMonth[] {
  const running: Batch[] = batches.flatMap((batch) => {
    const workers = coveredBy(batch);
    return batch.start === null || workers === null ? [] : [{ workers, start: batch.start, months: batch.months }];
  });
  return months.map((month) => ({ month, people: activeWorkers(running, month) }));
}

/** The months that the calendar looks ahead, the first included. */
const CALENDAR_MONTHS = 12;
/** The months before them that are told as well. */
const PAST_MONTHS = 12;

/** The coming months, the first of them the open one. */
export function comingMonths(open: Period): Period[] {
  return listPeriods(open, addMonths(open, CALENDAR_MONTHS - 1));
}

/** The coming months after one whose figures are read. */
export function monthsAfter(period: Period): Period[] {
  return comingMonths(addMonths(period, 1));
}

/** The first month of the earliest batch; null without any. */
export function firstStart(lapses: readonly BatchLapse[]): Period | null {
  return lapses.reduce<Period | null>((first, { batch: { start } }) => {
    if (start === null) return first;
    return first === null || start < first ? start : first;
  }, null);
}

/** The months before, the oldest first. */
export function pastMonths(open: Period): Period[] {
  return listPeriods(addMonths(open, -PAST_MONTHS), addMonths(open, -1));
}

/** The sum of what is known. */
export function total<Part>(parts: readonly Part[], of: (part: Part) => Known): number {
  return parts.reduce((sum, part) => sum + (of(part) ?? 0), 0);
}
