import { describe, expect, test } from "vitest";
import type { Counts } from "@/lib/domain/entry";
import type { CategoryCode } from "@/lib/domain/programme";
import { type AreaMonth, type Choice, type Figure, figureOf, sumFigures } from "@/lib/domain/published-figure";
import { NOTHING_HIDDEN, suppress } from "@/lib/domain/suppression";

const WHOLE: Choice = { category: null, segment: null, programme: null };
const VILLAGE = "51.04.01.2001";

function counts(jkk: number | null, jht: number | null = null, jp: number | null = null): Counts {
  return { jkk, jkm: jkk, jht, jp, jkp: null };
}

function monthOf(byCategory: Partial<Record<CategoryCode, Counts>>, others: Partial<AreaMonth> = {}): AreaMonth {
  const entries = Object.entries(byCategory) as [CategoryCode, Counts][];
  return {
    ...{ areaCode: VILLAGE, active: 100, eligible: 400, segmentEligible: null, counts: new Map(entries) },
    ...others,
  };
}

const month = monthOf({
  PU_FIRM: counts(40, 30, 20),
  BPU_SELF: counts(50, 10),
  VULNERABLE: counts(6, null),
  JAKON: counts(4),
});

describe("the figure of an area", () => {
  test.each<[string, Partial<Choice>, number | null, number | null, number | null]>([
    ["coverage is active ÷ eligible under the definition", {}, 100, 400, 0.25],
    ["a category has people and no rate", { category: "BPU_SELF" }, 50, null, null],
    ["a category without entries is unknown", { category: "PMI" }, null, null, null],
    ["a segment has no rate where the source does not split", { segment: "BPU" }, 56, null, null],
    ["take-up divides by those who may hold it, where both are known", { programme: "jht" }, 40, 90, 40 / 90],
    ["take-up of a segment", { segment: "PU", programme: "jp" }, 20, 40, 0.5],
    ["a programme that nobody in the segment may hold", { segment: "BPU", programme: "jp" }, null, null, null],
  ])("%s", (_, choice, active, eligible, rate) => {
    const figure = figureOf(month, { ...WHOLE, ...choice }, NOTHING_HIDDEN);
    expect(figure).toEqual({ active, eligible, rate, suppressed: false });
  });

  test("a segment divides by its own eligible workers where the source splits", () => {
    const split = { ...month, segmentEligible: 112 };
    expect(figureOf(split, { ...WHOLE, segment: "BPU" }, NOTHING_HIDDEN)).toMatchObject({ eligible: 112, rate: 0.5 });
  });

  test("what is hidden gives no people and no rate, and says so", () => {
    const rows = [...month.counts].map(([categoryCode, of]) => ({ areaCode: VILLAGE, categoryCode, counts: of }));
    const hidden = suppress({ regencyCode: "51.04", rows, segments: null });
    expect(figureOf(month, { ...WHOLE, category: "JAKON" }, hidden)).toMatchObject({ active: null, suppressed: true });
  });
});

test("a few people of several categories together are not shown, nor what they are divided by", () => {
  const few = { VILLAGE_CADRE: counts(1, 0), BPU_SELF: counts(3, 0), SOCIAL_WORKER: counts(63) };
  const others = { VULNERABLE: counts(40, 3), VILLAGE_OFFICIAL: counts(42, 16) };
  const rowsAt = (areaCode: string, of: Partial<Record<CategoryCode, Counts>>) =>
    (Object.entries(of) as [CategoryCode, Counts][]).map(([categoryCode, told]) => ({
      areaCode,
      categoryCode,
      counts: told,
    }));
  const rows = [...rowsAt(VILLAGE, few), ...rowsAt("51.04.02.2001", { ...few, ...others })];
  const hidden = suppress({ regencyCode: "51.04", rows, segments: null });
  const choice = { ...WHOLE, segment: "BPU", programme: "jht" } as const;
  expect(hidden.isHidden(VILLAGE, "BPU", "jkk")).toBe(false);
  expect(figureOf(monthOf(few), choice, hidden)).toMatchObject({ eligible: null, rate: null, suppressed: true });
});

describe("the sum over regencies", () => {
  const part = (active: number | null, eligible: number | null, suppressed = false): Figure => ({
    ...{ active, eligible, suppressed },
    rate: null,
  });

  test("is Σ ÷ Σ over those that have both", () => {
    const { parts, ...sum } = sumFigures([part(10, 100), part(90, 200), part(5, null), part(null, 50)]);
    expect(sum).toEqual({ active: 100, eligible: 300, rate: 1 / 3, suppressed: false });
    expect(parts.length).toBe(2);
  });

  test("is people alone where nothing divides them, and says when a regency is not shown", () => {
    const { parts, ...sum } = sumFigures([part(10, null), part(null, null, true), part(7, null)]);
    expect(sum).toEqual({ active: 17, eligible: null, rate: null, suppressed: true });
    expect(parts.length).toBe(2);
  });

  test("of nothing is unknown, not 0", () => {
    expect(sumFigures([])).toMatchObject({ active: null, parts: [] });
  });
});
