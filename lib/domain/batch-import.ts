/** A table of batches as it comes in a file: which line says what about which village. Nothing here knows how a file is written. */

import { BATCH_COLUMNS, type BatchCells, type BatchColumn } from "./batch-entry";
import { cellText, type Grid, type GridCell } from "./workbook-file";
import { plainWords } from "./workbook-layout";

/** What a line says; a column without a word in it is missing, and changes nothing. */
export interface BatchLine {
  /** As the program that opens the file numbers it. */
  readonly line: number;
  readonly code: string;
  readonly cells: Partial<BatchCells>;
}

/** The headings of our own template in both languages, in plain words. */
const HEADINGS: Readonly<Record<BatchColumn, RegExp>> = {
  quota: /^(kuota|quota)$/,
  proposed: /^(diusulkan|proposed)$/,
  verified: /^(terverifikasi|verified)$/,
  registered: /^(terdaftar|registered)$/,
  active: /^(aktif|active)$/,
  converted: /^(lanjut mandiri|self paying)$/,
};
const CODE = /^(kode|kode desa|kode wilayah|code)$/;
/** How far down the headings may stand. */
const MOST_TITLES = 15;

/** The lines below the headings that name a code; null where no sheet has such headings. */
export function readBatchLines(grids: readonly Grid[]): BatchLine[] | null {
  for (const { isHidden, rows } of grids) {
    if (isHidden) continue;
    for (const [index, { cells }] of rows.slice(0, MOST_TITLES).entries()) {
      const headings = cells.map((cell) => plainWords(cellText(cell)));
      const code = headings.findIndex((heading) => CODE.test(heading));
      const columns = BATCH_COLUMNS.map((column) => ({
        column,
        at: headings.findIndex((heading) => HEADINGS[column].test(heading)),
      })).filter(({ at }) => at !== -1);
      if (code === -1 || columns.length === 0) continue;
      return rows.slice(index + 1).flatMap((row) => {
        const said = cellAt(row.cells[code]);
        if (said === "") return [];
        const typed = columns.map(({ column, at }) => [column, cellAt(row.cells[at])] as const);
        return [{ line: row.line, code: said, cells: Object.fromEntries(typed.filter(([, text]) => text !== "")) }];
      });
    }
  }
  return null;
}

/** A number is written as Indonesians write it, so that 12.8 is a decimal and no twelve thousand eight hundred. */
function cellAt(cell: GridCell | undefined): string {
  if (cell === undefined) return "";
  if (cell.flag === "ERROR" || cell.flag === "NO_RESULT") return "#";
  return typeof cell.value === "number" ? String(cell.value).replace(".", ",") : cellText(cell).trim();
}
