import { describe, expect, test } from "vitest";
import { meaningFault, measuredBy } from "@/lib/domain/target-measure";

const counts = (jkk: number | null, jht: number | null, jp: number | null = null) => ({
  jkk,
  jkm: jkk,
  jht,
  jp,
  jkp: null,
});

const FIGURES = {
  active: 100,
  eligible: 400,
  categories: [
    { category: "PU_FIRM", counts: counts(60, 50, 40) },
    { category: "BPU_SELF", counts: counts(30, 5) },
    { category: "VULNERABLE", counts: counts(10, null) },
  ],
} as const;

test.each([
  ["coverage", "COVERAGE", null, null, 100, 400],
  ["people", "ACTIVE", null, null, 100, 400],
  ["people of a category", "ACTIVE", "VULNERABLE", null, 10, null],
  ["take-up of a programme, without the category whose count is unknown", "COVERAGE", null, "jht", 55, 90],
  ["take-up of a programme that only firms may hold", "COVERAGE", null, "jp", 40, 60],
  ["take-up in one category", "COVERAGE", "BPU_SELF", "jht", 5, 30],
  ["people in a programme", "ACTIVE", null, "jht", 55, 90],
  ["a category without a row", "ACTIVE", "PMI", null, null, null],
] as const)("%s", (_, measure, categoryCode, programme, active, eligible) => {
  expect(measuredBy({ measure, categoryCode, programme }, FIGURES)).toEqual({ active, eligible });
});

describe("what can never be measured", () => {
  test.each([
    ["COVERAGE", "VULNERABLE", null, "NO_DENOMINATOR"],
    ["COVERAGE", "VULNERABLE", "jp", "CLOSED_PROGRAMME"],
    ["ACTIVE", "JAKON", "jht", "CLOSED_PROGRAMME"],
    ["ACTIVE", "VULNERABLE", null, null],
    ["COVERAGE", "VULNERABLE", "jht", null],
    ["COVERAGE", null, "jp", null],
    ["COVERAGE", null, null, null],
  ] as const)("%s of %s, %s: %s", (measure, categoryCode, programme, fault) => {
    expect(meaningFault({ measure, categoryCode, programme })).toBe(fault);
  });
});
