import type { idSheetDialog } from "./id-sheet-dialog";

export const enSheetDialog: typeof idSheetDialog = {
  copy: {
    title: (month) => `Copy the entries of ${month}`,
    intro: "A copied row is marked so until its counts change. Only empty rows are filled in.",
    selection: (count) => `Only the ${count} selected rows`,
    groups: "Groups of rows",
    rows: (count) => `${count} ${count === "1" ? "row" : "rows"}`,
    overwrite: "Overwrite rows that are filled in or marked as without data, too",
    apply: (count) => `Copy ${count} ${count === "1" ? "row" : "rows"}`,
    done: (month) => `The entries of ${month} are copied.`,
  },
  pasteDialog: {
    label: "Block from Excel",
    hint: "Copy the cells in Excel and paste them here with Ctrl+V. You can also paste straight into the sheet.",
    firstCell: "the first cell",
    from: (cell) => `The block begins at ${cell}.`,
    size: (rows, columns, cell) => `${rows} rows × ${columns} columns, beginning at ${cell}.`,
    apply: "Paste into the sheet",
  },
};
