import { ChartCard } from "@/components/charts/chart-card";
import { DataTable } from "@/components/ui/data-table";
import { Emphasis } from "@/components/ui/emphasis";
import { addMonths, periodOf } from "@/lib/domain/period";
import { familyOf, type PlaceFact } from "@/lib/domain/picture";
import { computedBeside, publishedBeside } from "@/lib/domain/published";
import { countsAll } from "@/lib/domain/selection";
import type { ReportedFigure } from "@/lib/figure/queries";
import { formatCount, formatDate, formatRate, formatSignedCount, formatSignedPoints } from "@/lib/format";
import { COMPARED_MONTHS, TREND_MONTHS } from "@/lib/series/queries";
import { downloadsOf, drawingName } from "./downloads";
import type { Picture } from "./picture";

/** Silent villages that are named with their reason; the rest are counted. */
const MOST_NAMED = 20;

/** How complete the figures are, and what others have printed beside what the rules compute. */
export function QualityCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, now, selection } = picture;
  const words = text.coverage.quality;
  const title = words.title(
    formatCount(now?.villages ?? 0, locale),
    formatCount(now?.ofVillages ?? facts.area.villageCount, locale),
  );
  const silent = silentVillages(picture);
  const explained = silent.filter((village) => village.noDataReason !== null);
  const unexplained = silent.length - explained.length;
  const unnamed = explained.length - MOST_NAMED;
  const published = publishedBeside(facts.reported, selection);
  return (
    <ChartCard
      locale={locale}
      span={12}
      title={facts.unmapped === null ? title : words.withUnmapped(title, formatCount(facts.unmapped, locale))}
      subtitle={words.subtitle}
      figure={
        <div className="prose">
          {facts.unmapped === null ? null : (
            <p>
              <Emphasis text={words.unmapped(formatCount(facts.unmapped, locale))} />
            </p>
          )}
          {silent.length === 0 ? null : (
            <>
              <h3>{words.silent}</h3>
              <ul className="plain-list">
                {explained.slice(0, MOST_NAMED).map((village) => (
                  <li key={village.code}>
                    <b>{village.name}</b> ({village.parentName}): {village.noDataReason}
                  </li>
                ))}
              </ul>
              {unexplained > 0 ? <p>{words.unexplained(formatCount(unexplained, locale))}</p> : null}
              {unnamed > 0 ? <p>{words.unnamed(formatCount(unnamed, locale))}</p> : null}
            </>
          )}
          {published.length > 0 ? (
            <ReportedTable picture={picture} figures={published} />
          ) : countsAll(selection) ? (
            <p>{words.noReported}</p>
          ) : null}
        </div>
      }
      downloads={downloadsOf(picture, "reported", words.table)}
      drawing={drawingName(picture, "quality")}
      about={<p>{text.picture.quality.about}</p>}
      foot={words.foot(formatDate(date, locale))}
      illustrative={picture.illustrative}
    />
  );
}

function silentVillages({ facts }: Picture): PlaceFact[] {
  const villages =
    facts.area.level === "REGENCY" ? facts.villages : facts.area.level === "DISTRICT" ? facts.places : [];
  return villages.filter((village) => village.villages === 0);
}

function ReportedTable({ picture, figures }: { picture: Picture; figures: readonly ReportedFigure[] }) {
  const { text, facts, locale } = picture;
  const words = text.coverage.quality;
  return (
    <DataTable
      stack
      caption={words.table}
      columns={[words.measure, words.asOf, words.reportedValue, words.computedValue, words.difference, words.source]}
      rows={figures.map((figure) => {
        const computed = computedBeside(figure, facts.months, facts.categories);
        return {
          key: figure.id,
          head: measureName(figure, picture),
          cells: [
            formatDate(figure.asOf, locale),
            value(figure.value, figure, picture),
            computed === null ? unknownWord(figure, picture) : value(computed, figure, picture),
            computed === null ? text.common.noData : difference(figure.value - computed, figure, picture),
            figure.source,
          ],
        };
      })}
    />
  );
}

/** A figure of a month, or of a category in a month, that this page does not read may be known all the same. */
function unknownWord({ asOf, categoryCode }: ReportedFigure, { text, facts, period }: Picture): string {
  const month = periodOf(asOf);
  const isWithinTrend = month <= period && month > addMonths(period, -TREND_MONTHS);
  const isCategoryRead = categoryCode === null || COMPARED_MONTHS.some((back) => addMonths(period, -back) === month);
  const isRead = isWithinTrend && (categoryCode === "VULNERABLE" || isCategoryRead);
  return isRead || facts.months.length === 0 ? text.common.noData : text.coverage.quality.elsewhere;
}

function measureName({ measure, categoryCode }: ReportedFigure, { text }: Picture): string {
  const name = text.coverage.quality.measures[measure];
  return categoryCode === null ? name : `${name}, ${text.family[familyOf(categoryCode)]}`;
}

function value(number: number, { measure }: ReportedFigure, { locale }: Picture): string {
  return measure === "COVERAGE" ? formatRate(number, locale) : formatCount(number, locale);
}

function difference(number: number, { measure }: ReportedFigure, { locale, text }: Picture): string {
  return measure === "COVERAGE"
    ? text.coverage.facts.points(formatSignedPoints(number, locale))
    : formatSignedCount(number, locale);
}
