/**
 * A workbook as it came in: a table of cells with their addresses, and the reasons for which a file is not read.
 * Nothing in here knows how a file is written; the reader does.
 */

import { noteFault } from "./note";
import { type IsoDate, type Period, toPeriod } from "./period";

/** Why a whole file is refused, with nothing changed. */
export const FILE_FAULTS = [
  "EMPTY",
  "TOO_LARGE",
  // Inflates far beyond what a table needs.
  "BOMB",
  "MACROS",
  // Protected with a password for opening.
  "ENCRYPTED",
  // Excel's format before 2007.
  "OLD_FORMAT",
  // LibreOffice's own format.
  "OPEN_DOCUMENT",
  // Declares a document type or entities.
  "DOCTYPE",
  "DAMAGED",
  "NOT_A_WORKBOOK",
  "TOO_MANY_CELLS",
  // A number of 16 digits, as identity numbers have; its address is told, the number is not.
  "IDENTITY_NUMBER",
  // No row that could be the headings of a table.
  "NO_TABLE",
  // Another regency's, with its code.
  "WRONG_REGENCY",
  // Another month's, with its code as addresses have it.
  "WRONG_PERIOD",
  // Written by a newer layout of the template.
  "WRONG_LAYOUT",
] as const;

export type FileFaultReason = (typeof FILE_FAULTS)[number];

export interface FileFault {
  readonly reason: FileFaultReason;
  /** The cell, code or number that the reason is about. */
  readonly detail?: string;
}

/** A formula without a result that was saved with it, or an error instead of a value. */
export type CellFlag = "FORMULA" | "NO_RESULT" | "ERROR";

/** What a cell says: a number as it is, anything else as its text; dates as "2024-06-30". */
export interface GridCell {
  readonly value: string | number | null;
  readonly flag?: CellFlag;
  readonly isDate?: true;
}

export interface GridRow {
  /** As the program that opens the file numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly GridCell[];
  readonly isHidden: boolean;
}

export interface Grid {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows without any value are left out. */
  readonly rows: readonly GridRow[];
}

export const EMPTY_CELL: GridCell = { value: null };

/** "F17" for the sixth column (counted from 0: 5) of line 17. */
export function cellAddress(column: number, line: number): string {
  return `${columnName(column)}${line}`;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** The text of a cell without outer space; no-break spaces count as space. Empty for an empty cell. */
export function cellText({ value }: GridCell): string {
  return value === null ? "" : String(value).trim();
}

const LIKE_FORMULA = /^[=+\-@\t\r]/;

/** A spreadsheet may run text that begins like a formula; an apostrophe before it makes it text again. */
export function withFormulaMark(text: string): string {
  return LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that an export has put before it. */
export function withoutFormulaMark(text: string): string {
  return text.startsWith("'") && LIKE_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** Whether a cell holds a number such as a NIK, which is never stored. */
export function hasIdentityNumber({ value }: GridCell): boolean {
  if (typeof value === "number") return Number.isFinite(value) && Math.abs(value) >= 1e15 && Math.abs(value) < 1e16;
  return value !== null && noteFault(value) === "IDENTITY_NUMBER";
}

const MONTHS: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^(feb|peb)(ruari|ruary)?$/,
  /^mar(et|ch)?$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun(i|e)?$/,
  /^jul(i|y)?$/,
  /^(agu|ags|agt|aug)(stus|ust)?$/,
  /^sep(t|tember)?$/,
  /^(okt|oct)(ober)?$/,
  /^no[vp](ember)?$/,
  /^(des|dec)(ember)?$/,
];

/** The months that a text names: "Juni 2024", "30 June 2024", "2024-06", "06/2024", "2024-06-30"; none where it names none. */
export function periodsIn(text: string): Period[] {
  const named = [...text.toLowerCase().matchAll(/(\p{L}{3,})[\s.,-]*(20\d{2})/gu)].flatMap(([, word = "", year]) => {
    const month = MONTHS.findIndex((pattern) => pattern.test(word));
    return month === -1 ? [] : [toPeriod(Number(year) * 100 + month + 1)];
  });
  const written = [
    ...text.matchAll(/(?<!\d)(20\d{2})[-/.](0?[1-9]|1[0-2])(?!\d)|(?<!\d)(0?[1-9]|1[0-2])[-/.](20\d{2})(?!\d)/g),
  ].map(([, yearFirst, month, monthFirst, year]) =>
    toPeriod(Number(yearFirst ?? year) * 100 + Number(month ?? monthFirst)),
  );
  return [...named, ...written];
}

/** The month of a cell in a column of periods, or null when it names none or several. */
export function periodOfCell(cell: GridCell): Period | null {
  if (typeof cell.value === "number") return isPeriodNumber(cell.value) ? toPeriod(cell.value) : null;
  const [period, ...more] = new Set(periodsIn(cellText(cell)));
  return period === undefined || more.length > 0 ? null : period;
}

/** 202406, as some write a month. */
function isPeriodNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 200_001 && value <= 209_912 && value % 100 >= 1 && value % 100 <= 12;
}

/** A date as cells hold it, as text; null for a time of day or a date that is none. */
export function dateText(date: Date): IsoDate | null {
  return Number.isNaN(date.getTime()) ? null : (date.toISOString().slice(0, 10) as IsoDate);
}
