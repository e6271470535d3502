import { fullAreaName } from "@/components/area/area-name";
import type { CoverageFacts } from "@/lib/coverage/queries";
import { asOf, type IsoDate, type Period } from "@/lib/domain/period";
import { coverageOf, factOf, type MonthFact } from "@/lib/domain/picture";
import { measuringTarget, standAgainst, type TargetStanding } from "@/lib/domain/standing";
import { formatRate, type Locale } from "@/lib/format";
import type { AreaTarget } from "@/lib/target/queries";
import { type Dictionary, textFor } from "@/lib/text/dictionary";

/** A target of the area with where the area stands against it. */
export interface StoodTarget {
  readonly target: AreaTarget;
  readonly standing: TargetStanding;
}

/** What every part of the page needs: the facts, the month, the language, and what the rules say. */
export interface Picture {
  readonly facts: CoverageFacts;
  readonly period: Period;
  readonly date: IsoDate;
  readonly locale: Locale;
  readonly text: Dictionary;
  readonly areaName: string;
  readonly now: MonthFact | null;
  readonly rate: number | null;
  /** Where the eligible workers of the month come from, for instance "Sakernas 2023". */
  readonly source: string;
  /** The area's own coverage target, due next: the one that gap and pace are measured to. */
  readonly main: StoodTarget | null;
  /** The same for the vulnerable workers. */
  readonly vulnerable: StoodTarget | null;
  /** Coverage targets of the area and of those above it that are not past. */
  readonly coverageTargets: readonly StoodTarget[];
  readonly illustrative: boolean;
}

export function pictureOf(facts: CoverageFacts, period: Period, locale: Locale, illustrative: boolean): Picture {
  const text = textFor(locale);
  const date = asOf(period);
  const now = factOf(facts.months, period);
  const coverageTargets = nearest(
    facts.targets.filter(({ measure, dueDate }) => measure === "COVERAGE" && dueDate >= date),
  ).map((target) => ({ target, standing: standingOf(target, facts, now, period) }));
  const main = measuringTarget(facts.targets, facts.area.code, date);
  const vulnerable = facts.targets.find(
    (target) => target.areaCode === facts.area.code && target.categoryCode === "VULNERABLE" && target.dueDate >= date,
  );
  return {
    facts,
    period,
    date,
    locale,
    text,
    areaName: fullAreaName(facts.area, text),
    now,
    rate: coverageOf(now),
    source: sourceOf(facts, now?.definition ?? null, text),
    main: main === null ? null : { target: main, standing: standingOf(main, facts, now, period) },
    vulnerable:
      vulnerable === undefined ? null : { target: vulnerable, standing: standingOf(vulnerable, facts, now, period) },
    coverageTargets,
    illustrative,
  };
}

/** The line of an area above leads from that area's baseline: here only its value can be held against the figure. */
function standingOf(target: AreaTarget, facts: CoverageFacts, now: MonthFact | null, period: Period): TargetStanding {
  const counts = (fact: MonthFact | null) =>
    fact === null || fact.partial ? null : target.categoryCode === "VULNERABLE" ? fact.vulnerable : fact.active;
  const own = target.areaCode === facts.area.code;
  return standAgainst(own ? target : { ...target, baseline: null, baselineDate: null }, {
    active: counts(now),
    eligible: now?.eligible ?? null,
    period,
    series: facts.months.map((fact) => ({ period: fact.period, active: counts(fact) })),
  });
}

/** Of every authority and area the target that is due next; later ones are for later. */
function nearest(targets: readonly AreaTarget[]): AreaTarget[] {
  const byWhose = new Map<string, AreaTarget>();
  for (const target of targets) {
    const whose = `${target.authority} ${target.areaCode}`;
    const known = byWhose.get(whose);
    if (known === undefined || target.dueDate < known.dueDate) byWhose.set(whose, target);
  }
  return [...byWhose.values()];
}

function sourceOf(facts: CoverageFacts, definition: string | null, text: Dictionary): string {
  const codes = definition?.split("+") ?? [];
  const sources = facts.definitions.filter(({ code }) => codes.includes(code)).map(({ source }) => source);
  return sources.length > 0 ? sources.join(", ") : text.common.noData;
}

/** A rate as short as it is exact: "43%", "42,9%"; 49,96 % keeps both digits, for beside a target of 50 % it is not 50. */
export function shortRate(rate: number, locale: Locale): string {
  const hundredths = Math.round(rate * 10_000);
  if (hundredths % 100 === 0) return formatRate(rate, locale, 0);
  return formatRate(rate, locale, Math.round(hundredths / 10) % 10 === 0 ? 2 : 1);
}

/** A target's rate as its authority wrote it: "50%", "67,28%". */
export function targetRate(rate: number, locale: Locale): string {
  const hundredths = Math.round(rate * 10_000);
  return formatRate(rate, locale, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

/** Whose target it is, in words; the area is named where it is not the page's own. */
export function whose(target: AreaTarget, picture: Picture): string {
  const authority = picture.text.authority[target.authority];
  return target.areaCode === picture.facts.area.code
    ? authority
    : picture.text.authority.of(authority, target.areaName);
}
