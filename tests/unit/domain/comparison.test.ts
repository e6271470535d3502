import { describe, expect, test } from "vitest";
import {
  type ComparedRegency,
  comparedChange,
  comparedRate,
  compareRegencies,
  isPartial,
} from "@/lib/domain/comparison";

function regency(code: string, change: Partial<ComparedRegency> = {}): ComparedRegency {
  return {
    code,
    name: code,
    kind: null,
    parentName: "Bali",
    active: 430,
    eligible: 1_000,
    definition: "A",
    previousActive: 420,
    previousEligible: 1_000,
    previousDefinition: "A",
    villages: 10,
    villageCount: 10,
    noDataReason: null,
    published: false,
    ...change,
  };
}

const ranksOf = (...regencies: ComparedRegency[]) =>
  compareRegencies(regencies).rows.map(({ item, rank }) => [item.code, rank]);

describe("a month under way", () => {
  test.each<[Partial<ComparedRegency>, boolean]>([
    [{ villages: 10 }, false],
    [{ villages: 9 }, true],
    [{ villages: 9, published: true }, false],
    [{ villages: 0, active: null }, false],
  ])("%j: %s", (change, partial) => {
    expect(isPartial(regency("a", change))).toBe(partial);
    expect(comparedRate(regency("a", change)) === null).toBe(partial || change.active === null);
  });
});

describe("the change", () => {
  test.each<[string, Partial<ComparedRegency>, number | null]>([
    ["within one definition", {}, 0.01],
    ["across definitions", { previousDefinition: "B" }, null],
    ["from an unknown month", { previousActive: null }, null],
    ["to a month under way", { villages: 9 }, null],
  ])("%s", (_, change, expected) => {
    const found = comparedChange(regency("a", change));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 10);
  });
});

describe("ranks", () => {
  test("go by coverage within one definition, and the unknown has none", () => {
    const unknown = regency("u", { active: null, definition: null });
    expect(ranksOf(regency("a"), regency("b", { active: 500 }), unknown)).toEqual([
      ["b", 1],
      ["a", 2],
      ["u", null],
    ]);
  });

  test("are refused across definitions, in the order of codes", () => {
    const other = regency("b", { active: 500, definition: "B" });
    const comparison = compareRegencies([other, regency("a")]);
    expect(comparison.comparable).toBe(false);
    expect(comparison.definitions.map(({ definition, regencies }) => [definition, regencies.length])).toEqual([
      ["A", 1],
      ["B", 1],
    ]);
    expect(ranksOf(other, regency("a"))).toEqual([
      ["a", null],
      ["b", null],
    ]);
  });

  test("are not refused for another definition of which no coverage is known", () => {
    expect(compareRegencies([regency("a"), regency("b", { definition: "B", eligible: null })]).comparable).toBe(true);
    expect(compareRegencies([regency("a"), regency("b", { definition: "B", villages: 9 })]).comparable).toBe(true);
  });
});
