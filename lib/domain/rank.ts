/** Ranks: most first, equal figures share one, the unknown has none. */

import type { Known } from "./coverage";

export interface Ranked<T> {
  readonly item: T;
  /** From 1; null where the figure is unknown. */
  readonly rank: number | null;
}

/** Most first, equal figures by code and under one rank; items whose figure is unknown come last, by code. */
export function rankBy<T extends { readonly code: string }>(
  items: readonly T[],
  figure: (item: T) => Known,
): Ranked<T>[] {
  const byCode = (a: T, b: T) => (a.code < b.code ? -1 : 1);
  const known = items.flatMap((item) => {
    const value = figure(item);
    return value === null ? [] : [{ item, value }];
  });
  const sorted = known.sort((a, b) => b.value - a.value || byCode(a.item, b.item));
  let shared = 1;
  const ranked = sorted.map(({ item, value }, place) => {
    if (sorted[place - 1]?.value !== value) shared = place + 1;
    return { item, rank: shared };
  });
  const unknown = items.filter((item) => figure(item) === null).sort(byCode);
  return [...ranked, ...unknown.map((item) => ({ item, rank: null }))];
}
