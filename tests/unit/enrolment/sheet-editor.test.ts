import { beforeEach, describe, expect, test, vi } from "vitest";
import { planCopy } from "@/components/enrolment/copy-plan";
import { createEditor, type EnrolmentEditor } from "@/components/enrolment/month-editor";
import { SheetStore } from "@/components/enrolment/sheet-store";
import { Autosave } from "@/components/sheet/autosave";
import { toPeriod } from "@/lib/domain/period";
import { emptyRow, KERAMAS, keyIn, REMAINDER, sheetRow } from "../../support/sheet-rows";

const AREAS = [KERAMAS, "51.04.02.2004", "51.04.02.2005", REMAINDER];
const at = (row: number, column: number) => ({ row, column });

let store: SheetStore;
let editor: EnrolmentEditor;

function open(
  rows = AREAS.map((area) => emptyRow(area)),
  reopened: ConstructorParameters<typeof SheetStore>[1]["reopened"] = [],
) {
  store = new SheetStore(rows, { isWritable: true, reopened, reported: null, axis: "PLACE", locale: "id" });
  editor = createEditor(store, new Autosave(store, "51.04/202407", () => new Promise(() => {})));
}

/** The first three columns of every row, as they stand in the cells. */
function texts() {
  return store.keys.map((key) => [store.view(key).cells.jkk, store.view(key).cells.jkm, store.view(key).cells.jht]);
}

function type(row: number, column: number, text: string) {
  editor.choose(at(row, column));
  editor.typed(at(row, column), text);
}

beforeEach(() => {
  vi.useFakeTimers();
  open();
});

describe("pasting", () => {
  test("fills from the chosen cell, groups thousands as a cell does, and clears where the block is blank", () => {
    open(AREAS.map((area) => sheetRow(area)));
    editor.choose(at(1, 0));
    const plan = editor.paste("12800\t12800\t\n5\t5\t1");
    expect(plan?.problems).toEqual([]);
    expect(texts().slice(1, 3)).toEqual([
      ["12.800", "12.800", ""],
      ["5", "5", "1"],
    ]);
  });

  test("reports what lies outside, what is closed and what is no count, cell by cell", () => {
    editor.choose(at(2, 2));
    const plan = editor.paste("1\t2\t–\nx\t\t\n9\t\t");
    expect(plan?.problems).toEqual([
      { line: 0, cell: 1, text: "2", place: at(2, 3), reason: "CLOSED" },
      { line: 1, cell: 0, text: "x", place: at(3, 2), reason: "NOT_A_COUNT" },
      { line: 2, cell: 0, text: "9", place: null, reason: "OUTSIDE" },
    ]);
    expect(texts()[3]).toEqual(["", "", "x"]);
  });

  test("leaves locked cells alone, and does not complain where the block says the same", () => {
    open(
      AREAS.map((area) => sheetRow(area)),
      [{ areaCode: KERAMAS, categoryCode: "VULNERABLE", programme: "jht", reason: null }],
    );
    editor.choose(at(0, 2));
    editor.selection.extendTo(at(0, 0));
    expect(editor.paste("104\t105\t7")?.problems).toMatchObject([{ text: "105", reason: "LOCKED" }]);
    expect(texts()[0]).toEqual(["104", "104", "7"]);
  });

  test("one value goes into every selected cell", () => {
    editor.choose(at(0, 0));
    editor.selection.extendTo(at(2, 1));
    editor.paste("7");
    expect(texts()).toEqual([
      ["7", "7", ""],
      ["7", "7", ""],
      ["7", "7", ""],
      ["", "", ""],
    ]);
  });
});

