import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutBinaryNoise } from "@/lib/domain/exact";

describe("binary fractions add no noise to a threshold", () => {
  test.each([
    [0.7 * 10, 7],
    [0.1 + 0.2, 0.3],
    [0.45 - 0.01, 0.44],
    [-(0.1 + 0.2), -0.3],
    [0, 0],
  ])("%d is %d", (noisy, meant) => {
    expect(withoutBinaryNoise(noisy)).toBe(meant);
  });

  test("one worker more or less stays visible in a country of 150 million", () => {
    expect(withoutBinaryNoise(75_000_000 / 150_000_000)).toBe(0.5);
    expect(withoutBinaryNoise(74_999_999 / 150_000_000)).toBeLessThan(0.5);
    expect(withoutBinaryNoise(75_000_001 / 150_000_000)).toBeGreaterThan(0.5);
  });

  test("whole numbers of people stay what they are", () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => Object.is(withoutBinaryNoise(n), n)));
  });
});
