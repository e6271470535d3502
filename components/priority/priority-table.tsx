import { ArrowDown } from "lucide-react";
import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { ScrollTable } from "@/components/ui/scroll-table";
import { coverageRate } from "@/lib/domain/coverage";
import type { Period } from "@/lib/domain/period";
import { PRIORITY_ORDERS, type PriorityOrder, priorityOf } from "@/lib/domain/priority";
import type { Ranked } from "@/lib/domain/rank";
import { coverageHref, WHOLE } from "@/lib/domain/selection";
import { USUAL_WORKERS } from "@/lib/domain/typed-scenario";
import { formatCount, formatRate, type Locale } from "@/lib/format";
import type { VillagePriority } from "@/lib/priority/queries";
import { textFor } from "@/lib/text/dictionary";
import { AddLink, ScenarioLink } from "./scenario-link";

interface PriorityTableProps {
  caption: string;
  ranked: readonly Ranked<VillagePriority>[];
  /** The largest figure of the order, over all pages: the whole of a bar. */
  most: number;
  order: PriorityOrder;
  areaCode: string;
  period: Period;
  locale: Locale;
}

/** Villages with what there is to win in each; the heads of the three figures sort by them. */
export function PriorityTable(props: PriorityTableProps) {
  const { caption, ranked, most, order, areaCode, period, locale } = props;
  const text = textFor(locale);
  const words = text.priority;
  return (
    <ScrollTable caption={caption} className="rank priority">
      <thead>
        <tr>
          <th scope="col" className="num rk">
            {text.chart.rank}
          </th>
          <th scope="col">{words.village}</th>
          <th scope="col" className="bar-head">
            {words.scale(formatCount(0, locale), formatCount(most, locale))}
          </th>
          {PRIORITY_ORDERS.map((by) => (
            <th
              key={by}
              scope="col"
              className={figureClass(by, order)}
              aria-sort={by === order ? "descending" : "none"}
            >
              <ScenarioLink areaCode={areaCode} period={period} order={by} label={words.sortBy(words.order[by])}>
                {words.order[by]}
                {by === order ? <Icon of={ArrowDown} /> : null}
              </ScenarioLink>
              {by === "return" ? <small>{words.assumption}</small> : null}
            </th>
          ))}
          <th scope="col" className="num opt">
            {words.coverage}
          </th>
          <th scope="col">
            <span className="sr">{words.scenarioColumn}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((row) => (
          <VillageRow key={row.item.code} row={row} {...props} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function VillageRow({ row, ...props }: PriorityTableProps & { row: Ranked<VillagePriority> }) {
  const { most, order, areaCode, period, locale } = props;
  const { item: village, rank } = row;
  const text = textFor(locale);
  const usual = formatCount(USUAL_WORKERS, locale);
  const figure = priorityOf(village, order);
  const rate = coverageRate(village.active, village.eligible);
  return (
    <tr>
      <td className="num rk">{rank}</td>
      <th scope="row">
        <Link href={coverageHref(village.code, period, WHOLE)} prefetch={false}>
          {village.name}
        </Link>
        {village.kind === "KELURAHAN" ? <small> {text.area.kelurahanMark}</small> : null}
        <small className="priority__district">{village.districtName}</small>
      </th>
      {village.active === null ? (
        <td className="nodata" colSpan={5}>
          {text.common.noData}
          {village.noDataReason === null ? "" : `: ${village.noDataReason}`}
        </td>
      ) : (
        <>
          <td className="bar-cell">
            {figure === null || most === 0 ? null : (
              <span className="mini" aria-hidden="true">
                <i className="mini__fill" style={{ width: `${((figure / most) * 100).toFixed(1)}%` }} />
              </span>
            )}
          </td>
          <td className={figureClass("missing", order)}>
            <Missing village={village} locale={locale} />
          </td>
          <td className={figureClass("quota", order)}>
            <ToQuota village={village} locale={locale} />
          </td>
          <td className={figureClass("return", order)}>
            <Visit village={village} locale={locale} />
          </td>
          <td className="num opt">{rate === null ? text.common.noData : formatRate(rate, locale)}</td>
        </>
      )}
      <td className="priority__add">
        <AddLink
          areaCode={areaCode}
          period={period}
          code={village.code}
          done={text.priority.inScenario}
          label={text.priority.addTo(usual, village.name)}
        >
          {text.priority.add(usual)}
        </AddLink>
      </td>
    </tr>
  );
}

/** Where there is little room only the figure that the order goes by stays. */
function figureClass(figure: PriorityOrder, order: PriorityOrder): string {
  return figure === order ? "num" : "num opt";
}

interface CellProps {
  village: VillagePriority;
  locale: Locale;
}

function Missing({ village, locale }: CellProps) {
  const text = textFor(locale);
  if (village.missing === null) return <span className="nodata">{text.common.noData}</span>;
  return (
    <>
      <b>{formatCount(village.missing, locale)}</b>
      {village.missing === 0 ? <small>{text.priority.reached}</small> : null}
    </>
  );
}

function ToQuota({ village: { quota, toQuota, vulnerable }, locale }: CellProps) {
  const text = textFor(locale);
  if (quota === null) return <span className="nodata">{text.priority.noQuota}</span>;
  if (toQuota === null || vulnerable === null) return <span className="nodata">{text.common.noData}</span>;
  return (
    <>
      <b>{toQuota === 0 ? text.priority.quotaMet : formatCount(toQuota, locale)}</b>
      <small>{text.priority.ofQuota(formatCount(vulnerable, locale), formatCount(quota, locale))}</small>
    </>
  );
}

function Visit({ village: { visit }, locale }: CellProps) {
  const text = textFor(locale).priority;
  if (visit === null) return <span className="nodata">{text.notEstimated}</span>;
  return (
    <>
      <b>{formatCount(visit.expected, locale)}</b>
      <small>{text.interval(formatCount(visit.from, locale), formatCount(visit.to, locale))}</small>
    </>
  );
}
