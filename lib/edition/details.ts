/** The sentences below the findings of an edition: pace, gap, and what the budgets pay for. */
import type { EditionFacts, EditionTarget } from "@/lib/domain/edition";
import { arrivalCase, changeBetween, changeBy, targetCase } from "@/lib/domain/edition-case";
import { isHeadline } from "@/lib/domain/edition-facts-changes";
import { said, sayChange, type Wording } from "./wording";

/** By the ids of the sections. */
export function editionDetails(facts: EditionFacts, w: Wording): Readonly<Record<string, readonly string[]>> {
  return {
    trend: peopleSince(facts, w),
    targets: paceOf(facts, w),
    costs: gapOf(facts, w),
    correction: correctedOf(facts, w),
  };
}

/** What was put right where none of the figures is another one that the edition opens with. */
function correctedOf({ replaces }: EditionFacts, w: Wording): string[] {
  if (replaces === null || replaces.changes.some(isHeadline)) return [];
  const say = w.words.story.corrected;
  const kinds = (["PROGRAMME", "SEGMENT", "DAPIL_RATE", "OTHER"] as const).filter((kind) =>
    replaces.changes.some(({ field }) => field === kind),
  );
  return [kinds.length === 0 ? say.nothing : say.only(w.list(kinds.map((kind) => say[kind])))];
}

function peopleSince({ previous, coverage }: EditionFacts, w: Wording): string[] {
  if (previous === null || !previous.isSameDefinition) return [];
  const say = w.words.story.since.people;
  return said(
    sayChange(changeBetween(previous.active, coverage.active, 1), {
      up: (by) => say.UP(w.count(by)),
      down: (by) => say.DOWN(w.count(by)),
    }),
  );
}

function paceOf({ target, asOf }: EditionFacts, w: Wording): string[] {
  const say = w.words.story.target;
  const kind = targetCase(target, asOf);
  if (target === null || kind === "NONE" || kind === "UNKNOWN" || kind === "REACHED" || kind === "OVERDUE") return [];
  return said(lineOf(target, kind, w), neededOf(target, w), arrivalOf(target, say.arrival, w));
}

function lineOf(
  { distance }: EditionTarget,
  kind: "AHEAD" | "ON_TRACK" | "BEHIND" | "NO_LINE",
  w: Wording,
): string | null {
  const say = w.words.story.target;
  if (kind === "ON_TRACK") return say.ON_TRACK;
  if (kind === "NO_LINE") return say.NO_LINE;
  return distance === null ? null : say[kind](w.points(distance));
}

function neededOf({ neededPace, recentPace }: EditionTarget, w: Wording): string {
  const say = w.words.story.target;
  if (neededPace === null) return say.noMonths;
  const recent = sayChange(changeBy(recentPace, 1), {
    up: (by) => say.recent.UP(w.count(by)),
    down: (by) => say.recent.DOWN(w.count(by)),
    slight: say.recent.SLIGHT,
    same: say.recent.SAME,
    unknown: say.recent.UNKNOWN,
  });
  return say.needed(w.needed(neededPace), recent ?? say.recent.UNKNOWN);
}

function arrivalOf(
  target: EditionTarget,
  say: Wording["words"]["story"]["target"]["arrival"],
  w: Wording,
): string | null {
  const kind = arrivalCase(target);
  if (kind === "NEVER") return say.NEVER;
  if (target.arrival.kind !== "AT" || (kind !== "IN_TIME" && kind !== "LATE")) return null;
  return say[kind](w.month(target.arrival.period));
}

function gapOf(facts: EditionFacts, w: Wording): string[] {
  const say = w.words.story;
  const { closeGap, budgets } = facts.costs;
  const gap =
    closeGap.people === null || closeGap.people === 0
      ? null
      : closeGap.rupiah === null
        ? say.closeGapUnknown(w.count(closeGap.people))
        : say.closeGap(w.count(closeGap.people), w.rupiah(closeGap.rupiah), w.count(closeGap.months));
  const pays = budgets.map(({ payer, year, paysWorkers }) =>
    paysWorkers === null || paysWorkers <= 0
      ? null
      : say.pays(w.words.payer[payer], String(year), w.count(paysWorkers)),
  );
  return said(gap, ...pays);
}
