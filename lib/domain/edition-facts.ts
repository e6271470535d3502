/**
 * What an edition says of a regency as a whole: the line of the months, the edition before it under today's definition,
 * targets and quality. Each is told as the contract in edition.ts wants it; unknown stays null.
 */

import { coverageRate, type Known, sumKnown } from "./coverage";
import type {
  EditionDefinition,
  EditionFacts,
  EditionMonth,
  EditionPrevious,
  EditionQuality,
  EditionTarget,
} from "./edition";
import { addMonths, asOf, type IsoDate, monthOf, type Period, yearOf } from "./period";
import { comparableActive, type MonthFact, type PlaceFact } from "./picture";
import type { PublishedFigure } from "./published";
import { TARGET_AUTHORITIES, WHOLE } from "./selection";
import { measuringTarget, type NamedTarget, speaksOf, standAgainst } from "./standing";

const MONTHS_OF_A_QUARTER = 3;

/** The end of the quarter after the date: an edition of its last month, or of an earlier one, is followed by that (A). */
export function nextEditionDate(period: Period): IsoDate {
  const next = addMonths(period, 1);
  const left = (MONTHS_OF_A_QUARTER - (monthOf(next) % MONTHS_OF_A_QUARTER)) % MONTHS_OF_A_QUARTER;
  return asOf(addMonths(next, left));
}

/**
 * The months of this year and the one before, up to the month itself. Of the others only what is published: an edition
 * tells nothing of a month that is under way. The month itself is whole, whatever is missing: that is what is published.
 */
export function editionTrend(months: readonly MonthFact[], period: Period): EditionMonth[] {
  return tellableMonths(months, period)
    .filter((month) => yearOf(month.period) >= yearOf(period) - 1)
    .map(({ period: month, active, eligible, definition }) => ({
      ...{ period: month, active, eligible, rate: coverageRate(active, eligible) },
      definitionCode: definition,
    }));
}

/** The months up to the edition's own that may be told, ascending; a month that is given twice is told once. */
export function tellableMonths(months: readonly MonthFact[], period: Period): MonthFact[] {
  const told = months.filter((month) => month.period === period || (month.period < period && month.published));
  return [...new Map(told.map((month) => [month.period, month])).values()].sort((a, b) => a.period - b.period);
}

/**
 * The edition before, counted as this one counts: the rate over today's eligible workers where the definition changed,
 * the members of the segments that are counted now. Null where that edition does not say how many those are.
 */
export function previousEdition(
  previous: { readonly number: string; readonly facts: EditionFacts } | null,
  now: { readonly definition: EditionDefinition; readonly eligible: Known },
): EditionPrevious | null {
  if (previous === null) return null;
  const { number, facts } = previous;
  const isSameDefinition = facts.definition.code === now.definition.code;
  const active = isSameDefinition ? facts.coverage.active : activeUnder(facts, now.definition);
  return {
    ...{ number, asOf: facts.asOf, active, isSameDefinition },
    rate: isSameDefinition ? facts.coverage.rate : coverageRate(active, now.eligible),
    printedRate: facts.coverage.rate,
  };
}

function activeUnder(facts: EditionFacts, { segments }: EditionDefinition): Known {
  const before = facts.definition.segments;
  if (before.length === segments.length && segments.every((segment) => before.includes(segment))) {
    return facts.coverage.active;
  }
  const counted = facts.segments.filter(({ segment }) => segments.includes(segment)).map(({ active }) => active);
  const shown = counted.filter((active) => active !== "HIDDEN");
  return shown.length < counted.length ? null : sumKnown(shown);
}

/** A target with the names that it is told under. */
export interface CalledTarget extends NamedTarget {
  readonly setName: string;
  readonly areaName: string;
}

export interface TargetFigures {
  readonly areaCode: string;
  readonly period: Period;
  readonly active: Known;
  readonly eligible: Known;
  /** Those that may be told. */
  readonly months: readonly MonthFact[];
}