describe("undo and redo", () => {
  test("take back what was typed cell by cell, and a block at once", () => {
    type(0, 0, "5");
    type(0, 1, "5");
    editor.choose(at(1, 0));
    editor.paste("1\t1\n2\t2");
    editor.undo();
    expect(texts().slice(0, 3)).toEqual([
      ["5", "5", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    editor.undo();
    expect(texts()[0]).toEqual(["5", "", ""]);
    editor.redo();
    editor.redo();
    expect(texts().slice(0, 3)).toEqual([
      ["5", "5", ""],
      ["1", "1", ""],
      ["2", "2", ""],
    ]);
    expect(editor.redo()).toBeNull();
  });

  test("keys in one cell are one step, and what ends as it began is none", () => {
    type(0, 0, "1");
    editor.typed(at(0, 0), "12");
    editor.choose(at(0, 1));
    expect(editor.undo()?.cells).toMatchObject([{ before: "", after: "12" }]);
    type(1, 0, "1");
    editor.typed(at(1, 0), "");
    expect(editor.undo()).toBeNull();
  });

  test("a new step forgets what was undone", () => {
    type(0, 0, "1");
    editor.undo();
    type(0, 0, "2");
    editor.choose(at(1, 0));
    expect(editor.redo()).toBeNull();
  });
});

describe("the selection", () => {
  beforeEach(() => {
    type(0, 0, "5");
    editor.typed(at(0, 1), "6");
    editor.choose(at(0, 0));
    editor.selection.extendTo(at(2, 1));
  });

  test("is filled from its first row", () => {
    editor.fillDown();
    expect(texts()).toEqual([
      ["5", "6", ""],
      ["5", "6", ""],
      ["5", "6", ""],
      ["", "", ""],
    ]);
  });

  test("of one row takes the row above", () => {
    editor.choose(at(1, 1));
    editor.fillDown();
    expect(texts()[1]).toEqual(["", "6", ""]);
  });

  test("is cleared in one step", () => {
    editor.clear();
    expect(texts()[0]).toEqual(["", "", ""]);
    editor.undo();
    expect(texts()[0]).toEqual(["5", "6", ""]);
  });

  test("repeats JKK as JKM when it is asked to", () => {
    editor.repeat("jkk", "jkm");
    expect(texts()[0]).toEqual(["5", "5", ""]);
  });

  test("is copied as lines of digits, blanks included", () => {
    type(0, 0, "12.800");
    editor.choose(at(0, 0));
    editor.selection.extendTo(at(1, 2));
    expect(editor.copy()).toBe("12800\t6\t\n\t\t");
  });

  test("tells each row its columns, and grows by arrows from the far corner", () => {
    expect([0, 1, 2, 3].map((row) => editor.selection.bitsOf(row))).toEqual([0b11, 0b11, 0b11, 0]);
    editor.selection.extend("RIGHT");
    editor.selection.extend("UP");
    expect(editor.selection.current()?.block).toEqual({ top: 0, left: 0, bottom: 1, right: 2 });
  });
});

test("after a run of Tabs, Enter goes on below the cell where it began", () => {
  editor.choose(at(0, 0));
  editor.selection.tabbed();
  editor.choose(at(0, 1));
  expect(editor.selection.neighbour("DOWN", true)).toEqual(at(1, 0));
  editor.choose(at(1, 1));
  expect(editor.selection.neighbour("DOWN", true)).toEqual(at(2, 1));
});

test("Esc brings back what stood there, and then lets go of the selection", () => {
  type(0, 0, "5");
  editor.restore();
  expect(texts()[0]?.[0]).toBe("");
  editor.selection.extendTo(at(1, 1));
  editor.restore();
  expect(editor.selection.isBlock()).toBe(false);
});

describe("last month's counts", () => {
  const previous = { jkk: 12_800, jkm: 12_800, jht: null, jp: null, jkp: null };
  const rows = [
    emptyRow(KERAMAS, { previous }),
    sheetRow("51.04.02.2004", { previous }),
    emptyRow("51.04.02.2005", { previous, noDataReason: "kader cuti" }),
    emptyRow(REMAINDER, { previous: null }),
  ];

  test("go into empty rows alone, where there are any", () => {
    open(rows);
    expect(planCopy(store.shown(), false, "id")).toEqual([
      { key: keyIn(KERAMAS), column: "jkk", before: "", after: "12.800" },
      { key: keyIn(KERAMAS), column: "jkm", before: "", after: "12.800" },
    ]);
  });

  test("overwrite others only when that is wanted", () => {
    open(rows);
    const keys = new Set(planCopy(store.shown(), true, "id").map(({ key }) => key));
    expect(keys.size).toBe(3);
  });

  test("are taken back and copied again with their mark", () => {
    open(rows);
    const june = toPeriod(202406);
    editor.write(planCopy(store.shown(), false, "id"), june);
    expect(store.record(keyIn(KERAMAS)).draft?.copiedFrom).toBe(june);
    editor.undo();
    expect(store.record(keyIn(KERAMAS)).draft).toBeNull();
    editor.redo();
    expect(store.record(keyIn(KERAMAS)).draft?.copiedFrom).toBe(june);
  });
});
