/**
 * Reads an uploaded file into tables of cells, or says why not. The only file that knows the library for workbooks
 * from its reading side; what comes to it has passed the guards. Nothing of the file is kept.
 */
import "server-only";
import { type Cell, readXlsx, type Sheet } from "hucre/xlsx";
import type { BaseRow } from "@/lib/domain/import-verdict";
import { type Period, periodCode } from "@/lib/domain/period";
import {
  cellAddress,
  dateText,
  EMPTY_CELL,
  type FileFault,
  type Grid,
  type GridCell,
  hasIdentityNumber,
  periodsIn,
} from "@/lib/domain/workbook-file";
import { findTable, type Table } from "@/lib/domain/workbook-layout";
import { readDelimited } from "./csv";
import { readLayout } from "./layout";
import { MAX_COLUMNS, MAX_ROWS } from "./xml-guard";
import { repack } from "./zip-guard";

export const MAX_FILE_BYTES = 2 * 1024 * 1024;

const MAX_CELLS = 300_000;
const MAX_SHEETS = 20;

const ZIP = Buffer.from([0x50, 0x4b]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** An encrypted workbook is a container of the old kind with a stream of this name, in two bytes a letter. */
const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le");
/** Rows and columns beyond were refused by the guard if they say anything; formats without content are not read. */
const AREA = `A1:${cellAddress(MAX_COLUMNS - 1, MAX_ROWS)}`;

/** The table of a file, and what an export wrote into its rows. */
export interface OpenedFile {
  readonly table: Table;
  readonly base: ReadonlyMap<string, BaseRow> | null;
}

/** The table of a file that is meant for this regency and month, or why it is not taken. */
export async function openFile(file: Buffer, regencyCode: string, period: Period): Promise<OpenedFile | FileFault> {
  const grids = await readFile(file);
  if ("reason" in grids) return grids;
  const layout = readLayout(grids);
  if (layout !== null && "reason" in layout) return layout;
  if (layout !== null && layout.regencyCode !== regencyCode)
    return { reason: "WRONG_REGENCY", detail: layout.regencyCode };
  if (layout !== null && layout.period !== period) return { reason: "WRONG_PERIOD", detail: periodCode(layout.period) };
  const table = findTable(grids);
  if (table === null) return { reason: "NO_TABLE" };
  return faultOfTitles(table, regencyCode, period) ?? { table, base: layout?.base ?? null };
}

/** A title that names only other months or another regency's code; a recap may bear the date of its printing as well. */
function faultOfTitles({ titles, sheet }: Table, regencyCode: string, period: Period): FileFault | null {
  const periods = [...titles, sheet].flatMap(periodsIn);
  const [named] = periods;
  if (named !== undefined && !periods.includes(period)) return { reason: "WRONG_PERIOD", detail: periodCode(named) };
  const codes = titles.flatMap((title) => [...title.matchAll(/\((\d\d\.\d\d)\)/g)].map(([, code = ""]) => code));
  const [code] = codes;
  return code !== undefined && !codes.includes(regencyCode) ? { reason: "WRONG_REGENCY", detail: code } : null;
}

/** The sheets of a workbook in their order, or the one table of a text file. */
export async function readFile(file: Buffer): Promise<Grid[] | FileFault> {
  if (file.length === 0) return { reason: "EMPTY" };
  if (file.length > MAX_FILE_BYTES) return { reason: "TOO_LARGE" };
  if (startsWith(file, OLE)) return { reason: file.includes(ENCRYPTED_STREAM) ? "ENCRYPTED" : "OLD_FORMAT" };
  const grids = startsWith(file, ZIP) ? await readWorkbook(file) : readDelimited(file);
  return "reason" in grids ? grids : (faultOfCells(grids) ?? grids);
}

function startsWith(file: Buffer, mark: Buffer): boolean {
  return file.subarray(0, mark.length).equals(mark);
}

async function readWorkbook(file: Buffer): Promise<Grid[] | FileFault> {
  const packed = await repack(file);
  if (!Buffer.isBuffer(packed)) return packed;
  const sheets = await sheetsOf(packed);
  if (sheets === null) return { reason: "DAMAGED" };
  return sheets.length > MAX_SHEETS ? { reason: "TOO_MANY_CELLS" } : sheets.map(gridOf);
}

/** Null for a file that is not what it says: the library throws errors of many kinds at one. */
async function sheetsOf(packed: Buffer): Promise<readonly Sheet[] | null> {
  try {
    return (await readXlsx(packed, { range: AREA })).sheets;
  } catch {
    return null;
  }
}

function gridOf({ name, rows, cells, rowDefs, hidden, veryHidden }: Sheet): Grid {
  return {
    name,
    isHidden: Boolean(hidden || veryHidden),
    rows: rows.flatMap((values, index) => {
      const row = values.map((value, column) => gridCell(value, cells?.get(`${index},${column}`)));
      if (row.every(({ value, flag }) => value === null && flag === undefined)) return [];
      return [{ line: index + 1, cells: withoutTail(row), isHidden: Boolean(rowDefs?.get(index)?.hidden) }];
    }),
  };
}

function gridCell(value: Sheet["rows"][number][number], detail: Cell | undefined): GridCell {
  const flag = flagOf(value, detail);
  const flagged = flag === undefined ? {} : { flag };
  if (value === null) return flag === undefined ? EMPTY_CELL : { value: null, ...flagged };
  if (value instanceof Date) return { value: dateText(value), isDate: true, ...flagged };
  return { value: typeof value === "boolean" ? String(value).toUpperCase() : value, ...flagged };
}

function flagOf(value: unknown, detail: Cell | undefined): GridCell["flag"] {
  if (detail?.formula !== undefined) return value === null || value === "" ? "NO_RESULT" : "FORMULA";
  return detail?.type === "error" ? "ERROR" : undefined;
}

function withoutTail(cells: readonly GridCell[]): readonly GridCell[] {
  const last = cells.findLastIndex(({ value, flag }) => value !== null || flag !== undefined);
  return cells.slice(0, last + 1);
}

/** Identity numbers anywhere in the file, hidden sheets and columns too, and more cells than a table has. */
function faultOfCells(grids: readonly Grid[]): FileFault | null {
  let count = 0;
  for (const { name, rows } of grids) {
    for (const { line, cells } of rows) {
      count += cells.length;
      if (count > MAX_CELLS) return { reason: "TOO_MANY_CELLS" };
      const column = cells.findIndex(hasIdentityNumber);
      if (column === -1) continue;
      const address = cellAddress(column, line);
      return { reason: "IDENTITY_NUMBER", detail: grids.length > 1 ? `${name}!${address}` : address };
    }
  }
  return count === 0 ? { reason: "EMPTY" } : null;
}
