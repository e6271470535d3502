/**
 * What a person does in the sheet beyond typing into one cell: filling, clearing, pasting, copying, undoing. Cells
 * are known by row and column; rows change through the store.
 */

import type { Period } from "@/lib/domain/period";
import type { Autosave } from "./autosave";
import { CellSelection } from "./cell-selection";
import { cellText } from "./cell-text";
import { type Block, isSingle, type Place, placesIn } from "./grid";
import { type PastePlan, planPaste } from "./paste-plan";
import { splitBlock } from "./pasted-block";
import type { RowStore } from "./row-store";
import type { SheetKinds, TypedChange } from "./sheet-kinds";
import { type CellChange, type Step, UndoHistory } from "./undo-history";

export interface SheetColumns<S extends SheetKinds> {
  /** From the left. */
  readonly columns: readonly S["column"][];
  /** Whether a cell takes no figure, whoever writes. */
  readonly isClosed: (row: S["row"], column: S["column"]) => boolean;
}

export class SheetEditor<S extends SheetKinds> {
  readonly selection: CellSelection;
  readonly columns: readonly S["column"][];
  readonly #store: RowStore<S>;
  readonly #autosave: Autosave<S>;
  readonly #isClosed: SheetColumns<S>["isClosed"];
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #history = new UndoHistory<S["column"]>();
  /** What the active cell said when it was chosen. */
  #textBefore = "";

  constructor(store: RowStore<S>, autosave: Autosave<S>, { columns, isClosed }: SheetColumns<S>) {
    this.columns = columns;
    this.#isClosed = isClosed;
    this.#store = store;
    this.#autosave = autosave;
    this.#rowOf = new Map(store.keys.map((key, row) => [key, row]));
    this.selection = new CellSelection({
      rows: store.keys.length,
      columns: columns.length,
      isOpen: (place) => store.record(this.keyAt(place)).open.includes(this.columnAt(place)),
    });
  }

  keyAt({ row }: Pick<Place, "row">): string {
    const key = this.#store.keys[row];
    if (key === undefined) throw new RangeError(`no row ${row}`);
    return key;
  }

  columnAt({ column: at }: Pick<Place, "column">): S["column"] {
    const column = this.columns[at];
    if (column === undefined) throw new RangeError(`no column ${at}`);
    return column;
  }

  /** Null for a row that is not in this sheet. */
  placeOf(key: string, column: S["column"]): Place | null {
    const row = this.#rowOf.get(key);
    return row === undefined ? null : { row, column: this.columns.indexOf(column) };
  }

  rowOf(key: string): number {
    return this.#rowOf.get(key) ?? -1;
  }

  /** A cell has got the focus. */
  choose(place: Place): void {
    this.commit();
    this.#textBefore = this.#textAt(place);
    this.selection.choose(place);
  }

  /** A key was pressed in a cell. */
  typed(place: Place, text: string): void {
    if (this.selection.mode === "READY") this.selection.mode = "ENTER";
    this.#store.type(this.keyAt(place), asChange<S>(this.columnAt(place), text));
    this.#autosave.typed();
  }

  note(key: string, note: string): void {
    this.#store.type(key, { note });
    this.#autosave.typed();
  }

  leaveRow(key: string): void {
    this.#store.leave(key);
    this.#autosave.left();
  }

  takeTheirs(key: string): void {
    this.#store.takeTheirs(key);
  }

  keepMine(key: string): void {
    this.#store.keepMine(key);
    void this.#autosave.flush();
  }

