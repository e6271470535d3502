/** Where things are in the sheet: rows from the top, the five programme columns from the left. Pure geometry. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, its edges included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Neither closed nor locked: somebody can write there. */
  readonly isOpen: (place: Place) => boolean;
}

export type Direction = "UP" | "DOWN" | "LEFT" | "RIGHT";
export type Edge = "ROW_START" | "ROW_END" | "FIRST" | "LAST";

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  LEFT: [0, -1],
  RIGHT: [0, 1],
};

export function isIn({ rows, columns }: Grid, { row, column }: Place): boolean {
  return row >= 0 && row < rows && column >= 0 && column < columns;
}

/** The next open cell in a direction, closed and locked ones passed over; null at the edge. */
export function step(grid: Grid, from: Place, direction: Direction): Place | null {
  const [rows, columns] = STEPS[direction];
  let place = { row: from.row + rows, column: from.column + columns };
  while (isIn(grid, place)) {
    if (grid.isOpen(place)) return place;
    place = { row: place.row + rows, column: place.column + columns };
  }
  return null;
}

/** The next cell in a direction, whatever it is: a selection may reach over closed cells. */
export function stretch(grid: Grid, from: Place, direction: Direction): Place {
  const [rows, columns] = STEPS[direction];
  const place = { row: from.row + rows, column: from.column + columns };
  return isIn(grid, place) ? place : from;
}

/** The open cell at an edge of the row or of the whole sheet; null when all are closed. */
export function edgeOf(grid: Grid, from: Place, edge: Edge): Place | null {
  const isWhole = edge === "FIRST" || edge === "LAST";
  const block = isWhole ? wholeOf(grid) : { top: from.row, bottom: from.row, left: 0, right: grid.columns - 1 };
  const open = placesIn(block).filter(grid.isOpen);
  return (edge === "FIRST" || edge === "ROW_START" ? open[0] : open.at(-1)) ?? null;
}

export function wholeOf({ rows, columns }: Grid): Block {
  return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

export function blockOf(a: Place, b: Place): Block {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isSingle({ top, left, bottom, right }: Block): boolean {
  return top === bottom && left === right;
}

/** Row by row, as one reads. */
export function placesIn({ top, left, bottom, right }: Block): Place[] {
  const columns = Array.from({ length: right - left + 1 }, (_, n) => left + n);
  return Array.from({ length: bottom - top + 1 }, (_, n) => top + n).flatMap((row) =>
    columns.map((column) => ({ row, column })),
  );
}

/** The columns of a row that lie in the block, one bit each: a number, so that a row can tell whether it changed. */
export function columnBits({ top, left, bottom, right }: Block, row: number): number {
  if (row < top || row > bottom) return 0;
  return (2 << right) - (1 << left);
}
