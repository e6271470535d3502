/**
 * What became of what was promised in public, judged by the figures of an edition: kept as soon as the figure is reached,
 * by the due date or later. A promise without a due date is never missed (A).
 */

import type { Known } from "./coverage";
import { withoutBinaryNoise } from "./exact";
import { addMonths, type IsoDate, isMonthEnd, type Period, periodOf } from "./period";

export const PROMISE_MEASURES = [
  "COVERAGE",
  "ACTIVE",
  "VULNERABLE_ACTIVE",
  "VULNERABLE_REGISTERED",
  "QUOTA",
  "BUDGET",
  "OTHER",
] as const;
export type PromiseMeasure = (typeof PROMISE_MEASURES)[number];

/** What may become of a promise, the best first. */
export const PROMISE_STATES = ["KEPT", "ON_THE_WAY", "MISSED", "UNKNOWN"] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** A promise with the figures that it is held against, all in the unit of its measure. */
export interface PromiseFigures {
  readonly measure: PromiseMeasure;
  readonly amount: Known;
  readonly dueOn: IsoDate | null;
  /** The date of `actual`. */
  readonly asOf: IsoDate;
  readonly actual: Known;
  /** What stood on the due date; it does not matter before. */
  readonly actualWhenDue: Known;
}

/** The state of a promise; UNKNOWN where there is nothing to measure, or a figure that decides is unknown. */
export function promiseState(promise: PromiseFigures): PromiseState {
  const { measure, amount, actual, actualWhenDue } = promise;
  if (measure === "OTHER" || amount === null) return "UNKNOWN";
  const deciding = isDue(promise) ? [actual, actualWhenDue] : [actual];
  if (deciding.some((figure) => reaches(figure, amount))) return "KEPT";
  if (deciding.includes(null)) return "UNKNOWN";
  return isDue(promise) ? "MISSED" : "ON_THE_WAY";
}

/** The figure that tells its state: what stood on the due date where that kept it, else what stands now. */
export function tellingFigure(promise: PromiseFigures): Known {
  const { measure, amount, actual, actualWhenDue } = promise;
  if (measure === "OTHER") return null;
  return amount !== null && isDue(promise) && reaches(actualWhenDue, amount) ? actualWhenDue : actual;
}

/** The last month that is over on the due date, of which the figures decide. */
export function dueMonth(dueOn: IsoDate): Period {
  return isMonthEnd(dueOn) ? periodOf(dueOn) : addMonths(periodOf(dueOn), -1);
}

function isDue({ dueOn, asOf }: PromiseFigures): boolean {
  return dueOn !== null && dueOn <= asOf;
}

function reaches(figure: Known, amount: number): boolean {
  return figure !== null && withoutBinaryNoise(figure) >= withoutBinaryNoise(amount);
}
