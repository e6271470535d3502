/**
 * Eligible workers at several levels. Each figure has its own source, so the villages need not add up to their district,
 * nor the districts to the regency: the difference is shown and never forced away (design 1.3).
 */

import { levelOf, parentCode } from "./area";
import { type Known, sumKnown } from "./coverage";
import type { Period } from "./period";

export interface EligibleFigure {
  readonly areaCode: string;
  readonly people: Known;
}

export interface SumCheck {
  /** The whole that the parts are held against. */
  readonly areaCode: string;
  readonly parts: "DISTRICT" | "VILLAGE";
  readonly whole: Known;
  /** Of the parts that are known. */
  readonly sum: Known;
  readonly unknownParts: number;
  /** Sum − whole; null where either is unknown, or where the unknown parts may hold what is missing. */
  readonly difference: number | null;
}

/** Districts against the regency, villages against the regency, and villages against each district, by code. */
export function sumChecks(regencyCode: string, figures: readonly EligibleFigure[]): SumCheck[] {
  const at = (level: "DISTRICT" | "VILLAGE") => figures.filter(({ areaCode }) => levelOf(areaCode) === level);
  const whole = figures.find(({ areaCode }) => areaCode === regencyCode) ?? { areaCode: regencyCode, people: null };
  const [districts, villages] = [at("DISTRICT"), at("VILLAGE")];
  return [
    check(whole, "DISTRICT", districts),
    check(whole, "VILLAGE", villages),
    ...districts.map((district) =>
      check(
        district,
        "VILLAGE",
        villages.filter(({ areaCode }) => parentCode(areaCode) === district.areaCode),
      ),
    ),
  ];
}

function check(whole: EligibleFigure, parts: SumCheck["parts"], figures: readonly EligibleFigure[]): SumCheck {
  const sum = sumKnown(figures.map(({ people }) => people));
  const unknownParts = figures.filter(({ people }) => people === null).length;
  const difference = sum === null || whole.people === null ? null : sum - whole.people;
  return {
    areaCode: whole.areaCode,
    parts,
    whole: whole.people,
    sum,
    unknownParts,
    difference: difference !== null && difference < 0 && unknownParts > 0 ? null : difference,
  };
}

/** R6: more active than eligible is real, for the workplace is not the domicile, and wants an explanation. */
export function exceedsEligible({ active, eligible }: { readonly active: Known; readonly eligible: Known }): boolean {
  return active !== null && eligible !== null && active > eligible;
}

/** From when on a coverage definition is in force, and by which eligible workers it divides. */
export interface DefinitionSpan {
  readonly validFrom: Period;
  readonly eligibleDefinitionCode: string;
}

/** The span that a month lies in, or null before the first. */
export function spanAt<Span extends DefinitionSpan>(spans: readonly Span[], period: Period): Span | null {
  const begun = spans.filter(({ validFrom }) => validFrom <= period);
  return begun.reduce<Span | null>(
    (last, span) => (last === null || span.validFrom > last.validFrom ? span : last),
    null,
  );
}

/** The published months whose coverage divides by these eligible workers: they change when the workers do. */
export function monthsDividedBy(
  eligibleDefinitionCode: string,
  spans: readonly DefinitionSpan[],
  published: readonly Period[],
): Period[] {
  return published.filter((period) => spanAt(spans, period)?.eligibleDefinitionCode === eligibleDefinitionCode);
}

/** The published months that a definition in force from a month on would change: it may only begin after all of them. */
export function monthsFrom(validFrom: Period, published: readonly Period[]): Period[] {
  return published.filter((period) => period >= validFrom);
}
