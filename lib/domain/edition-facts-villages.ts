/** What an edition says of the villages of an electoral district, and what of them must be kept back. */

import type { Known } from "./coverage";
import type { DapilVillage } from "./edition-dapil";
import { type PlaceFact, placeChange, placeRate } from "./picture";
import type { Disclosure, Shown } from "./suppression";

/** What may be told: of this month, and of the one before, which changes are measured against; null where nothing is. */
export interface Disclosures {
  readonly now: Disclosure;
  readonly before: Disclosure | null;
}

/** What is known of vulnerable workers by the code of a village. */
export interface VulnerableFigures {
  readonly active: ReadonlyMap<string, Known>;
  readonly quota: ReadonlyMap<string, Known>;
}

/** How many villages are told at either end. */
const MOST_VILLAGES = 5;

/**
 * The villages with the lowest and those with the highest coverage, none in both. A village whose figure is kept back is
 * in neither: its place alone would tell where its figure lies.
 */
export function villagesAtTheEnds(
  villages: readonly PlaceFact[],
  disclosures: Disclosures,
  vulnerable: VulnerableFigures,
): { readonly bottom: DapilVillage[]; readonly top: DapilVillage[] } {
  const told = villages
    .filter((village) => !isKeptBack(disclosures.now, [village.code]))
    .flatMap((village) => {
      const rate = placeRate(village);
      return rate === null ? [] : [{ village, rate }];
    })
    .sort((a, b) => a.rate - b.rate || a.village.code.localeCompare(b.village.code))
    .map(({ village, rate }) => toldVillage(village, rate, disclosures, vulnerable));
  const bottom = Math.min(MOST_VILLAGES, Math.ceil(told.length / 2));
  const top = Math.min(MOST_VILLAGES, told.length - bottom);
  return { bottom: told.slice(0, bottom), top: told.toReversed().slice(0, top) };
}

function toldVillage(
  village: PlaceFact,
  rate: number,
  { now, before }: Disclosures,
  vulnerable: VulnerableFigures,
): DapilVillage {
  const { code, name, active, eligible } = village;
  return {
    ...{ name, active, eligible, rate },
    points: before === null || isKeptBack(before, [code]) ? null : placeChange(village),
    vulnerableActive: shownVulnerable(now, [code], vulnerable.active.get(code) ?? null),
    quota: vulnerable.quota.get(code) ?? null,
  };
}

/** Whether the active of one of the places are kept back: what is summed over them would give it away. */
export function isKeptBack({ isHidden }: Disclosure, codes: readonly string[]): boolean {
  return codes.some((code) => isHidden(code, "DEFINITION", "jkk"));
}

/** The vulnerable workers of places, unless those of one of them are kept back. */
export function shownVulnerable({ isHidden }: Disclosure, codes: readonly string[], people: Known): Shown {
  return codes.some((code) => isHidden(code, "VULNERABLE", "jkk")) ? "HIDDEN" : people;
}
