/**
 * What it would cost to go on: renewing all that lapses, filling the quota, closing the gap to a target. Each is a batch
 * like those that are kept, so that it is priced by the same rules.
 */

import type { SponsoredBatch } from "./batch";
import type { ContributionRate } from "./contribution";
import { type CostCell, costCells, type PaidBatch, totalOf } from "./cost";
import { gap, type Known } from "./coverage";
import { lapsesOf } from "./lapse";
import { type Period, yearOf } from "./period";
import { missingToRate } from "./priority";

export interface Renewals {
  /** Of each batch who lapses, paid for as long and by the same payer again (A), from the month in which it lapses. */
  readonly batches: readonly PaidBatch[];
  /** Batches that lapse, of which nobody knows how many workers are left. */
  readonly unknown: number;
}

/** What it takes to renew all that lapses from one month to another, both included. */
export function renewalsOf(batches: readonly SponsoredBatch[], from: Period, to: Period): Renewals {
  const known = new Map(batches.map((batch) => [batch.id, batch]));
  const lapses = lapsesOf(batches).filter(({ month }) => month >= from && month <= to);
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

/** What batches cost, and how much of it one year has to pay. */
export interface Price {
  readonly batches: readonly PaidBatch[];
  readonly workers: number;
  readonly cells: readonly CostCell[];
  /** Whole rupiah; null when the table lacks a rate for one of the months. So is `ofYear`. */
  readonly rupiah: Known;
  readonly ofYear: Known;
}

export function priceOf(batches: readonly PaidBatch[], rates: readonly ContributionRate[], year: number): Price {
  const cells = costCells(batches, rates);
  return {
    ...{ batches, cells, workers: batches.reduce((sum, batch) => sum + batch.workers, 0) },
    rupiah: totalOf(cells),
    ofYear: totalOf(cells.filter(({ period }) => yearOf(period) === year)),
  };
}
