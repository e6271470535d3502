import { ScrollTable } from "@/components/ui/scroll-table";
import { formatCount, formatRate, formatSignedCount, formatSignedPoints, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { RankHead, type RankSort } from "./rank-head";
import { RankRow } from "./rank-row";

export interface RankedArea {
  code: string;
  name: string;
  /** Null without a figure, and where figures cannot be compared. */
  rank: number | null;
  /** Short mark after the name, e.g. "kel.". */
  mark?: string;
  /** The area above, e.g. the kecamatan. */
  parent?: string;
  href?: string;
  rate: number | null;
  active: number | null;
  eligible: number | null;
  /** Difference to the period compared with, of rates or of people. */
  change: number | null;
  /** Why there is no figure, where that is known. */
  reason?: string;
}

interface RankTableProps {
  locale: Locale;
  caption: string;
  /** In the order in which they stand; the longest bar is that of `largest`. */
  areas: readonly RankedArea[];
  /** What the bars measure. */
  by: "rate" | "active";
  /** The largest figure of all areas, those on other pages too. */
  largest: number;
  /** Heads of the name columns, e.g. "Desa" and "Kecamatan". */
  areaHead: string;
  parentHead?: string;
  /** Heads of the figures. */
  heads: { rate: string; active: string; eligible: string };
  /** e.g. "Mei": the column of changes names what it compares with. */
  comparedWith: string;
  target?: { rate: number; rateText: string };
  sort: RankSort;
  /** Rows left out after so many: where they are, in words. */
  folded?: { after: number; href: string; label: string };
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

export function RankTable({
  locale,
  caption,
  areas,
  by,
  largest,
  areaHead,
  parentHead,
  heads,
  comparedWith,
  target,
  sort,
  folded,
}: RankTableProps) {
  const text = textFor(locale);
  const people = by === "active";
  const end = people ? Math.max(1, largest) : scaleEnd([largest, target?.rate ?? 0]);
  const write = (value: number) => (people ? formatCount(value, locale) : formatRate(value, locale, 0));
  const scale = target
    ? text.chart.barScale(write(0), write(end), target.rateText)
    : text.chart.barScaleNoTarget(write(0), write(end));
  const columns = (people ? 5 : 7) + (parentHead ? 1 : 0);
  const row = (area: RankedArea) => (
    <RankRow
      key={area.code}
      rank={area.rank}
      name={area.name}
      mark={area.mark}
      href={area.href}
      parent={parentHead === undefined ? undefined : (area.parent ?? "")}
      bar={percent((area[by] ?? 0) / end)}
      target={target ? percent(target.rate / end) : undefined}
      rate={people ? undefined : rateInWords(area, locale)}
      aboveWhole={area.rate !== null && area.rate > 1 ? text.picture.aboveWhole : undefined}
      active={area.active === null ? "" : formatCount(area.active, locale)}
      change={area.change === null ? "" : (people ? formatSignedCount : formatSignedPoints)(area.change, locale)}
      missing={area.active === null ? [text.common.noData, area.reason].filter(Boolean).join(": ") : undefined}
    />
  );
  const top = folded === undefined ? areas : areas.slice(0, folded.after);
  const bottom = folded === undefined ? [] : areas.slice(folded.after);
  return (
    <ScrollTable caption={caption} className="rank">
      <thead>
        <tr>
          <th scope="col" className="num rk">
            {text.chart.rank}
          </th>
          <RankHead column="name" label={areaHead} sort={sort} />
          {parentHead ? <RankHead column="parent" label={parentHead} sort={sort} className="opt" /> : null}
          <th scope="col">{scale}</th>
          {people ? null : <RankHead column="rate" label={heads.rate} sort={sort} className="num" />}
          <RankHead column="active" label={heads.active} sort={sort} className={people ? "num" : "num opt"} />
          {people ? null : <RankHead column="eligible" label={heads.eligible} sort={sort} className="num opt" />}
          <RankHead
            column="change"
            label={people ? text.chart.peopleSince(comparedWith) : text.chart.pointsSince(comparedWith)}
            sort={sort}
            className="num"
          />
        </tr>
      </thead>
      <tbody>{top.map(row)}</tbody>
      {folded ? (
        <>
          <tbody className="gaprow">
            <tr>
              <td colSpan={columns}>
                <a href={folded.href}>{folded.label}</a>
              </td>
            </tr>
          </tbody>
          <tbody>{bottom.map(row)}</tbody>
        </>
      ) : null}
    </ScrollTable>
  );
}

function rateInWords({ rate, eligible }: RankedArea, locale: Locale) {
  return {
    text: rate === null ? textFor(locale).common.noData : formatRate(rate, locale),
    known: rate !== null,
    eligible: eligible === null ? "" : formatCount(eligible, locale),
  };
}

/** The next ten percent above the longest bar. */
function scaleEnd(rates: readonly number[]) {
  return Math.max(0.1, Math.ceil(Math.max(0, ...rates) * 10 - 1e-9) / 10);
}
