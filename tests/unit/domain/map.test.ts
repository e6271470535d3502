import { describe, expect, test } from "vitest";
import { bandCounts, bandLimits, bandOf, fallsTowards, peopleBandLimits } from "@/lib/domain/map";

const COVERAGE = bandLimits(true, []);

test.each([
  [0, 0],
  [0.29999, 0],
  [0.3, 1],
  [0.39999, 1],
  [0.4, 2],
  // Shown as 50,0 % it would still lie below: bands compare before anything is rounded.
  [0.4996, 2],
  [0.5, 3],
  [0.59999, 3],
  [0.6, 4],
  [1.2, 4],
])("coverage of %d lies in band %d", (rate, band) => {
  expect(bandOf(rate, COVERAGE)).toBe(band);
});

test.each([
  [0.04, [0.01, 0.02, 0.03, 0.04]],
  [0.05, [0.01, 0.02, 0.03, 0.04]],
  [0.051, [0.02, 0.04, 0.06, 0.08]],
  [0.25, [0.05, 0.1, 0.15000000000000002, 0.2]],
  [0.5, [0.1, 0.2, 0.30000000000000004, 0.4]],
  [0.98, [0.2, 0.4, 0.6000000000000001, 0.8]],
  [3, [0.2, 0.4, 0.6000000000000001, 0.8]],
])("of a part, the bands are the finest that hold %d", (largest, limits) => {
  expect(bandLimits(false, [0.01, largest])).toEqual(limits);
});

test.each([
  [0, [1, 2, 3, 4]],
  [4, [1, 2, 3, 4]],
  [5, [2, 4, 6, 8]],
  [10, [5, 10, 15, 20]],
  [24, [5, 10, 15, 20]],
  [25, [10, 20, 30, 40]],
  [198, [50, 100, 150, 200]],
  [1_602, [500, 1_000, 1_500, 2_000]],
])("of people, the bands are the finest of a round width that hold %d", (largest, limits) => {
  expect(peopleBandLimits([0, largest])).toEqual(limits);
  expect(bandOf(largest, peopleBandLimits([largest]))).toBeLessThanOrEqual(4);
});

test("every rate is counted once", () => {
  expect(bandCounts([0.1, 0.29, 0.3, 0.55, 0.7, 0.9], COVERAGE)).toEqual([2, 1, 0, 1, 2]);
});

describe("the direction in which coverage falls", () => {
  const along = (rateOf: (row: number, column: number) => number) =>
    Array.from({ length: 12 }, (_, index) => {
      const [row, column] = [Math.floor(index / 3), index % 3];
      return { longitude: 115 + column / 10, latitude: -8 - row / 10, rate: rateOf(row, column) };
    });

  test.each([
    ["NORTH", (row: number) => row / 10],
    ["SOUTH", (row: number) => 1 - row / 10],
    ["EAST", (_: number, column: number) => 1 - column / 10],
    ["WEST", (_: number, column: number) => column / 10],
    [null, (row: number, column: number) => ((row + column) % 2) / 10],
    [null, () => 0.4],
  ])("%s", (direction, rateOf) => {
    expect(fallsTowards(along(rateOf))).toBe(direction);
  });

  test("is not told of fewer than eight places", () => {
    expect(fallsTowards(along((row) => row / 10).slice(0, 7))).toBeNull();
    expect(fallsTowards(along((row) => row / 10).slice(0, 8))).toBe("NORTH");
  });
});
