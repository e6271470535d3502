/**
 * The documents that a regency owes others, and the half year or year that each speaks of. Their layouts are our own
 * proposal: no official form for them is known to us (A).
 */

import { addMonths, listPeriods, monthOf, type Period, toPeriod, yearOf } from "./period";

/** Inpres 2/2021, the Paritrana Award, LKjIP. */
export const EVIDENCE_DOCUMENTS = ["inpres", "paritrana", "lkjip"] as const;
export type EvidenceDocument = (typeof EVIDENCE_DOCUMENTS)[number];

/** Months from the first to the last, both included: a half year, or a year. */
export interface Span {
  /** As it stands in addresses: "2024-1" for a half year, "2024" for a year. */
  readonly code: string;
  readonly year: number;
  /** Null for a whole year. */
  readonly half: 1 | 2 | null;
  readonly first: Period;
  readonly last: Period;
}

/** Months of the trend that goes with the Paritrana Award, the last one included. */
export const EVIDENCE_TREND_MONTHS = 24;

/** The half year that a month lies in. */
export function halfYearOf(period: Period): Span {
  const [year, half] = [yearOf(period), monthOf(period) <= 6 ? 1 : 2] as const;
  const first = toPeriod(year * 100 + (half === 1 ? 1 : 7));
  return { code: `${year}-${half}`, year, half, first, last: addMonths(first, 5) };
}

/** The year that a month lies in. */
export function yearSpanOf(period: Period): Span {
  const year = yearOf(period);
  return { code: String(year), year, half: null, first: toPeriod(year * 100 + 1), last: toPeriod(year * 100 + 12) };
}

/** The span of a document that a code names; null where it names none. A year is that of LKjIP, a half year that of the others. */
export function parseSpan(document: EvidenceDocument, code: string): Span | null {
  const [, year, half] = /^((?:19|20)\d{2})(?:-([12]))?$/.exec(code) ?? [];
  if (year === undefined || (half === undefined) !== (document === "lkjip")) return null;
  const month = toPeriod(Number(year) * 100 + (half === "2" ? 7 : 1));
  return half === undefined ? yearSpanOf(month) : halfYearOf(month);
}

/** The spans of a document between two months, the newest first. */
export function spansOf(document: EvidenceDocument, oldest: Period, newest: Period): Span[] {
  const spanOf = document === "lkjip" ? yearSpanOf : halfYearOf;
  const spans = new Map(listPeriods(oldest, newest).map((period) => [spanOf(period).code, spanOf(period)]));
  return [...spans.values()].reverse();
}

/** The last month of a span that has figures when `newest` is the newest of all; null where the span lies after it. */
export function endOf({ first, last }: Span, newest: Period): Period | null {
  if (newest < first) return null;
  return last < newest ? last : newest;
}

/** The month before a span: what it began with. */
export function beforeSpan({ first }: Span): Period {
  return addMonths(first, -1);
}
