/**
 * Where to go next: villages in the order of what they miss to the coverage target, what they miss to their quota,
 * or what a visit may bring (design 3.3).
 */

import { gap, type Known } from "./coverage";
import { type Ranked, rankBy } from "./rank";
import { peopleFor } from "./target";

/**
 * People missing to a coverage target: max(0, ⌈rate × eligible⌉ − active). Null when the target or either
 * figure is unknown.
 */
export function missingToRate(rate: number | null, active: Known, eligible: Known): Known {
  return rate === null ? null : gap(active, peopleFor(rate, eligible));
}

export const PRIORITY_ORDERS = ["missing", "quota", "return"] as const;
export type PriorityOrder = (typeof PRIORITY_ORDERS)[number];

/** A village with what it may be ranked by. */
export interface PriorityVillage {
  readonly code: string;
  readonly missing: Known;
  /** Vulnerable workers missing to the quota; null without a quota. */
  readonly toQuota: Known;
  /** People that a visit is expected to bring; null when unknown. */
  readonly expected: number | null;
}

/** What a village is ranked by in an order: people, null when unknown. */
export function priorityOf(village: PriorityVillage, order: PriorityOrder): Known {
  if (order === "missing") return village.missing;
  return order === "quota" ? village.toQuota : village.expected;
}

/** The villages in an order: most first, those whose figure is unknown last and without a rank. */
export function rankVillages<T extends PriorityVillage>(villages: readonly T[], order: PriorityOrder): Ranked<T>[] {
  return rankBy(villages, (village) => priorityOf(village, order));
}

/** The fewest villages that together miss at least half of what all miss; null when nothing is missing or known. */
export function villagesForHalf(villages: readonly { readonly missing: Known }[]): number | null {
  const missing = villages.map((village) => village.missing ?? 0).sort((a, b) => b - a);
  const all = missing.reduce((sum, people) => sum + people, 0);
  if (all === 0) return null;
  let sum = 0;
  let count = 0;
  for (const people of missing) {
    if (sum * 2 >= all) break;
    sum += people;
    count += 1;
  }
  return count;
}
