/**
 * The life of a reporting month in a regency: when it may be entered, when it is due, when it is locked.
 */

import { addMonths, firstDayOf, type IsoDate, type Period, periodOf, toPeriod } from "./period";

/** BPJS Ketenagakerjaan took up its work on 1 January 2014: no earlier month can have a member. */
export const FIRST_PERIOD = toPeriod(201401);

/** Draft → submitted → returned or verified → published. */
export type SubmissionStatus = "DRAFT" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "PUBLISHED";

/**
 * Whether the month takes entries at all: the running month does, so that counts can be typed as they come
 * in, and so does a past one that nobody has begun. A month opens itself with its first entry.
 */
export function isEnterable(period: Period, today: IsoDate): boolean {
  return period >= FIRST_PERIOD && period <= periodOf(today);
}

/** Whether counts may be written: nobody has begun the month (null), it is a draft, or it came back. */
export function isOpen(status: SubmissionStatus | null): boolean {
  return status === null || status === "DRAFT" || status === "RETURNED";
}

/** The last day to submit a month: the regency's due day in the month after it. */
export function dueDate(period: Period, dueDay: number): IsoDate {
  return firstDayOf(addMonths(period, 1)).replace(/01$/, String(dueDay).padStart(2, "0")) as IsoDate;
}
