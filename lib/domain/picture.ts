/**
 * The facts that the picture of an area is drawn from, and what follows from them by rule (design 1.3).
 * Unknown is null throughout; changes across a change of definition are null, because they are not changes.
 */

import type { VillageKind } from "./area";
import { coverageRate, type Known, sumKnown, type TakeUp, takeUp } from "./coverage";
import type { Counts } from "./entry";
import { addMonths, type Period } from "./period";
import {
  CATEGORY_CODES,
  type CategoryCode,
  classOf,
  PROGRAMMES,
  type Programme,
  type ProgrammeClass,
} from "./programme";
import type { MonthlyActive } from "./target";

export interface MonthFact {
  readonly period: Period;
  readonly active: Known;
  readonly eligible: Known;
  readonly vulnerable: Known;
  /** Code of the coverage definition in force, several joined by "+" where regencies differ; null when none is. */
  readonly definition: string | null;
  /** Regencies whose people are known; of a regency or what lies in it 1, or 0 where they are not. */
  readonly regencies: number;
  /** Of these, those whose people are known while nothing divides them: where others have a denominator, they are left out of `active`. */
  readonly unmeasured: number;
  /** Villages with at least one known JKK count. */
  readonly villages: number;
  /**
   * The villages that were asked: those of the area; of a wider one, in the month that is shown, those of the regencies
   * with data that may be read.
   */
  readonly ofVillages: number;
  /** Of those that report, the villages of the regencies that `active` is the sum of. */
  readonly summedVillages: number;
  /** Whether every regency in the figure has published the month. */
  readonly published: boolean;
  /** Whether villages are still missing from a month that is under way: its sums are not yet the area's figures. */
  readonly partial: boolean;
  /**
   * A mark of whom `active` counts: the segments of the definition, of a wider area its regencies, of a district the
   * villages that report, of a village how many categories are known. Between two marks a difference is no change; null
   * where nobody is counted.
   */
  readonly counted: string | null;
}

/** Whether both months are whole and count the same people: only then is their difference a change. */
export function areComparable(now: MonthFact | null, before: MonthFact | null): boolean {
  return now !== null && before !== null && !now.partial && !before.partial && now.counted === before.counted;
}

/** The active people of the months that count whom the last one of them counts; null in the others. */
export function comparableActive(months: readonly MonthFact[], period: Period): MonthlyActive[] {
  const counted = factOf(months, period)?.counted ?? null;
  return months.map((fact) => ({ period: fact.period, active: fact.counted === counted ? fact.active : null }));
}

/** Active people of a month; null where unknown or villages are still to come in. */
export function wholeActive(fact: MonthFact | null): Known {
  return fact === null || fact.partial ? null : fact.active;
}

/** Coverage of a month, 0–1 or above; null where a figure is unknown or villages are still to come in. */
export function coverageOf(fact: MonthFact | null): number | null {
  return fact === null || fact.partial ? null : coverageRate(fact.active, fact.eligible);
}

export interface CategoryFact {
  readonly period: Period;
  readonly category: CategoryCode;
  readonly counts: Counts;
  /** Of each programme those who hold it, where the active are known too; and those active, who may hold it. */
  readonly held: Counts;
  readonly mayHold: Counts;
}

export interface PlaceFact {
  readonly code: string;
  readonly name: string;
  /** Null for all but villages. */
  readonly kind: VillageKind | null;
  readonly parentName: string;
  readonly active: Known;
  readonly eligible: Known;
  readonly definition: string | null;
  /** Null also where the month before counts others (see `MonthFact.counted`): the difference would be no change. */
  readonly previousActive: Known;
  readonly previousEligible: Known;
  readonly previousDefinition: string | null;
  readonly villages: number;
  readonly villageCount: number;
  /** Why there is no data for the month, where somebody said so. */
  readonly noDataReason: string | null;
}

/** The six families that readers know: segments, with government and sponsored workers split off. */
export const FAMILIES = ["pu", "gov", "bpu", "vul", "jakon", "pmi"] as const;
export type Family = (typeof FAMILIES)[number];

const FAMILY_CLASS: Readonly<Record<Family, ProgrammeClass>> = {
  pu: "PU_FIRM",
  gov: "PU_GOVERNMENT",
  bpu: "BPU",
  vul: "BPU",
  jakon: "JAKON",
  pmi: "PMI",
};

/** The class whose open programmes a family shares. */
export function familyClass(family: Family): ProgrammeClass {
  return FAMILY_CLASS[family];
}

/** The categories of a family, in the order of the sheet. */
export function categoriesOf(family: Family): readonly CategoryCode[] {
  return CATEGORY_CODES.filter((code) => familyOf(code) === family);
}

/** The family that a worker category is shown in. */
export function familyOf(category: CategoryCode): Family {
  if (category === "VULNERABLE") return "vul";
  switch (classOf(category)) {
    case "PU_FIRM":
      return "pu";
    case "PU_GOVERNMENT":
      return "gov";
    case "BPU":
      return "bpu";
    case "JAKON":
      return "jakon";
    case "PMI":
      return "pmi";
  }
}

