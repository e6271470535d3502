/**
 * What a published figure says of an area and a choice of category, segment and programme, with what must not be shown
 * left out (see suppression.ts), and how figures of regencies make up those of a province and of the country.
 */

import { coverageRate, type Known, rollUpCoverage, sumKnown, takeUp } from "./coverage";
import type { Counts } from "./entry";
import {
  CATEGORY_CODES,
  type CategoryCode,
  classOf,
  isClosed,
  type Programme,
  type Segment,
  segmentOf,
} from "./programme";
import { type Disclosure, isFew } from "./suppression";

/** Category, segment and programme of a figure; all null is the coverage itself. */
export interface Choice {
  readonly category: CategoryCode | null;
  /** Null where a category is chosen, which says it. */
  readonly segment: Segment | null;
  readonly programme: Programme | null;
}

/** What is stored of an area in a month; null is unknown. */
export interface AreaMonth {
  readonly areaCode: string;
  /** Active and eligible under the coverage definition. */
  readonly active: Known;
  readonly eligible: Known;
  /** Eligible workers of the chosen segment, where the source splits them. */
  readonly segmentEligible: Known;
  /** Sums by category; a category without entries is missing. */
  readonly counts: ReadonlyMap<CategoryCode, Counts>;
}

export interface Figure {
  readonly active: Known;
  readonly eligible: Known;
  /** Fraction of 1, or null. */
  readonly rate: number | null;
  /** Something is known and not shown: too few people, or others could be computed from it. */
  readonly suppressed: boolean;
}

function chosenCategories({ category, segment }: Choice): CategoryCode[] {
  if (category !== null) return [category];
  return CATEGORY_CODES.filter((code) => segment === null || segmentOf(classOf(code)) === segment);
}

/** The figure of an area at or below a regency (design 1.3): coverage, people of a segment or category, or take-up. */
export function figureOf(month: AreaMonth, choice: Choice, disclosure: Disclosure): Figure {
  if (choice.programme !== null) return takeUpOf(month, choice, choice.programme, disclosure);
  const group = choice.category ?? choice.segment ?? "DEFINITION";
  const active = group === "DEFINITION" ? month.active : sumKnown(jkkOf(month, choice));
  const eligible = choice.category !== null ? null : choice.segment !== null ? month.segmentEligible : month.eligible;
  const suppressed = disclosure.isHidden(month.areaCode, group, "jkk");
  const shown = suppressed ? null : active;
  return { active: shown, eligible, rate: coverageRate(shown, eligible), suppressed };
}

function jkkOf({ counts }: AreaMonth, choice: Choice): Known[] {
  return chosenCategories(choice).map((code) => counts.get(code)?.jkk ?? null);
}

/** Members of a programme among those of the chosen categories who may hold it; rows where both are known. */
function takeUpOf(month: AreaMonth, choice: Choice, programme: Programme, disclosure: Disclosure): Figure {
  const parts = chosenCategories(choice).flatMap((code) => {
    const counts = month.counts.get(code);
    return counts === undefined || isClosed(classOf(code), programme) ? [] : [{ code, counts }];
  });
  const known = parts.filter(({ counts }) => counts[programme] !== null && counts.jkk !== null);
  const codes = known.map(({ code }) => code);
  const { count, mayHold } = takeUp(
    programme,
    known.map(({ code, counts }) => ({ class: classOf(code), counts })),
  );
  const isShown = (of: Programme, people: Known) =>
    // A few people of several categories are few, too.
    !isFew(people) &&
    // A sum that is empty because its only count is unknown would say so of a count that is hidden.
    disclosure.isSumShown(month.areaCode, codes, of) &&
    parts.every(({ code }) => codes.includes(code) || !disclosure.isHidden(month.areaCode, code, of));
  const [isCountShown, isWholeShown] = [isShown(programme, count), isShown("jkk", mayHold)];
  const [active, eligible] = [isCountShown ? count : null, isWholeShown ? mayHold : null];
  return { active, eligible, rate: coverageRate(active, eligible), suppressed: !(isCountShown && isWholeShown) };
}

/** A figure that is made of those of several regencies, and which of them are in it. */
export interface SummedFigure<Part extends Figure> extends Figure {
  readonly parts: readonly Part[];
}

/**
 * Σ ÷ Σ over the regencies of which both figures are shown; where none has a denominator, people without a rate.
 * Nothing but shown figures goes in, so nothing hidden can come out.
 */
export function sumFigures<Part extends Figure>(figures: readonly Part[]): SummedFigure<Part> {
  const suppressed = figures.some((figure) => figure.suppressed);
  const divided = figures.filter(({ active, eligible }) => active !== null && eligible !== null);
  const { active, eligible, rate } = rollUpCoverage(divided);
  if (divided.length > 0) return { active, eligible, rate, suppressed, parts: divided };
  const parts = figures.filter((figure) => figure.active !== null);
  return { active: sumKnown(parts.map((part) => part.active)), eligible, rate, suppressed, parts };
}

/** Whether nothing is chosen: the coverage itself. */
export function isWhole({ category, segment, programme }: Choice): boolean {
  return category === null && segment === null && programme === null;
}
