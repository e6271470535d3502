import Link from "next/link";
import type { RankedArea } from "./rank-table";

interface RankRowProps {
  area: RankedArea;
  rank: number | null;
  withParent: boolean;
  barShare: number;
  targetShare?: number;
  rateText: string;
  activeText: string;
  eligibleText: string;
  changeText: string;
}

/** Bar, coverage, active, eligible, change. */
const REMAINING_COLUMNS = 5;

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

export function RankRow({
  area,
  rank,
  withParent,
  barShare,
  targetShare,
  rateText,
  activeText,
  eligibleText,
  changeText,
}: RankRowProps) {
  return (
    <tr>
      <td className="num rk">{rank}</td>
      <th scope="row">
        {area.href ? <Link href={area.href}>{area.name}</Link> : area.name}
        {area.mark ? <small> {area.mark}</small> : null}
      </th>
      {withParent ? <td className="opt">{area.parent}</td> : null}
      {area.rate === null ? (
        <td className="nodata" colSpan={REMAINING_COLUMNS}>
          {rateText}
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
          <td className="num">
            <b>{rateText}</b>
          </td>
          <td className="num opt">{activeText}</td>
          <td className="num opt">{eligibleText}</td>
          <td className="num">{changeText}</td>
        </>
      )}
    </tr>
  );
}
