import type { Cell, ReportTable } from "@/lib/domain/document";

/** Between two columns, in characters. */
const GAP = 2;
/** The head of a row keeps to one line up to this many characters; a longer one has as much room on a phone. */
export const HEAD_CHARACTERS = 16;
/** Half the width of the sheet holds a table of so many columns, and so many characters at its type. */
const HALF_COLUMNS = 4;
const HALF_CHARACTERS = 44;

/** Whether half the width of a sheet is enough; over the whole of it numbers would stand far from their heads. */
export function isSlim(table: ReportTable): boolean {
  return table.columns.length <= HALF_COLUMNS && tableCharacters(table, false) <= HALF_CHARACTERS;
}

/**
 * How wide a table is, in characters of its type, by estimate: numbers and what stands before them keep to one line.
 * Words may be written below one another, down to the longest of them, where `isTight`; on a phone the optional columns
 * are left out.
 */
export function tableCharacters({ columns, rows, foot }: ReportTable, isTight: boolean): number {
  const all = [...rows, ...(foot ? [foot] : [])];
  const widths = columns.map(({ label, align, isOptional }, at) => {
    if (isTight && isOptional) return 0;
    const cells = all.flatMap(({ cells }) => cells[at] ?? []);
    const wraps = isTight && align === "START";
    const room = (cell: Cell) => {
      if (!wraps) return length(cell);
      return at === 0 ? Math.min(cell.text.length, HEAD_CHARACTERS) : longestWord(cell.text);
    };
    return Math.max(longestWord(label), ...cells.map(room)) + GAP;
  });
  return widths.reduce((sum, width) => sum + width, -GAP);
}

/** A mark of a note and a bar take room of their own. */
function length({ text, note, bar }: Cell): number {
  return text.length + (note === null ? 0 : 1) + (bar ? 12 : 0);
}

function longestWord(text: string): number {
  return Math.max(...text.split(" ").map((word) => word.length));
}
