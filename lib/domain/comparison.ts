/**
 * Regencies side by side (design 1.3): ranked only where every coverage that is known was measured under one and
 * the same definition, since 43 % of all who work is not less than 50 % of those who earn no wage.
 */

import { coverageRate } from "./coverage";
import { mayRank, type PlaceFact, placeRate } from "./picture";
import { type Ranked, rankBy } from "./rank";

export interface ComparedRegency extends PlaceFact {
  /** Whether the month is published; then it counts, whatever villages are missing. */
  readonly published: boolean;
}

/** Coverage of the month, 0–1 or above; null where a figure is unknown or villages are still to come in. */
export function comparedRate(regency: ComparedRegency): number | null {
  return isPartial(regency) ? null : placeRate(regency);
}

/** Whether counts came in but not of all villages, in a month that nobody published. */
export function isPartial({ published, active, villages, villageCount }: ComparedRegency): boolean {
  return !published && active !== null && villages < villageCount;
}

/**
 * Change of coverage since the month before (0.01 is a percentage point); null across definitions, and where one of
 * the two is unknown or under way.
 */
export function comparedChange(regency: ComparedRegency): number | null {
  if (regency.definition !== regency.previousDefinition) return null;
  const now = comparedRate(regency);
  const before = coverageRate(regency.previousActive, regency.previousEligible);
  return now === null || before === null ? null : now - before;
}

export interface Comparison<T> {
  /** False where definitions differ: then nobody has a rank and the order is that of the codes. */
  readonly comparable: boolean;
  readonly rows: readonly Ranked<T>[];
  /** Which regencies with a rate are measured under which definition, by the code of the definition. */
  readonly definitions: readonly { readonly definition: string | null; readonly regencies: readonly T[] }[];
}

export function compareRegencies<T extends ComparedRegency>(regencies: readonly T[]): Comparison<T> {
  const rated = regencies.filter((regency) => comparedRate(regency) !== null);
  const codes = [...new Set(rated.map(({ definition }) => definition))].sort();
  const comparable = mayRank(rated);
  return {
    comparable,
    rows: comparable ? rankBy(regencies, comparedRate) : rankBy(regencies, () => null),
    definitions: codes.map((definition) => ({
      definition,
      regencies: rated.filter((regency) => regency.definition === definition),
    })),
  };
}
