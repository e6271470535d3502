import { fullAreaName } from "@/components/area/area-name";
import type { CoverageFacts } from "@/lib/coverage/queries";
import { asOf, type IsoDate, type Period } from "@/lib/domain/period";
import { comparableActive, coverageOf, factOf, type MonthFact, wholeActive } from "@/lib/domain/picture";
import { type Measure, measureOf, type Selection } from "@/lib/domain/selection";
import { measuringTarget, speaksOf, standAgainst, type TargetStanding } from "@/lib/domain/standing";
import type { Locale } from "@/lib/format";
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
  readonly selection: Selection;
  readonly measure: Measure;
  /** What the drawings measure in: people where nothing that is known divides them. */
  readonly unit: "RATE" | "PEOPLE";
  readonly locale: Locale;
  readonly text: Dictionary;
  readonly areaName: string;
  readonly now: MonthFact | null;
  readonly rate: number | null;
  /** Where the eligible workers of the month come from, for instance "Sakernas 2023". */
  readonly source: string;
  /** The target that gap and pace are measured to: the area's own, due next, or that of the authority chosen. */
  readonly main: StoodTarget | null;
  /** The area's own target for the vulnerable workers, whatever is chosen. */
  readonly vulnerable: StoodTarget | null;
  /** Coverage targets of the area and of those above it that are not past. */
  readonly coverageTargets: readonly StoodTarget[];
  readonly illustrative: boolean;
}

interface Asked {
  readonly period: Period;
  readonly selection: Selection;
  readonly locale: Locale;
  readonly illustrative: boolean;
}

export function pictureOf(facts: CoverageFacts, { period, selection, locale, illustrative }: Asked): Picture {
  const text = textFor(locale);
  const date = asOf(period);
  const now = factOf(facts.months, period);
  const stand = (target: AreaTarget) => ({ target, standing: standingOf(target, facts, period) });
  const main = measuringTarget(facts.targets, facts.area.code, date, selection);
  const measure = measureOf(selection);
  const open = facts.targets.filter((target) => target.dueDate >= date);
  const vulnerable = open.find(
    ({ areaCode, measure, categoryCode }) =>
      areaCode === facts.area.code && measure === "ACTIVE" && categoryCode === "VULNERABLE",
  );
  return {
    facts,
    period,
    date,
    selection,
    measure,
    unit: drawsPeople(facts, selection) ? "PEOPLE" : "RATE",
    locale,
    text,
    areaName: fullAreaName(facts.area, text),
    now,
    rate: coverageOf(now),
    source: sourceOf(facts, now?.definition ?? null, text),
    main: main === null ? null : stand(main),
    vulnerable: vulnerable === undefined ? null : stand(vulnerable),
    coverageTargets: nearest(open.filter((target) => target.measure === "COVERAGE" && speaksOf(target, selection))).map(
      stand,
    ),
    illustrative,
  };
}

/** A category has no rate; a segment has none where no month knows its eligible workers. */
function drawsPeople({ months }: CoverageFacts, selection: Selection): boolean {
  if (measureOf(selection) === "PEOPLE") return true;
  return (
    selection.segment !== null && selection.programme === null && months.every(({ eligible }) => eligible === null)
  );
}

/** The line of an area above leads from that area's baseline: here only its value can be held against the figure. */
function standingOf(target: AreaTarget, facts: CoverageFacts, period: Period): TargetStanding {
  const counts = (fact: MonthFact | null) =>
    fact === null || fact.partial ? null : target.categoryCode === "VULNERABLE" ? fact.vulnerable : fact.active;
  const now = factOf(facts.months, period);
  const own = target.areaCode === facts.area.code;
  return standAgainst(own ? target : { ...target, baseline: null, baselineDate: null }, {
    active: counts(now),
    eligible: now?.eligible ?? null,
    period,
    series: comparableActive(
      facts.months.map((fact) => ({ ...fact, active: counts(fact) })),
      period,
    ),
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

/** What a month says in the unit of the drawings: a rate 0–1 or people; null where it is unknown or partial. */
export function drawnValue(fact: MonthFact | null, { unit }: Pick<Picture, "unit">): number | null {
  return unit === "RATE" ? coverageOf(fact) : wholeActive(fact);
}
