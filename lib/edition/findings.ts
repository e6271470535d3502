/** The finding above each section of an edition, and the sentences below those that need any. */
import type { EditionFacts } from "@/lib/domain/edition";
import {
  changeBetween,
  keepCase,
  lapseCase,
  qualityCase,
  sinceCase,
  targetCase,
  vulnerableCase,
} from "@/lib/domain/edition-case";
import { dapilRange, largestSegment, leastHeld, promiseCounts } from "@/lib/domain/edition-extremes";
import { sayChange, type Wording } from "./wording";

/** By the ids of the sections. */
export function editionFindings(facts: EditionFacts, w: Wording): Readonly<Record<string, string>> {
  const { replaces } = facts;
  return {
    trend: trendOf(facts, w),
    targets: targetsOf(facts, w),
    dapil: dapilOf(facts, w),
    lapses: lapsesOf(facts, w),
    costs: costsOf(facts, w),
    promises: promisesOf(facts, w),
    programmes: programmesOf(facts, w),
    segments: segmentsOf(facts, w),
    vulnerable: vulnerableOf(facts, w),
    changes: changesOf(facts, w),
    quality: qualityOf(facts, w),
    ...(replaces === null ? {} : { correction: w.words.story.finding.correction(replaces.number) }),
  };
}

function trendOf(facts: EditionFacts, w: Wording): string {
  const say = w.words.story.finding;
  const { rate } = facts.coverage;
  if (rate === null) return say.unknown;
  const since = sinceCase(facts);
  const change = since.kind === "COMPARED" || since.kind === "RECOMPUTED" ? since.change : null;
  const date = facts.previous === null ? "" : w.date(facts.previous.asOf);
  const start =
    (change === null
      ? null
      : sayChange(change, {
          up: (by) => say.since.UP(w.points(by), date),
          down: (by) => say.since.DOWN(w.points(by), date),
          slight: say.since.SLIGHT(date),
          same: say.since.SAME(date),
        })) ?? say.now(w.rate(rate));
  const standing = standingOf(facts, w);
  if (standing === null) return start;
  const isContrast = (change?.kind === "UP" && !standing.isGood) || (change?.kind === "DOWN" && standing.isGood);
  return (isContrast ? say.but : say.and)(start, standing.text);
}

function standingOf(
  { target, asOf }: EditionFacts,
  w: Wording,
): { readonly text: string; readonly isGood: boolean } | null {
  const say = w.words.story.finding.standing;
  const kind = targetCase(target, asOf);
  if (target === null) return null;
  const points = target.distance === null ? null : w.points(target.distance);
  switch (kind) {
    case "REACHED":
      return { text: say.REACHED(w.target(target.value)), isGood: true };
    case "OVERDUE":
      return { text: say.OVERDUE(w.target(target.value)), isGood: false };
    case "ON_TRACK":
      return { text: say.ON_TRACK, isGood: true };
    case "AHEAD":
    case "BEHIND":
      return points === null ? null : { text: say[kind](points), isGood: kind === "AHEAD" };
    default:
      return null;
  }
}

function targetsOf({ target, otherTargets }: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.targets;
  const all = [...(target === null ? [] : [target]), ...otherTargets];
  if (all.length === 0) return say.none;
  const parts = all.map(({ authority, value, isReached }) => {
    const state = isReached === null ? say.unknown : isReached ? say.reached : say.open;
    return state(w.words.story.whose[authority], w.target(value));
  });
  return say.lead(parts.join("; "));
}

function dapilOf(facts: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.dapil;
  const range = dapilRange(facts);
  if (range.kind === "NONE") return say.NONE;
  const named = ({ number, name }: { readonly number: number; readonly name: string }) =>
    w.words.dapil.name(String(number), name);
  const highest = w.rate(range.highest.rate);
  switch (range.kind) {
    case "ONE":
      return say.ONE(named(range.highest), highest);
    case "SAME":
      return say.SAME(highest);
    case "RANGE":
      return say.RANGE(named(range.highest), highest, named(range.lowest), w.rate(range.lowest.rate));
  }
}

function lapsesOf(facts: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.lapses;
  const lapse = lapseCase(facts);
  switch (lapse.kind) {
    case "SOON":
      return say.SOON(w.count(lapse.soon), w.date(facts.nextAsOf));
    case "LATER":
      return say.LATER(w.count(lapse.people), w.date(lapse.lastOn));
    default:
      return say[lapse.kind];
  }
}

function costsOf(facts: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.costs;
  const kind = keepCase(facts.costs);
  return kind === "NOBODY" || kind === "NO_RATE" ? say[kind] : say[kind](w.rupiah(facts.costs.keep.rupiah ?? 0));
}

function promisesOf({ promises }: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.promises;
  if (promises.length === 0) return say.none;
  const counts = promiseCounts(promises);
  const parts = (["KEPT", "ON_THE_WAY", "MISSED", "UNKNOWN"] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => say[state](w.count(counts[state])));
  return say.lead(w.list(parts));
}

function programmesOf({ programmes }: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.programmes;
  const least = leastHeld(programmes);
  if (least === null) return say.unknown;
  if (least.takeUp >= 1) return say.all;
  return say.least(w.words.programme[least.programme].short, w.rate(least.takeUp), w.count(least.mayHold));
}

function segmentsOf({ segments }: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.segments;
  const largest = largestSegment(segments);
  return largest === null ? say.unknown : say.largest(w.words.segment[largest.segment].name, w.count(largest.active));
}

function vulnerableOf({ vulnerable }: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.vulnerable;
  const kind = vulnerableCase(vulnerable);
  if (kind === "NO_ACTIVE") return say.NO_ACTIVE;
  const active = w.count(vulnerable.active ?? 0);
  return kind === "NO_QUOTA" ? say.NO_QUOTA(active) : say[kind](active, w.count(vulnerable.quota ?? 0));
}

function changesOf({ previous, coverage }: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.changes;
  if (previous === null) return say.FIRST;
  if (!previous.isSameDefinition) return say.definition;
  const change = changeBetween(previous.active, coverage.active, 1);
  return (
    sayChange(change, {
      up: (by) => say.UP(w.count(by)),
      down: (by) => say.DOWN(w.count(by)),
      slight: say.SAME,
      same: say.SAME,
      unknown: say.UNKNOWN,
    }) ?? say.UNKNOWN
  );
}

function qualityOf({ quality }: EditionFacts, w: Wording): string {
  const say = w.words.story.finding.quality;
  const kind = qualityCase(quality);
  const { villages, villagesIn, unmapped } = quality;
  const start =
    kind === "NONE_IN"
      ? say.NONE_IN
      : kind === "ALL_IN"
        ? say.ALL_IN(w.count(villages))
        : say.SOME_IN(w.count(villagesIn), w.count(villages));
  return unmapped === null || unmapped === "HIDDEN" || unmapped === 0 ? start : say.unmapped(start, w.count(unmapped));
}
