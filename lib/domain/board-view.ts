/**
 * How a reader orders, narrows and pages the quota board, by what the address says: "payer=CSR", "flag=none",
 * "sort=active", "sort=-active" for the reverse, "page=2".
 */

import type { Stage } from "./batch";
import { PAYERS } from "./contribution";
import type { Known } from "./coverage";
import { type Page, pageOf, readPage } from "./page";
import { CATEGORY_CODES } from "./programme";
import { BOARD_FLAGS, type Board, type BoardChoice, type BoardFlag, type BoardRow } from "./quota-board";

const BOARD_COLUMNS = ["name", "quota", "proposed", "verified", "registered", "active", "left"] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

export interface BoardOrder {
  readonly column: BoardColumn;
  readonly descending: boolean;
}

export interface BoardView extends BoardChoice {
  /** The programme; null for the usual one. */
  readonly programme: string | null;
  readonly flag: BoardFlag | null;
  /** Null leaves the villages with their kecamatan. */
  readonly order: BoardOrder | null;
  /** From 1. */
  readonly page: number;
}

/** Villages on one page. */
export const BOARD_PAGE_ROWS = 100;

/** What an address asks for; what cannot be read is left out. */
export function readBoardView(fields: Readonly<Record<string, unknown>>): BoardView {
  const { sort, programme } = fields;
  const reverse = typeof sort === "string" && sort.startsWith("-");
  const column = BOARD_COLUMNS.find((name) => name === (reverse ? String(sort).slice(1) : sort));
  return {
    programme: typeof programme === "string" && programme !== "" ? programme : null,
    payer: PAYERS.find((payer) => payer === fields.payer) ?? null,
    category: CATEGORY_CODES.find((code) => code === fields.category) ?? null,
    flag: BOARD_FLAGS.find((flag) => flag === fields.flag) ?? null,
    order: column === undefined ? null : { column, descending: descendsFirst(column) !== reverse },
    page: readPage(fields.page) ?? 1,
  };
}

/** The part of an address that asks for a view; empty for the board as it is first opened. */
export function boardQuery({ programme, payer, category, flag, order, page }: BoardView): string {
  const sort = order === null ? "" : `${order.descending === descendsFirst(order.column) ? "" : "-"}${order.column}`;
  const parts = [
    ["programme", programme],
    ["payer", payer],
    ["category", category],
    ["flag", flag],
    ["sort", sort],
    ["page", page === 1 ? "" : String(page)],
  ] as const;
  const asked = parts.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value]]));
  return new URLSearchParams(asked).toString();
}

/** The order that a reader asks for by choosing a column: its own first, and the reverse when it orders already. */
export function orderBoard(column: BoardColumn, { order }: BoardView): BoardOrder {
  return { column, descending: order?.column === column ? !order.descending : descendsFirst(column) };
}

export interface ShownBoard extends Page<BoardRow> {
  /** How many rows there are on all pages. */
  readonly count: number;
  /** The remainder of the regency on the last page, unless it is left out. */
  readonly remainder: BoardRow | null;
}

/** The villages that a view shows; where one has no figure it stands at the end in either direction. */
export function showBoard(board: Board, { flag, order, page }: BoardView): ShownBoard {
  const isShown = ({ flags }: BoardRow) => flag === null || flags.includes(flag);
  const rows = board.rows.filter(isShown);
  const ordered = order === null ? rows : [...rows].sort((a, b) => compare(a, b, order));
  const shown = pageOf(ordered, page, BOARD_PAGE_ROWS);
  const { remainder } = board;
  const isLast = shown.page === shown.pages;
  return {
    ...shown,
    count: rows.length,
    remainder: remainder !== null && isLast && isShown(remainder) ? remainder : null,
  };
}

function compare(a: BoardRow, b: BoardRow, { column, descending }: BoardOrder): number {
  const [first, second] = [figureOf(a, column), figureOf(b, column)];
  if (first === null || second === null) return Number(first === null) - Number(second === null) || byCode(a, b);
  const difference =
    typeof first === "number" && typeof second === "number"
      ? first - second
      : String(first).localeCompare(String(second), "id");
  return (descending ? -difference : difference) || byCode(a, b);
}

function byCode(a: BoardRow, b: BoardRow): number {
  return a.code < b.code ? -1 : 1;
}

function figureOf(row: BoardRow, column: BoardColumn): Known | string {
  if (column === "name") return row.name;
  return column === "left" ? row.left : row.funnel[column satisfies Stage];
}

/** Names begin with A, figures with the largest. */
function descendsFirst(column: BoardColumn): boolean {
  return column !== "name";
}
