/**
 * Writes the workbook of a month: a template, or an export with what stands in the month now. The only file that
 * knows the library for workbooks from its writing side.
 *
 * The words are Indonesian whoever asks: the file goes to the villages and comes back.
 */
import "server-only";
import {
  type Cell,
  type CellStyle,
  type CellValue,
  type ColumnDef,
  cellRef,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import { MAX_COUNT } from "@/lib/domain/entry";
import { asOf, periodCode } from "@/lib/domain/period";
import { classOf, isClosed, PROGRAMMES } from "@/lib/domain/programme";
import { withFormulaMark } from "@/lib/domain/workbook-file";
import { formatCount, formatDate, formatPeriod } from "@/lib/format";
import { idWorkbookFile as text } from "@/lib/text/id-workbook-file";
import { LAYOUT_COLUMNS, LAYOUT_SHEET, layoutRows } from "./layout";
import type { MonthWorkbook, WorkbookRow } from "./queries";

export type WorkbookKind = "template" | "export";

const HEADER_ROW = 3;
const FIRST_COUNT = LAYOUT_COLUMNS.indexOf("jkk");
const NOTE = LAYOUT_COLUMNS.indexOf("note");
const CLOSED = "–";

const WIDTHS = [17, 18, 24, 32, 10, 10, 10, 10, 10, 44];
const LINE = { style: "thin", color: { rgb: "D8D2C6" } } as const;
const BORDER = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE } };
const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const QUIET: CellStyle = { font: { color: { rgb: "6B6558" } } };
const GREY = { type: "pattern", pattern: "solid", fgColor: { rgb: "EFEBE2" } } as const;
const HEADING: CellStyle = {
  ...BORDER,
  font: { bold: true },
  fill: GREY,
  alignment: { wrapText: true, vertical: "center" },
};
const FIXED: CellStyle = { ...BORDER };
const COUNT: CellStyle = {
  ...BORDER,
  numFmt: "#,##0",
  protection: { locked: false },
  alignment: { horizontal: "right" },
};
const SHUT: CellStyle = {
  ...BORDER,
  fill: GREY,
  alignment: { horizontal: "right" },
  font: { color: { rgb: "6B6558" } },
};
const REMARK: CellStyle = { ...BORDER, protection: { locked: false }, alignment: { wrapText: true, vertical: "top" } };

/** The file as a spreadsheet opens it. */
export async function writeWorkbook(month: MonthWorkbook, kind: WorkbookKind): Promise<Uint8Array<ArrayBuffer>> {
  const base = kind === "export" ? month.rows.filter(({ isWritten }) => isWritten).map(neutral) : [];
  const file = await writeXlsx({
    sheets: [
      dataSheet(month, kind),
      instructionSheet(month),
      {
        name: LAYOUT_SHEET,
        hidden: true,
        protection: { sheet: true },
        rows: layoutRows(month.regencyCode, periodCode(month.period), base),
      },
    ],
    properties: { title: text.title(month.regencyName, formatPeriod(month.period, "id")), creator: "Cakupan" },
  });
  return new Uint8Array(file);
}

/** "cakupan-51.04-2024-06-template.xlsx" */
export function workbookName({ regencyCode, period }: MonthWorkbook, kind: WorkbookKind): string {
  return `cakupan-${regencyCode}-${periodCode(period)}-${text.kind[kind]}.xlsx`;
}

function dataSheet(month: MonthWorkbook, kind: WorkbookKind): WriteSheet {
  const period = formatPeriod(month.period, "id");
  const rows: CellValue[][] = [
    [text.heading(month.regencyName, month.regencyCode, period)],
    [text.lead(formatDate(asOf(month.period), "id"))],
    LAYOUT_COLUMNS.map((column) => text.columns[column]),
  ];
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { value: rows[0]?.[0] ?? null, style: TITLE }],
    ["1,0", { value: rows[1]?.[0] ?? null, style: QUIET }],
  ]);
  for (const [column, heading] of (rows[HEADER_ROW - 1] ?? []).entries()) {
    cells.set(`${HEADER_ROW - 1},${column}`, { value: heading, style: HEADING });
  }
  for (const row of month.rows) {
    const values = valuesOf(row, month.regencyName, kind);
    for (const [column, value] of values.entries())
      cells.set(`${rows.length},${column}`, { value, style: styleOf(row, column) });
    rows.push(values);
  }
  const last = Math.max(rows.length, HEADER_ROW + 1);
  return {
    name: text.sheet,
    rows,
    cells,
    columns: WIDTHS.map((width): ColumnDef => ({ width })),
    freezePane: { rows: HEADER_ROW, columns: 3 },
    autoFilter: { range: `A${HEADER_ROW}:${cellRef(last - 1, NOTE)}` },
    // Without a password: it keeps from slips, not from intent.
    protection: { sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true },
    dataValidations: [
      {
        type: "whole",
        operator: "between",
        formula1: "0",
        formula2: String(MAX_COUNT),
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "stop",
        errorTitle: text.wrongCount,
        errorMessage: text.wrongCountFix(formatCount(MAX_COUNT, "id")),
        range: `${cellRef(HEADER_ROW, FIRST_COUNT)}:${cellRef(last - 1, FIRST_COUNT + PROGRAMMES.length - 1)}`,
      },
    ],
    pageSetup: {
      orientation: "landscape",
      paperSize: "a4",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEADER_ROW}:$${HEADER_ROW}`,
    },
  };
}

function valuesOf(row: WorkbookRow, regencyName: string, kind: WorkbookKind): CellValue[] {
  const isExport = kind === "export";
  return [
    row.areaCode,
    row.districtName ?? regencyName,
    row.districtName === null ? text.unmapped : row.areaName,
    row.categoryName,
    ...PROGRAMMES.map((programme) => {
      if (isClosed(classOf(row.categoryCode), programme)) return CLOSED;
      return isExport ? row.counts[programme] : null;
    }),
    isExport ? neutral(row).note : null,
  ];
}

function styleOf({ categoryCode }: WorkbookRow, column: number): CellStyle {
  if (column === NOTE) return REMARK;
  const programme = PROGRAMMES[column - FIRST_COUNT];
  if (programme === undefined) return FIXED;
  return isClosed(classOf(categoryCode), programme) ? SHUT : COUNT;
}

function neutral(row: WorkbookRow): WorkbookRow {
  return row.note === null ? row : { ...row, note: withFormulaMark(row.note) };
}

function instructionSheet(month: MonthWorkbook): WriteSheet {
  const title = text.instructionTitle(formatPeriod(month.period, "id"), month.regencyName);
  const rows = [[title], [null], ...text.instructions.map((line) => [line])];
  return {
    name: text.instructionSheet,
    rows,
    cells: new Map<string, Partial<Cell>>([
      ["0,0", { value: title, style: TITLE }],
      ...text.instructions.map((value, place): [string, Partial<Cell>] => [
        `${place + 2},0`,
        { value, style: { alignment: { wrapText: true, vertical: "top" } } },
      ]),
    ]),
    columns: [{ width: 96 }],
    protection: { sheet: true },
  };
}
