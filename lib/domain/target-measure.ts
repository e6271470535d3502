/**
 * What a target measures (design 1.3): coverage, or people; of everyone, of a category, of a programme.
 *
 * A rate needs something to divide by. Coverage divides by the eligible workers, of whom nobody knows how many belong to
 * one category; a programme's take-up divides by the active members who may hold it. So a rate of a category is only
 * measured together with a programme.
 */

import { type CoveragePart, type Known, sumKnown, takeUp } from "./coverage";
import type { Counts } from "./entry";
import { type CategoryCode, classOf, isClosed, type Programme } from "./programme";

export interface TargetMeaning {
  /** A rate 0–1, or people. */
  readonly measure: "COVERAGE" | "ACTIVE";
  /** Null for all categories. */
  readonly categoryCode: CategoryCode | null;
  /** Null for the membership itself, which is the JKK count. */
  readonly programme: Programme | null;
}

export type MeaningFault = "NO_DENOMINATOR" | "CLOSED_PROGRAMME";

/** What keeps a target from ever being measured, or null. */
export function meaningFault({ measure, categoryCode, programme }: TargetMeaning): MeaningFault | null {
  if (categoryCode !== null && programme !== null && isClosed(classOf(categoryCode), programme)) {
    return "CLOSED_PROGRAMME";
  }
  return measure === "COVERAGE" && categoryCode !== null && programme === null ? "NO_DENOMINATOR" : null;
}

export interface AreaFigures {
  /** Under the definition in force. */
  readonly active: Known;
  readonly eligible: Known;
  readonly categories: readonly { readonly category: CategoryCode; readonly counts: Counts }[];
}

/** What the target speaks of: people who are active, and what they are divided by; null is unknown. */
export function measuredBy({ categoryCode, programme }: TargetMeaning, figures: AreaFigures): CoveragePart {
  if (categoryCode === null && programme === null) return { active: figures.active, eligible: figures.eligible };
  const chosen = figures.categories.filter(({ category }) => categoryCode === null || category === categoryCode);
  if (programme === null) return { active: sumKnown(chosen.map(({ counts }) => counts.jkk)), eligible: null };
  const { count, mayHold } = takeUp(
    programme,
    chosen.map(({ category, counts }) => ({ class: classOf(category), counts })),
  );
  return { active: count, eligible: mayHold };
}
