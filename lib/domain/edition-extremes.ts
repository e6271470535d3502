/** What stands out in an edition: the programme held least, the largest segment, the highest and the lowest district. */

import type { EditionFacts, EditionProgramme, EditionPromise, EditionSegment } from "./edition";
import type { DapilFact, DapilVillage } from "./edition-dapil";
import type { PromiseState } from "./promise";
import type { Shown } from "./suppression";

type WithRate<T> = T & { readonly rate: number };

function isKnown(figure: Shown): figure is number {
  return figure !== null && figure !== "HIDDEN";
}

/** The programme with the least take-up, the first of equals; null where none is known. */
export function leastHeld(
  programmes: readonly EditionProgramme[],
): (EditionProgramme & { readonly takeUp: number; readonly mayHold: number }) | null {
  const known = programmes.flatMap(({ takeUp, mayHold, ...one }) =>
    takeUp === null || mayHold === null || one.people === "HIDDEN" ? [] : [{ ...one, takeUp, mayHold }],
  );
  return known.reduce<(typeof known)[number] | null>(
    (least, one) => (least === null || one.takeUp < least.takeUp ? one : least),
    null,
  );
}

/** The segment with the most members, the first of equals; null where none is known or nobody is active. */
export function largestSegment(
  segments: readonly EditionSegment[],
): (EditionSegment & { readonly active: number }) | null {
  const known = segments.flatMap(({ active, ...one }) => (isKnown(active) && active > 0 ? [{ ...one, active }] : []));
  return known.reduce<(typeof known)[number] | null>(
    (largest, one) => (largest === null || one.active > largest.active ? one : largest),
    null,
  );
}

/** ONE is known alone, SAME are all equal. */
export type RangeCase<T> =
  | { readonly kind: "NONE" }
  | { readonly kind: "ONE"; readonly highest: WithRate<T> }
  | { readonly kind: "SAME"; readonly highest: WithRate<T> }
  | { readonly kind: "RANGE"; readonly highest: WithRate<T>; readonly lowest: WithRate<T> };

/** The highest and the lowest of those whose rate is known and shown; the first of equals. */
export function rangeOf<T extends { readonly rate: Shown }>(places: readonly T[]): RangeCase<T> {
  const known = places.filter((place): place is WithRate<T> => isKnown(place.rate));
  const [first] = known;
  if (first === undefined) return { kind: "NONE" };
  const highest = known.reduce((best, one) => (one.rate > best.rate ? one : best), first);
  const lowest = known.reduce((least, one) => (one.rate < least.rate ? one : least), first);
  if (known.length === 1) return { kind: "ONE", highest };
  return highest.rate === lowest.rate ? { kind: "SAME", highest } : { kind: "RANGE", highest, lowest };
}

/** The range of the electoral districts; nothing where none are known. */
export function dapilRange({ dapil }: Pick<EditionFacts, "dapil">): RangeCase<DapilFact> {
  return rangeOf(dapil?.districts ?? []);
}

/** The villages at the top that are not among those at the bottom as well, where a district has few. */
export function topOnly({ bottom, top }: Pick<DapilFact, "bottom" | "top">): readonly DapilVillage[] {
  return top.filter(({ name }) => bottom.every((village) => village.name !== name));
}

/** How many promises stand where. */
export function promiseCounts(promises: readonly EditionPromise[]): Readonly<Record<PromiseState, number>> {
  const counts = { KEPT: 0, ON_THE_WAY: 0, MISSED: 0, UNKNOWN: 0 };
  for (const { state } of promises) counts[state] += 1;
  return counts;
}

/** Whether any figure of the edition is kept back because it tells of few people. */
export function hidesFigures(facts: EditionFacts): boolean {
  const { dapil } = facts;
  const villages = (dapil?.districts ?? []).flatMap(({ bottom, top }) => [...bottom, ...top]);
  const figures: Shown[] = [
    facts.quality.unmapped,
    ...facts.programmes.map(({ people }) => people),
    ...facts.segments.map(({ active }) => active),
    ...(dapil === null ? [] : [dapil.rest.active, dapil.rest.vulnerableActive]),
    ...[...(dapil?.districts ?? []), ...villages].flatMap((one) => [one.active, one.rate, one.vulnerableActive]),
    ...(dapil?.districts ?? []).flatMap(({ lapses }) => lapses.map(({ people }) => people)),
  ];
  return figures.includes("HIDDEN") || (dapil?.districts ?? []).some(({ isBookHidden }) => isBookHidden === true);
}
