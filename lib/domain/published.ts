/** What others have published, beside what our own rules compute: neither overwrites the other (design 1.3). */

import { asOf, type IsoDate, periodOf } from "./period";
import { activeIn, type CategoryFact, coverageOf, factOf, type MonthFact } from "./picture";
import type { CategoryCode } from "./programme";
import { countsAll, measureOf, type Selection } from "./selection";

export const FIGURE_MEASURES = ["COVERAGE", "ACTIVE", "ELIGIBLE"] as const;

export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

/** A figure that somebody published: people, or a rate 0–1 for COVERAGE. */
export interface PublishedFigure {
  readonly asOf: IsoDate;
  readonly measure: FigureMeasure;
  /** Null for a figure over all categories. */
  readonly categoryCode: CategoryCode | null;
}

/** The published figures that speak of what is chosen: all beside the whole, those of a category beside it, else none. */
export function publishedBeside<T extends PublishedFigure>(figures: readonly T[], selection: Selection): T[] {
  if (countsAll(selection)) return [...figures];
  return figures.filter((figure) => measureOf(selection) === "PEOPLE" && figure.categoryCode === selection.category);
}

/**
 * A published figure by our own rules; null where it is not of a month's last day, where its month, or its category in
 * that month, is not among the facts, and of people while villages are still missing from it.
 */
export function computedBeside(
  figure: PublishedFigure,
  months: readonly MonthFact[],
  categories: readonly CategoryFact[],
): number | null {
  const fact = factOf(months, periodOf(figure.asOf));
  if (fact === null || figure.asOf !== asOf(fact.period)) return null;
  if (fact.partial && figure.measure !== "ELIGIBLE") return null;
  if (figure.categoryCode === "VULNERABLE") return fact.vulnerable;
  if (figure.categoryCode !== null) {
    return activeIn(categories, figure.categoryCode, fact.period);
  }
  switch (figure.measure) {
    case "ACTIVE":
      return fact.active;
    case "ELIGIBLE":
      return fact.eligible;
    case "COVERAGE":
      return coverageOf(fact);
  }
}
