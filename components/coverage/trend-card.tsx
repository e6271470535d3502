import { targetOwner } from "@/components/area/target-words";
import { ChartCard } from "@/components/charts/chart-card";
import { TrendChart } from "@/components/charts/trend-chart";
import { MarkList } from "@/components/outreach/mark-list";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type HeldEvent, type MonthMark, monthMarks } from "@/lib/domain/outreach";
import { periodOf } from "@/lib/domain/period";
import { coverageOf, definitionRuns, vulnerableSteps } from "@/lib/domain/picture";
import { countsAll } from "@/lib/domain/selection";
import { formatCount, formatDate, formatPeriod, formatPeriodShort, formatSignedCount } from "@/lib/format";
import { downloadsOf, drawingName } from "./downloads";
import { drawnValue, type Picture } from "./picture";
import { trendTitle } from "./trend-title";
import {
  countOr,
  definitionInWords,
  measureColumns,
  measuredFoot,
  rateOr,
  targetValue,
  whatIsMeasured,
} from "./wording";

/** Notes on the drawing beyond this number would cover it. */
const MOST_NOTES = 2;

/** What is measured, month by month, against the target's straight line. */
export function TrendCard({ picture }: { picture: Picture }) {
  const { text, locale, facts, unit } = picture;
  const words = text.coverage.trend;
  const [first, last] = [facts.months[0], facts.months.at(-1)];
  const title = trendTitle(picture);
  const what = whatIsMeasured(picture);
  const marks = marksOf(picture);
  return (
    <ChartCard
      locale={locale}
      span={8}
      title={title}
      subtitle={
        first && last
          ? words.subtitle(
              what,
              text.picture.unit[unit],
              formatPeriod(first.period, locale),
              formatPeriod(last.period, locale),
            )
          : text.common.noData
      }
      figure={
        facts.months.some((fact) => drawnValue(fact, picture) !== null) ? (
          <TrendChart
            {...trendInput(picture)}
            marks={marks}
            marksKey={text.outreach.marks.key}
            label={title}
            authority={
              picture.main ? targetOwner(picture.main.target, picture.facts.area.code, picture.locale) : undefined
            }
          />
        ) : (
          <EmptyState title={text.common.noData} />
        )
      }
      table={
        <>
          <TrendTable picture={picture} />
          <MarkList marks={marks} locale={locale} />
        </>
      }
      downloads={downloadsOf(picture, "months", words.table(what))}
      drawing={drawingName(picture, "trend")}
      about={<p>{words.about}</p>}
      foot={[
        measuredFoot(picture),
        ...(runsOf(picture).length > 1 ? [words.brokenFoot] : []),
        ...(marks.length > 0 ? [text.outreach.marks.note] : []),
      ].join(" ")}
      illustrative={picture.illustrative}
    />
  );
}

/** People are counted the same whatever they are divided by: only a line of rates breaks. */
function runsOf({ facts, unit }: Picture) {
  return unit === "RATE" ? definitionRuns(facts.months) : [{ definition: null, months: [...facts.months] }];
}

/** The outreach of the months that are drawn, one letter a month. */
function marksOf({ facts }: Picture): MonthMark<HeldEvent>[] {
  const [first] = facts.months;
  return first === undefined ? [] : monthMarks(facts.outreach.filter(({ heldOn }) => periodOf(heldOn) >= first.period));
}

function trendInput(picture: Picture) {
  const { facts, locale, text, main, unit, selection } = picture;
  const runs = runsOf(picture);
  const target = main?.target;
  return {
    locale,
    unit,
    runs: runs.map((run, index) => ({
      title: runTitle(run, { isOnly: runs.length === 1, isLast: index === runs.length - 1 }, picture),
      note: runNote(run, facts, locale, text.chart),
      points: run.months.map((fact) => ({ period: fact.period, rate: drawnValue(fact, picture) })),
    })),
    target:
      target === undefined ||
      target.baseline === null ||
      target.baselineDate === null ||
      target.areaCode !== facts.area.code
        ? undefined
        : {
            baseline: { period: periodOf(target.baselineDate), rate: target.baseline },
            due: { period: periodOf(target.dueDate), rate: target.value, dateText: formatDate(target.dueDate, locale) },
            rateText: targetValue(target, picture),
          },
    lineNow: main?.standing.line ?? undefined,
    notes: (countsAll(selection) ? vulnerableSteps(facts.months) : [])
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .slice(0, MOST_NOTES)
      .map(({ period, change }) => ({
        period,
        text: `${text.family.vul} ${formatSignedCount(change, locale)}`,
        shortText: formatSignedCount(change, locale),
      })),
  };
}

/** A definition is told by the months in which it held: two may share a source, and one may come back. */
function runTitle(
  { definition, months }: ReturnType<typeof definitionRuns>[number],
  { isOnly, isLast }: { readonly isOnly: boolean; readonly isLast: boolean },
  { text, locale }: Picture,
): string {
  const [first, last] = [months[0], months.at(-1)];
  if (isOnly || definition === null || first === undefined || last === undefined) return "";
  return isLast
    ? text.chart.definitionSince(formatPeriodShort(first.period, locale))
    : text.chart.definitionUntil(formatPeriodShort(last.period, locale));
}

function runNote(
  run: ReturnType<typeof definitionRuns>[number],
  { definitions }: Picture["facts"],
  locale: Picture["locale"],
  words: Picture["text"]["chart"],
): string {
  const source = definitions.find(({ code }) => code === run.definition)?.source;
  // Of the last rate that is drawn: a month under way may have other regencies in its sum.
  const eligible = run.months.findLast((fact) => coverageOf(fact) !== null)?.eligible ?? null;
  return source === undefined || eligible === null ? "" : words.denominator(formatCount(eligible, locale), source);
}

function TrendTable({ picture }: { picture: Picture }) {
  const { text, locale, facts, measure, unit } = picture;
  const columns = measureColumns(picture);
  const hasRates = unit === "RATE";
  const defined = hasRates && measure === "COVERAGE" ? [text.coverage.trend.definition] : [];
  return (
    <DataTable
      caption={text.coverage.trend.table(whatIsMeasured(picture))}
      columns={[text.common.month, columns.active, ...(hasRates ? [columns.eligible, columns.rate] : []), ...defined]}
      rows={facts.months.map((fact) => ({
        key: String(fact.period),
        head: formatPeriodShort(fact.period, locale),
        cells: [
          countOr(fact.active, picture),
          ...(hasRates ? [countOr(fact.eligible, picture), rateOr(coverageOf(fact), picture)] : []),
          ...defined.map(() => definitionInWords(fact.definition, picture)),
        ],
      }))}
    />
  );
}
