import { ChartCard } from "@/components/charts/chart-card";
import { TrendChart } from "@/components/charts/trend-chart";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { addMonths, periodOf } from "@/lib/domain/period";
import { coverageOf, definitionRuns, factOf, vulnerableSteps } from "@/lib/domain/picture";
import {
  formatCount,
  formatDate,
  formatPeriod,
  formatPeriodShort,
  formatPoints,
  formatRate,
  formatSignedCount,
} from "@/lib/format";
import { csvDownload } from "./csv-download";
import { type Picture, targetRate, whose } from "./picture";

/** Notes on the drawing beyond this number would cover it. */
const MOST_NOTES = 2;

/** Coverage month by month against the target's straight line. */
export function TrendCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, source } = picture;
  const words = text.coverage.trend;
  const [first, last] = [facts.months[0], facts.months.at(-1)];
  const title = trendTitle(picture);
  const broken = definitionRuns(facts.months).length > 1;
  return (
    <ChartCard
      locale={locale}
      span={8}
      title={title}
      subtitle={
        first && last
          ? words.subtitle(formatPeriod(first.period, locale), formatPeriod(last.period, locale))
          : text.common.noData
      }
      figure={
        facts.months.some((fact) => coverageOf(fact) !== null) ? (
          <TrendChart
            {...trendInput(picture)}
            label={title}
            authority={picture.main ? whose(picture.main.target, picture) : undefined}
          />
        ) : (
          <EmptyState title={text.common.noData} />
        )
      }
      table={<TrendTable picture={picture} />}
      downloads={[csvDownload(picture, "months", words.table)]}
      about={<p>{words.about}</p>}
      foot={`${words.foot(formatDate(date, locale), source)}${broken ? ` ${words.brokenFoot}` : ""}`}
      illustrative={picture.illustrative}
    />
  );
}

/** The finding by rule: what changed since last month, and where that leaves the target. */
function trendTitle({ text, locale, period, facts, rate, main }: Picture): string {
  const words = text.coverage.trend;
  if (rate === null) return words.unknown;
  const before = factOf(facts.months, addMonths(period, -1));
  const now = factOf(facts.months, period);
  const comparable = before !== null && now !== null && before.definition === now.definition;
  const change = comparable && coverageOf(before) !== null ? rate - (coverageOf(before) ?? 0) : null;
  const month = formatPeriod(addMonths(period, -1), locale);
  const points = change === null ? "" : formatPoints(Math.abs(change), locale);
  const movement =
    change === null
      ? words.now(formatRate(rate, locale))
      : change === 0
        ? words.flat(month)
        : change > 0
          ? words.up(points, month)
          : words.down(points, month);
  if (main === null || main.standing.status === null || main.standing.distance === null) return movement;
  const distance = formatPoints(Math.abs(main.standing.distance), locale);
  switch (main.standing.status) {
    case "BEHIND":
      return (change !== null && change < 0 ? words.and : words.but)(movement, words.behind(distance));
    case "AHEAD":
      return (change !== null && change < 0 ? words.but : words.and)(movement, words.ahead(distance));
    case "ON_TRACK":
      return words.and(movement, words.onTrack);
  }
}

function trendInput({ facts, locale, text, main }: Picture) {
  const runs = definitionRuns(facts.months);
  const target = main?.target;
  return {
    locale,
    runs: runs.map((run, index) => ({
      title: runTitle(index, runs.length, text.chart),
      note: runNote(run, facts, locale, text.chart),
      points: run.months.map((fact) => ({ period: fact.period, rate: coverageOf(fact) })),
    })),
    target:
      target === undefined || target.baseline === null || target.baselineDate === null
        ? undefined
        : {
            baseline: { period: periodOf(target.baselineDate), rate: target.baseline },
            due: { period: periodOf(target.dueDate), rate: target.value, dateText: formatDate(target.dueDate, locale) },
            rateText: targetRate(target.value, locale),
          },
    lineNow: main?.standing.line ?? undefined,
    notes: vulnerableSteps(facts.months)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .slice(0, MOST_NOTES)
      .map(({ period, change }) => ({
        period,
        text: `${text.family.vul} ${formatSignedCount(change, locale)}`,
        shortText: formatSignedCount(change, locale),
      })),
  };
}

function runTitle(index: number, runs: number, words: Picture["text"]["chart"]): string {
  if (runs === 1) return "";
  return index === runs - 1 ? words.newDefinition : words.oldDefinition;
}

function runNote(
  run: ReturnType<typeof definitionRuns>[number],
  { definitions }: Picture["facts"],
  locale: Picture["locale"],
  words: Picture["text"]["chart"],
): string {
  const source = definitions.find(({ code }) => code === run.definition)?.source;
  const eligible = run.months.at(-1)?.eligible ?? null;
  return source === undefined || eligible === null ? "" : words.denominator(formatCount(eligible, locale), source);
}

function TrendTable({ picture }: { picture: Picture }) {
  const { text, locale, facts } = picture;
  const count = (value: number | null) => (value === null ? text.common.noData : formatCount(value, locale));
  const named = (code: string | null) => {
    const definition = facts.definitions.find((known) => known.code === code);
    return definition === undefined ? (code ?? text.common.noData) : definition.source;
  };
  return (
    <DataTable
      caption={text.coverage.trend.table}
      columns={[
        text.common.month,
        text.chart.active,
        text.chart.eligible,
        text.chart.coverage,
        text.coverage.trend.definition,
      ]}
      rows={facts.months.map((fact) => {
        const rate = coverageOf(fact);
        return {
          key: String(fact.period),
          head: formatPeriodShort(fact.period, locale),
          cells: [
            count(fact.active),
            count(fact.eligible),
            rate === null ? text.common.noData : formatRate(rate, locale),
            named(fact.definition),
          ],
        };
      })}
    />
  );
}
