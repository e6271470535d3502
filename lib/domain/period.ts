/**
 * Reporting months and calendar dates.
 *
 * A period is a year and a month, not an instant: it has no time zone and no clock. A figure "as of" a
 * period is the figure on the last day of that month (design 1.1). The integer 202406 is also what the
 * database stores, so no conversion stands between a row and a rule.
 */

declare const periodBrand: unique symbol;
declare const isoDateBrand: unique symbol;

/** A reporting month as the integer YYYYMM, for instance 202406. */
export type Period = number & { readonly [periodBrand]: true };

/** A calendar date as "YYYY-MM-DD" that exists in the calendar. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
const MILLISECONDS_PER_DAY = 86_400_000;

function isPeriod(n: number): n is Period {
  const year = Math.floor(n / 100);
  const month = n % 100;
  return Number.isInteger(n) && year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

/** The period of an integer such as 202406. Throws RangeError when it names no month of a four-digit year. */
export function toPeriod(n: number): Period {
  if (!isPeriod(n)) throw new RangeError(`not a reporting month: ${n}`);
  return n;
}

/** The period of a code such as "2024-06", or null when the text is not one. */
export function parsePeriod(code: string): Period | null {
  if (!/^\d{4}-\d{2}$/.test(code)) return null;
  const n = Number(code.replace("-", ""));
  return isPeriod(n) ? n : null;
}

/** The code of a period as addresses carry it: "2024-06". */
export function periodCode(period: Period): string {
  return `${yearOf(period)}-${twoDigits(monthOf(period))}`;
}

/** The four-digit year. */
export function yearOf(period: Period): number {
  return Math.floor(period / 100);
}

/** The month, 1 to 12. */
export function monthOf(period: Period): number {
  return period % 100;
}

/** The period n months later (earlier when n is negative). Throws RangeError beyond a four-digit year. */
export function addMonths(period: Period, n: number): Period {
  const index = monthIndex(period) + n;
  return toPeriod(Math.floor(index / 12) * 100 + (index - Math.floor(index / 12) * 12) + 1);
}

/** Whole months from a to b; negative when b is the earlier one. */
export function monthsBetween(a: Period, b: Period): number {
  return monthIndex(b) - monthIndex(a);
}

/** Every period from the first to the last, both included; empty when the last is before the first. */
export function listPeriods(from: Period, to: Period): Period[] {
  const length = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length }, (_, n) => addMonths(from, n));
}

/** The date of a text "YYYY-MM-DD", or null when the text is not one or the day is not in the calendar. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const period = parsePeriod(text.slice(0, 7));
  const day = Number(text.slice(8));
  return period !== null && day >= 1 && day <= daysInMonth(period) ? (text as IsoDate) : null;
}

/** The last day of the period: the date that its figures are "as of". */
export function asOf(period: Period): IsoDate {
  return `${periodCode(period)}-${twoDigits(daysInMonth(period))}` as IsoDate;
}

/** The first day of the period, on which for instance a subsidy lapses. */
export function firstDayOf(period: Period): IsoDate {
  return `${periodCode(period)}-01` as IsoDate;
}

/** The month that a date lies in. */
export function periodOf(date: IsoDate): Period {
  return toPeriod(Number(date.slice(0, 4)) * 100 + Number(date.slice(5, 7)));
}

/** Days from a to b; negative when b is the earlier one. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  // Date.parse reads a date without a time as UTC, where every day has the same length.
  return (Date.parse(b) - Date.parse(a)) / MILLISECONDS_PER_DAY;
}

/** Whether the date is the last day of its month. */
export function isMonthEnd(date: IsoDate): boolean {
  return date === asOf(periodOf(date));
}

/**
 * A date on a scale of months: the end of each month is a whole number, a day inside a month is its share
 * of that month. Only differences mean something: from 31 December to 30 June they are exactly 6.
 */
export function monthPosition(date: IsoDate): number {
  const period = periodOf(date);
  return monthIndex(period) + dayOf(date) / daysInMonth(period);
}

/**
 * Whole months from a date until the due date, never negative. A month is complete on the same day of the
 * next month, or at that month's end: from 30 June to 31 December are 6, to 30 December 6, to 29 December 5.
 */
export function wholeMonthsLeft(from: IsoDate, due: IsoDate): number {
  const months = monthsBetween(periodOf(from), periodOf(due));
  const lastMonthIsComplete = dayOf(due) >= dayOf(from) || isMonthEnd(due);
  return Math.max(0, lastMonthIsComplete ? months : months - 1);
}

function monthIndex(period: Period): number {
  return yearOf(period) * 12 + monthOf(period) - 1;
}

function daysInMonth(period: Period): number {
  // Day 0 of the next month is the last day of this one.
  return new Date(Date.UTC(yearOf(period), monthOf(period), 0)).getUTCDate();
}

function dayOf(date: IsoDate): number {
  return Number(date.slice(8));
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
