/**
 * What sponsored workers cost, by payer and month, against the budgets that pay for them (design 1.3, 1.4).
 *
 * A contribution is paid month by month by the payer of the batch out of the budget of that month's year (A). What the
 * calendar has passed is spent; what runs on, and what is registered and has not begun, is committed. Vulnerable workers
 * are BPU, whatever they hold.
 */

import type { SponsoredBatch } from "./batch";
import { type ContributionRate, PAYERS, type Payer } from "./contribution";
import type { Known } from "./coverage";
import { coveredBy } from "./lapse";
import { type Period, toPeriod, yearOf } from "./period";
import type { Programme } from "./programme";
import { sumRupiah, timesRupiah } from "./rupiah";
import { type Batch, costByMonth, costOf, lapseMonth } from "./subsidy";

/** What a sponsored worker holds unless it is said otherwise. */
export const SPONSORED_PROGRAMMES: readonly Programme[] = ["jkk", "jkm"];

/** Who pays for what. */
export interface PaymentTerms {
  readonly payer: Payer;
  readonly programmes: readonly Programme[];
}

/** Workers whom one payer pays for over some months. */
export interface PaidBatch extends Batch, PaymentTerms {}

/** What a payer pays for in a month. */
export interface CostCell {
  readonly payer: Payer;
  readonly period: Period;
  readonly workers: number;
  /** Whole rupiah; null when the table has no rate for the month. */
  readonly rupiah: Known;
}

/** What each payer pays in each month, by payer and then by month; nobody's batches cost nothing. */
export function costCells(batches: readonly PaidBatch[], rates: readonly ContributionRate[]): CostCell[] {
  const cells = new Map<string, CostCell>();
  for (const batch of batches.filter(({ workers }) => workers > 0)) {
    const { payer, workers } = batch;
    for (const { period, rupiah } of costByMonth(batch, rates, { ...batch, programmeClass: "BPU" })) {
      const before = cells.get(`${payer} ${period}`) ?? { workers: 0, rupiah: 0 };
      cells.set(`${payer} ${period}`, {
        ...{ payer, period },
        workers: before.workers + workers,
        rupiah: sumRupiah([before.rupiah, rupiah]),
      });
    }
  }
  return [...cells.values()].sort((a, b) => PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer) || a.period - b.period);
}

/** The sum of cells in whole rupiah; null when one of them has no rate. */
export function totalOf(cells: readonly CostCell[]): Known {
  return sumRupiah(cells.map(({ rupiah }) => rupiah));
}

/** The months for which the table has no rate, earliest first. */
export function monthsWithoutRate(cells: readonly CostCell[]): Period[] {
  return [...new Set(cells.filter(({ rupiah }) => rupiah === null).map(({ period }) => period))].sort((a, b) => a - b);
}

/** Months at one and the same contribution. */
export interface CostTerm {
  readonly from: Period;
  readonly to: Period;
  readonly months: number;
  /** Whole rupiah of one worker a month; null when the table has no rate. */
  readonly contribution: Known;
  readonly rupiah: Known;
}

/** The cost of a batch as somebody writes it down: consecutive months at the same contribution are one term. */
export function costTerms(batch: Batch, rates: readonly ContributionRate[], terms: PaymentTerms): CostTerm[] {
  const found: CostTerm[] = [];
  // Of one worker, and multiplied once a term.
  for (const { period, rupiah } of costByMonth({ ...batch, workers: 1 }, rates, { ...terms, programmeClass: "BPU" })) {
    const last = found.at(-1);
    const joined = last?.contribution === rupiah ? last : undefined;
    if (joined !== undefined) found.pop();
    const months = (joined?.months ?? 0) + 1;
    found.push({
      ...{ from: joined?.from ?? period, to: period, months, contribution: rupiah },
      rupiah: rupiah === null ? null : timesRupiah(batch.workers * months, rupiah),
    });
  }
  return found;
}

/** How many workers an amount pays for over the months: whole workers. Null without a rate, or where it costs nothing. */
export function workersFor(
  rupiah: number,
  { start, months, ...terms }: PaymentTerms & Omit<Batch, "workers">,
  rates: readonly ContributionRate[],
): Known {
  const one = costOf({ workers: 1, start, months }, rates, { ...terms, programmeClass: "BPU" });
  return one === null || one === 0 ? null : Math.floor(rupiah / one);
}