/**
 * The regency's own target of coverage that is due next (where none is still to come, the one that was due last: whether
 * it was reached is told until there is another), and of every other authority the nearest, by due date: as the coverage
 * page has them. Of a target that an area above has only the value can be held against the regency's figure.
 */
export function editionTargets(targets: readonly CalledTarget[], figures: TargetFigures) {
  const { areaCode, period } = figures;
  const own = measuringTarget(targets, areaCode, asOf(period)) ?? lastOver(targets, figures);
  const others = TARGET_AUTHORITIES.filter((authority) => authority !== own?.authority).flatMap(
    (target) => measuringTarget(targets, areaCode, asOf(period), { ...WHOLE, target }) ?? [],
  );
  return {
    target: own === null ? null : toldTarget(own, figures),
    otherTargets: others
      .sort((a, b) => a.dueDate.localeCompare(b.dueDate))
      .map((target) => toldTarget(target, figures)),
  };
}

/** The regency's own target that was due last; of what is due later there is none. */
function lastOver(targets: readonly CalledTarget[], { areaCode }: TargetFigures): CalledTarget | null {
  const own = targets.filter((target) => target.areaCode === areaCode && speaksOf(target, WHOLE));
  return own.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate)).at(-1) ?? null;
}

function toldTarget(target: CalledTarget, { areaCode, months, ...figures }: TargetFigures): EditionTarget {
  const isOwn = target.areaCode === areaCode;
  const line = isOwn ? target : { ...target, baseline: null, baselineDate: null };
  // Where the line begins nobody is ahead or behind: it may begin at another definition's figure.
  const hasBegun = line.baselineDate !== null && line.baselineDate < asOf(figures.period);
  const standing = standAgainst(hasBegun ? line : { ...line, baseline: null }, {
    ...figures,
    series: comparableActive(months, figures.period),
  });
  return {
    authority: target.authority,
    name: isOwn ? target.setName : `${target.setName} (${target.areaName})`,
    ...{ value: target.value, dueDate: target.dueDate, baseline: line.baseline, baselineDate: line.baselineDate },
    ...{ line: standing.line, distance: standing.distance, status: standing.status },
    isReached: standing.standing === null ? null : standing.standing === "REACHED",
    ...{ missingPeople: standing.gapPeople, missingPoints: standing.gapRate },
    ...{ neededPace: standing.neededPace, recentPace: standing.pace, arrival: standing.arrival },
  };
}

/** A figure that somebody published, the newest first, a correction before what it corrects. */
export interface SourcedFigure extends PublishedFigure {
  readonly value: number;
  readonly source: string;
}

/** What each source reported of everyone for the very date. */
export function reportedFor(figures: readonly SourcedFigure[], date: IsoDate): EditionFacts["reported"] {
  const ofDate = figures.filter((figure) => figure.asOf === date && figure.categoryCode === null);
  const sources = [...new Set(ofDate.filter(({ measure }) => measure !== "ELIGIBLE").map(({ source }) => source))];
  return sources.map((source) => {
    const said = (measure: SourcedFigure["measure"]) =>
      ofDate.find((figure) => figure.source === source && figure.measure === measure)?.value ?? null;
    return { rate: said("COVERAGE"), active: said("ACTIVE"), source };
  });
}

/** Which villages are in, and how our sum stands to the total that was reported for the date. */
export function editionQuality(
  villages: readonly PlaceFact[],
  { active, unmapped, reported }: Pick<EditionQuality, "unmapped"> & Pick<EditionFacts, "reported"> & { active: Known },
): EditionQuality {
  const silent = villages.filter((village) => village.villages === 0);
  const branchTotal = reported.find((figure) => figure.active !== null)?.active ?? null;
  return {
    villages: villages.length,
    villagesIn: villages.length - silent.length,
    silent: silent.map(({ name, noDataReason }) => ({ name, reason: noDataReason })),
    unmapped,
    branchTotal,
    difference: active === null || branchTotal === null ? null : active - branchTotal,
  };
}
