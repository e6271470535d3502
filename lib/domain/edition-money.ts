/** What an edition holds of what ends, what it costs and who pays. Frozen: see edition.ts, also for the units. */

import type { Payer } from "./contribution";
import type { Known } from "./coverage";
import type { IsoDate } from "./period";

export interface EditionLapse {
  /** The first day without cover; a date of four people or fewer is told with the next, the last with the one before (A). */
  readonly on: IsoDate;
  readonly people: number;
  readonly villages: number;
  /** Rate after it and all before it lapsed, and what this month takes; differences of rates are negative. */
  readonly rateAfter: Known;
  readonly points: Known;
}

export interface EditionCosts {
  /** Of JKK and JKM in the lowest band of workers without a wage, a month. */
  readonly contribution: Known;
  /** Keeping all who lapse covered until the end of the year in which the next month lies. */
  readonly keep: {
    readonly rupiah: Known;
    readonly people: number;
    readonly until: IsoDate;
    readonly parts: readonly { readonly people: number; readonly months: number }[];
  };
  /** Closing the gap to the regency's own target for six months. */
  readonly closeGap: { readonly rupiah: Known; readonly people: Known; readonly months: number };
  readonly budgets: readonly EditionBudget[];
}

export interface EditionBudget {
  readonly payer: Payer;
  readonly year: number;
  readonly rupiah: Known;
  /** Up to and including the month of the edition. */
  readonly spent: Known;
  /** What is bound for the rest of the year by the batches that run. */
  readonly bound: Known;
  /** rupiah − spent − bound; negative when it does not suffice. */
  readonly left: Known;
  /** Out of what is left, for the six months after the month; null where not all of them are months of the year. */
  readonly paysWorkers: Known;
}
