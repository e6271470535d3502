/** The evidence pack for the Paritrana Award: rules, budgets, two years of coverage, innovations. The layout is ours (A). */
import type { ReportDocument, Section, TrendDrawing } from "@/lib/domain/document";
import { EVIDENCE_TREND_MONTHS } from "@/lib/domain/evidence";
import { addMonths, listPeriods, monthOf, type Period, yearOf } from "@/lib/domain/period";
import { formatCount, formatPeriod, formatPeriodShort, formatRate, type Locale } from "@/lib/format";
import { tableOf, tableSection, textBlock, type Writing } from "./blocks";
import { frameOf, type Making } from "./frame";
import { coveredIn, summaryOf } from "./inpres";
import { type Evidence, usesOf } from "./queries";
import { funnelSection, outreachSection, regulationsSection } from "./shared-sections";

/** The pack up to the end of a half year; outreach is that of the half year, everything else all that there is by then. */
export function paritranaDocument(evidence: Evidence, making: Making): ReportDocument {
  const { writing } = making;
  const { regulations, vulnerable, note } = writing.text.evidence;
  return {
    ...frameOf("paritrana", evidence, making),
    sections: [
      {
        ...{ id: "summary", finding: null, measure: null, newPage: false },
        blocks: [textBlock(summaryOf(evidence, writing))],
      },
      regulationsSection(evidence.programmes, regulations.measureAll, writing),
      budgetsSection(evidence, writing),
      trendSection(evidence, writing),
      funnelSection(evidence, evidence.programmes, vulnerable.measureAll, writing),
      // The innovations begin a sheet of their own: the months before them fill one.
      { ...agentsSection(evidence, writing), newPage: true },
      outreachSection(evidence, writing),
      editionsSection(evidence, writing),
    ],
    notes: [note.active, note.coverage, note.spent, note.funnel, note.outreach],
  };
}

/** Every year that has a budget or was paid in, the newest first. */
function budgetsSection(evidence: Evidence, { text, words, rupiah, rate, day }: Writing): Section {
  const of = text.evidence.budget;
  const { columns } = of;
  const { budgets, cells, end } = evidence;
  const years = [...new Set([...budgets.map(({ year }) => year), ...cells.map(({ period }) => yearOf(period))])]
    .filter((year) => year <= yearOf(end))
    .sort((a, b) => b - a);
  const uses = years.flatMap((year) => usesOf(evidence, year));
  const table = tableOf(
    of.caption,
    {
      words: [columns.year, columns.payer],
      figures: [columns.budget, columns.spentAll, columns.share],
      after: [columns.basis],
    },
    uses.map(({ year, payer, budget, spent }) => [
      ...[words(String(year)), words(text.payer[payer])],
      ...[rupiah(budget), rupiah(spent)],
      rate(budget === null || budget === 0 || spent === null ? null : spent / budget),
      words(budgets.find((one) => one.payer === payer && one.year === year)?.legalBasis ?? of.noBasis),
    ]),
  );
  const finding = of.years(years.join(", "));
  return tableSection({ id: "budget", finding, measure: of.measureAll(day(end)) }, table, of.none);
}

function trendSection(evidence: Evidence, writing: Writing): Section {
  const { text, locale, words, people, rate, percent, day } = writing;
  const of = text.evidence.trend;
  const { columns } = of;
  const { end, definitions } = evidence;
  const nameOf = (code: string | null) => definitions.find((one) => one.code === code)?.source ?? of.noDefinition;
  const months = trendMonths(evidence);
  const table = tableOf(
    of.caption,
    { words: [columns.month, columns.definition], figures: [columns.active, columns.eligible, columns.rate] },
    months.map(({ period, active, eligible, rate: covered, definition }) => [
      ...[words(formatPeriod(period, locale)), words(nameOf(definition))],
      ...[people(active), people(eligible), rate(covered)],
    ]),
  );
  const now = coveredIn(evidence, end).rate;
  const drawing = trendDrawing(evidence, nameOf, writing);
  return {
    ...{ id: "trend", finding: now === null ? of.unknown : of.finding(percent(now), day(end)), measure: of.measure },
    newPage: false,
    blocks: [...(drawing === null ? [] : [{ kind: "TREND" as const, trend: drawing }]), { kind: "TABLE", table }],
  };
}

