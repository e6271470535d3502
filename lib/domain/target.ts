/**
 * Targets: the straight line to them, pace and arrival (design 1.3).
 *
 * A target is a rate (fraction of 1) or a number of people; every function takes its figures in one and the
 * same unit and answers in that unit. More is better. Unknown is null and stays null. All thresholds compare
 * exact values; rounding belongs to display.
 */

import { attainment, coverageRate, gap, type Known } from "./coverage";
import { withoutBinaryNoise } from "./exact";
import {
  addMonths,
  daysBetween,
  type IsoDate,
  isMonthEnd,
  monthPosition,
  type Period,
  wholeMonthsLeft,
} from "./period";

/** "On track" reaches this share of the target's value to either side of the line (design 1.3). */
const ON_TRACK_SHARE = 0.02;

/** Recent pace looks back this many months (design 1.3). */
export const RECENT_MONTHS = 6;

/** An arrival later than this many months ahead is no forecast: "not at this pace". Our own assumption (A). */
export const ARRIVAL_HORIZON_MONTHS = 120;

/** A target with the line that leads to it. Without baseline or its date it has no line, only a value. */
export interface TargetLine {
  readonly baseline: number | null;
  readonly baselineDate: IsoDate | null;
  readonly target: number;
  readonly dueDate: IsoDate;
}

export type LineStatus = "AHEAD" | "ON_TRACK" | "BEHIND";

export type Standing = "REACHED" | "NOT_REACHED";

export type Arrival =
  | { readonly kind: "REACHED" }
  | { readonly kind: "AT"; readonly period: Period }
  | { readonly kind: "NEVER" }
  | { readonly kind: "UNKNOWN" };

export interface MonthlyActive {
  readonly period: Period;
  readonly active: Known;
}

/**
 * What the straight line from (baseline date, baseline) to (due date, target) asks for on a date, in the
 * target's unit. The target itself from the due date on. Null when there is no line: before the baseline
 * date, without a baseline, or when the due date is not after the baseline date.
 *
 * Figures are "as of" month ends. So between two month ends time counts in months, each as long as the
 * other: half a year of a yearly target is one half, not 182/366. Between other dates it counts in days.
 */
export function lineAt({ baseline, baselineDate, target, dueDate }: TargetLine, date: IsoDate): number | null {
  if (baseline === null || baselineDate === null) return null;
  if (dueDate <= baselineDate || date < baselineDate) return null;
  if (date >= dueDate) return target;
  const elapsed = isMonthEnd(baselineDate) && isMonthEnd(dueDate) ? monthsElapsed : daysBetween;
  return baseline + ((target - baseline) * elapsed(baselineDate, date)) / elapsed(baselineDate, dueDate);
}

/**
 * Where the actual figure stands against the line on a date: on track within ON_TRACK_SHARE of the target's
 * value to either side, bounds included. Null when the actual is unknown or there is no line on that date.
 */
export function statusAgainstLine(line: TargetLine, actual: Known, date: IsoDate): LineStatus | null {
  const asked = lineAt(line, date);
  if (asked === null || actual === null) return null;
  const margin = line.target * ON_TRACK_SHARE;
  if (withoutBinaryNoise(actual) > withoutBinaryNoise(asked + margin)) return "AHEAD";
  return withoutBinaryNoise(actual) < withoutBinaryNoise(asked - margin) ? "BEHIND" : "ON_TRACK";
}

/** Whether the target is reached, which needs no line; null when the actual is unknown. */
export function standing(actual: Known, target: number): Standing | null {
  if (actual === null) return null;
  return actual >= target ? "REACHED" : "NOT_REACHED";
}

/**
 * The people that a rate of the eligible workers stands for, rounded up: the target is met only when at
 * least that many are active, and a worker is active or is not. Null when the eligible number is unknown or 0, for
 * nobody can reach a rate of nobody.
 */
export function peopleFor(rate: number, eligible: Known): Known {
  if (eligible === null || eligible === 0) return null;
  // By the very comparison of `standing`: of more than a hundred million, rounding away noise would take a person, too.
  const below = Math.floor(rate * eligible);
  return below / eligible >= rate ? below : below + 1;
}

/**
 * What every whole month that is left must bring, in the gap's unit per month, not rounded (display rounds
 * people up). 0 when there is no gap; null when the gap is unknown or no whole month is left.
 */
