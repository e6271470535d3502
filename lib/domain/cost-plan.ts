/**
 * What it would cost to go on: renewing all that lapses, filling the quota, closing the gap to a target. Each is a batch
 * like those that are kept, so that it is priced by the same rules.
 */

import type { SponsoredBatch } from "./batch";
import type { ContributionRate, Payer } from "./contribution";
import { type Budget, type CostCell, costCells, type PaidBatch, totalOf } from "./cost";
import { gap, type Known } from "./coverage";
import { lapsesOf } from "./lapse";
import { type Period, yearOf } from "./period";
import { missingToRate } from "./priority";
import { sumRupiah } from "./rupiah";

export interface Renewals {
  /**
   * Of each batch who lapses, paid for as long and by the same payer again (A), from the month in which it lapses.
   * Members who pay for themselves go on by themselves: nobody renews them.
   */
  readonly batches: readonly PaidBatch[];
  /** Batches that lapse, of which nobody knows how many workers are left. */
  readonly unknown: number;
}

/** What it takes to renew all that lapses from one month to another, both included. */
export function renewalsOf(batches: readonly SponsoredBatch[], from: Period, to: Period): Renewals {
  const known = new Map(batches.map((batch) => [batch.id, batch]));
  const lapses = lapsesOf(batches).filter(({ batch, month }) => month >= from && month <= to && batch.payer !== "SELF");
  const found = lapses.flatMap(({ batch, month, lapsing }): PaidBatch[] => {
    const programmes = known.get(batch.id)?.programmes ?? [];
    const { payer, months } = batch;
    return lapsing === 0 ? [] : [{ workers: lapsing, start: month, months, payer, programmes }];
  });
  return { batches: found, unknown: lapses.filter(({ people }) => people === null).length };
}

/** What a target asks for, of everyone or of vulnerable workers, with the figures that it is held against. */
export interface GapFigures {
  readonly active: Known;
  readonly eligible: Known;
  readonly sponsored: Known;
}

/**
 * People missing to a target of a regency: to its coverage, or to a number of vulnerable workers. Null where a figure is
 * unknown.
 */
export function missingTo(
  target: { readonly measure: "COVERAGE" | "ACTIVE"; readonly value: number },
  { active, eligible, sponsored }: GapFigures,
): Known {
  return target.measure === "COVERAGE" ? missingToRate(target.value, active, eligible) : gap(sponsored, target.value);
}

/** What one payer has to pay in one year, held against the budget of that year. */
export interface PricePart {
  readonly payer: Payer;
  readonly year: number;
  /** Whole rupiah; null when the table lacks a rate. */
  readonly rupiah: Known;
  /** Null where none was decided for the year. */
  readonly budget: Known;
  /** Of the budget, after this and what runs beside it; negative where it falls short, null without a budget or a rate. */
  readonly left: Known;
}

/** What batches cost, and what that does to the budgets. */
export interface Price {
  readonly batches: readonly PaidBatch[];
  readonly workers: number;
  readonly cells: readonly CostCell[];
  /** Whole rupiah; null when the table lacks a rate for one of the months. */
  readonly rupiah: Known;
  /** By payer and then by year: payers do not help each other out, and a year pays for itself. */
  readonly parts: readonly PricePart[];
}

export interface PriceFacts {
  readonly rates: readonly ContributionRate[];
  readonly budgets: readonly Budget[];
  /** What the same budgets pay for beside it. */
  readonly running: readonly CostCell[];
}

export function priceOf(batches: readonly PaidBatch[], { rates, budgets, running }: PriceFacts): Price {
  const cells = costCells(batches, rates);
  const years = new Map(
    cells.map(({ payer, period }) => [`${payer} ${yearOf(period)}`, { payer, year: yearOf(period) }]),
  );
  const parts = [...years.values()].map(({ payer, year }): PricePart => {
    const ofYear = (all: readonly CostCell[]) =>
      totalOf(all.filter((cell) => cell.payer === payer && yearOf(cell.period) === year));
    const rupiah = ofYear(cells);
    const used = sumRupiah([rupiah, ofYear(running)]);
    const budget = budgets.find((one) => one.payer === payer && one.year === year)?.rupiah ?? null;
    return { payer, year, rupiah, budget, left: budget === null || used === null ? null : budget - used };
  });
  return {
    ...{ batches, cells, parts, workers: batches.reduce((sum, batch) => sum + batch.workers, 0) },
    rupiah: totalOf(cells),
  };
}