/**
 * The two years up to the end, from the first month on of which there is a figure. Later months without figures are in the
 * table as unknown, and nowhere in the line.
 */
function trendMonths(evidence: Evidence) {
  const { end } = evidence;
  const months = listPeriods(addMonths(end, 1 - EVIDENCE_TREND_MONTHS), end).map((period) => ({
    period,
    ...coveredIn(evidence, period),
  }));
  const first = months.findIndex(({ active }) => active !== null);
  return first === -1 ? months.slice(-1) : months.slice(first);
}

interface TrendPoint {
  readonly period: Period;
  readonly rate: number;
  readonly definition: string | null;
}

/** One line a definition; null where there are fewer than two months to draw. */
function trendDrawing(
  evidence: Evidence,
  nameOf: (definition: string | null) => string,
  { text, locale }: Writing,
): TrendDrawing | null {
  const points = trendMonths(evidence).flatMap(({ period, rate, definition }): TrendPoint[] =>
    rate === null ? [] : [{ period, rate, definition }],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const lines = linesOf(points);
  const said = (point: TrendPoint) => formatRate(point.rate, locale);
  return {
    description: text.evidence.trend.description(
      formatPeriod(first.period, locale),
      formatPeriod(last.period, locale),
      said(first),
      said(last),
    ),
    lines: lines.map((line, place) => ({
      label: nameOf(line[0]?.definition ?? null),
      explanation: "",
      isCurrent: place === lines.length - 1,
      points: line.map((point, at) => ({
        ...{ period: point.period, rate: point.rate },
        label: at === 0 || at === line.length - 1 ? said(point) : null,
      })),
    })),
    target: null,
    monthLabels: listPeriods(first.period, last.period)
      .filter((period) => monthOf(period) % 3 === 1)
      .map((period) => ({ period, label: formatPeriodShort(period, locale) })),
    rateLabels: rateLabels(
      points.map(({ rate }) => rate),
      locale,
    ),
  };
}

/** Runs of months under one definition; a month without a figure does not break a line. */
function linesOf(points: readonly TrendPoint[]): TrendPoint[][] {
  const lines: TrendPoint[][] = [];
  for (const point of points) {
    const line = lines.at(-1);
    if (line !== undefined && line[0]?.definition === point.definition) line.push(point);
    else lines.push([point]);
  }
  return lines;
}

/** Whole percents from below the lowest to above the highest, seven at most. */
function rateLabels(rates: readonly number[], locale: Locale): { rate: number; label: string }[] {
  const [low, high] = [Math.min(...rates) * 100, Math.max(...rates) * 100];
  const step = [1, 2, 5, 10, 20, 50].find((one) => Math.ceil(high / one) - Math.floor(low / one) <= 6) ?? 100;
  const from = Math.floor(low / step);
  return Array.from({ length: Math.max(1, Math.ceil(high / step) - from) + 1 }, (_, place) => {
    const rate = ((from + place) * step) / 100;
    return { rate, label: formatRate(rate, locale, 0) };
  });
}

function agentsSection({ agents, end }: Evidence, { locale, text, words, people }: Writing): Section {
  const of = text.evidence.agents;
  const { columns } = of;
  const table = tableOf(
    of.caption,
    { words: [columns.name, columns.kind, columns.village, columns.since], figures: [columns.carried] },
    agents.map(({ name, kind, areaName, since, counts }) => [
      ...[words(name), words(text.agent.kind[kind]), words(areaName), words(formatPeriod(since, locale))],
      people(counts.find(({ period }) => period === end)?.carried ?? null),
    ]),
  );
  const finding = of.finding(formatCount(agents.length, locale));
  return tableSection({ id: "agents", finding, measure: of.measure(formatPeriod(end, locale)) }, table, of.none);
}

function editionsSection({ editions }: Evidence, { locale, text, words }: Writing): Section {
  const of = text.evidence.editions;
  const { columns } = of;
  const table = tableOf(
    of.caption,
    { words: [columns.number, columns.month, columns.code] },
    editions.map(({ number, period, checkCode }) => [
      ...[words(number), words(formatPeriod(period, locale)), words(checkCode)],
    ]),
  );
  const finding = of.finding(formatCount(editions.length, locale));
  return tableSection({ id: "editions", finding, measure: of.measure }, table, of.none);
}
