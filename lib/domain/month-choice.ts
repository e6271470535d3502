/** Which month a page shows when it is opened. */

import { may, type Viewer } from "./access";
import { type IsoDate, type Period, parsePeriod, periodOf } from "./period";

export interface ReadableMonth {
  readonly period: Period;
  readonly published: boolean;
}

/**
 * The month that an address asks for, else the newest published one; before any is, the newest begun; before that,
 * this month, of which nothing is known. Null for a month that the viewer may not read: one that is not begun is an
 * empty page for those who may see drafts, and for others it does not exist; no month lies ahead.
 * `months` are those begun that the viewer may read, newest first.
 */
export function chooseMonth(
  viewer: Viewer,
  asked: string | undefined,
  months: readonly ReadableMonth[],
  today: IsoDate,
): Period | null {
  if (asked === undefined) {
    return (months.find((month) => month.published) ?? months[0])?.period ?? periodOf(today);
  }
  const period = parsePeriod(asked);
  if (period === null || months.some((month) => month.period === period)) return period;
  return may(viewer, "coverage.readUnpublished") && period <= periodOf(today) ? period : null;
}

/**
 * The months of a regency that whoever works on its counts can go to, newest first: those begun, the one shown, and the
 * running one.
 */
export function workingMonths(
  begun: readonly Period[],
  shown: Period,
  today: IsoDate,
): readonly { readonly period: Period }[] {
  return [...new Set([periodOf(today), shown, ...begun])].sort((a, b) => b - a).map((period) => ({ period }));
}
