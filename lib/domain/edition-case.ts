/**
 * Which sentence of an edition applies: what its figures say, before anybody puts it into words. Thresholds compare exact
 * values; a difference that would be read as 0 is told as "hardly changed" and never as a rise of 0,00.
 */

import type { Known } from "./coverage";
import type { EditionFacts, EditionPrevious, EditionTarget, EditionVulnerable } from "./edition";
import type { EditionCosts } from "./edition-money";
import { type IsoDate, periodOf, yearOf } from "./period";
import type { Shown } from "./suppression";

/** The smallest difference of two rates that is shown: a hundredth of a percentage point. */
export const SMALLEST_POINTS = 0.0001;

export type Change =
  | { readonly kind: "UP" | "DOWN"; readonly by: number }
  | { readonly kind: "SLIGHT" | "SAME" | "UNKNOWN" };

/** What became of a figure; `smallest` is the least that a reader would see, in its unit. `by` is never negative. */
export function changeBetween(before: Known, after: Known, smallest: number): Change {
  return before === null || after === null ? { kind: "UNKNOWN" } : changeBy(after - before, smallest);
}

/** The same of a difference that is known already. */
export function changeBy(difference: Known, smallest: number): Change {
  if (difference === null) return { kind: "UNKNOWN" };
  if (difference === 0) return { kind: "SAME" };
  if (Math.abs(difference) < smallest) return { kind: "SLIGHT" };
  return { kind: difference > 0 ? "UP" : "DOWN", by: Math.abs(difference) };
}

export type CoverageCase = "KNOWN" | "NO_ACTIVE" | "NO_ELIGIBLE" | "NOBODY_ELIGIBLE";

export function coverageCase({ active, eligible, rate }: EditionFacts["coverage"]): CoverageCase {
  if (rate !== null) return "KNOWN";
  if (active === null) return "NO_ACTIVE";
  return eligible === null ? "NO_ELIGIBLE" : "NOBODY_ELIGIBLE";
}

export type SinceCase =
  | { readonly kind: "FIRST" }
  | { readonly kind: "UNKNOWN"; readonly previous: EditionPrevious }
  | { readonly kind: "NOT_COMPARABLE"; readonly previous: EditionPrevious }
  | { readonly kind: "COMPARED"; readonly previous: EditionPrevious; readonly change: Change }
  /** The edition before has another definition, and its rate is known under this one. */
  | { readonly kind: "RECOMPUTED"; readonly previous: EditionPrevious; readonly change: Change };

/** How coverage stands to the edition before; rates under different definitions are never compared. */
export function sinceCase({ previous, coverage }: Pick<EditionFacts, "previous" | "coverage">): SinceCase {
  if (previous === null) return { kind: "FIRST" };
  if (previous.rate === null && !previous.isSameDefinition) return { kind: "NOT_COMPARABLE", previous };
  if (previous.rate === null || coverage.rate === null) return { kind: "UNKNOWN", previous };
  const change = changeBetween(previous.rate, coverage.rate, SMALLEST_POINTS);
  return { kind: previous.isSameDefinition ? "COMPARED" : "RECOMPUTED", previous, change };
}

export type TargetCase = "NONE" | "UNKNOWN" | "REACHED" | "OVERDUE" | "AHEAD" | "ON_TRACK" | "BEHIND" | "NO_LINE";

/** A target that is not reached on its due date is overdue, wherever its line stands. */
export function targetCase(target: EditionTarget | null, asOf: IsoDate): TargetCase {
  if (target === null) return "NONE";
  if (target.isReached === null) return "UNKNOWN";
  if (target.isReached) return "REACHED";
  if (target.dueDate <= asOf) return "OVERDUE";
  return target.status ?? "NO_LINE";
}

export type ArrivalCase = "REACHED" | "IN_TIME" | "LATE" | "NEVER" | "UNKNOWN";

export function arrivalCase({ arrival, dueDate }: Pick<EditionTarget, "arrival" | "dueDate">): ArrivalCase {
  if (arrival.kind !== "AT") return arrival.kind;
  return arrival.period <= periodOf(dueDate) ? "IN_TIME" : "LATE";
}

