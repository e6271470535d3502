import type { Cell, ReportTable } from "@/lib/domain/document";

/** Between two columns, in characters. */
const GAP = 2;
/** The head of a row keeps to one line up to this many characters; a longer one has as much room on a phone. */
export const HEAD_CHARACTERS = 16;
/** Words after the first column take at most this much before they are written below one another. */
const WORDS_CHARACTERS = 24;
/** Half the width of the sheet holds so many characters, the width of a narrow table so many. */
const HALF_CHARACTERS = 44;
const SLIM_CHARACTERS = 60;
const SLIM_COLUMNS = 4;
/** Beside something longer, half a sheet would stay empty. */
const HALF_ROWS = 8;
/** What is nearly as wide as the sheet stands closer together. */
const DENSE_CHARACTERS = 92;

export type TableWidth = "HALF" | "SLIM" | "WIDE" | "DENSE";

/** Half a sheet where that is enough, a narrow one where numbers would else stand far from their heads. */
export function widthOf(table: ReportTable): TableWidth {
  const { columns, rows } = table;
  const characters = tableCharacters(table, false);
  if (characters > DENSE_CHARACTERS) return "DENSE";
  if (columns.length > SLIM_COLUMNS || characters > SLIM_CHARACTERS) return "WIDE";
  return characters <= HALF_CHARACTERS && rows.length <= HALF_ROWS ? "HALF" : "SLIM";
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
      if (!wraps) return at > 0 && align === "START" ? Math.min(length(cell), WORDS_CHARACTERS) : length(cell);
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
