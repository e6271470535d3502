import { describe, expect, test } from "vitest";
import { cellCommand, sheetCommand } from "@/components/sheet/sheet-keys";

type Press = Parameters<typeof cellCommand>[0];

function press(keys: string): Press {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  return {
    key,
    code: /^\d$/.test(key) ? `Digit${key}` : key,
    shiftKey: parts.includes("Shift"),
    ctrlKey: parts.includes("Control"),
    metaKey: parts.includes("Meta"),
    altKey: parts.includes("Alt"),
  };
}

const READY = { mode: "READY", isBlock: false } as const;

describe("in a chosen cell", () => {
  test.each([
    ["ArrowLeft", { kind: "MOVE", direction: "LEFT", isEnter: false }],
    ["Enter", { kind: "MOVE", direction: "DOWN", isEnter: true }],
    ["Shift+Enter", { kind: "MOVE", direction: "UP", isEnter: true }],
    ["Shift+ArrowDown", { kind: "EXTEND", direction: "DOWN" }],
    ["Home", { kind: "EDGE", edge: "ROW_START" }],
    ["Control+End", { kind: "EDGE", edge: "LAST" }],
    ["Delete", { kind: "CLEAR" }],
    ["F2", { kind: "EDIT" }],
    ["Control+z", { kind: "UNDO" }],
    ["Meta+z", { kind: "UNDO" }],
    ["Control+Shift+Z", { kind: "REDO" }],
    ["Control+y", { kind: "REDO" }],
    ["Control+d", { kind: "FILL_DOWN" }],
    ["Control+a", { kind: "SELECT_ALL" }],
  ])("%s: %j", (keys, command) => {
    expect(cellCommand(press(keys), READY)).toEqual(command);
  });

  test.each(["5", "Backspace", "Control+c", "Alt+ArrowLeft", "PageDown"])("%s is left to the browser", (keys) => {
    expect(cellCommand(press(keys), READY)).toBeNull();
  });

  test("Backspace clears a block", () => {
    expect(cellCommand(press("Backspace"), { ...READY, isBlock: true })).toEqual({ kind: "CLEAR" });
  });
});

describe("while typing", () => {
  test("arrows move on", () => {
    expect(cellCommand(press("ArrowRight"), { ...READY, mode: "ENTER" })).toMatchObject({ kind: "MOVE" });
  });

  test.each(["Delete", "Control+a"])("%s belongs to the text", (keys) => {
    expect(cellCommand(press(keys), { ...READY, mode: "ENTER" })).toBeNull();
  });
});

describe("while editing", () => {
  test.each(["ArrowLeft", "ArrowRight", "Home", "End", "Shift+ArrowLeft", "Delete"])("%s moves the caret", (keys) => {
    expect(cellCommand(press(keys), { ...READY, mode: "EDIT" })).toBeNull();
  });

  test("up and down leave the cell", () => {
    expect(cellCommand(press("ArrowUp"), { ...READY, mode: "EDIT" })).toMatchObject({ kind: "MOVE" });
  });
});

test("a conflict is settled and a save is asked for from anywhere in the sheet", () => {
  expect(["Alt+1", "Alt+2", "Control+s", "Control+z"].map((keys) => sheetCommand(press(keys))?.kind)).toEqual([
    "TAKE_THEIRS",
    "KEEP_MINE",
    "SAVE",
    undefined,
  ]);
});
