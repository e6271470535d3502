import { ChartCard } from "@/components/charts/chart-card";
import { SegmentStack } from "@/components/charts/segment-stack";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { sumKnown } from "@/lib/domain/coverage";
import { addMonths, type Period } from "@/lib/domain/period";
import { activeByFamily, FAMILIES } from "@/lib/domain/picture";
import { formatCount, formatDate, formatPeriod, formatRate } from "@/lib/format";
import { downloadsOf, drawingName } from "./downloads";
import type { Picture } from "./picture";

/** Half a year ago, a quarter ago, now. */
const MONTHS_BACK = [6, 3, 0];

/** Who the active participants are, by family of segments. */
export function SegmentCard({ picture }: { picture: Picture }) {
  const { text, locale, date, facts, period } = picture;
  const words = text.coverage.segments;
  const months = MONTHS_BACK.map((back) => addMonths(period, -back))
    .map((month) => ({ month, active: activeByFamily(facts.categories, month) }))
    .filter(({ active }) => FAMILIES.some((family) => active[family] !== null));
  const count = (value: number | null) => (value === null ? text.common.noData : formatCount(value, locale));
  return (
    <ChartCard
      locale={locale}
      title={segmentTitle(period, picture)}
      subtitle={words.subtitle}
      figure={
        months.length === 0 ? (
          <EmptyState title={text.common.noData} />
        ) : (
          <SegmentStack
            locale={locale}
            rows={months.map(({ month, active }) => ({
              label: formatPeriod(month, locale),
              parts: FAMILIES.map((family) => ({ family, label: text.family[family], active: active[family] })),
            }))}
          />
        )
      }
      table={
        <DataTable
          caption={words.table}
          columns={[words.segment, ...months.map(({ month }) => formatPeriod(month, locale))]}
          rows={FAMILIES.map((family) => ({
            key: family,
            head: text.family[family],
            cells: months.map(({ active }) => count(active[family])),
          }))}
          foot={{
            key: "total",
            head: text.common.total,
            cells: months.map(({ active }) => count(sumKnown(Object.values(active)))),
          }}
        />
      }
      downloads={downloadsOf(picture, "categories", words.table)}
      drawing={drawingName(picture, "make-up")}
      about={<p>{words.about}</p>}
      foot={words.foot(formatDate(date, locale))}
      illustrative={picture.illustrative}
    />
  );
}

function segmentTitle(period: Period, { text, locale, facts }: Picture): string {
  const words = text.coverage.segments;
  const active = activeByFamily(facts.categories, period);
  const total = sumKnown(Object.values(active));
  const largest = [...FAMILIES].sort((a, b) => (active[b] ?? -1) - (active[a] ?? -1))[0];
  if (total === null || total === 0 || largest === undefined) return words.unknown;
  const share = (people: number | null) => formatRate((people ?? 0) / total, locale, 1);
  const finding = words.largest(text.family[largest], share(active[largest]));
  return active.vul === null || largest === "vul" ? finding : words.withVulnerable(finding, share(active.vul));
}
