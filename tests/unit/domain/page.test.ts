import { describe, expect, test } from "vitest";
import { pageOf, readPage } from "@/lib/domain/page";

describe("the page of an address", () => {
  test.each<[unknown, number | null]>([
    ["1", 1],
    ["12", 12],
    ["99999", 99_999],
    ["100000", null],
    ["0", null],
    ["-1", null],
    ["1.5", null],
    ["01", null],
    ["1e3", null],
    ["0x10", null],
    [" 2", null],
    ["", null],
    [["2", "3"], null],
    [undefined, null],
  ])("%j is %j", (asked, page) => {
    expect(readPage(asked)).toBe(page);
  });
});

describe("a page", () => {
  const rows = ["a", "b", "c"];

  test.each([
    [1, { rows: ["a", "b"], page: 1, pages: 2 }],
    [2, { rows: ["c"], page: 2, pages: 2 }],
    [3, { rows: ["c"], page: 2, pages: 2 }],
  ])("%i of three rows, two on each", (asked, page) => {
    expect(pageOf(rows, asked, 2)).toEqual(page);
  });

  test.each([
    [[], 1],
    [["a", "b"], 1],
    [["a", "b", "c"], 2],
  ])("of %j there are %i", (all, pages) => {
    expect(pageOf(all, 1, 2).pages).toBe(pages);
  });
});
