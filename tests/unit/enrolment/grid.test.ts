import { describe, expect, test } from "vitest";
import { blockOf, columnBits, edgeOf, type Grid, placesIn, step, stretch } from "@/components/sheet/grid";

/** Three rows of five; the last two columns are closed, and the middle row is locked. */
const GRID: Grid = { rows: 3, columns: 5, isOpen: ({ row, column }) => column < 3 && row !== 1 };
const at = (row: number, column: number) => ({ row, column });

describe("arrows", () => {
  test.each([
    ["RIGHT", at(0, 0), at(0, 1)],
    ["RIGHT", at(0, 2), null],
    ["LEFT", at(0, 0), null],
    ["LEFT", at(0, 2), at(0, 1)],
    ["DOWN", at(0, 1), at(2, 1)],
    ["UP", at(2, 1), at(0, 1)],
    ["UP", at(0, 1), null],
  ] as const)("%s from %j leads to %j, past what is closed", (direction, from, to) => {
    expect(step(GRID, from, direction)).toEqual(to);
  });

  test("a selection reaches over closed cells, and ends at the edge", () => {
    expect(stretch(GRID, at(0, 2), "RIGHT")).toEqual(at(0, 3));
    expect(stretch(GRID, at(0, 4), "RIGHT")).toEqual(at(0, 4));
  });
});

test.each([
  ["ROW_START", at(2, 2), at(2, 0)],
  ["ROW_END", at(2, 0), at(2, 2)],
  ["FIRST", at(2, 2), at(0, 0)],
  ["LAST", at(0, 0), at(2, 2)],
  ["ROW_START", at(1, 2), null],
] as const)("%s from %j is %j", (edge, from, to) => {
  expect(edgeOf(GRID, from, edge)).toEqual(to);
});

test("a block is the same from whichever corner it was drawn", () => {
  const block = { top: 0, left: 1, bottom: 1, right: 2 };
  expect(blockOf(at(1, 1), at(0, 2))).toEqual(block);
  expect(placesIn(block)).toEqual([at(0, 1), at(0, 2), at(1, 1), at(1, 2)]);
});

test("the columns of a row are told as bits, and none outside the block", () => {
  const block = { top: 0, left: 1, bottom: 1, right: 2 };
  expect([0, 1, 2].map((row) => columnBits(block, row))).toEqual([0b110, 0b110, 0]);
});
