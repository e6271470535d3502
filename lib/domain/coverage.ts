/**
 * Coverage and its neighbours (design 1.3).
 *
 * Active participants are memberships, not persons: one person may hold two. Rates are fractions of 1 and
 * are never clamped: above 1 is real, since the workplace is not the domicile. Unknown is null and is never
 * taken for 0: a part whose figure is unknown stays out of the sum *and* out of what it is divided by.
 */

import type { Counts } from "./entry";
import { isClosed, type Programme, type ProgrammeClass } from "./programme";

/** A figure of people that may be unknown. */
export type Known = number | null;

export interface CoveragePart {
  readonly active: Known;
  readonly eligible: Known;
}

export interface Coverage extends CoveragePart {
  /** Fraction of 1, or null when nothing is known to divide by. */
  readonly rate: number | null;
  /** How many of the parts are in the figures; the others are unknown. */
  readonly counted: number;
}

export interface TakeUp {
  /** Memberships of the programme. */
  readonly count: Known;
  /** Active participants in the classes that may hold it. */
  readonly mayHold: Known;
  readonly rate: number | null;
}

/** Active ÷ eligible as a fraction of 1; null when either is unknown or nobody is eligible. */
export function coverageRate(active: Known, eligible: Known): number | null {
  return quotient(active, eligible);
}

/** The sum of the figures that are known; null when none is, so that "no data" does not become 0. */
export function sumKnown(values: Iterable<Known>): Known {
  let sum: Known = null;
  for (const value of values) {
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/**
 * Coverage of the whole as Σ active ÷ Σ eligible, never as a mean of rates. Only parts whose two figures
 * are both known count; `active` and `eligible` are the sums over exactly those parts.
 */
export function rollUpCoverage(parts: readonly CoveragePart[]): Coverage {
  const known = parts.filter((part) => part.active !== null && part.eligible !== null);
  const active = sumKnown(known.map((part) => part.active));
  const eligible = sumKnown(known.map((part) => part.eligible));
  return { active, eligible, rate: coverageRate(active, eligible), counted: known.length };
}

/**
 * Take-up of a programme: its memberships ÷ the active participants (their JKK count) of the classes that
 * may hold it. Classes for which the programme is closed are left out, and so is a part of which either
 * figure is unknown. The rate is a fraction of 1, null when nobody may hold the programme.
 */
export function takeUp(
  programme: Programme,
  parts: readonly { readonly class: ProgrammeClass; readonly counts: Counts }[],
): TakeUp {
  const known = parts.filter(
    (part) => !isClosed(part.class, programme) && part.counts[programme] !== null && part.counts.jkk !== null,
  );
  const count = sumKnown(known.map(({ counts }) => counts[programme]));
  const mayHold = sumKnown(known.map(({ counts }) => counts.jkk));
  return { count, mayHold, rate: quotient(count, mayHold) };
}

/** Actual ÷ target as a fraction of 1, both in the same unit; null when either is unknown or the target is 0. */
export function attainment(actual: Known, target: Known): number | null {
  return quotient(actual, target);
}

/**
 * The share of the way from baseline to target that is done: 0 at the baseline, 1 at the target, negative
 * below the baseline. Null when a figure is unknown or when there is no way between the two.
 */
export function progress(actual: Known, baseline: Known, target: Known): number | null {
  if (actual === null || baseline === null || target === null) return null;
  return quotient(actual - baseline, target - baseline);
}

/** What is missing to the target, in the unit of the two figures: 0 once it is reached; null when one is unknown. */
export function gap(actual: Known, target: Known): number | null {
  if (actual === null || target === null) return null;
  return Math.max(0, target - actual);
}

function quotient(part: Known, whole: Known): number | null {
  if (part === null || whole === null || whole === 0) return null;
  return part / whole;
}
