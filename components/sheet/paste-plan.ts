/** Where the cells of a pasted block go, and which of them cannot go anywhere. Nothing is cut in silence. */

import { type Grid, isIn, type Place } from "./grid";
import { type PasteFault, readBlock, saysNothing } from "./pasted-block";

export interface PasteProblem {
  /** Line and cell of the block, from 0. */
  readonly line: number;
  readonly cell: number;
  readonly text: string;
  /** Where it was to go; null beyond the edge of the sheet. */
  readonly place: Place | null;
  /** A text that is no count stands in its cell, to be corrected there; the others went nowhere. */
  readonly reason: PasteFault | "OUTSIDE" | "CLOSED" | "LOCKED";
}

export interface PlannedCell {
  readonly place: Place;
  /** Null clears the cell. */
  readonly value: number | string | null;
}

export interface PastePlan {
  readonly cells: readonly PlannedCell[];
  readonly problems: readonly PasteProblem[];
}

export interface PasteTarget {
  readonly grid: Grid;
  readonly isClosed: (place: Place) => boolean;
  /** What a cell of the sheet says. */
  readonly countAt: (place: Place) => number | null;
}

export function planPaste(texts: readonly (readonly string[])[], at: Place, target: PasteTarget): PastePlan {
  const cells: PlannedCell[] = [];
  const problems: PasteProblem[] = [];
  for (const [line, pasted] of readBlock(texts).entries()) {
    for (const [cell, read] of pasted.entries()) {
      const text = texts[line]?.[cell]?.trim() ?? "";
      const place = { row: at.row + line, column: at.column + cell };
      const obstacle = obstacleAt(place, target);
      if (obstacle !== null) {
        const isHarmless =
          saysNothing(text) ||
          (read.kind === "COUNT" && isIn(target.grid, place) && read.value === target.countAt(place));
        if (!isHarmless)
          problems.push({ line, cell, text, place: isIn(target.grid, place) ? place : null, reason: obstacle });
      } else if (read.kind === "FAULT") {
        cells.push({ place, value: text });
        problems.push({ line, cell, text, place, reason: read.fault });
      } else {
        cells.push({ place, value: read.kind === "COUNT" ? read.value : null });
      }
    }
  }
  return { cells, problems };
}

function obstacleAt(place: Place, { grid, isClosed }: PasteTarget): "OUTSIDE" | "CLOSED" | "LOCKED" | null {
  if (!isIn(grid, place)) return "OUTSIDE";
  if (grid.isOpen(place)) return null;
  return isClosed(place) ? "CLOSED" : "LOCKED";
}
