"use client";

// On the client: a row comes as its words alone, where its elements would be written a second time for the browser.

interface RankRowProps {
  rank: number | null;
  name: string;
  mark?: string;
  href?: string;
  /** Left out where the table has no column for it. */
  parent?: string;
  /** Where they end on the scale: "77.1%". */
  bar: string;
  target?: string;
  /** Left out where people alone are known: then there is no rate, and nothing that it divides by. */
  rate?: { text: string; known: boolean; eligible: string };
  /** Flags a rate above 1, in words. */
  aboveWhole?: string;
  active: string;
  change: string;
  /** What is said in place of all figures. */
  missing?: string;
}

/** Bar, coverage, active, eligible, change; of people the bar, active and change. */
const REMAINING_COLUMNS = { withRate: 5, withoutRate: 3 };

export function RankRow(row: RankRowProps) {
  return (
    <tr>
      <td className="num rk">{row.rank}</td>
      <th scope="row">
        {row.href ? <a href={row.href}>{row.name}</a> : row.name}
        {row.mark ? <small> {row.mark}</small> : null}
      </th>
      {row.parent === undefined ? null : <td className="opt">{row.parent}</td>}
      {row.missing === undefined ? (
        <RankFigures {...row} />
      ) : (
        <td className="nodata" colSpan={row.rate ? REMAINING_COLUMNS.withRate : REMAINING_COLUMNS.withoutRate}>
          {row.missing}
        </td>
      )}
    </tr>
  );
}

function RankFigures({ bar, target, rate, aboveWhole, active, change }: RankRowProps) {
  return (
    <>
      <td className="bar-cell">
        <span className="mini" aria-hidden="true">
          <i className="mini__fill" style={{ width: bar }} />
          {target === undefined ? null : <i className="mini__target" style={{ left: target }} />}
        </span>
      </td>
      {rate ? (
        <>
          <td className={rate.known ? "num rank__rate" : "num nodata"}>
            {rate.text}
            {aboveWhole === undefined ? null : <small> {aboveWhole}</small>}
          </td>
          <td className="num opt">{active}</td>
          <td className="num opt">{rate.eligible}</td>
        </>
      ) : (
        <td className="num rank__rate">{active}</td>
      )}
      <td className="num">{change}</td>
    </>
  );
}
