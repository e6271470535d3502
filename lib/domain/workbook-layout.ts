/**
 * What the columns of a workbook mean: found by their headings, however the recap words them, or told by a person
 * and then remembered. A recap may hold one category only, with none of its columns saying so.
 */

import { type CategoryCode, PROGRAMMES, type Programme } from "./programme";
import { cellText, EMPTY_CELL, type Grid, type GridCell, type GridRow } from "./workbook-file";

export const FIELDS = ["code", "district", "village", "category", ...PROGRAMMES, "note", "period"] as const;
export type Field = (typeof FIELDS)[number];

export interface Mapping {
  /** Columns counted from 0. */
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Of every row, where no column says it. */
  readonly category: CategoryCode | null;
}

/** A table within a sheet: its headings, and the rows below them. */
export interface Table {
  readonly sheet: string;
  /** By column; empty where a column has none. */
  readonly headings: readonly string[];
  /** What stands above the headings: titles, names, dates. */
  readonly titles: readonly string[];
  readonly rows: readonly GridRow[];
}

/** Rows above the headings, at most: titles, letterheads, explanations. */
const MAX_TITLE_ROWS = 40;

const HEADINGS: Readonly<Record<Field, RegExp>> = {
  code: /^(kode|kode (wilayah|desa|kelurahan|desa kelurahan|kemendagri|area)|(area|village) code|code)$/,
  district: /^((nama )?kecamatan|kec|district)$/,
  village: /^((nama )?(desa|kelurahan|desa kelurahan|desa kel|kelurahan desa|wilayah)|village)$/,
  category: /^(kelompok|kategori|jenis)( (pekerja|peserta))?$|^(worker )?category$/,
  jkk: /^(peserta |jumlah )?jkk( aktif)?$|^jaminan kecelakaan kerja( jkk)?$/,
  jkm: /^(peserta |jumlah )?jkm( aktif)?$|^jaminan kematian( jkm)?$/,
  jht: /^(peserta |jumlah )?jht( aktif)?$|^jaminan hari tua( jht)?$/,
  jp: /^(peserta |jumlah )?jp( aktif)?$|^jaminan pensiun( jp)?$/,
  jkp: /^(peserta |jumlah )?jkp( aktif)?$|^jaminan kehilangan pekerjaan( jkp)?$/,
  note: /^(catatan|keterangan|ket|note|notes)$/,
  period: /^(periode|bulan|period|month|per tanggal)$/,
};

/** As headings and names are compared: small letters and digits, one space between words. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`´"]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The table of a workbook, from the first sheet that looks most like one; null when no sheet does. */
export function findTable(grids: readonly Grid[]): Table | null {
  const visible = grids.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  let best: { grid: Grid; index: number; headings: string[]; score: number } | null = null;
  for (const grid of visible) {
    for (let index = 0; index < Math.min(grid.rows.length, MAX_TITLE_ROWS); index++) {
      const headings = headingsAt(grid.rows, index);
      const score = scoreOf(headings, grid.rows[index + 1]);
      if (score > (best?.score ?? 0)) best = { grid, index, headings, score };
    }
  }
  if (best === null) return null;
  const { grid, index, headings } = best;
  return {
    sheet: grid.name,
    headings,
    titles: grid.rows.slice(0, index).flatMap(({ cells }) => cells.map(cellText).filter((text) => text !== "")),
    rows: grid.rows.slice(index + 1).filter((row) => !isColumnNumbers(row)),
  };
}

/** A heading that spans two rows stands in the upper one, where its own row is empty. */
function headingsAt(rows: readonly GridRow[], index: number): string[] {
  const row = rows[index];
  if (row === undefined) return [];
  const above = rows[index - 1];
  const upper = above?.line === row.line - 1 ? above.cells : [];
  const width = Math.max(row.cells.length, upper.length);
  return Array.from({ length: width }, (_, column) => {
    const own = row.cells[column];
    return (own && cellText(own)) || (upper[column] ? cellText(upper[column]) : "");
  });
}

/** Known headings count most; a row of words above a row with numbers may be headings that nobody has met yet. */
function scoreOf(headings: readonly string[], next: GridRow | undefined): number {
  const { columns } = recognise(headings);
  const known = Object.keys(columns).length;
  const words = headings.filter((heading) => /\p{L}{2}/u.test(heading)).length;
  if (known > 0 && words > 1) return known * 100;
  const hasNumbers = next?.cells.some(({ value }) => typeof value === "number" || /^\d+$/.test(String(value ?? "")));
  return hasNumbers && words >= 2 ? words : 0;
}

/** The line "1 2 3 4" or "(1) (2) (3)" with which recaps number their columns. */
function isColumnNumbers({ cells }: GridRow): boolean {
  const texts = cells.map(cellText).filter((text) => text !== "");
  return texts.length > 2 && texts.every((text, place) => text.replace(/^\((\d+)\)$/, "$1") === String(place + 1));
}

/** What the headings say by themselves. A meaning that two columns claim is left to a person. */
export function recognise(headings: readonly string[]): Mapping {
  const columns: Partial<Record<Field, number>> = {};
  const plain = headings.map(plainWords);
  for (const field of FIELDS) {
    const claims = plain.flatMap((heading, column) => (HEADINGS[field].test(heading) ? [column] : []));
    const [column] = claims;
    if (column !== undefined && claims.length === 1) columns[field] = column;
  }
  return { columns, category: null };
}

/** Whether rows can be read: a place, a category and at least one programme. */
export function isComplete({ columns, category }: Mapping): boolean {
  const hasPlace = columns.code !== undefined || columns.village !== undefined;
  const hasCategory = columns.category !== undefined || category !== null;
  return hasPlace && hasCategory && PROGRAMMES.some((programme) => columns[programme] !== undefined);
}

/** The same table with the columns that mean nothing emptied: names of people may stand there. */
export function withoutOtherColumns(table: Table, { columns }: Mapping): Table {
  const kept = new Set(Object.values(columns));
  const rows = table.rows.map((row) => ({
    ...row,
    // The word that makes a row a total may stand in any column.
    cells: row.cells.map((cell, column) => (kept.has(column) || isTotalWord(cell) ? cell : EMPTY_CELL)),
  }));
  return { ...table, rows, titles: [] };
}

/** Whether a row sums up others, by the word with which one of its cells begins. */
export function isTotalRow({ cells }: GridRow): boolean {
  return cells.some(isTotalWord);
}

function isTotalWord({ value }: GridCell): boolean {
  return typeof value === "string" && /^(grand |sub ?)?(jumlah|total)(?!\p{L})/iu.test(value.trim());
}

export function programmeColumns({ columns }: Mapping): { readonly programme: Programme; readonly column: number }[] {
  return PROGRAMMES.flatMap((programme) => {
    const column = columns[programme];
    return column === undefined ? [] : [{ programme, column }];
  });
}
