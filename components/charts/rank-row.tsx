import type { RankedArea } from "./rank-table";

interface RankRowProps {
  area: RankedArea;
  withParent: boolean;
  /** False where people alone are known: then there is no rate, and nothing that it divides by. */
  withRate: boolean;
  barShare: number;
  targetShare?: number;
  rateText: string;
  /** Flags a rate above 1, in words. */
  aboveWhole?: string;
  noDataText: string;
  activeText: string;
  eligibleText: string;
  changeText: string;
}

/** Bar, coverage, active, eligible, change; of people the bar, active and change. */
const REMAINING_COLUMNS = { withRate: 5, withoutRate: 3 };

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

export function RankRow({
  area,
  withParent,
  withRate,
  barShare,
  targetShare,
  rateText,
  aboveWhole,
  noDataText,
  activeText,
  eligibleText,
  changeText,
}: RankRowProps) {
  return (
    <tr>
      <td className="num rk">{area.rank}</td>
      <th scope="row">
        {area.href ? <a href={area.href}>{area.name}</a> : area.name}
        {area.mark ? <small> {area.mark}</small> : null}
      </th>
      {withParent ? <td className="opt">{area.parent}</td> : null}
      {area.active === null ? (
        <td className="nodata" colSpan={withRate ? REMAINING_COLUMNS.withRate : REMAINING_COLUMNS.withoutRate}>
          {noDataText}
          {area.reason ? `: ${area.reason}` : ""}
        </td>
      ) : (
        <>
          <td className="bar-cell">
            <span className="mini" aria-hidden="true">
              <i className="mini__fill" style={{ width: percent(barShare) }} />
              {targetShare === undefined ? null : <i className="mini__target" style={{ left: percent(targetShare) }} />}
            </span>
          </td>
          {withRate ? (
            <>
              <td className={area.rate === null ? "num nodata" : "num rank__rate"}>
                {rateText}
                {aboveWhole === undefined ? null : <small> {aboveWhole}</small>}
              </td>
              <td className="num opt">{activeText}</td>
              <td className="num opt">{eligibleText}</td>
            </>
          ) : (
            <td className="num rank__rate">{activeText}</td>
          )}
          <td className="num">{changeText}</td>
        </>
      )}
    </tr>
  );
}
