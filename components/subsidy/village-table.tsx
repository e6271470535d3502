import Link from "next/link";
import { RankHead, type RankSort } from "@/components/charts/rank-head";
import { ScrollTable } from "@/components/ui/scroll-table";
import { villageKindOf } from "@/lib/domain/area";
import { type Funnel, STAGES, type Stage } from "@/lib/domain/batch";
import { type BoardColumn, orderBoard, type ShownBoard } from "@/lib/domain/board-view";
import { groupedBy } from "@/lib/domain/funnel";
import { type BoardRow, sumRows } from "@/lib/domain/quota-board";
import { formatCount } from "@/lib/format";
import { type BoardPage, boardHref, peopleOr } from "./board-page";

interface VillageTableProps {
  page: BoardPage;
  shown: ShownBoard;
}

/** The funnel of each village; with its kecamatan unless another order was asked for, what is of no village last. */
export function VillageTable({ page, shown }: VillageTableProps) {
  const { view, text } = page;
  const words = text.quotaBoard.villages;
  const sort: RankSort<BoardColumn> = {
    current: view.order,
    hrefOf: (column) => boardHref(page, { order: orderBoard(column, view) }),
    label: words.sortBy,
  };
  const row = (one: BoardRow) => <VillageRow key={one.code} row={one} page={page} />;
  const districts = groupedBy(shown.rows, ({ districtCode }) => districtCode);
  return (
    <ScrollTable caption={words.caption} className="rank quota-villages">
      <thead>
        <tr>
          <RankHead column="name" label={words.village} sort={sort} />
          <th scope="col" className="bar-head">
            {words.share}
          </th>
          {STAGES.map((stage) => (
            <RankHead key={stage} column={stage} label={text.subsidy.stage[stage]} sort={sort} className="num" />
          ))}
          <RankHead column="left" label={words.left} sort={sort} className="num" />
        </tr>
      </thead>
      {view.order === null ? (
        [...districts].map(([code, rows]) => (
          <tbody key={code}>
            <DistrictRow code={code} page={page} />
            {rows.map(row)}
          </tbody>
        ))
      ) : (
        <tbody>{shown.rows.map(row)}</tbody>
      )}
      {shown.remainder === null ? null : <tbody>{row(shown.remainder)}</tbody>}
      {view.flag === null ? <TotalRow page={page} /> : null}
    </ScrollTable>
  );
}

/** The sums of a kecamatan, of all its villages; under a flag only its name, for then not all of them are shown. */
function DistrictRow({ code, page }: { code: string; page: BoardPage }) {
  const { board, view, text } = page;
  const rows = board.rows.filter(({ districtCode }) => districtCode === code);
  const name = text.quotaBoard.villages.district(rows[0]?.districtName ?? code);
  return (
    <tr className="quota-villages__group">
      <th scope="rowgroup">{name}</th>
      <td className="bar-cell" />
      {view.flag === null ? <SumCells funnel={sumRows(rows)} page={page} /> : <td colSpan={STAGES.length + 1} />}
    </tr>
  );
}

function TotalRow({ page }: { page: BoardPage }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{page.text.common.total}</th>
        <td className="bar-cell" />
        <SumCells funnel={page.board.funnel} page={page} />
      </tr>
    </tfoot>
  );
}

function SumCells({ funnel, page }: { funnel: Funnel; page: BoardPage }) {
  return (
    <>
      {STAGES.map((stage) => (
        <td key={stage} className="num">
          {funnel[stage] === null ? page.text.common.notApplicable : formatCount(funnel[stage], page.locale)}
        </td>
      ))}
      <td />
    </>
  );
}

function VillageRow({ row, page }: { row: BoardRow; page: BoardPage }) {
  const { text, locale } = page;
  const words = text.quotaBoard.villages;
  const { funnel } = row;
  const share =
    funnel.quota === null || funnel.quota === 0 || funnel.active === null ? null : funnel.active / funnel.quota;
  return (
    <tr>
      <th scope="row">
        <VillageName row={row} page={page} />
      </th>
      <td className="bar-cell">
        {share === null ? null : (
          <span className="mini" aria-hidden="true">
            <i className="mini__fill" style={{ width: `${Math.min(100, share * 100).toFixed(1)}%` }} />
          </span>
        )}
      </td>
      <td className="num">{quotaWords(row, page)}</td>
      {row.flags.includes("none") ? (
        <td className="nodata num" colSpan={4}>
          {words.none}
        </td>
      ) : (
        STAGES.filter((stage) => stage !== "quota").map((stage) => (
          <td key={stage} className="num">
            <StageFigure row={row} stage={stage} page={page} />
          </td>
        ))
      )}
      <td className="num">{row.left === null ? text.common.notApplicable : formatCount(row.left, locale)}</td>
    </tr>
  );
}

function VillageName({ row, page: { facts, view, text } }: { row: BoardRow; page: BoardPage }) {
  const words = text.quotaBoard.villages;
  const marks = row.flags.map((flag) =>
    flag === "unknown"
      ? words.unknownMark(row.unknown.map((stage) => text.subsidy.stage[stage].toLowerCase()).join(", "))
      : words.mark[flag],
  );
  // Nobody yet is said in the row itself.
  const said = marks.filter((mark) => mark !== words.mark.none);
  return (
    <>
      {row.code === facts.place.code ? (
        words.remainder
      ) : (
        <Link href={`/coverage/${row.code}`} prefetch={false}>
          {row.name}
        </Link>
      )}
      {villageKindOf(row.code) === "KELURAHAN" ? ` ${text.area.kelurahanMark}` : null}
      {view.order === null || row.districtName === "" ? null : <small>{row.districtName}</small>}
      {said.length === 0 ? null : <small className="quota-villages__mark">{said.join(" · ")}</small>}
    </>
  );
}

/** Outside the rule there is no quota, which is neither unknown nor 0. */
function quotaWords(row: BoardRow, page: BoardPage): string {
  if (row.funnel.quota === null && !row.inRule) return page.text.common.notApplicable;
  return peopleOr(row.funnel.quota, page);
}

/** What is known, and that it is not all; of the active also who still is. */
function StageFigure({ row, stage, page }: { row: BoardRow; stage: Stage; page: BoardPage }) {
  const { text, locale } = page;
  const words = text.quotaBoard.villages;
  const value = row.funnel[stage];
  if (value === null) {
    const isNothing = !row.inRule && row.unknown.length === 0 && STAGES.every((one) => row.funnel[one] === null);
    return <span className="nodata">{isNothing ? text.common.notApplicable : text.common.noData}</span>;
  }
  return (
    <>
      {formatCount(value, locale)}
      {row.unknown.includes(stage) ? <small>{words.partial}</small> : null}
      {stage === "active" && row.inForce !== value ? (
        <small>{words.stillActive(formatCount(row.inForce ?? 0, locale))}</small>
      ) : null}
    </>
  );
}
