import { readXlsx } from "hucre/xlsx";
import type { ColumnKind, Table } from "@/lib/coverage/tables";

type Row = Record<string, string | number | null>;

/** The rows of a table as its CSV and its workbook say them, read back by who knows nothing but the column kinds. */
export async function readTable({ columns }: Table, csv: string, xlsx: Uint8Array): Promise<[Row[], Row[]]> {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  const { sheets } = await readXlsx(xlsx);
  const [sheet] = sheets;
  return [rowsOf(parseCsv(csv), kinds), rowsOf(sheet?.rows ?? [], kinds)];
}

function rowsOf(lines: readonly (readonly unknown[])[], kinds: ReadonlyMap<string, ColumnKind>): Row[] {
  const [heads = [], ...rest] = lines;
  return rest.map((cells) =>
    Object.fromEntries(heads.map((head, at) => [String(head), readCell(cells[at], kinds.get(String(head)))])),
  );
}

function readCell(cell: unknown, kind: ColumnKind | undefined): string | number | null {
  if (cell === undefined || cell === null || cell === "") return null;
  return kind === "text" ? String(cell) : Number(cell);
}

export function parseCsv(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .filter((line) => line !== "");
  return lines.map((line) =>
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
    ),
  );
}
