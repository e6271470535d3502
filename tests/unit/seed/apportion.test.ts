import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "@/prisma/seed/demo/apportion";

const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 80 }).filter((list) => sum(list) > 0);

function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}

describe("a total split by largest remainder", () => {
  test("adds up to the total, in whole numbers", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), counts, (total, weights) => {
        const parts = apportion(total, weights);
        expect(sum(parts)).toBe(total);
        expect(parts.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  test("leaves no part above its weight when the total is not above their sum", () => {
    const within = counts.chain((weights) => fc.tuple(fc.nat({ max: sum(weights) }), fc.constant(weights)));
    fc.assert(
      fc.property(within, ([total, weights]) => {
        expect(apportion(total, weights).every((part, place) => part <= (weights[place] ?? 0))).toBe(true);
      }),
    );
  });

  test.each([
    { total: 0, weights: [0, 0], parts: [0, 0] },
    { total: 10, weights: [1, 1, 1], parts: [4, 3, 3] },
    { total: 7, weights: [1, 2, 4], parts: [1, 2, 4] },
  ])("$total over $weights is $parts", ({ total, weights, parts }) => {
    expect(apportion(total, weights)).toEqual(parts);
  });

  test("refuses to split something over nothing", () => {
    expect(() => apportion(1, [0, 0])).toThrow(RangeError);
  });
});