/** Active people of a month by family, each null where no category of it is known. */
export function activeByFamily(categories: readonly CategoryFact[], period: Period): Record<Family, Known> {
  const ofMonth = categories.filter((fact) => fact.period === period);
  const active = (family: Family) =>
    sumKnown(ofMonth.filter((fact) => familyOf(fact.category) === family).map((fact) => fact.counts.jkk));
  return {
    pu: active("pu"),
    gov: active("gov"),
    bpu: active("bpu"),
    vul: active("vul"),
    jakon: active("jakon"),
    pmi: active("pmi"),
  };
}

/** Take-up of the five programmes in a month, each over those of the categories that may hold it. */
export function programmeTakeUp(
  categories: readonly CategoryFact[],
  period: Period,
  among: readonly CategoryCode[] = CATEGORY_CODES,
): Record<Programme, TakeUp> {
  const facts = categories.filter((fact) => fact.period === period && among.includes(fact.category));
  const part = ({ category, held, mayHold }: CategoryFact, programme: Programme) => ({
    class: classOf(category),
    counts: { ...held, jkk: mayHold[programme], [programme]: held[programme] },
  });
  const entries = PROGRAMMES.map(
    (programme) =>
      [
        programme,
        takeUp(
          programme,
          facts.map((fact) => part(fact, programme)),
        ),
      ] as const,
  );
  return Object.fromEntries(entries) as Record<Programme, TakeUp>;
}

/** The fact of one month, or null when there is none. */
export function factOf(months: readonly MonthFact[], period: Period): MonthFact | null {
  return months.find((fact) => fact.period === period) ?? null;
}

/** Net change of active people since the month before; null when one of the two is unknown or they do not compare. */
export function changeSinceLastMonth(months: readonly MonthFact[], period: Period): Known {
  const [now, before] = [factOf(months, period), factOf(months, addMonths(period, -1))];
  if (now?.active == null || before?.active == null || !areComparable(now, before)) return null;
  return now.active - before.active;
}

/** Active people of a category in a month; null where unknown. */
export function activeIn(categories: readonly CategoryFact[], category: CategoryCode, period: Period): Known {
  return categories.find((fact) => fact.category === category && fact.period === period)?.counts.jkk ?? null;
}

/** Net change of a category since the month before; null when one of the two is unknown or the months do not compare. */
export function categoryChange(
  { months, categories }: { readonly months: readonly MonthFact[]; readonly categories: readonly CategoryFact[] },
  category: CategoryCode,
  period: Period,
): Known {
  const last = addMonths(period, -1);
  const [now, before] = [activeIn(categories, category, period), activeIn(categories, category, last)];
  if (now === null || before === null || !areComparable(factOf(months, period), factOf(months, last))) return null;
  return now - before;
}

/** Consecutive months under one definition: a line is drawn within a run and broken between runs. */
export function definitionRuns(months: readonly MonthFact[]): { definition: string | null; months: MonthFact[] }[] {
  const runs: { definition: string | null; months: MonthFact[] }[] = [];
  for (const fact of months) {
    const run = runs.at(-1);
    if (run !== undefined && run.definition === fact.definition) run.months.push(fact);
    else runs.push({ definition: fact.definition, months: [fact] });
  }
  return runs;
}

/** Coverage of a place, 0–1 or above; null where active or eligible is unknown. */
export function placeRate(place: PlaceFact): number | null {
  return coverageRate(place.active, place.eligible);
}

/** Difference of the place's coverage to the month before (0.01 is one percentage point); null across definitions. */
export function placeChange(place: PlaceFact): number | null {
  if (place.definition !== place.previousDefinition) return null;
  const now = placeRate(place);
  const before = coverageRate(place.previousActive, place.previousEligible);
  return now === null || before === null ? null : now - before;
}

/** Active people more than the month before; null when one of the two is unknown. */
export function placeGrowth({ active, previousActive }: PlaceFact): Known {
  return active === null || previousActive === null ? null : active - previousActive;
}

/** Whether places may be ranked: those with a rate share one definition (design 1.3). */
export function mayRank(places: readonly PlaceFact[]): boolean {
  const definitions = new Set(places.filter((place) => placeRate(place) !== null).map((place) => place.definition));
  return definitions.size <= 1 && ![...definitions].some((definition) => definition?.includes("+"));
}

/** A month in which vulnerable workers came in or dropped out in numbers that move coverage by half a point or more. */
export interface VulnerableStep {
  readonly period: Period;
  /** People, negative when they dropped out. */
  readonly change: number;
}

const NOTABLE_STEP = 0.005;

/** The steps worth a note on the trend, ascending; months that do not compare are left out. Threshold: our assumption (A). */
export function vulnerableSteps(months: readonly MonthFact[]): VulnerableStep[] {
  return months.flatMap((fact) => {
    const before = factOf(months, addMonths(fact.period, -1));
    if (before?.vulnerable == null || fact.vulnerable === null || fact.eligible === null) return [];
    if (!areComparable(fact, before)) return [];
    const change = fact.vulnerable - before.vulnerable;
    return Math.abs(change) >= fact.eligible * NOTABLE_STEP ? [{ period: fact.period, change }] : [];
  });
}
