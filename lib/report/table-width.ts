import type { Cell, ReportTable } from "@/lib/domain/document";

/** Between two columns, in characters. */
const GAP = 2;

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
    return Math.max(longestWord(label), ...cells.map((cell) => (wraps ? longestWord(cell.text) : length(cell)))) + GAP;
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
