/**
 * The rows of a workbook's table as entries: which place and category each is about, and which rows are none
 * (totals, headings of a kecamatan, signatures). One pass, however many rows.
 */

import type { Period } from "./period";
import { type CategoryCode, PROGRAMMES, type Programme } from "./programme";
import { cellAddress, cellText, EMPTY_CELL, type GridCell, type GridRow, periodOfCell } from "./workbook-file";
import { type Field, isTotalRow, type Mapping, programmeColumns } from "./workbook-layout";
import type { Match, Matcher } from "./workbook-matching";

/** A row that is an entry, or would be one if its place or category were known. */
export interface ImportRow {
  readonly line: number;
  readonly isHidden: boolean;
  readonly place: Match<string>;
  readonly category: Match<CategoryCode>;
  /** As the file names them. */
  readonly placeText: string;
  readonly categoryText: string;
  readonly counts: Readonly<Partial<Record<Programme, GridCell>>>;
  readonly note: GridCell | null;
  /** Another month than the one that is entered; null where the row names none or the same. */
  readonly otherPeriod: Period | null;
  /** Where a cell of the row stands in the file; for what has no column, where the place is named. */
  readonly address: (field: Field) => string;
}

export interface SortedRows {
  readonly rows: readonly ImportRow[];
  /** Lines that sum up others. */
  readonly totalLines: readonly number[];
}

/** Everything that cells say in words or dashes for "nothing here"; not 0. */
const NOTHING = /^[-–—]+$/;

/** What a count cell says as somebody would type it: empty for a blank or a dash, a decimal number with its comma. */
export function typedCount(cell: GridCell | undefined): string {
  if (cell === undefined || cell.value === null) return "";
  if (typeof cell.value === "number") return typedNumber(cell.value);
  const text = cellText(cell);
  return NOTHING.test(text) ? "" : text;
}

function typedNumber(value: number): string {
  // Kept as a number is what the file means: 12800.0 is a whole one, 1e21 is none that a cell takes.
  return Number.isSafeInteger(value) ? String(value) : String(value).replace(".", ",");
}

/** Whether a count cell holds a dash, which is read as empty. */
export function isDash(cell: GridCell): boolean {
  return typeof cell.value === "string" && NOTHING.test(cell.value.trim());
}

/** Splits entries from the rest. A kecamatan that is named once above its villages, or in a merged cell, holds on. */
export function sortRows(rows: readonly GridRow[], mapping: Mapping, matcher: Matcher, period: Period): SortedRows {
  const totalLines: number[] = [];
  const entries: ImportRow[] = [];
  const programmes = programmeColumns(mapping);
  let district = "";
  for (const row of rows) {
    const text = (field: Field) => cellText(cellOf(row, mapping, field));
    if (isTotalRow(row)) {
      totalLines.push(row.line);
      continue;
    }
    if (text("district") !== "") district = text("district");
    const counts = Object.fromEntries(
      programmes.map(({ programme, column }) => [programme, row.cells[column] ?? EMPTY_CELL]),
    );
    const hasCounts = Object.values(counts).some((cell) => cell.flag !== undefined || typedCount(cell) !== "");
    const heading = hasCounts ? undefined : row.cells.map(cellText).find((word) => word !== "");
    const place = { code: text("code"), district, village: text("village") };
    const matched = matcher.place(place);
    if (heading !== undefined && matched.kind === "UNKNOWN") {
      // Signatures and remarks say nothing about a place; neither does a kecamatan above its villages.
      if (matcher.isDistrict(heading)) district = heading;
      continue;
    }
    entries.push({
      line: row.line,
      isHidden: row.isHidden,
      place: matched,
      category:
        mapping.columns.category === undefined && mapping.category !== null
          ? { kind: "FOUND", code: mapping.category }
          : matcher.category(text("category")),
      placeText: [place.village || place.code, place.district].filter((word) => word !== "").join(", "),
      categoryText: text("category"),
      counts,
      note: mapping.columns.note === undefined ? null : cellOf(row, mapping, "note"),
      otherPeriod: otherPeriod(cellOf(row, mapping, "period"), period),
      address: (field) => cellAddress(mapping.columns[field] ?? placeColumn(mapping), row.line),
    });
  }
  return { rows: entries, totalLines };
}

function cellOf(row: GridRow, { columns }: Mapping, field: Field): GridCell {
  const column = columns[field];
  return (column === undefined ? undefined : row.cells[column]) ?? EMPTY_CELL;
}

function placeColumn({ columns }: Mapping): number {
  return columns.village ?? columns.code ?? 0;
}

function otherPeriod(cell: GridCell, period: Period): Period | null {
  const named = periodOfCell(cell);
  return named === period ? null : named;
}

/** Cells of a row that were computed in the file, or have no result. */
export function flaggedFields({ counts, note }: ImportRow, flag: GridCell["flag"]): (Programme | "note")[] {
  const programmes = PROGRAMMES.filter((programme) => counts[programme]?.flag === flag);
  return note?.flag === flag ? [...programmes, "note"] : programmes;
}
