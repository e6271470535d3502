/** The annual table for LKjIP: indicator, target, actual, attainment, with formula and source. The layout is ours (A). */
import { attainment, coverageRate, type Known } from "@/lib/domain/coverage";
import type { Cell, ReportDocument, Section } from "@/lib/domain/document";
import { asOf, firstDayOf, type IsoDate, type Period } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import type { TargetAuthority } from "@/lib/domain/selection";
import { measuredBy, type TargetMeaning } from "@/lib/domain/target-measure";
import { formatCount, formatDate, nameIn } from "@/lib/format";
import { tableOf, tableSection, type Writing } from "./blocks";
import { frameOf, type Making } from "./frame";
import { coveredIn } from "./inpres";
import { type Evidence, usesOf } from "./queries";
import { programmesOfYear } from "./shared-sections";

/** The table of a year, up to the newest month of it that is published. */
export function lkjipDocument(evidence: Evidence, making: Making): ReportDocument {
  const { note, annual } = making.writing.text.evidence;
  return {
    ...frameOf("lkjip", evidence, making),
    sections: [indicatorsSection(evidence, making.writing)],
    notes: [annual.attainmentNote, annual.noBefore, note.active, note.coverage, note.spent, note.funnel],
  };
}

interface Indicator {
  readonly name: string;
  readonly unit: "RATE" | "PEOPLE" | "RUPIAH" | "NUMBER";
  readonly target: Known;
  readonly actual: Known;
  /** Of the end of the year before; "NONE" where there is nothing like it, or it was counted under another definition. */
  readonly before: Known | "NONE";
  readonly formula: string;
  readonly source: string;
}

function indicatorsSection(evidence: Evidence, writing: Writing): Section {
  const { text, words, locale, day } = writing;
  const of = text.evidence.annual;
  const { columns } = of;
  const indicators = [
    ...targetIndicators(evidence, writing),
    ...registrations(evidence, writing),
    ...absorptions(evidence, writing),
    reporting(evidence, writing),
  ];
  const rows = indicators.map((indicator) => {
    const share = attainment(indicator.actual, indicator.target);
    return [
      words(indicator.name),
      cellOf(indicator.unit, indicator.target, writing, true),
      cellOf(indicator.unit, indicator.actual, writing),
      writing.rate(share),
      indicator.before === "NONE"
        ? words(text.common.notApplicable)
        : cellOf(indicator.unit, indicator.before, writing),
    ];
  });
  const measured = indicators.filter(({ actual, target }) => actual !== null && target !== null);
  const reached = measured.filter(({ actual, target }) => (actual ?? 0) >= (target ?? 0));
  const table = tableOf(
    of.caption,
    {
      words: [columns.indicator],
      figures: [columns.target, columns.actual, columns.attainment, columns.before(String(evidence.span.year - 1))],
    },
    rows,
  );
  const sources = tableOf(
    of.sources,
    { words: [columns.indicator, columns.formula, columns.source] },
    indicators.map(({ name, formula, source }) => [words(name), words(formula), words(source)]),
  );
  const finding =
    measured.length === 0
      ? of.unknown
      : of.finding(formatCount(reached.length, locale), formatCount(measured.length, locale), day(evidence.end));
  const measure = of.measure(day(evidence.end), day(evidence.begin));
  return tableSection({ id: "indicators", finding, measure }, table, of.none, sources);
}

function cellOf(unit: Indicator["unit"], figure: Known, writing: Writing, isGoal = false): Cell {
  if (unit === "RATE") return isGoal ? writing.goal(figure) : writing.rate(figure);
  if (unit === "RUPIAH") return writing.rupiah(figure);
  const cell = writing.people(figure);
  return unit === "NUMBER" && figure !== null ? { ...cell, unit: "NUMBER" } : cell;
}

interface DueTarget extends TargetMeaning {
  readonly authority: TargetAuthority;
  readonly value: number;
  readonly dueDate: IsoDate;
  readonly source: string;
}

