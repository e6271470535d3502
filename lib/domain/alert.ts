/**
 * What deserves a look although nobody has to do it by a day: a fall beyond the usual range, coverage behind the
 * target's line, a difference to the branch's own total that grows. The thresholds are our own assumptions (A).
 * Late months are tasks of the work list (`lib/domain/submission`) and are not said twice.
 */

import type { Role } from "./access";
import type { Known } from "./coverage";
import { addMonths, type IsoDate, type Period } from "./period";
import type { TargetFigure, TargetStanding } from "./standing";
import { standAgainst } from "./standing";
import type { MonthlyActive } from "./target";

/** Monthly changes that the usual range is read from, and how many of them must be known (A). */
export const USUAL_MONTHS = 12;
export const LEAST_CHANGES = 6;

/**
 * Half the width of the usual range in median absolute deviations (A): a modified z-score of 3.5, as B. Iglewicz and
 * D. C. Hoaglin advise in "How to Detect and Handle Outliers" (1993); 0.6745 makes the deviation a standard one.
 */
export const USUAL_SPREAD = 3.5 / 0.6745;

/** A change below so many people, or below this share of the month before, is no news (A). */
export const LEAST_PEOPLE = 10;
const LEAST_SHARE = 0.005;

export interface Fall {
  readonly period: Period;
  /** Net change to the month before, in people; negative. */
  readonly change: number;
  /** The usual changes, in people, not rounded. */
  readonly usualFrom: number;
  readonly usualTo: number;
}

/**
 * The fall of the last known month, where it is beyond the usual range: that of the median of the last USUAL_MONTHS
 * changes before it, USUAL_SPREAD median absolute deviations to either side, but at least the least change that is
 * news. Null where it is not, where the month before is unknown, or where fewer than LEAST_CHANGES changes are known.
 */
export function fallBeyondUsual(series: readonly MonthlyActive[]): Fall | null {
  const activeOf = new Map(series.map(({ period, active }) => [period, active]));
  const period = series.reduce<Period | null>(
    (last, { period: at, active }) => (active !== null && (last === null || at > last) ? at : last),
    null,
  );
  if (period === null) return null;
  const changeAt = (at: Period): Known => {
    const [now, before] = [activeOf.get(at) ?? null, activeOf.get(addMonths(at, -1)) ?? null];
    return now === null || before === null ? null : now - before;
  };
  const change = changeAt(period);
  const usual = Array.from({ length: USUAL_MONTHS }, (_, back) => changeAt(addMonths(period, -1 - back))).filter(
    (known) => known !== null,
  );
  if (change === null || usual.length < LEAST_CHANGES) return null;
  const least = Math.max(LEAST_PEOPLE, LEAST_SHARE * (activeOf.get(addMonths(period, -1)) ?? 0));
  const middle = median(usual);
  const spread = Math.max(least, USUAL_SPREAD * median(usual.map((known) => Math.abs(known - middle))));
  const isNews = change <= -least && change < middle - spread;
  return isNews ? { period, change, usualFrom: middle - spread, usualTo: middle + spread } : null;
}

/** A standing behind the line, with what is said of it. */
export interface StandingBehind extends TargetStanding {
  readonly coverage: number;
  readonly distance: number;
}

/** Where an area stands against its target, if it is behind the line of it; null where it is not, or unknown. */
export function behindLine(
  target: TargetFigure,
  figures: { readonly active: Known; readonly eligible: Known; readonly period: Period },
): StandingBehind | null {
  const standing = standAgainst(target, { ...figures, series: [] });
  const { status, coverage, distance } = standing;
  return status !== "BEHIND" || coverage === null || distance === null ? null : { ...standing, coverage, distance };
}

/** A total that the branch published, and what the counts of the month add up to. */
export interface TotalAt {
  readonly asOf: IsoDate;
  readonly reported: number;
  /** Null where the counts are unknown or not complete. */
  readonly computed: Known;
}

export interface GrowingDifference {
  readonly asOf: IsoDate;
  /** Reported less computed, in people. */
  readonly difference: number;
  readonly previousAsOf: IsoDate;
  readonly previousDifference: number;
}

/**
 * The difference of the last total with a computed one, where it is larger by LEAST_PEOPLE or more than that of the
 * total before, whichever way it points. Null where it is not, or where fewer than two can be compared.
 */
export function growingDifference(totals: readonly TotalAt[]): GrowingDifference | null {
  const known = totals
    .flatMap(({ asOf, reported, computed }) => (computed === null ? [] : [{ asOf, difference: reported - computed }]))
    .sort((a, b) => b.asOf.localeCompare(a.asOf));
  const [last, before] = known;
  if (last === undefined || before === undefined) return null;
  return Math.abs(last.difference) - Math.abs(before.difference) >= LEAST_PEOPLE
    ? { ...last, previousAsOf: before.asOf, previousDifference: before.difference }
    : null;
}

export type AlertKind = "BEHIND_LINE" | "REGENCY_FELL" | "DIFFERENCE_GROWS" | "VILLAGE_FELL";

/** Who acts on what; others are not told. */
export const ALERT_ROLES: Readonly<Record<AlertKind, readonly Role[]>> = {
  BEHIND_LINE: ["BRANCH", "HEAD"],
  REGENCY_FELL: ["BRANCH", "HEAD"],
  DIFFERENCE_GROWS: ["BRANCH", "HEAD", "OPERATOR"],
  VILLAGE_FELL: ["BRANCH", "HEAD", "OPERATOR"],
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
