/**
 * Where an area stands against one target: the answer of the rules to the figures as they are, in one piece,
 * so that a page, a download and a what-if cannot disagree (design 1.3).
 */

import { ancestorCodes } from "./area";
import type { Known } from "./coverage";
import { asOf, type IsoDate, type Period } from "./period";
import { countsAll, measureOf, type Selection, type TargetAuthority, WHOLE } from "./selection";
import { type Arrival, arrival, type MonthlyActive, recentPace, type WhatIfAnswer, whatIf } from "./target";

/** A target as an authority sets it: a coverage rate (0–1) or a number of active people, with or without a baseline. */
export interface TargetFigure {
  readonly measure: "COVERAGE" | "ACTIVE";
  readonly value: number;
  readonly baseline: number | null;
  readonly baselineDate: IsoDate | null;
  readonly dueDate: IsoDate;
}

export interface TargetStanding extends WhatIfAnswer {
  /** The actual figure in the target's unit: a rate 0–1 or people. */
  readonly actual: Known;
  /** Actual − line, in the target's unit; null without a line. */
  readonly distance: number | null;
  /** Mean net change, people per month. */
  readonly pace: number | null;
  readonly arrival: Arrival;
}

/**
 * The standing of a month against a target. `series` holds the monthly active figures that the target speaks
 * of; the last six months give the pace. Unknown figures make the answers that need them null or UNKNOWN.
 */
export function standAgainst(
  target: TargetFigure,
  figures: {
    readonly active: Known;
    readonly eligible: Known;
    readonly period: Period;
    readonly series: readonly MonthlyActive[];
  },
): TargetStanding {
  const { active, eligible, period, series } = figures;
  const answer = whatIf({
    active,
    eligible,
    date: asOf(period),
    target:
      target.measure === "COVERAGE" ? { kind: "RATE", rate: target.value } : { kind: "PEOPLE", people: target.value },
    dueDate: target.dueDate,
    baseline:
      target.baseline === null || target.baselineDate === null
        ? null
        : { value: target.baseline, date: target.baselineDate },
  });
  const actual = target.measure === "COVERAGE" ? answer.coverage : active;
  const pace = recentPace(series);
  return {
    ...answer,
    actual,
    distance: answer.line === null || actual === null ? null : actual - answer.line,
    pace,
    arrival: arrival({ actual: active, target: answer.targetPeople, pace, period }),
  };
}

/** A target with whose it is and what it speaks of. */
export interface NamedTarget extends TargetFigure {
  readonly areaCode: string;
  readonly authority: TargetAuthority;
  /** Null for a target over all categories. */
  readonly categoryCode: string | null;
}

/** Whether a target speaks of what is measured: coverage of all workers, or the people of a category. */
export function speaksOf({ measure, categoryCode }: NamedTarget, selection: Selection): boolean {
  if (countsAll(selection)) return measure === "COVERAGE" && categoryCode === null;
  return measureOf(selection) === "PEOPLE" && measure === "ACTIVE" && categoryCode === selection.category;
}

/**
 * The target that what is chosen is measured against, of several the one due next. Nothing said about whose: the
 * area's own. An authority chosen: its target for the area, or for the nearest area above that it has one for, of which
 * only the value can be held against the figure (decision 003). Null when there is none that is still to come on the
 * date.
 */
export function measuringTarget<T extends NamedTarget>(
  targets: readonly T[],
  areaCode: string,
  date: IsoDate,
  selection: Selection = WHOLE,
): T | null {
  const open = targets.filter((target) => target.dueDate >= date && speaksOf(target, selection));
  if (selection.target === null) return dueNext(open.filter((target) => target.areaCode === areaCode));
  const theirs = open.filter(({ authority }) => authority === selection.target);
  const nearest = [...ancestorCodes(areaCode), areaCode].findLast((code) =>
    theirs.some((target) => target.areaCode === code),
  );
  return dueNext(theirs.filter((target) => target.areaCode === nearest));
}

function dueNext<T extends TargetFigure>(targets: readonly T[]): T | null {
  return targets.reduce<T | null>(
    (next, target) => (next === null || target.dueDate < next.dueDate ? target : next),
    null,
  );
}
