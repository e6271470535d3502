/** The title of an edition and the paragraph that it opens with. */
import type { EditionFacts, EditionTarget } from "@/lib/domain/edition";
import {
  changeBetween,
  changeBy,
  coverageCase,
  keepCase,
  lapseCase,
  leftOver,
  SMALLEST_POINTS,
  sinceCase,
  targetCase,
  vulnerableCase,
  yearOfKeeping,
} from "@/lib/domain/edition-case";
import { said, sayChange, type Wording, withoutStop } from "./wording";

export function editionTitle(facts: EditionFacts, w: Wording): string {
  const say = w.words.story.title;
  const { rate } = facts.coverage;
  const place = facts.regency.name;
  if (rate === null) return say.unknown(place, w.date(facts.asOf));
  const start = (rate > 1 ? say.beyond : say.covered)(headlineRate(rate, w), place);
  const lapse = lapseCase(facts);
  if (lapse.kind === "SOON" || lapse.kind === "LATER") {
    return say.lapse(start, w.count(lapse.people), w.date(lapse.lastOn));
  }
  const { target } = facts;
  if (target?.isReached === true) return say.reached(start, w.target(target.value));
  if (target !== null && target.missingPeople !== null) {
    return say.missing(start, w.count(target.missingPeople), w.target(target.value));
  }
  return say.known(start, w.date(facts.asOf));
}

/** Without decimals where both of them are 0: "43%". */
function headlineRate(rate: number, w: Wording): string {
  return Math.round(rate * 10_000) % 100 === 0 ? w.target(rate) : w.rate(rate);
}

export function editionStory(facts: EditionFacts, w: Wording): string[] {
  return [
    ...correctionOf(facts, w),
    coverageOf(facts, w),
    ...sinceOf(facts, w),
    ...targetOf(facts, w),
    ...vulnerableOf(facts, w),
    ...lapseOf(facts, w),
    ...keepOf(facts, w),
  ];
}

function correctionOf({ replaces }: EditionFacts, w: Wording): string[] {
  return replaces === null ? [] : [w.words.story.correction(replaces.number, withoutStop(replaces.reason))];
}

function coverageOf({ coverage, asOf }: EditionFacts, w: Wording): string {
  const say = w.words.story.coverage;
  const date = w.date(asOf);
  const kind = coverageCase(coverage);
  const active = w.count(coverage.active ?? 0);
  switch (kind) {
    case "KNOWN":
      return say.KNOWN(date, active, w.count(coverage.eligible ?? 0), w.rate(coverage.rate ?? 0));
    case "NO_ACTIVE":
      return say.NO_ACTIVE(date);
    default:
      return say[kind](date, active);
  }
}

function sinceOf(facts: EditionFacts, w: Wording): string[] {
  const say = w.words.story.since;
  const since = sinceCase(facts);
  if (since.kind === "FIRST") return [say.FIRST];
  const date = w.date(since.previous.asOf);
  if (since.kind === "UNKNOWN" || since.kind === "NOT_COMPARABLE") return [say[since.kind](date)];
  const { rate, printedRate } = since.previous;
  const recomputed =
    since.kind === "COMPARED" || rate === null
      ? null
      : printedRate === null
        ? say.recomputed(date, w.rate(rate))
        : say.recomputedPrinted(date, w.rate(printedRate), w.rate(rate));
  return said(
    recomputed,
    sayChange(since.change, {
      up: (by) => say.UP(date, w.points(by)),
      down: (by) => say.DOWN(date, w.points(by)),
      slight: say.SLIGHT(date),
      same: say.SAME(date),
    }),
  );
}

function targetOf({ target, asOf, regency }: EditionFacts, w: Wording): string[] {
  const say = w.words.story.target;
  const kind = targetCase(target, asOf);
  if (target === null || kind === "NONE") return [say.NONE(regency.name)];
  const named = [w.words.story.whose[target.authority], w.target(target.value), w.date(target.dueDate)] as const;
  if (kind === "UNKNOWN" || kind === "REACHED") return [say[kind](...named)];
  const missing = missingOf(target, w);
  return kind === "OVERDUE" ? said(say.OVERDUE(...named), missing) : said(say.open(...named), missing);
}

function missingOf({ missingPeople }: EditionTarget, w: Wording): string | null {
  return missingPeople === null || missingPeople === 0 ? null : w.words.story.target.missing(w.count(missingPeople));
}

function vulnerableOf({ vulnerable }: EditionFacts, w: Wording): string[] {
  const say = w.words.story.vulnerable;
  const kind = vulnerableCase(vulnerable);
  if (kind === "NO_ACTIVE") return [say.NO_ACTIVE];
  const { active, quota, year, previousYear, previousQuota } = vulnerable;
  const people = w.count(active ?? 0);
  if (kind === "NO_QUOTA" || quota === null) return [say.NO_QUOTA(people, String(year))];
  const before: readonly [string, string] = [w.count(previousQuota ?? 0), String(previousYear)];
  return said(
    say[kind](people, w.count(quota), String(year), w.rate((active ?? 0) / quota)),
    sayChange(changeBetween(previousQuota, quota, 1), {
      up: () => say.quota.UP(...before),
      down: () => say.quota.DOWN(...before),
      same: say.quota.SAME(...before),
    }),
  );
}

function lapseOf(facts: EditionFacts, w: Wording): string[] {
  const say = w.words.story.lapse;
  const lapse = lapseCase(facts);
  if (lapse.kind === "UNKNOWN" || lapse.kind === "NONE") return [say[lapse.kind]];
  const [people, next, last] = [w.count(lapse.people), w.date(facts.nextAsOf), w.date(lapse.lastOn)];
  const soon =
    lapse.soon === lapse.people ? say.soonAll(people, next) : say.SOON(w.count(lapse.soon), next, people, last);
  const rateAfter = lapse.rateAfter;
  const after =
    rateAfter === null
      ? say.after.UNKNOWN
      : sayChange(changeBy(lapse.points, SMALLEST_POINTS), {
          up: (by) => say.after.UP(w.points(by), w.rate(rateAfter)),
          down: (by) => say.after.DOWN(w.points(by), w.rate(rateAfter)),
          slight: say.after.SLIGHT,
          same: say.after.SAME,
          unknown: say.after.UNKNOWN,
        });
  return said(lapse.kind === "SOON" ? soon : say.LATER(people, next, last), after);
}

function keepOf(facts: EditionFacts, w: Wording): string[] {
  const say = w.words.story.keep;
  const { keep } = facts.costs;
  const kind = keepCase(facts.costs);
  if (kind === "NOBODY") return [];
  const whom = [w.count(keep.people), w.date(keep.until)] as const;
  if (kind === "NO_RATE" || keep.rupiah === null) return [say.NO_RATE(...whom)];
  const cost = [...whom, w.rupiah(keep.rupiah), String(yearOfKeeping(facts.costs))] as const;
  if (kind === "NO_BUDGET" || kind === "UNKNOWN_BUDGET") return [say[kind](...cost)];
  const left = leftOver(facts.costs) ?? 0;
  return [left < 0 ? say.overspent(...cost, w.rupiah(-left)) : say[kind](...cost, w.rupiah(left))];
}
