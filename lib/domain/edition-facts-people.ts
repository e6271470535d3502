/** What an edition says of programmes and segments, and why counts moved. Small groups of people are kept back. */

import type { Known } from "./coverage";
import type { EditionProgramme, EditionReason, EditionSegment } from "./edition";
import type { Disclosures } from "./edition-facts-villages";
import type { Counts } from "./entry";
import { groupedBy } from "./funnel";
import { CATEGORY_CODES, type CategoryCode, classOf, isClosed, PROGRAMMES, SEGMENTS, segmentOf } from "./programme";
import { type Choice, figureOf } from "./published-figure";
import type { JudgedRow } from "./submission";
import { type Disclosure, NOTHING_HIDDEN, type Shown } from "./suppression";

/** The sums of a month by category, with what may be shown of them. */
export interface PeopleMonth {
  readonly regencyCode: string;
  readonly counts: ReadonlyMap<CategoryCode, Counts>;
  readonly disclosure: Disclosure;
}

/** Who holds each programme; changes against the month before, null without one that may be told. */
export function editionProgrammes(now: PeopleMonth, before: PeopleMonth | null): EditionProgramme[] {
  return PROGRAMMES.map((programme) => {
    const choice = { category: null, segment: null, programme };
    const { people, eligible, rate } = told(now, choice);
    return { programme, people, mayHold: eligible, takeUp: rate, change: changeOf(now, before, choice) };
  });
}

/** The active of each segment, likewise. */
export function editionSegments(now: PeopleMonth, before: PeopleMonth | null): EditionSegment[] {
  return SEGMENTS.map((segment) => {
    const choice = { category: null, segment, programme: null };
    return { segment, active: told(now, choice).people, change: changeOf(now, before, choice) };
  });
}

function told({ regencyCode, counts, disclosure }: PeopleMonth, choice: Choice) {
  const month = { areaCode: regencyCode, active: null, eligible: null, segmentEligible: null, counts };
  const shown = figureOf(month, choice, disclosure);
  const whole = figureOf(month, choice, NOTHING_HIDDEN);
  // A take-up of a few people is kept back whatever else is shown, and known all the same.
  const isKnown = whole.active !== null || whole.suppressed;
  const people: Shown = shown.active === null && isKnown ? "HIDDEN" : shown.active;
  return { people, eligible: shown.eligible, rate: shown.rate };
}

/** A difference says both months: it is told where both may be shown, of the same categories. */
function changeOf(now: PeopleMonth, before: PeopleMonth | null, choice: Choice): Known {
  if (before === null || knownIn(now, choice) !== knownIn(before, choice)) return null;
  const [here, there] = [told(now, choice).people, told(before, choice).people];
  return here === null || there === null || here === "HIDDEN" || there === "HIDDEN" ? null : here - there;
}

/** The categories that a figure is made of, as one text to compare. */
function knownIn({ counts }: PeopleMonth, { segment, programme }: Choice): string {
  return CATEGORY_CODES.filter((code) => {
    if (segment !== null && segmentOf(classOf(code)) !== segment) return false;
    if (programme !== null && isClosed(classOf(code), programme)) return false;
    const own = counts.get(code);
    return own?.jkk != null && (programme === null || own[programme] !== null);
  }).join();
}

/** How many reasons an edition tells: a page holds no more (A). */
export const MOST_REASONS = 10;

export interface ReasonNames {
  readonly regencyName: string;
  /** The name of a village by its code. */
  readonly nameOf: (areaCode: string) => string | undefined;
}

/**
 * The notes of changes beyond the usual (R7), the largest changes first. What is said in the same words of several counts
 * is told once: under the category that it moved most, and for the regency where it is said of several places (A). A
 * note speaks of two months: where its count is kept back in either of them, or nothing is told of the month before, the
 * note is kept back with it.
 */
export function editionReasons(
  judged: readonly JudgedRow[],
  { regencyName, nameOf }: ReasonNames,
  { now, before }: Disclosures,
): EditionReason[] {
  const moved = judged.flatMap(({ areaCode, categoryCode, note, problems }) => {
    const changes = problems.flatMap((problem) => (problem.rule === "R7" ? [Math.abs(problem.change)] : []));
    const isHiddenIn = ({ isHidden }: Disclosure) => PROGRAMMES.some((one) => isHidden(areaCode, categoryCode, one));
    const isKeptBack = before === null || [now, before].some(isHiddenIn);
    const isTold = note !== null && changes.length > 0 && !isKeptBack;
    return isTold ? [{ areaCode, categoryCode, note, people: Math.max(...changes) }] : [];
  });
  return [...groupedBy(moved, ({ note }) => note).values()]
    .map((same) => {
      const [largest, ...others] = same.toSorted((a, b) => b.people - a.people);
      const isOfOnePlace = others.every(({ areaCode }) => areaCode === largest?.areaCode);
      return { largest, isOfOnePlace, people: same.reduce((sum, { people }) => sum + people, 0) };
    })
    .sort((a, b) => b.people - a.people)
    .slice(0, MOST_REASONS)
    .flatMap(({ largest, isOfOnePlace }) => {
      if (largest === undefined) return [];
      const { areaCode, categoryCode, note } = largest;
      return [{ areaName: (isOfOnePlace ? nameOf(areaCode) : undefined) ?? regencyName, categoryCode, note }];
    });
}
