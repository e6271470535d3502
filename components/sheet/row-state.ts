/** How it stands with a row of a sheet, with one of its cells, and with what is said below it. */

export type RowState =
  | "SAVED"
  | "NOTED"
  | "COPIED"
  | "UNSAVED"
  | "SAVING"
  | "WAITING"
  | "FIX"
  | "WARNED"
  | "CONFLICT"
  | "EMPTY"
  | "NO_DATA";
export type CellMark = "bad" | "warn" | "conf" | "saving" | "wait";
export type MessageTone = "bad" | "warn" | "conf" | "note";
