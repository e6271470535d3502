import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeTickLabels } from "@/components/charts/tick-labels";

const WIDTH = 50;
const SCALE = 312;

describe("labels over a scale", () => {
  test("stand over their ticks when there is room", () => {
    expect(placeTickLabels([0.3215, 0.5, 0.6728], WIDTH, SCALE)).toEqual([
      { row: 0, side: "centre" },
      { row: 0, side: "centre" },
      { row: 0, side: "centre" },
    ]);
  });

  test("two close neighbours lean away from each other", () => {
    expect(placeTickLabels([0.43, 0.5], WIDTH, SCALE)).toEqual([
      { row: 0, side: "left" },
      { row: 0, side: "right" },
    ]);
  });

  test("in a crowd the inner ones climb", () => {
    expect(placeTickLabels([0.43, 0.5, 0.52], WIDTH, SCALE)).toEqual([
      { row: 0, side: "left" },
      { row: 1, side: "centre" },
      { row: 0, side: "right" },
    ]);
  });

  test("turn inward at the ends of the scale", () => {
    expect(placeTickLabels([0.01, 0.99], WIDTH, SCALE)).toEqual([
      { row: 0, side: "right" },
      { row: 0, side: "left" },
    ]);
  });

  test("never share a row and a place with a label of the same crowd", () => {
    const positions = fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
    fc.assert(
      fc.property(positions, (unsorted) => {
        const sorted = [...unsorted].sort((a, b) => a - b);
        const seats = placeTickLabels(sorted, WIDTH, SCALE).map((label) => `${label.row} ${label.side}`);
        sorted.forEach((position, index) => {
          const next = sorted[index + 1];
          if (next === undefined || (next - position) * SCALE >= WIDTH) return;
          expect(seats[index]).not.toBe(seats[index + 1]);
        });
      }),
    );
  });
});
