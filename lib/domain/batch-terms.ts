/**
 * The months of a batch and its place in a row of batches: which one it goes on from, and which months it shares with
 * another (design 1.3). The database holds the same in an exclusion constraint and a trigger.
 */

import { addMonths, type Period } from "./period";

/** In a batch's months, at most five years. */
export const MAX_BATCH_MONTHS = 60;
export const MAX_PHASE = 99;

export interface BatchMonths {
  /** The first month paid for; null until it is known. */
  readonly start: Period | null;
  readonly months: number;
}

export interface BatchPlace extends BatchMonths {
  readonly id: string;
  readonly areaCode: string;
  readonly categoryCode: string;
}

/** The first month in which nobody is paid for any more; null while the first month is unknown. */
export function lapseOf({ start, months }: BatchMonths): Period | null {
  return start === null ? null : addMonths(start, months);
}

/** Whether two batches have a month in common; never, where the first month of one is unknown. */
export function shareMonths(a: BatchMonths, b: BatchMonths): boolean {
  const [aLapse, bLapse] = [lapseOf(a), lapseOf(b)];
  if (a.start === null || b.start === null || aLapse === null || bLapse === null) return false;
  return a.start < bLapse && b.start < aLapse;
}

/** Whether one batch may go on from another: same village, same category, from the month in which the other lapses. */
export function mayRenew(batch: BatchPlace, other: BatchPlace): boolean {
  return (
    batch.id !== other.id &&
    batch.areaCode === other.areaCode &&
    batch.categoryCode === other.categoryCode &&
    batch.start !== null &&
    lapseOf(other) === batch.start
  );
}
