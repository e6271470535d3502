import { ChartCard } from "@/components/charts/chart-card";
import { DataTable } from "@/components/ui/data-table";
import { Emphasis } from "@/components/ui/emphasis";
import { periodOf } from "@/lib/domain/period";
import { coverageOf, factOf, familyOf, type PlaceFact } from "@/lib/domain/picture";
import type { ReportedFigure } from "@/lib/figure/queries";
import { formatCount, formatDate, formatRate, formatSignedCount, formatSignedPoints } from "@/lib/format";
import type { Picture } from "./picture";

/** How complete the figures are, and what others have printed beside what the rules compute. */
export function QualityCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, now } = picture;
  const words = text.coverage.quality;
  const title = words.title(formatCount(now?.villages ?? 0, locale), formatCount(facts.area.villageCount, locale));
  const silent = silentVillages(picture);
  const explained = silent.filter((village) => village.noDataReason !== null);
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
                {explained.map((village) => (
                  <li key={village.code}>
                    <b>{village.name}</b> ({village.parentName}): {village.noDataReason}
                  </li>
                ))}
              </ul>
              {silent.length > explained.length ? (
                <p>{words.unexplained(formatCount(silent.length - explained.length, locale))}</p>
              ) : null}
            </>
          )}
          {facts.reported.length === 0 ? <p>{words.noReported}</p> : <ReportedTable picture={picture} />}
        </div>
      }
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

function ReportedTable({ picture }: { picture: Picture }) {
  const { text, facts, locale } = picture;
  const words = text.coverage.quality;
  return (
    <DataTable
      caption={words.table}
      columns={[words.measure, words.asOf, words.reportedValue, words.computedValue, words.difference, words.source]}
      rows={facts.reported.map((figure) => {
        const computed = computedFor(figure, picture);
        return {
          key: `${figure.measure} ${figure.categoryCode ?? ""} ${figure.asOf}`,
          head: measureName(figure, picture),
          cells: [
            formatDate(figure.asOf, locale),
            value(figure.value, figure, picture),
            computed === null ? text.common.noData : value(computed, figure, picture),
            computed === null ? text.common.noData : difference(figure.value - computed, figure, picture),
            figure.source,
          ],
        };
      })}
    />
  );
}

function measureName({ measure, categoryCode }: ReportedFigure, { text }: Picture): string {
  const name = text.coverage.quality.measures[measure];
  return categoryCode === null ? name : `${name}, ${text.family[familyOf(categoryCode)]}`;
}

/** The same figure by our rules, where its month is one of those shown. */
function computedFor(figure: ReportedFigure, { facts }: Picture): number | null {
  const fact = factOf(facts.months, periodOf(figure.asOf));
  if (fact === null) return null;
  if (figure.categoryCode !== null) {
    const ofCategory = facts.categories.find(
      ({ category, period }) => category === figure.categoryCode && period === fact.period,
    );
    return ofCategory?.counts.jkk ?? null;
  }
  switch (figure.measure) {
    case "ACTIVE":
      return fact.active;
    case "ELIGIBLE":
      return fact.eligible;
    case "COVERAGE":
      return coverageOf(fact);
  }
}

function value(number: number, { measure }: ReportedFigure, { locale }: Picture): string {
  return measure === "COVERAGE" ? formatRate(number, locale) : formatCount(number, locale);
}

function difference(number: number, { measure }: ReportedFigure, { locale, text }: Picture): string {
  return measure === "COVERAGE"
    ? text.coverage.facts.points(formatSignedPoints(number, locale))
    : formatSignedCount(number, locale);
}
