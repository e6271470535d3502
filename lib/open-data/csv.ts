/** Rows of the open data as CSV by RFC 4180: commas, first line the names, unknown is empty, numbers are plain. */

/** The columns are named even where there are no rows. */
export function openDataCsv(columns: readonly string[], rows: readonly object[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column): unknown => Reflect.get(row, column)))];
  return lines.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

function field(cell: unknown): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  // A spreadsheet runs text that begins like a formula; an apostrophe makes it text again.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
