/**
 * The three questions that an edition gives to the council, and to the members of one electoral district: those whose
 * figures ask the loudest come first. The last ones always apply, so there are three whatever is known.
 */

import type { EditionFacts, EditionPromise } from "./edition";
import {
  keepCase,
  lapseCase,
  openPlaces,
  qualityCase,
  SMALLEST_POINTS,
  sinceCase,
  targetCase,
  vulnerableCase,
} from "./edition-case";
import type { DapilFact } from "./edition-dapil";
import { dapilRange, leastHeld, type RangeCase, rangeOf, topOnly } from "./edition-extremes";

const QUESTIONS_ASKED = 3;

export type CouncilQuestion =
  | { readonly kind: "KEEP"; readonly keep: ReturnType<typeof keepCase> }
  | { readonly kind: "OPEN_QUOTA" | "TARGET" | "NO_TARGET" | "FALL" | "SILENT" | "UNMAPPED" | "NO_RATE" }
  | { readonly kind: "LOWEST_DAPIL"; readonly range: RangeCase<DapilFact> & { readonly kind: "RANGE" } }
  | { readonly kind: "MISSED_PROMISE"; readonly promise: EditionPromise }
  | { readonly kind: "TAKE_UP" | "HOLD" | "CHECK" | "NEXT" };

export function councilQuestions(facts: EditionFacts): readonly CouncilQuestion[] {
  return [...pressing(facts), ...lasting(facts)].slice(0, QUESTIONS_ASKED);
}

function pressing(facts: EditionFacts): readonly CouncilQuestion[] {
  const lapse = lapseCase(facts).kind;
  const keep = keepCase(facts.costs);
  const target = targetCase(facts.target, facts.asOf);
  const range = dapilRange(facts);
  const missed = facts.promises.find(({ state }) => state === "MISSED");
  const since = sinceCase(facts);
  const isFalling = (since.kind === "COMPARED" || since.kind === "RECOMPUTED") && since.change.kind === "DOWN";
  return [
    ...ask((lapse === "SOON" || lapse === "LATER") && keep !== "NOBODY", { kind: "KEEP", keep }),
    ...(missed === undefined ? [] : [{ kind: "MISSED_PROMISE", promise: missed } as const]),
    ...ask(isFalling, { kind: "FALL" }),
    ...ask(vulnerableCase(facts.vulnerable) === "OPEN", { kind: "OPEN_QUOTA" }),
    ...(range.kind === "RANGE" ? [{ kind: "LOWEST_DAPIL", range } as const] : []),
    ...ask(["OVERDUE", "BEHIND", "NO_LINE"].includes(target) && facts.target?.missingPeople !== null, {
      kind: "TARGET",
    }),
  ];
}

function lasting(facts: EditionFacts): readonly CouncilQuestion[] {
  const { unmapped } = facts.quality;
  const isRateKnown = facts.coverage.rate !== null;
  return [
    ...ask(!isRateKnown, { kind: "NO_RATE" }),
    ...ask(qualityCase(facts.quality) !== "ALL_IN", { kind: "SILENT" }),
    ...ask(unmapped !== null && unmapped !== "HIDDEN" && unmapped > 0, { kind: "UNMAPPED" }),
    ...ask(facts.target === null, { kind: "NO_TARGET" }),
    ...ask((leastHeld(facts.programmes)?.takeUp ?? 1) < 1, { kind: "TAKE_UP" }),
    ...ask(isRateKnown, { kind: "HOLD" }),
    { kind: "CHECK" },
    { kind: "NEXT" },
  ];
}

export type DapilQuestion =
  | {
      readonly kind: "LAPSE";
      readonly lapse: { readonly on: DapilFact["lapses"][number]["on"]; readonly people: number };
    }
  | { readonly kind: "OPEN_QUOTA"; readonly open: number }
  | { readonly kind: "LOWEST_VILLAGE"; readonly village: { readonly name: string; readonly rate: number } }
  | { readonly kind: "FALL" | "SILENT" | "SPENT" | "ABOVE" | "BELOW" | "NO_RATE" | "CHECK" | "NEXT" | "SEATS" };

export function dapilQuestions(
  district: DapilFact,
  { coverage }: Pick<EditionFacts, "coverage">,
): readonly DapilQuestion[] {
  const lapse = firstLapse(district);
  const open = openPlaces(district.vulnerableActive, district.quota) ?? 0;
  const villages = rangeOf([...district.bottom, ...topOnly(district)]);
  const { rate, points, spent } = district;
  const isCompared = rate !== null && rate !== "HIDDEN" && coverage.rate !== null;
  const questions: readonly DapilQuestion[] = [
    ...(lapse === null ? [] : [{ kind: "LAPSE", lapse } as const]),
    ...ask(points !== null && points <= -SMALLEST_POINTS, { kind: "FALL" }),
    ...(open > 0 ? [{ kind: "OPEN_QUOTA", open } as const] : []),
    ...(villages.kind === "RANGE" ? [{ kind: "LOWEST_VILLAGE", village: villages.lowest } as const] : []),
    ...ask(district.silent.length > 0, { kind: "SILENT" }),
    ...ask(rate === null, { kind: "NO_RATE" }),
    ...ask(isCompared && rate < (coverage.rate ?? 0), { kind: "BELOW" }),
    ...ask(spent !== null && spent > 0, { kind: "SPENT" }),
    ...ask(isCompared && rate >= (coverage.rate ?? 0), { kind: "ABOVE" }),
    { kind: "CHECK" },
    { kind: "NEXT" },
    { kind: "SEATS" },
  ];
  return questions.slice(0, QUESTIONS_ASKED);
}

/** The first lapse whose people are known, shown and not nobody. */
export function firstLapse({ lapses }: Pick<DapilFact, "lapses">) {
  for (const { on, people } of lapses) {
    if (people !== null && people !== "HIDDEN" && people > 0) return { on, people };
  }
  return null;
}

function ask<const Question>(isAsked: boolean, question: Question): Question[] {
  return isAsked ? [question] : [];
}