export function neededPace(missing: number | null, from: IsoDate, dueDate: IsoDate): number | null {
  if (missing === null || missing === 0) return missing;
  const months = wholeMonthsLeft(from, dueDate);
  return months === 0 ? null : missing / months;
}

/**
 * Mean net change per month over the last RECENT_MONTHS months of the series, in people per month, not
 * rounded, negative when fewer are active. The order of the series does not matter. Null when the last month
 * or the month that it is compared with is unknown or missing.
 */
export function recentPace(series: readonly MonthlyActive[]): number | null {
  const activeByPeriod = new Map(series.map(({ period, active }) => [period, active]));
  const [last] = [...activeByPeriod.keys()].sort((a, b) => b - a);
  if (last === undefined) return null;
  const now = activeByPeriod.get(last) ?? null;
  const before = activeByPeriod.get(addMonths(last, -RECENT_MONTHS)) ?? null;
  return now === null || before === null ? null : (now - before) / RECENT_MONTHS;
}

/**
 * The month in which the pace (per month, as of `period`) brings the actual figure to the target. NEVER
 * when the pace does not lead there or leads there beyond ARRIVAL_HORIZON_MONTHS; UNKNOWN when a figure is.
 */
export function arrival({
  actual,
  target,
  pace,
  period,
}: {
  readonly actual: Known;
  readonly target: Known;
  readonly pace: number | null;
  readonly period: Period;
}): Arrival {
  const missing = gap(actual, target);
  if (missing === 0) return { kind: "REACHED" };
  if (missing === null || pace === null) return { kind: "UNKNOWN" };
  if (pace <= 0) return { kind: "NEVER" };
  const months = Math.ceil(withoutBinaryNoise(missing / pace));
  return months > ARRIVAL_HORIZON_MONTHS ? { kind: "NEVER" } : { kind: "AT", period: addMonths(period, months) };
}

export interface WhatIfQuestion {
  readonly active: Known;
  readonly eligible: Known;
  /** The date that the two figures are as of. */
  readonly date: IsoDate;
  readonly target:
    | { readonly kind: "RATE"; readonly rate: number }
    | { readonly kind: "PEOPLE"; readonly people: number };
  readonly dueDate: IsoDate;
  /** The start of the line, in the target's unit; without it there is no line. */
  readonly baseline?: { readonly value: number; readonly date: IsoDate } | null;
}

export interface WhatIfAnswer {
  readonly coverage: number | null;
  /** The target in people. */
  readonly targetPeople: Known;
  readonly attainment: number | null;
  readonly gapPeople: Known;
  /** The gap as a fraction of 1 (0.07 is 7 percentage points); null for a target in people. */
  readonly gapRate: number | null;
  readonly monthsLeft: number;
  /** People per month, not rounded. */
  readonly neededPace: number | null;
  readonly standing: Standing | null;
  /** What the line asks for on the date, in the target's unit. */
  readonly line: number | null;
  readonly status: LineStatus | null;
}

/** What the rules say about supposed figures: the same rules as for real ones, and nothing is kept. */
export function whatIf({ active, eligible, date, target, dueDate, baseline = null }: WhatIfQuestion): WhatIfAnswer {
  const coverage = coverageRate(active, eligible);
  const isRate = target.kind === "RATE";
  const actual = isRate ? coverage : active;
  const value = isRate ? target.rate : target.people;
  const targetPeople = isRate ? peopleFor(target.rate, eligible) : target.people;
  const gapPeople = gap(active, targetPeople);
  const line: TargetLine = {
    baseline: baseline?.value ?? null,
    baselineDate: baseline?.date ?? null,
    target: value,
    dueDate,
  };
  return {
    coverage,
    targetPeople,
    attainment: attainment(actual, value),
    gapPeople,
    gapRate: isRate ? gap(coverage, target.rate) : null,
    monthsLeft: wholeMonthsLeft(date, dueDate),
    neededPace: neededPace(gapPeople, date, dueDate),
    standing: standing(actual, value),
    line: lineAt(line, date),
    status: statusAgainstLine(line, actual, date),
  };
}

function monthsElapsed(from: IsoDate, to: IsoDate): number {
  return monthPosition(to) - monthPosition(from);
}
