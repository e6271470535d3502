/** Which key does what in a cell, as in a spreadsheet. Null is left to the browser: Tab, digits, the caret's keys. */

import type { Mode } from "./cell-selection";
import type { Direction, Edge } from "./grid";

export type Command =
  | { readonly kind: "MOVE"; readonly direction: Direction; readonly isEnter: boolean }
  | { readonly kind: "EXTEND"; readonly direction: Direction }
  | { readonly kind: "EDGE"; readonly edge: Edge }
  | { readonly kind: "EDIT" | "RESTORE" | "CLEAR" | "FILL_DOWN" | "UNDO" | "REDO" | "SAVE" | "SELECT_ALL" | "TAB" }
  | { readonly kind: "TAKE_THEIRS" | "KEEP_MINE" };

type Key = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

interface Standing {
  readonly mode: Mode;
  /** More than one cell is selected. */
  readonly isBlock: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "UP",
  ArrowDown: "DOWN",
  ArrowLeft: "LEFT",
  ArrowRight: "RIGHT",
};

/** The keys that work anywhere in the sheet, in a note too. */
export function sheetCommand(event: Key): Command | null {
  const { key, code, altKey } = event;
  if (isWithControl(event) && key.toLowerCase() === "s") return { kind: "SAVE" };
  if (altKey && code === "Digit1") return { kind: "TAKE_THEIRS" };
  if (altKey && code === "Digit2") return { kind: "KEEP_MINE" };
  return null;
}

export function cellCommand(event: Key, standing: Standing): Command | null {
  if (event.altKey) return null;
  return isWithControl(event) ? controlCommand(event, standing) : plainCommand(event, standing);
}

function controlCommand({ key, shiftKey }: Key, { mode }: Standing): Command | null {
  switch (key.toLowerCase()) {
    case "z":
      return { kind: shiftKey ? "REDO" : "UNDO" };
    case "y":
      return { kind: "REDO" };
    case "d":
      return { kind: "FILL_DOWN" };
    case "a":
      return mode === "READY" ? { kind: "SELECT_ALL" } : null;
    case "home":
      return { kind: "EDGE", edge: "FIRST" };
    case "end":
      return { kind: "EDGE", edge: "LAST" };
    default:
      return null;
  }
}

function plainCommand({ key, shiftKey }: Key, { mode, isBlock }: Standing): Command | null {
  const isCaret = mode === "EDIT";
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    if (isCaret && (arrow === "LEFT" || arrow === "RIGHT" || shiftKey)) return null;
    return shiftKey ? { kind: "EXTEND", direction: arrow } : { kind: "MOVE", direction: arrow, isEnter: false };
  }
  switch (key) {
    case "Enter":
      return { kind: "MOVE", direction: shiftKey ? "UP" : "DOWN", isEnter: true };
    case "Tab":
      return { kind: "TAB" };
    case "Home":
      return isCaret ? null : { kind: "EDGE", edge: "ROW_START" };
    case "End":
      return isCaret ? null : { kind: "EDGE", edge: "ROW_END" };
    case "F2":
      return { kind: "EDIT" };
    case "Escape":
      return { kind: "RESTORE" };
    case "Delete":
      return mode === "READY" ? { kind: "CLEAR" } : null;
    case "Backspace":
      return mode === "READY" && isBlock ? { kind: "CLEAR" } : null;
    default:
      return null;
  }
}

function isWithControl({ ctrlKey, metaKey }: Key): boolean {
  return ctrlKey || metaKey;
}
