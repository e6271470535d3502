import { ScrollTable } from "@/components/ui/scroll-table";
import { ECOSYSTEM_GROUPS, type GroupTotal, type VillageStanding } from "@/lib/domain/ecosystem";
import { type EcosystemOrder, type EcosystemView, orderedBy } from "@/lib/domain/ecosystem-view";
import type { Period } from "@/lib/domain/period";
import { coverageHref, WHOLE } from "@/lib/domain/selection";
import type { Ecosystem } from "@/lib/ecosystem/queries";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { ecosystemHref } from "./ecosystem-address";
import { EcosystemTotals } from "./ecosystem-totals";
import { groupName } from "./ecosystem-words";
import { GroupCell } from "./group-cell";

interface EcosystemTableProps {
  ecosystem: Ecosystem;
  /** The villages of the page that is shown. */
  rows: readonly VillageStanding[];
  /** The six groups over all villages that the view shows. */
  totals: readonly GroupTotal[];
  period: Period;
  view: EcosystemView;
  locale: Locale;
}

/** Villages by groups: by district as it is, or in the order of a column, with the totals below. */
export function EcosystemTable({ ecosystem, rows, totals, period, view, locale }: EcosystemTableProps) {
  const text = textFor(locale);
  const words = text.ecosystem;
  const { place, categories } = ecosystem;
  const head = (order: EcosystemOrder, label: string, className?: string) => (
    <SortHead key={order} {...{ order, label, className, view, locale }} regencyCode={place.code} period={period} />
  );
  return (
    <ScrollTable caption={words.caption(place.name)} className="eco">
      <thead>
        <tr>
          {head("name", words.village)}
          {ECOSYSTEM_GROUPS.map((group) => head(group, groupName(group, categories, locale), "num"))}
          {head("missing", words.missingColumn, "num")}
        </tr>
      </thead>
      {view.order === "area" ? (
        byDistrict(rows).map(([district, villages]) => (
          <tbody key={district}>
            <tr className="eco__district">
              <th scope="rowgroup" colSpan={ECOSYSTEM_GROUPS.length + 2}>
                {text.area.DISTRICT(district)}
              </th>
            </tr>
            {villages.map((standing) => (
              <VillageRow key={standing.village.code} standing={standing} period={period} locale={locale} />
            ))}
          </tbody>
        ))
      ) : (
        <tbody>
          {rows.map((standing) => (
            <VillageRow key={standing.village.code} standing={standing} period={period} locale={locale} named />
          ))}
        </tbody>
      )}
      <EcosystemTotals totals={totals} unmapped={ecosystem.unmapped} locale={locale} />
    </ScrollTable>
  );
}

interface SortHeadProps {
  order: EcosystemOrder;
  label: string;
  className?: string;
  regencyCode: string;
  period: Period;
  view: EcosystemView;
  locale: Locale;
}

/** Names begin with A, figures with the largest: a plain link, so that it can be sent. */
function SortHead({ order, label, className, regencyCode, period, view, locale }: SortHeadProps) {
  const isCurrent = view.order === order;
  const ascends = (order === "name") !== view.reverse;
  return (
    <th scope="col" className={className} aria-sort={isCurrent ? (ascends ? "ascending" : "descending") : undefined}>
      <a
        className="rank__sort"
        href={ecosystemHref(regencyCode, period, orderedBy(order, view))}
        title={textFor(locale).ecosystem.sortBy(label)}
      >
        {label}
      </a>
    </th>
  );
}

interface VillageRowProps {
  standing: VillageStanding;
  period: Period;
  /** Whether the row names its district itself. */
  named?: boolean;
  locale: Locale;
}

function VillageRow({
  standing: { village, groups, missing, unknown },
  period,
  named = false,
  locale,
}: VillageRowProps) {
  const text = textFor(locale);
  return (
    <tr>
      <th scope="row">
        <a href={coverageHref(village.code, period, WHOLE)}>{village.name}</a>
        {village.kind === "KELURAHAN" ? <span className="eco__kind"> {text.area.kelurahanMark}</span> : null}
        {named ? <small>{village.districtName}</small> : null}
      </th>
      {ECOSYSTEM_GROUPS.map((group) => (
        <td key={group} className="num">
          <GroupCell standing={groups[group]} locale={locale} />
        </td>
      ))}
      {missing.length === 0 && unknown.length > 0 ? (
        <td className="num nodata">{text.common.noData}</td>
      ) : (
        <td className="num">{formatCount(missing.length, locale)}</td>
      )}
    </tr>
  );
}

function byDistrict(rows: readonly VillageStanding[]): [string, VillageStanding[]][] {
  const districts = new Map<string, VillageStanding[]>();
  for (const row of rows) {
    const { districtName } = row.village;
    districts.set(districtName, [...(districts.get(districtName) ?? []), row]);
  }
  return [...districts];
}