/** What was due in the year: the regency's own targets for itself, then the rates that province and country want. */
function dueTargets({ sets, above, span, place }: Evidence): DueTarget[] {
  const isDue = ({ dueDate }: { readonly dueDate: IsoDate }) =>
    firstDayOf(span.first) <= dueDate && dueDate <= asOf(span.last);
  const own = sets.flatMap(({ authority, source, targets }) =>
    targets
      .filter((target) => target.areaCode === place.regencyCode && isDue(target))
      .map((target): DueTarget => ({ ...target, authority, source })),
  );
  const theirs = above.filter(isDue).map(
    ({ authority, source, value, dueDate }): DueTarget => ({
      ...{ authority, source, value, dueDate, measure: "COVERAGE", categoryCode: null, programme: null },
    }),
  );
  return [...own, ...theirs];
}

function targetIndicators(evidence: Evidence, writing: Writing): Indicator[] {
  const { text, locale } = writing;
  const of = text.evidence.annual;
  return dueTargets(evidence).map((target) => {
    const kind =
      target.programme === null ? of.what[target.measure] : of.takeUp(text.programme[target.programme].short);
    const what =
      target.categoryCode === null ? kind : of.of(kind, categoryName(evidence, target.categoryCode, writing));
    return {
      name: of.ofAuthority(what, text.authority[target.authority], formatDate(target.dueDate, locale)),
      unit: target.measure === "COVERAGE" ? "RATE" : "PEOPLE",
      target: target.value,
      actual: measured(evidence, target, evidence.end),
      before: isComparable(evidence, target) ? measured(evidence, target, evidence.begin) : "NONE",
      formula:
        target.programme !== null && target.measure === "COVERAGE" ? of.formula.takeUp : of.formula[target.measure],
      source: target.source,
    };
  });
}

function measured({ figures, place }: Evidence, target: TargetMeaning, period: Period): Known {
  const { active, eligible } = measuredBy(target, figures(place.regencyCode, period));
  return target.measure === "COVERAGE" ? coverageRate(active, eligible) : active;
}

/** A rate over all eligible workers compares with another only under one definition; people and take-up always do. */
function isComparable(evidence: Evidence, { measure, programme }: TargetMeaning): boolean {
  if (measure === "ACTIVE" || programme !== null) return true;
  return coveredIn(evidence, evidence.begin).definition === coveredIn(evidence, evidence.end).definition;
}

function categoryName({ categories }: Evidence, code: CategoryCode, { locale }: Writing): string {
  const named = categories.find((category) => category.code === code);
  return named === undefined ? code : nameIn(named, locale);
}

/** Registered vulnerable workers against the quota of each programme of the year. */
function registrations(evidence: Evidence, { text }: Writing): Indicator[] {
  const of = text.evidence.annual;
  const ofYear = (year: number) => evidence.programmes.filter(({ programme }) => programme.year === year);
  const [before] = ofYear(evidence.span.year - 1);
  return programmesOfYear(evidence).map(({ programme, board }, place) => ({
    name: of.registered(programme.name),
    unit: "PEOPLE",
    target: board.funnel.quota,
    actual: board.funnel.registered,
    // Of several programmes in a year nobody says which goes on from which.
    before:
      place === 0 && ofYear(evidence.span.year - 1).length === 1 ? (before?.board.funnel.registered ?? null) : "NONE",
    formula: of.formula.registered,
    source: of.source.funnel,
  }));
}

/** What was paid of each payer's budget of the year. */
function absorptions(evidence: Evidence, { text }: Writing): Indicator[] {
  const of = text.evidence.annual;
  const { span, budgets } = evidence;
  const before = usesOf(evidence, span.year - 1);
  return usesOf(evidence, span.year)
    .filter(({ budget }) => budget !== null)
    .map(({ payer, budget, spent }) => ({
      name: of.absorbed(text.payer[payer]),
      unit: "RUPIAH",
      target: budget,
      actual: spent,
      before: before.find((use) => use.payer === payer)?.spent ?? "NONE",
      formula: of.formula.absorbed,
      source: of.source.budget(budgets.find((one) => one.payer === payer && one.year === span.year)?.legalBasis ?? ""),
    }));
}

function reporting({ villages, villagesBefore }: Evidence, { text }: Writing): Indicator {
  const of = text.evidence.annual;
  const before = villagesBefore.filter(({ isIn }) => isIn).length;
  return {
    name: of.reporting,
    unit: "NUMBER",
    target: villages.length,
    actual: villages.filter(({ isIn }) => isIn).length,
    // Before the first month nobody could report.
    before: before === 0 ? "NONE" : before,
    formula: of.formula.reporting,
    source: of.source.reporting,
  };
}
