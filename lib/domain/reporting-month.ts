/**
 * The life of a reporting month in a regency: when it may be entered, when it is due, when it is locked.
 */

import { addMonths, firstDayOf, type IsoDate, type Period, periodOf, toPeriod } from "./period";
import { type CategoryCode, classOf, isClosed, type Programme } from "./programme";

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

/** A cell of the sheet: the counts of one programme for a place and a category. */
export interface CellKey {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly programme: Programme;
}

/** A cell that a return opened again; ALL stands for every category or programme of the place. */
export interface ReopenedCell {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode | "ALL";
  readonly programme: Programme | "ALL";
  /** Why the branch returned it; null where a rule ties it to another cell that was named. */
  readonly reason: string | null;
}

/** Whether a cell of an open month may be written: after a return that named cells only those, else all. */
export function isCellOpen(reopened: readonly ReopenedCell[], cell: CellKey): boolean {
  return reopened.length === 0 || reopened.some((open) => covers(open, cell));
}

function covers(open: ReopenedCell, { areaCode, categoryCode, programme }: CellKey): boolean {
  return (
    open.areaCode === areaCode &&
    (open.categoryCode === "ALL" || open.categoryCode === categoryCode) &&
    (open.programme === "ALL" || open.programme === programme)
  );
}

/**
 * The cells of the row that must open together with one that is returned, or it could not be corrected: JKK and
 * JKM are equal (R2), and JKP is at most the smallest of JKK, JKM and JHT (R4). Without the cell itself.
 */
export function tiedProgrammes(categoryCode: CategoryCode, programme: Programme): Programme[] {
  const partners: Readonly<Record<Programme, readonly Programme[]>> = {
    jkk: ["jkm", "jkp"],
    jkm: ["jkk", "jkp"],
    jht: ["jkp"],
    jp: [],
    jkp: [],
  };
  return partners[programme].filter((partner) => !isClosed(classOf(categoryCode), partner));
}
