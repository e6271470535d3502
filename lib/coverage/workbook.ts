/**
 * A table of the coverage picture as a workbook: numbers are numbers with a format, unknown is an empty cell, and a
 * sheet of its own says what the figures are. Text that begins like a formula stays text.
 */
import "server-only";
import { type Cell, type CellStyle, type CellValue, cellRef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { ColumnKind, Table } from "@/lib/coverage/tables";
import { withFormulaMark } from "@/lib/domain/workbook-file";

/** What the figures are: a name and what it says, in the reader's language. */
export type Note = readonly [name: string, says: string];

interface WorkbookWords {
  readonly title: string;
  readonly notesSheet: string;
}

const FORMATS: Readonly<Record<ColumnKind, string | undefined>> = {
  people: "#,##0",
  rupiah: '"Rp"#,##0',
  rate: "0.00%",
  text: undefined,
};

const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EFEBE2" } },
};
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const WIDTH: Readonly<Record<ColumnKind, number>> = { people: 14, rupiah: 22, rate: 12, text: 22 };

/** The file as a spreadsheet opens it: the figures first, then the notes. */
export function writeTableWorkbook(
  table: Table,
  notes: readonly Note[],
  { dataSheet: name, ...words }: WorkbookWords & { readonly dataSheet: string },
): Promise<Uint8Array<ArrayBuffer>> {
  return writeTablesWorkbook([{ name, table }], notes, words);
}

/** The same with several tables, each on a sheet of its own. */
export async function writeTablesWorkbook(
  tables: readonly { readonly name: string; readonly table: Table }[],
  notes: readonly Note[],
  words: WorkbookWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeXlsx({
    sheets: [...tables.map(({ name, table }) => dataSheet(table, name)), notesSheet(notes, words)],
    properties: { title: words.title, creator: "Cakupan" },
  });
  return new Uint8Array(file);
}

function dataSheet({ columns, rows }: Table, name: string): WriteSheet {
  const values: CellValue[][] = [columns.map((column) => column.name), ...rows.map((row) => row.map(neutral))];
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, { name: value, kind }] of columns.entries()) {
    cells.set(`0,${at}`, { value, style: HEADING });
    const numFmt = FORMATS[kind];
    if (numFmt === undefined) continue;
    for (const [index, row] of rows.entries()) {
      const figure = row[at] ?? null;
      if (figure !== null) cells.set(`${index + 1},${at}`, { value: figure, style: { numFmt } });
    }
  }
  return {
    name,
    rows: values,
    cells,
    columns: columns.map(({ kind }) => ({ width: WIDTH[kind] })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${cellRef(rows.length, columns.length - 1)}` },
  };
}

function notesSheet(notes: readonly Note[], { title, notesSheet: name }: WorkbookWords): WriteSheet {
  const rows = [[title], [null], ...notes.map(([noteName, says]) => [noteName, neutral(says)])];
  const cells = new Map<string, Partial<Cell>>([["0,0", { value: title, style: { font: { bold: true, size: 14 } } }]]);
  for (const [index, [noteName, says]] of notes.entries()) {
    cells.set(`${index + 2},0`, { value: noteName, style: { font: { bold: true }, ...WRAPPED } });
    cells.set(`${index + 2},1`, { value: neutral(says), style: WRAPPED });
  }
  return { name, rows, cells, columns: [{ width: 26 }, { width: 90 }] };
}

function neutral(cell: string | number | null): CellValue {
  return typeof cell === "string" ? withFormulaMark(cell) : cell;
}
