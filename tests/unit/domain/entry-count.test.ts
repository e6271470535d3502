import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_COUNT, parseCount } from "@/lib/domain/entry";
import { formatCount } from "@/lib/format";

const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";

describe("a count is written in digits, grouped by points or not", () => {
  test.each([
    ["0", 0],
    ["7", 7],
    ["007", 7],
    ["12800", 12_800],
    ["12.800", 12_800],
    ["1.234.567", 1_234_567],
    ["100.000", 100_000],
    ["10000000", MAX_COUNT],
    ["10.000.000", MAX_COUNT],
    ["  12.800 ", 12_800],
    [`${NO_BREAK_SPACE}12.800${NARROW_NO_BREAK_SPACE}`, 12_800],
    ["\t12800\n", 12_800],
  ])("%j is %i", (text, value) => {
    expect(parseCount(text)).toEqual({ kind: "count", value });
  });

  test("every count reads back from what is displayed and from its digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_COUNT }), (value) => {
        expect(parseCount(formatCount(value, "id"))).toEqual({ kind: "count", value });
        expect(parseCount(String(value))).toEqual({ kind: "count", value });
      }),
    );
  });
});

describe("empty is empty, never 0", () => {
  test.each(["", " ", NO_BREAK_SPACE, "\t\n"])("%j", (text) => {
    expect(parseCount(text)).toEqual({ kind: "empty" });
  });
});

describe("a decimal number is an error that says what was understood", () => {
  test.each([
    ["12.8", 12.8, [128, 12_800]],
    ["12,5", 12.5, [125, 12_500]],
    ["12,800", 12.8, [12_800]],
    ["12.80", 12.8, [1_280, 12_800]],
    ["123.45", 123.45, [12_345, 123_450]],
    ["12,00", 12, [12, 12_000]],
    ["12,000", 12, [12, 12_000]],
    ["12,0000", 12, [12]],
    ["1234.5", 1_234.5, [12_345]],
    ["1234.567", 1_234.567, [1_234_567]],
    ["0.128", 0.128, [128]],
    ["12.800,00", 12_800, [12_800]],
    ["12.800,5", 12_800.5, []],
    ["9999999.5", 9_999_999.5, []],
  ])("%j is understood as %d, perhaps meant as %j", (text, understood, suggestions) => {
    expect(parseCount(text)).toEqual({ kind: "error", reason: "DECIMAL", understood, suggestions });
  });

  test("what is suggested can be typed as it stands", () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom(".", ","), fc.nat(9_999), (whole, separator, fraction) => {
        const result = parseCount(`${whole}${separator}${fraction}`);
        const suggestions = result.kind === "error" ? result.suggestions : [];
        for (const value of suggestions) {
          expect(parseCount(formatCount(value, "id"))).toEqual({ kind: "count", value });
        }
      }),
    );
  });
});

describe("other slips are named for what they are", () => {
  test.each([
    ["-3", -3],
    ["−3", -3],
    ["-12.800", -12_800],
    ["-12,5", -12.5],
  ])("%j is negative", (text, understood) => {
    expect(parseCount(text)).toEqual({ kind: "error", reason: "NEGATIVE", understood, suggestions: [] });
  });

  test.each([
    ["10.000.001", MAX_COUNT + 1],
    ["5104050101900001", 5_104_050_101_900_001],
  ])("%j is too large", (text, understood) => {
    expect(parseCount(text)).toEqual({ kind: "error", reason: "TOO_LARGE", understood, suggestions: [] });
  });

  test("a number too long to be one is too large and not repeated", () => {
    expect(parseCount("9".repeat(400))).toEqual({ kind: "error", reason: "TOO_LARGE", suggestions: [] });
  });

  test.each([
    "abc",
    "–",
    "12 800",
    "1,234,567",
    "12.",
    ",5",
    "1e3",
    "0x10",
    "12.80.0",
    "1.23.456",
    "3 orang",
    "+3",
    "١٢",
  ])("%j is no number", (text) => {
    expect(parseCount(text)).toEqual({ kind: "error", reason: "NOT_A_NUMBER", suggestions: [] });
  });

  test("whatever is typed is a count within the limits, empty, or an error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseCount(text);
        const value = result.kind === "count" ? result.value : 0;
        expect(Number.isInteger(value) && value >= 0 && value <= MAX_COUNT).toBe(true);
      }),
    );
  });
});