export interface RunningBatches {
  /** Active workers; of what has not begun, the registered. */
  readonly paid: readonly PaidBatch[];
  /** Workers who are no more than proposed or verified, of batches that are not over: nothing is committed for them yet. */
  readonly inProgress: number;
  /** Batches that may fall into the year, of unknown start or stages: they cost something that nobody can say. */
  readonly unknown: number;
}

/** What was paid for, is, or is committed among the batches that are kept; months before `from` are past. */
export function runningBatches(batches: readonly SponsoredBatch[], from: Period): RunningBatches {
  const january = toPeriod(yearOf(from) * 100 + 1);
  const paid: PaidBatch[] = [];
  let inProgress = 0;
  let unknown = 0;
  for (const batch of batches) {
    const { verified, proposed, start, months, payer, programmes } = batch;
    const workers = coveredBy(batch);
    const hoped = verified ?? proposed;
    const isOverBy = (month: Period) => start !== null && lapseMonth({ start, months }) <= month;
    if (workers === null && hoped !== null) inProgress += isOverBy(from) ? 0 : hoped;
    else if (workers === 0) continue;
    else if (workers === null || start === null) unknown += isOverBy(january) ? 0 : 1;
    else paid.push({ workers, start, months, payer, programmes });
  }
  return { paid, inProgress, unknown };
}

/** Who pays out of a budget: everybody but members who pay for themselves. */
export const BUDGETED = PAYERS.filter((payer) => payer !== "SELF");

/** What a payer has for contributions in a year, in whole rupiah. */
export interface Budget {
  readonly payer: Payer;
  readonly year: number;
  readonly rupiah: number;
}

/** Until when a budget pays. */
export type BudgetEnd =
  /** For every month of the year that is asked of it. */
  | { readonly kind: "LASTS" }
  /** The first month that it no longer pays in full. */
  | { readonly kind: "ENDS"; readonly period: Period }
  /** There is none; the first month that would need it. */
  | { readonly kind: "NONE"; readonly period: Period }
  /** The first month without a rate, from which on nobody can say. */
  | { readonly kind: "UNKNOWN"; readonly period: Period };

/** A payer's year: what is spent and committed of what there is. */
export interface BudgetUse {
  readonly payer: Payer;
  readonly year: number;
  /** Null where none was decided. */
  readonly budget: Known;
  /** Of the months before; null when one has no rate. So is `committed` of the months from then on. */
  readonly spent: Known;
  readonly committed: Known;
  /** Negative where more is asked than there is; null without a budget or a rate. */
  readonly left: Known;
  readonly end: BudgetEnd;
}

/** How a payer's budget of a year stands (members who pay for themselves need none); months before `from` are spent, the others committed. */
export function budgetUse(
  { payer, year }: Pick<Budget, "payer" | "year">,
  { cells, budgets, from }: { readonly cells: readonly CostCell[]; readonly budgets: readonly Budget[]; from: Period },
): BudgetUse {
  const own = cells.filter((cell) => cell.payer === payer && yearOf(cell.period) === year);
  const budget = budgets.find((one) => one.payer === payer && one.year === year)?.rupiah ?? null;
  const used = totalOf(own);
  return {
    ...{ payer, year, budget },
    spent: totalOf(own.filter(({ period }) => period < from)),
    committed: totalOf(own.filter(({ period }) => period >= from)),
    left: budget === null || used === null ? null : budget - used,
    end: payer === "SELF" ? { kind: "LASTS" } : budgetEnd(own, budget),
  };
}

/** The month in which a budget ends, from the cells of one payer and year, by month. */
export function budgetEnd(cells: readonly CostCell[], budget: Known): BudgetEnd {
  let used: Known = 0;
  for (const { period, rupiah } of cells) {
    if (budget === null) return { kind: "NONE", period };
    used = sumRupiah([used, rupiah]);
    if (used === null) return { kind: "UNKNOWN", period };
    if (used > budget) return { kind: "ENDS", period };
  }
  return { kind: "LASTS" };
}