export type VulnerableCase = "NO_ACTIVE" | "NO_QUOTA" | "FILLED" | "OPEN";

/** A quota is what shall be enrolled: it is filled by who is active, never by itself. */
export function vulnerableCase({ active, quota }: Pick<EditionVulnerable, "active" | "quota">): VulnerableCase {
  if (active === null) return "NO_ACTIVE";
  if (quota === null || quota === 0) return "NO_QUOTA";
  return active >= quota ? "FILLED" : "OPEN";
}

/** Places of a quota that nobody active fills; null where one of the two is unknown or hidden. */
export function openPlaces(active: Shown, quota: Known): Known {
  return active === null || active === "HIDDEN" || quota === null ? null : Math.max(0, quota - active);
}

/** SOON: some lapse before the next edition; LATER: all after it. */
export type LapseCase =
  | { readonly kind: "UNKNOWN" }
  | { readonly kind: "NONE" }
  | ({ readonly kind: "SOON" } & Lapsing)
  | ({ readonly kind: "LATER" } & Lapsing);

export interface Lapsing {
  /** People whose cover lapses before the next edition, and in all. */
  readonly soon: number;
  readonly people: number;
  readonly first: { readonly on: IsoDate; readonly people: number };
  readonly lastOn: IsoDate;
  /** Once all have lapsed; rate and difference of rates. */
  readonly rateAfter: Known;
  readonly points: Known;
}

/** What lapses, and how much of it before the next edition; unknown where nobody knows who is sponsored. */
export function lapseCase({
  lapses,
  nextAsOf,
  vulnerable,
}: Pick<EditionFacts, "lapses" | "nextAsOf" | "vulnerable">): LapseCase {
  const own = lapses.filter(({ people }) => people > 0);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return { kind: vulnerable.active === null ? "UNKNOWN" : "NONE" };
  const soon = sumOf(own.filter(({ on }) => on <= nextAsOf).map(({ people }) => people));
  return {
    kind: soon > 0 ? "SOON" : "LATER",
    soon,
    people: sumOf(own.map(({ people }) => people)),
    first,
    lastOn: last.on,
    rateAfter: last.rateAfter,
    points: own.some(({ points }) => points === null) ? null : sumOf(own.map(({ points }) => points ?? 0)),
  };
}

export type KeepCase = "NOBODY" | "NO_RATE" | "NO_BUDGET" | "UNKNOWN_BUDGET" | "SUFFICES" | "SHORT";

/**
 * Whether what is left of the regency's own budget pays for keeping those who lapse, whoever pays for them now (A): what
 * others have left is not the regency's to give.
 */
export function keepCase(costs: EditionCosts): KeepCase {
  const { people, rupiah } = costs.keep;
  if (people === 0) return "NOBODY";
  if (rupiah === null) return "NO_RATE";
  if ((keepingBudget(costs)?.rupiah ?? null) === null) return "NO_BUDGET";
  const left = leftOver(costs);
  if (left === null) return "UNKNOWN_BUDGET";
  return left >= rupiah ? "SUFFICES" : "SHORT";
}

/** What is left of the budget that keeping is held against, whole rupiah, negative when it is short already; null is unknown. */
export function leftOver(costs: EditionCosts): Known {
  return keepingBudget(costs)?.left ?? null;
}

/** A month is paid out of the budget of its year. */
export function yearOfKeeping({ keep }: Pick<EditionCosts, "keep">): number {
  return yearOf(periodOf(keep.until));
}

function keepingBudget(costs: EditionCosts) {
  const year = yearOfKeeping(costs);
  return costs.budgets.find((budget) => budget.payer === "APBD_REGENCY" && budget.year === year);
}

export type QualityCase = "NONE_IN" | "SOME_IN" | "ALL_IN";

export function qualityCase({ villages, villagesIn }: EditionFacts["quality"]): QualityCase {
  if (villagesIn === 0) return "NONE_IN";
  return villagesIn < villages ? "SOME_IN" : "ALL_IN";
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
