/** @jsxImportSource preact */
import type { Cell, Column, ReportTable, Row } from "@/lib/domain/document";
import type { ReportText } from "@/lib/text/report-text";
import { NoteMark } from "./html-text";
import { HEAD_CHARACTERS, type TableWidth, tableCharacters, widthOf } from "./table-width";

/** Bars of a column share one scale from 0, longer than its longest bar and mark by this share. */
const BAR_ROOM = 1.25;
const BAR_WIDTH = 74;
/** A phone of 320 pixels holds so many characters; what is wider is scrolled sideways, and then by keyboard too. */
const PHONE_CHARACTERS = 40;
/** On a sheet the head of a row keeps to one line up to this many. */
const SHEET_HEAD_CHARACTERS = 24;
/** A table with more rows may be torn over two sheets of paper. */
const KEPT_ROWS = 16;

interface TableProps {
  readonly table: ReportTable;
  readonly text: ReportText;
  readonly isCaptionSeen: boolean;
}

export function Table({ table, text, isCaptionSeen }: TableProps) {
  const { caption, columns, rows, foot } = table;
  const ends = columns.map((_, at) => barEnd([...rows, ...(foot ? [foot] : [])], at));
  const written = (row: Row) => <TableRow row={row} columns={columns} ends={ends} text={text} />;
  const drawn = (
    <table class={namesOf(table)}>
      <caption class={isCaptionSeen ? undefined : "sr"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" class={classOf(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map(written)}</tbody>
      {foot ? <tfoot>{written(foot)}</tfoot> : null}
    </table>
  );
  if (tableCharacters(table, true) <= PHONE_CHARACTERS) return drawn;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
    <section class="scroll" tabIndex={0} aria-label={caption}>
      {drawn}
    </section>
  );
}

interface TableRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly ends: readonly number[];
  readonly text: ReportText;
}

function TableRow({ row: { cells }, columns, ends, text }: TableRowProps) {
  return (
    <tr>
      {columns.map((column, at) => {
        const cell = cells[at];
        return cell ? (
          <TableCell key={column.label} cell={cell} column={column} end={ends[at] ?? 1} isHead={at === 0} text={text} />
        ) : null;
      })}
    </tr>
  );
}

interface TableCellProps {
  readonly cell: Cell;
  readonly column: Column;
  readonly end: number;
  readonly isHead: boolean;
  readonly text: ReportText;
}

function TableCell({ cell, column, end, isHead, text }: TableCellProps) {
  const content = <CellText cell={cell} text={text} />;
  if (isHead) {
    return (
      <th scope="row" class={headName(cell.text.length)}>
        {content}
      </th>
    );
  }
  if (!cell.bar) return <td class={classOf(column)}>{content}</td>;
  return (
    <td class={classOf(column, "rate")}>
      <Bar bar={cell.bar} end={end} />
      <b>{content}</b>
    </td>
  );
}

function headName(characters: number): string | undefined {
  if (characters <= HEAD_CHARACTERS) return "line";
  return characters <= SHEET_HEAD_CHARACTERS ? "one" : undefined;
}

/** Of "1.636 / 2.400" the second is what the first is held against, and stands back. */
function CellText({ cell: { text: written, note, value }, text }: { readonly cell: Cell; readonly text: ReportText }) {
  const slash = value === null ? -1 : written.indexOf(" / ");
  return (
    <>
      {slash < 0 ? written : written.slice(0, slash)}
      {slash < 0 ? null : <span class="rest">{written.slice(slash)}</span>}
      <NoteMark note={note} text={text} />
    </>
  );
}

function Bar({ bar: { share, mark }, end }: { readonly bar: NonNullable<Cell["bar"]>; readonly end: number }) {
  const at = (value: number) => Math.round((Math.max(0, value) / end) * BAR_WIDTH * 10) / 10;
  return (
    <svg class="mini" viewBox={`0 0 ${BAR_WIDTH} 14`} aria-hidden="true">
      <path d={`M0 7h${BAR_WIDTH}`} />
      <path d={`M0 7h${at(share)}`} />
      {mark === null ? null : <path class="goal" d={`M${at(mark)} 0v14`} />}
    </svg>
  );
}

function barEnd(rows: readonly Row[], at: number): number {
  const values = rows.flatMap(({ cells }) => {
    const bar = cells[at]?.bar;
    return bar ? [bar.share, bar.mark ?? 0] : [];
  });
  const longest = Math.max(0, ...values);
  return longest === 0 ? 1 : longest * BAR_ROOM;
}

const WIDTH_NAME: Readonly<Record<TableWidth, readonly string[]>> = {
  HALF: ["slim"],
  SLIM: ["slim"],
  WIDE: [],
  DENSE: ["dense"],
};

function namesOf(table: ReportTable): string | undefined {
  const names = [...WIDTH_NAME[widthOf(table)], ...(table.rows.length <= KEPT_ROWS ? ["keep"] : [])];
  return names.length === 0 ? undefined : names.join(" ");
}

function classOf({ align, isOptional }: Column, ...others: string[]): string | undefined {
  const names = [...(align === "END" ? ["num"] : []), ...(isOptional ? ["opt"] : []), ...others];
  return names.length === 0 ? undefined : names.join(" ");
}
