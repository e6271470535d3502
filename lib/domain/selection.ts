/**
 * What a reader has chosen to look at, carried in the address so that it survives drilling down, a bookmark and
 * a message: the month, and of the counts a category or a segment, a programme, and whose target measures.
 */

import { type Period, periodCode } from "./period";
import {
  CATEGORY_CODES,
  type CategoryCode,
  classOf,
  isClosed,
  PROGRAMMES,
  type Programme,
  SEGMENTS,
  type Segment,
  segmentOf,
} from "./programme";

export const TARGET_AUTHORITIES = ["PEMDA", "BPJAMSOSTEK", "KEMENDAGRI", "RPJMN", "RPJPN"] as const;
export type TargetAuthority = (typeof TARGET_AUTHORITIES)[number];

export interface Selection {
  /** Null counts every segment that the coverage definition names. */
  readonly segment: Segment | null;
  /** One category; its segment is then null, for the category says it. */
  readonly category: CategoryCode | null;
  /** Null measures coverage (the JKK count); a programme measures its take-up among those who may hold it. */
  readonly programme: Programme | null;
  /** Null measures against the area's own target that is due next. */
  readonly target: TargetAuthority | null;
}

export const WHOLE: Selection = { segment: null, category: null, programme: null, target: null };

/** What an address asks for; a value that is no name of ours is left out, a category drops the segment. */
export function readSelection(asked: Readonly<Record<string, unknown>>): Selection {
  const category = CATEGORY_CODES.find((code) => code === asked.category) ?? null;
  return {
    segment: category === null ? (SEGMENTS.find((code) => code === asked.segment) ?? null) : null,
    category,
    programme: PROGRAMMES.find((code) => code === asked.programme) ?? null,
    target: TARGET_AUTHORITIES.find((code) => code === asked.target) ?? null,
  };
}

/** The query of an address, without "?": the month first, then only what was chosen. */
export function selectionQuery(period: Period, selection: Selection): string {
  const chosen = Object.entries(selection).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams([["period", periodCode(period)], ...chosen]).toString();
}

/** The picture of an area as it was chosen: every link that drills down or steps through months is made here. */
export function coverageHref(areaCode: string, period: Period, selection: Selection): string {
  return `/coverage/${areaCode}?${selectionQuery(period, selection)}`;
}

/**
 * What a selection measures (design 1.3). COVERAGE: active ÷ eligible, of all or of a segment. TAKE_UP: those who hold
 * the programme ÷ the active who may. PEOPLE: the active of a category, over which no source counts eligible workers.
 */
export type Measure = "COVERAGE" | "TAKE_UP" | "PEOPLE";

export function measureOf({ category, programme }: Selection): Measure {
  if (programme !== null) return "TAKE_UP";
  return category === null ? "COVERAGE" : "PEOPLE";
}

/**
 * The categories that are counted: the one chosen, those of the segment, or all; of them under a programme only those
 * that may hold it, which may be none.
 */
export function chosenCategories({ segment, category, programme }: Selection): readonly CategoryCode[] {
  return CATEGORY_CODES.filter(
    (code) =>
      (category === null || code === category) &&
      (segment === null || segmentOf(classOf(code)) === segment) &&
      (programme === null || !isClosed(classOf(code), programme)),
  );
}

/** What is chosen of the counts, as codes: a file of a part does not bear the name of the whole. */
export function chosenCodes({ segment, category, programme }: Selection): string[] {
  return [segment, category, programme].filter((code) => code !== null);
}

/** Whether every count is measured: nothing is chosen of the counts, whatever target they are held against. */
export function countsAll({ segment, category, programme }: Selection): boolean {
  return segment === null && category === null && programme === null;
}
