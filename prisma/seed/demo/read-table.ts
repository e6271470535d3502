import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** One line of a table: its text by column. */
export type Line = ReadonlyMap<string, string>;

/** A comma-separated file of this folder, header first; no value of ours needs quotation marks. */
export function readTable(file: string): Line[] {
  const [header, ...lines] = readFileSync(join(FOLDER, file), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  if (header === undefined) throw new Error(`${file} is empty`);
  return lines.map((values) => new Map(header.map((column, place) => [column, values[place] ?? ""])));
}

export function textOf(line: Line, column: string): string {
  const text = line.get(column);
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

export function countOf(line: Line, column: string): number {
  const count = Number(textOf(line, column) || Number.NaN);
  if (!Number.isInteger(count)) throw new Error(`no count in ${column}: ${textOf(line, column)}`);
  return count;
}
