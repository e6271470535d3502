/** Keys, mouse and clipboard on the cells, met once for the whole table and handed to the editor. */

import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from "react";
import { type Place, placesIn, wholeOf } from "./grid";
import type { PastePlan } from "./paste-plan";
import { type Command, cellCommand, sheetCommand } from "./sheet-keys";
import type { SheetKinds } from "./sheet-kinds";
import type { SheetTools } from "./sheet-tools";

export class SheetHands<S extends SheetKinds> {
  readonly #tools: SheetTools<S>;
  readonly #onPasted: (plan: PastePlan) => void;
  readonly #onDone: (done: "UNDONE" | "REDONE" | "NOTHING") => void;
  #isDragging = false;

  constructor(
    tools: SheetTools<S>,
    onPasted: (plan: PastePlan) => void,
    onDone: (done: "UNDONE" | "REDONE" | "NOTHING") => void,
  ) {
    this.#tools = tools;
    this.#onPasted = onPasted;
    this.#onDone = onDone;
  }

  onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { editor } = this.#tools;
    const cell = cellOf(event.target);
    const standing = { mode: editor.selection.mode, isBlock: editor.selection.isBlock() };
    const command = sheetCommand(event.nativeEvent) ?? (cell ? cellCommand(event.nativeEvent, standing) : null);
    if (command === null) {
      // Whatever is typed into a chosen cell replaces it, also where its text was changed under the caret.
      if (cell && standing.mode === "READY" && isCharacter(event)) cell.select();
      return;
    }
    const isDone = this.#obey(command, event);
    if (isDone) event.preventDefault();
  };

  onFocus = (event: FocusEvent): void => {
    const cell = cellOf(event.target);
    const place = cell && this.#placeOf(cell);
    if (!cell || !place) return;
    this.#tools.editor.choose(place);
    cell.select();
  };

  onBlur = (event: FocusEvent): void => {
    if (cellOf(event.target)) this.#tools.editor.commit();
  };

  onMouseDown = (event: MouseEvent): void => {
    const cell = cellOf(event.target);
    const place = cell && this.#placeOf(cell);
    if (!cell || !place || event.button !== 0) return;
    const { selection } = this.#tools.editor;
    if (event.shiftKey && selection.current()) {
      event.preventDefault();
      selection.extendTo(place);
      return;
    }
    const isActive = document.activeElement === cell;
    if (isActive && selection.mode !== "READY") {
      selection.mode = "EDIT";
      return;
    }
    // The browser would set the caret; a chosen cell is selected whole.
    event.preventDefault();
    this.#isDragging = true;
    if (isActive) selection.collapse();
    else cell.focus();
  };

  onDoubleClick = (event: MouseEvent): void => {
    if (cellOf(event.target)) this.#edit(event.target);
  };

  onMouseOver = (event: MouseEvent): void => {
    if (event.buttons !== 1) this.#isDragging = false;
    const cell = cellOf(event.target);
    const place = cell && this.#placeOf(cell);
    if (this.#isDragging && place && document.activeElement !== cell) this.#tools.editor.selection.extendTo(place);
  };

  onCopy = (event: ClipboardEvent): void => {
    if (this.#leavesToBrowser(event)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.#tools.editor.copy());
  };

  onCut = (event: ClipboardEvent): void => {
    if (this.#leavesToBrowser(event)) return;
    this.onCopy(event);
    this.#tools.editor.clear();
  };

  onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData("text/plain");
    const isPartOfText = this.#tools.editor.selection.mode === "EDIT" && !/[\t\n;]/.test(text);
    if (!cellOf(event.target) || isPartOfText) return;
    event.preventDefault();
    this.paste(text);
  };

  /** Into the chosen cell and what lies right and below of it; into the first cell where none was chosen. */
  paste(text: string): void {
    const { editor } = this.#tools;
    const first = editor.selection.current() ? null : this.#firstPlace();
    if (first) editor.choose(first);
    const plan = editor.paste(text);
    if (plan) this.#onPasted(plan);
  }

  focus(place: Place): void {
    this.#findCell(place)?.focus();
  }

  #obey(command: Command, event: KeyboardEvent<HTMLElement>): boolean {
    const { editor, autosave } = this.#tools;
    switch (command.kind) {
      case "TAB":
        // The browser moves the focus; who has filled a row gets out of the sheet in the end.
        editor.selection.tabbed();
        return false;
      case "SAVE":
        editor.commit();
        void autosave.flush();
        return true;
      case "TAKE_THEIRS":
      case "KEEP_MINE":
        return this.#settle(command.kind, event.target);
      case "MOVE":
        return this.#goTo(editor.selection.neighbour(command.direction, command.isEnter));
      case "EDGE":
        return this.#goTo(editor.selection.edge(command.edge));
      case "EXTEND": {
        const extent = editor.selection.extend(command.direction);
        if (extent) this.#findCell(extent)?.scrollIntoView({ block: "nearest", inline: "nearest" });
        return true;
      }
      case "SELECT_ALL":
        editor.selection.selectAll();
        return true;
      case "EDIT":
        this.#edit(event.target);
        return true;
      case "RESTORE":
        editor.restore();
        return true;
      case "CLEAR":
        editor.clear();
        return true;
      case "FILL_DOWN":
        editor.fillDown();
        return true;
      case "UNDO":
      case "REDO":
        this.#replay(command.kind);
        return true;
    }
  }

  /** At the edge the cell keeps the focus and what was typed is done. */
  #goTo(place: Place | null): boolean {
    if (place) this.focus(place);
    else this.#tools.editor.commit();
    return true;
  }

  #edit(target: EventTarget): void {
    const cell = cellOf(target);
    const { selection } = this.#tools.editor;
    selection.collapse();
    selection.mode = selection.mode === "EDIT" ? "ENTER" : "EDIT";
    cell?.setSelectionRange(cell.value.length, cell.value.length);
  }

  #replay(kind: "UNDO" | "REDO"): void {
    const { editor } = this.#tools;
    const step = kind === "UNDO" ? editor.undo() : editor.redo();
    const [first] = step?.cells ?? [];
    const place = first && editor.placeOf(first.key, first.column);
    if (place) this.focus(place);
    this.#onDone(step === null ? "NOTHING" : kind === "UNDO" ? "UNDONE" : "REDONE");
  }

  /** One key for either value, while the focus is in the row of the conflict. */
  #settle(choice: "TAKE_THEIRS" | "KEEP_MINE", target: EventTarget): boolean {
    const key = target instanceof Element ? target.closest<HTMLElement>("tr[data-row]")?.dataset.row : undefined;
    if (key === undefined || !this.#tools.store.record(key).draft?.theirs) return false;
    if (choice === "TAKE_THEIRS") this.#tools.editor.takeTheirs(key);
    else this.#tools.editor.keepMine(key);
    return true;
  }

  /** A part of a text that is being edited is copied as text. */
  #leavesToBrowser({ target }: ClipboardEvent): boolean {
    return cellOf(target) === null || this.#tools.editor.selection.mode !== "READY";
  }

  /** A cell is named by its column and the key of its row: "jkk/51.04.02.2003/VULNERABLE". */
  #placeOf({ name }: HTMLInputElement): Place | null {
    const [field, ...key] = name.split("/");
    const { editor } = this.#tools;
    const column = editor.columns.find((one) => one === field);
    return column === undefined ? null : editor.placeOf(key.join("/"), column);
  }

  #findCell(place: Place): HTMLInputElement | null {
    const { editor } = this.#tools;
    return document.querySelector(`.cell input[name="${editor.columnAt(place)}/${editor.keyAt(place)}"]`);
  }

  #firstPlace(): Place | null {
    const { grid } = this.#tools.editor.selection;
    return placesIn(wholeOf(grid)).find(grid.isOpen) ?? null;
  }
}

function cellOf(target: EventTarget): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.closest(".cell") ? target : null;
}

function isCharacter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}