  /** What was typed into the active cell becomes a step that can be undone. */
  commit(): void {
    const isTyped = this.selection.mode !== "READY";
    this.selection.mode = "READY";
    const active = this.#active();
    if (active === null || !isTyped) return;
    const change = { ...this.#change(active, this.#textAt(active)), before: this.#textBefore };
    this.#history.push({ cells: [change] });
    this.#textBefore = change.after;
  }

  /** What stood there before typing began; one cell again where nothing was typed. */
  restore(): void {
    const active = this.#active();
    if (active === null) return;
    if (this.selection.mode === "READY") this.selection.collapse();
    else this.typed(active, this.#textBefore);
    this.selection.mode = "READY";
  }

  clear(): void {
    this.write(this.#openPlaces(this.#block()).map((place) => this.#change(place, "")));
  }

  /** The first row of the selection into the rows below it; of one row alone, the row above into it. */
  fillDown(): void {
    const block = this.#block();
    if (block === null) return;
    const source = block.top === block.bottom ? block.top - 1 : block.top;
    if (source < 0) return;
    const targets = this.#openPlaces({ ...block, top: source + 1 });
    this.write(targets.map((place) => this.#change(place, this.#textAt({ ...place, row: source }))));
  }

  /** One column as another says, in the selected rows; only when somebody asks for it. */
  repeat(from: S["column"], into: S["column"]): void {
    const block = this.#block();
    if (block === null) return;
    const [source, target] = [this.columns.indexOf(from), this.columns.indexOf(into)];
    const targets = this.#openPlaces({ ...block, left: target, right: target });
    this.write(targets.map((place) => this.#change(place, this.#textAt({ ...place, column: source }))));
  }

  /** The selection for a spreadsheet: digits without separators, which any of them reads. */
  copy(): string {
    const block = this.#block();
    if (block === null) return "";
    const columns = this.columns.slice(block.left, block.right + 1);
    const rows = this.#store.keys.slice(block.top, block.bottom + 1);
    return rows
      .map((key) => this.#store.view(key))
      .map(({ counts, cells }) => columns.map((column: S["column"]) => counts[column] ?? cells[column]).join("\t"))
      .join("\n");
  }

  /** What became of the block; null when no cell is chosen. */
  paste(text: string): PastePlan | null {
    const block = this.#block();
    if (block === null) return null;
    const plan = planPaste(
      spread(splitBlock(text), block),
      { row: block.top, column: block.left },
      {
        grid: this.selection.grid,
        isClosed: (place) => this.#isClosed(this.#store.record(this.keyAt(place)).row, this.columnAt(place)),
        countAt: (place) => this.#store.view(this.keyAt(place)).counts[this.columnAt(place)],
      },
    );
    const { locale } = this.#store.setting;
    this.write(
      plan.cells.map(({ place, value }) =>
        this.#change(place, typeof value === "string" ? value : cellText(value, locale)),
      ),
    );
    return plan;
  }

  /** Many cells in one step. */
  write(cells: readonly CellChange<S["column"]>[], copiedFrom?: Period): void {
    this.commit();
    this.#history.push({ cells, copiedFrom });
    this.#type(cells, copiedFrom);
  }

  /** The step that was taken back, or null. */
  undo(): Step<S["column"]> | null {
    this.commit();
    const step = this.#history.undo();
    if (step) this.#type(step.cells.map((cell) => ({ ...cell, after: cell.before })));
    return step;
  }

  /** The step that was done again, or null. */
  redo(): Step<S["column"]> | null {
    this.commit();
    const step = this.#history.redo();
    if (step) this.#type(step.cells, step.copiedFrom);
    return step;
  }

  #type(cells: readonly CellChange<S["column"]>[], copiedFrom?: Period): void {
    const changes = new Map<string, TypedChange<S["column"]>>();
    for (const { key, column, after } of cells) {
      const { cells: typed } = asChange<S>(column, after);
      changes.set(key, { cells: { ...changes.get(key)?.cells, ...typed }, copiedFrom });
    }
    this.#store.typeAll(changes);
    const active = this.#active();
    if (active) this.#textBefore = this.#textAt(active);
    this.#autosave.left();
  }

  #active(): Place | null {
    return this.selection.current()?.active ?? null;
  }

  #block(): Block | null {
    return this.selection.current()?.block ?? null;
  }

  #change(place: Place, after: string): CellChange<S["column"]> {
    return { key: this.keyAt(place), column: this.columnAt(place), before: this.#textAt(place), after };
  }

  #textAt(place: Place): string {
    return this.#store.view(this.keyAt(place)).cells[this.columnAt(place)];
  }

  #openPlaces(block: Block | null): Place[] {
    return block === null ? [] : placesIn(block).filter(this.selection.grid.isOpen);
  }
}

function asChange<S extends SheetKinds>(column: S["column"], text: string) {
  return { cells: { [column]: text } as Partial<Record<S["column"], string>> };
}

/** One value into a selection of many cells goes into all of them, as in a spreadsheet. */
function spread(texts: string[][], block: Block): string[][] {
  const [only, ...more] = texts.flat();
  if (only === undefined || more.length > 0 || isSingle(block)) return texts;
  const line = Array.from({ length: block.right - block.left + 1 }, () => only);
  return Array.from({ length: block.bottom - block.top + 1 }, () => line);
}
