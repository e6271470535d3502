/**
 * The layout of the workbooks that Cakupan itself writes. A hidden sheet says for which regency and month a workbook
 * was made and, in an export, what stood in each row, so that an import finds exactly what was edited.
 */

import type { BaseRow } from "@/lib/domain/import-verdict";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { type CategoryCode, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { cellText, type FileFault, type Grid, type GridCell, withoutFormulaMark } from "@/lib/domain/workbook-file";

const LAYOUT_VERSION = 1;
const LAYOUT_MARK = "cakupan-workbook";
export const LAYOUT_SHEET = "Cakupan";

/** In the order of the sheet's columns. */
export const LAYOUT_COLUMNS = ["code", "district", "village", "category", ...PROGRAMMES, "note"] as const;

export interface Layout {
  readonly regencyCode: string;
  readonly period: Period;
  /** By "area/category"; empty in a template. */
  readonly base: ReadonlyMap<string, BaseRow>;
}

/** What the hidden sheet of a workbook says; null for a workbook that Cakupan did not write. */
export function readLayout(grids: readonly Grid[]): Layout | FileFault | null {
  const sheet = grids.find(({ rows }) => textAt(rows[0]?.cells, 0) === LAYOUT_MARK);
  const [head, ...rows] = sheet?.rows ?? [];
  if (head === undefined) return null;
  const period = parsePeriod(textAt(head.cells, 3));
  if (textAt(head.cells, 1) !== String(LAYOUT_VERSION) || period === null) return { reason: "WRONG_LAYOUT" };
  const base = rows.map(({ cells }): [string, BaseRow] => {
    const note = textAt(cells, 2 + PROGRAMMES.length);
    return [
      `${textAt(cells, 0)}/${textAt(cells, 1)}`,
      {
        counts: countsOf((programme) => cells[2 + PROGRAMMES.indexOf(programme)]),
        note: note === "" ? null : withoutFormulaMark(note),
      },
    ];
  });
  return { regencyCode: textAt(head.cells, 2), period, base: new Map(base) };
}

/** The rows of the hidden sheet; an export's base goes in, a template has none. */
export function layoutRows(
  regencyCode: string,
  periodText: string,
  base: readonly ({ areaCode: string; categoryCode: CategoryCode } & BaseRow)[],
): (string | number | null)[][] {
  return [
    [LAYOUT_MARK, LAYOUT_VERSION, regencyCode, periodText],
    ...base.map(({ areaCode, categoryCode, counts, note }) => [
      areaCode,
      categoryCode,
      ...PROGRAMMES.map((programme) => counts[programme]),
      note,
    ]),
  ];
}

function countsOf(cellOf: (programme: Programme) => GridCell | undefined): BaseRow["counts"] {
  const count = (programme: Programme) => {
    const value = cellOf(programme)?.value;
    return typeof value === "number" ? value : null;
  };
  return { jkk: count("jkk"), jkm: count("jkm"), jht: count("jht"), jp: count("jp"), jkp: count("jkp") };
}

function textAt(cells: readonly GridCell[] | undefined, column: number): string {
  const cell = cells?.[column];
  return cell === undefined ? "" : cellText(cell);
}
