/**
 * A table of the coverage picture as CSV: UTF-8 with a byte-order mark and semicolons, as a spreadsheet in
 * Indonesia opens it. Numbers are plain (12800, 0.43), unknown is an empty cell.
 */
import type { Cell, Table } from "@/lib/coverage/tables";
import { withFormulaMark } from "@/lib/domain/workbook-file";

const BYTE_ORDER_MARK = "\uFEFF";

/** The first line names the columns. */
export function writeCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows].map(line);
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function line(cells: readonly Cell[]): string {
  return cells.map(field).join(";");
}

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return quoted(withFormulaMark(cell));
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
