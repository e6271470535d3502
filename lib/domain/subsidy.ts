/**
 * Batches of workers whose contribution somebody pays for a number of months (design 1.3). A quota is not a
 * batch: it says how many may be paid for, a batch says who is.
 */

import { type ContributionRate, monthlyContribution, type Payer } from "./contribution";
import { addMonths, listPeriods, type Period } from "./period";
import type { Programme, ProgrammeClass } from "./programme";
import { sumRupiah, timesRupiah } from "./rupiah";

/** A batch that is neither renewed nor converted to self-pay: what is renewed is a batch of its own. */
export interface Batch {
  readonly workers: number;
  /** The first month paid for. */
  readonly start: Period;
  /** How many months are paid for, at least 1. */
  readonly months: number;
}

export interface MonthlyCost {
  readonly period: Period;
  /** Whole rupiah; null when the table has no rate for the month. */
  readonly rupiah: number | null;
}

/** What is paid and by whom: vulnerable workers hold JKK and JKM as BPU. */
export interface SubsidyTerms {
  readonly programmeClass: ProgrammeClass;
  readonly programmes: readonly Programme[];
  readonly payer: Payer;
}

/** The months s … s + m − 1 in which the batch is active. */
export function activeMonths({ start, months }: Batch): Period[] {
  return listPeriods(start, addMonths(start, months - 1));
}

/** The first month in which the batch is no longer active: s + m. */
export function lapseMonth({ start, months }: Pick<Batch, "start" | "months">): Period {
  return addMonths(start, months);
}

/** Whether a batch is paid for in the month; never, where its first month is unknown. */
export function runningIn(
  { start, months }: { readonly start: Period | null; readonly months: number },
  period: Period,
): boolean {
  return start !== null && start <= period && period < lapseMonth({ start, months });
}

/** The workers of all batches that are active in the month. */
export function activeWorkers(batches: readonly Batch[], period: Period): number {
  return batches.filter((batch) => runningIn(batch, period)).reduce((sum, { workers }) => sum + workers, 0);
}

/** The cost of each month of the batch: its workers × the contribution that the table has for that month. */
export function costByMonth(batch: Batch, table: readonly ContributionRate[], terms: SubsidyTerms): MonthlyCost[] {
  return activeMonths(batch).map((period) => {
    const contribution = monthlyContribution(table, terms.programmes, { ...terms, period });
    return { period, rupiah: contribution === null ? null : timesRupiah(batch.workers, contribution) };
  });
}

/** The cost of the whole batch in whole rupiah; null when the table lacks a rate for one of its months. */
export function costOf(batch: Batch, table: readonly ContributionRate[], terms: SubsidyTerms): number | null {
  return sumRupiah(costByMonth(batch, table, terms).map(({ rupiah }) => rupiah));
}
