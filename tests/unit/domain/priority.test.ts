import { describe, expect, test } from "vitest";
import type { Known } from "@/lib/domain/coverage";
import { missingToRate, type PriorityOrder, rankVillages, villagesForHalf } from "@/lib/domain/priority";

test.each<[string, number | null, Known, Known, Known]>([
  ["half of a thousand, 499 active", 0.5, 499, 1_000, 1],
  ["reached exactly", 0.5, 500, 1_000, 0],
  ["passed: never negative", 0.5, 501, 1_000, 0],
  ["rounded up: 50 % of 1,001 are 501", 0.5, 500, 1_001, 1],
  ["no binary noise: 70 % of 10 are 7", 0.7, 7, 10, 0],
  ["no target", null, 499, 1_000, null],
  ["active unknown", 0.5, null, 1_000, null],
  ["eligible unknown", 0.5, 499, null, null],
])("missing to the target: %s", (_, rate, active, eligible, missing) => {
  expect(missingToRate(rate, active, eligible)).toBe(missing);
});

function village(code: string, missing: Known, toQuota: Known = null, expected: number | null = null) {
  return { code, missing, toQuota, expected };
}

describe("the order", () => {
  const villages = [village("d", null, 5, 1), village("b", 7, 5, 2), village("a", 7, null, 3), village("c", 9, 6)];

  test.each<[PriorityOrder, [string, number | null][]]>([
    [
      "missing",
      [
        ["c", 1],
        ["a", 2],
        ["b", 2],
        ["d", null],
      ],
    ],
    [
      "quota",
      [
        ["c", 1],
        ["b", 2],
        ["d", 2],
        ["a", null],
      ],
    ],
    [
      "return",
      [
        ["a", 1],
        ["b", 2],
        ["d", 3],
        ["c", null],
      ],
    ],
  ])("by %s puts most first, lets equals share a rank and gives the unknown none", (order, expected) => {
    expect(rankVillages(villages, order).map(({ item: { code }, rank }) => [code, rank])).toEqual(expected);
  });

  test("counts on after a shared rank", () => {
    const ranks = rankVillages([village("a", 5), village("b", 5), village("c", 4)], "missing");
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});

test.each<[string, Known[], number | null]>([
  ["one holds exactly half", [5, 3, 2], 1],
  ["one holds less than half", [4, 3, 2], 2],
  ["unknown ones add nothing", [null, 4, 4], 1],
  ["nothing missing", [0, 0], null],
  ["nothing known", [null], null],
])("villages for half of what is missing: %s", (_, missing, count) => {
  expect(villagesForHalf(missing.map((people) => ({ missing: people })))).toBe(count);
});
