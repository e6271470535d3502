/** How the tables of a report are put together, whatever it tells of. */
import type { Cell, Column, ReportTable, Row } from "./document";

/** What a cell is but for its text: nothing to count with, no bar, no note. */
export const PLAIN_CELL: Omit<Cell, "text"> = { value: null, unit: null, bar: null, note: null };

/** The head of the rows is words; what follows are figures unless it says otherwise. */
export function column(label: string, { isWords = false, isOptional = false } = {}): Column {
  return { label, align: isWords ? "START" : "END", isOptional };
}

export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  foot: readonly Cell[] | null = null,
): ReportTable {
  const row = (cells: readonly Cell[]): Row => ({ cells });
  return { caption, columns, rows: rows.map(row), foot: foot === null ? null : row(foot) };
}
