import { formatCount, formatRate, formatSignedPoints, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { RankRow } from "./rank-row";

export interface RankedArea {
  code: string;
  name: string;
  /** Short mark after the name, e.g. "kel.". */
  mark?: string;
  /** The area above, e.g. the kecamatan. */
  parent?: string;
  href?: string;
  /** Null puts the area at the end, without a rank. */
  rate: number | null;
  active: number | null;
  eligible: number | null;
  /** Difference of rates to the period compared with. */
  change: number | null;
  /** Why there is no figure, where that is known. */
  reason?: string;
}

interface RankTableProps {
  locale: Locale;
  caption: string;
  areas: readonly RankedArea[];
  /** Heads of the name columns, e.g. "Desa" and "Kecamatan". */
  areaHead: string;
  parentHead?: string;
  /** e.g. "Mei": the column of changes names what it compares with. */
  comparedWith: string;
  target?: { rate: number; rateText: string };
  /** False where the figures cannot be compared: then the order given stands, without numbers. */
  ranked?: boolean;
  /** Ranks shown before and after the folded middle. */
  head?: number;
  tail?: number;
}

/** Fewer rows than this are not worth folding. */
const LEAST_FOLDED = 5;

export function RankTable({
  locale,
  caption,
  areas,
  areaHead,
  parentHead,
  comparedWith,
  target,
  ranked: comparable = true,
  head = 13,
  tail = 9,
}: RankTableProps) {
  const text = textFor(locale);
  const ranked = comparable ? rank(areas) : areas.filter(hasRate).map((area) => ({ area, rank: null }));
  const unknown = areas.filter((area) => area.rate === null);
  const folds = ranked.length - head - tail >= LEAST_FOLDED;
  const top = folds ? ranked.slice(0, head) : ranked;
  const middle = folds ? ranked.slice(head, ranked.length - tail) : [];
  const bottom = folds ? ranked.slice(ranked.length - tail) : [];
  const end = scaleEnd([...ranked.map(({ area }) => area.rate ?? 0), target?.rate ?? 0]);
  const columns = parentHead ? 8 : 7;
  const zero = formatRate(0, locale, 0);
  const endText = formatRate(end, locale, 0);
  const row = ({ area, rank }: Ranked) => (
    <RankRow
      key={area.code}
      area={area}
      rank={rank}
      withParent={parentHead !== undefined}
      barShare={(area.rate ?? 0) / end}
      targetShare={target ? target.rate / end : undefined}
      rateText={area.rate === null ? text.common.noData : formatRate(area.rate, locale)}
      activeText={area.active === null ? "" : formatCount(area.active, locale)}
      eligibleText={area.eligible === null ? "" : formatCount(area.eligible, locale)}
      changeText={area.change === null ? "" : formatSignedPoints(area.change, locale)}
    />
  );
  return (
    <table className="tbl rank">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="num rk">
            {text.chart.rank}
          </th>
          <th scope="col">{areaHead}</th>
          {parentHead ? (
            <th scope="col" className="opt">
              {parentHead}
            </th>
          ) : null}
          <th scope="col">
            {target ? text.chart.barScale(zero, endText, target.rateText) : text.chart.barScaleNoTarget(zero, endText)}
          </th>
          <th scope="col" className="num">
            {text.chart.coverage}
          </th>
          <th scope="col" className="num opt">
            {text.chart.active}
          </th>
          <th scope="col" className="num opt">
            {text.chart.eligible}
          </th>
          <th scope="col" className="num">
            {text.chart.pointsSince(comparedWith)}
          </th>
        </tr>
      </thead>
      <tbody>{top.map(row)}</tbody>
      {folds ? (
        <>
          <tbody className="gaprow">
            <tr>
              <td colSpan={columns}>
                <details>
                  <summary>
                    <span className="gaprow__closed">{text.chart.showBetween(formatCount(middle.length, locale))}</span>
                    <span className="gaprow__open">{text.chart.hideBetween(formatCount(middle.length, locale))}</span>
                  </summary>
                </details>
              </td>
            </tr>
          </tbody>
          <tbody className="rank__between">{middle.map(row)}</tbody>
          <tbody>{bottom.map(row)}</tbody>
        </>
      ) : null}
      {unknown.length > 0 ? <tbody>{unknown.map((area) => row({ area, rank: null }))}</tbody> : null}
    </table>
  );
}

interface Ranked {
  area: RankedArea;
  rank: number | null;
}

function hasRate(area: RankedArea): boolean {
  return area.rate !== null;
}

/** Equal rates share a rank. */
function rank(areas: readonly RankedArea[]): Ranked[] {
  const sorted = areas.filter((area) => area.rate !== null).sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
  let shared = 1;
  return sorted.map((area, index) => {
    if (area.rate !== sorted[index - 1]?.rate) shared = index + 1;
    return { area, rank: shared };
  });
}

/** The next ten percent above the longest bar. */
function scaleEnd(rates: readonly number[]) {
  return Math.max(0.1, Math.ceil(Math.max(0, ...rates) * 10 - 1e-9) / 10);
}
