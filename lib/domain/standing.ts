/**
 * Where an area stands against one target: the answer of the rules to the figures as they are, in one piece,
 * so that a page, a download and a what-if cannot disagree (design 1.3).
 */

import type { Known } from "./coverage";
import { asOf, type IsoDate, type Period } from "./period";
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

/**
 * The coverage target that an area is measured against: its own, and of several the one due next. Null when
 * the area has none that is still to come on the date.
 */
export function measuringTarget<T extends TargetFigure & { readonly areaCode: string }>(
  targets: readonly T[],
  areaCode: string,
  date: IsoDate,
): T | null {
  const open = targets.filter(
    (target) => target.measure === "COVERAGE" && target.areaCode === areaCode && target.dueDate >= date,
  );
  return open.reduce<T | null>(
    (next, target) => (next === null || target.dueDate < next.dueDate ? target : next),
    null,
  );
}
