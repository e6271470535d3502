/** Which cell is active, how far the selection reaches, and whether the active cell is being typed into. */

import {
  type Block,
  blockOf,
  columnBits,
  type Direction,
  type Edge,
  edgeOf,
  type Grid,
  isSingle,
  type Place,
  step,
  stretch,
  wholeOf,
} from "./grid";

/** READY: a cell is chosen. ENTER: its text is being replaced, arrows move on. EDIT: the caret moves in the text. */
export type Mode = "READY" | "ENTER" | "EDIT";

export interface Selected {
  readonly active: Place;
  readonly block: Block;
}

export class CellSelection {
  readonly grid: Grid;
  mode: Mode = "READY";
  readonly #listeners = new Set<() => void>();
  #selected: Selected | null = null;
  /** Where a run of Tabs began: Enter goes on below that cell. */
  #homeColumn: number | null = null;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  /** Null before the first cell got the focus. */
  current = (): Selected | null => this.#selected;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  isBlock(): boolean {
    return this.#selected !== null && !isSingle(this.#selected.block);
  }

  /** The selected columns of a row as bits; 0 for none and where one cell alone is chosen. */
  bitsOf(row: number): number {
    return this.#selected && this.isBlock() ? columnBits(this.#selected.block, row) : 0;
  }

  /** A cell has got the focus. */
  choose(place: Place): void {
    this.mode = "READY";
    this.#select(place, blockOf(place, place));
  }

  /** The other end of the selection goes to a cell; the active cell keeps the focus. */
  extendTo(extent: Place): void {
    if (this.#selected) this.#select(this.#selected.active, blockOf(this.#selected.active, extent));
  }

  /** The new other end; null where nothing is chosen. */
  extend(direction: Direction): Place | null {
    if (this.#selected === null) return null;
    const extent = stretch(this.grid, extentOf(this.#selected), direction);
    this.extendTo(extent);
    return extent;
  }

  selectAll(): void {
    if (this.#selected) this.#select(this.#selected.active, wholeOf(this.grid));
  }

  /** One cell again. */
  collapse(): void {
    if (this.#selected) this.extendTo(this.#selected.active);
  }

  /** Where an arrow, or Enter, leads; null at the edge. */
  neighbour(direction: Direction, isEnter: boolean): Place | null {
    if (this.#selected === null) return null;
    const { active } = this.#selected;
    const from = isEnter && this.#homeColumn !== null ? { ...active, column: this.#homeColumn } : active;
    this.#homeColumn = null;
    return step(this.grid, from, direction);
  }

  edge(edge: Edge): Place | null {
    this.#homeColumn = null;
    return this.#selected && edgeOf(this.grid, this.#selected.active, edge);
  }

  /** Tab goes on in the row; the column where it began is remembered. */
  tabbed(): void {
    this.#homeColumn ??= this.#selected?.active.column ?? null;
  }

  #select(active: Place, block: Block): void {
    this.#selected = { active, block };
    for (const listener of this.#listeners) listener();
  }
}

/** The corner of the selection across from the active cell. */
function extentOf({ active, block }: Selected): Place {
  return {
    row: active.row === block.top ? block.bottom : block.top,
    column: active.column === block.left ? block.right : block.left,
  };
}
