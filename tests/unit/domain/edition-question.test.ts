import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EditionFacts } from "@/lib/domain/edition";
import type { DapilFact } from "@/lib/domain/edition-dapil";
import {
  hidesFigures,
  largestSegment,
  leastHeld,
  promiseCounts,
  rangeOf,
  topOnly,
} from "@/lib/domain/edition-extremes";
import { councilQuestions, dapilQuestions } from "@/lib/domain/edition-question";
import { generatedEditions } from "../../support/generated-editions";
import { sampleEdition } from "../../support/sample-edition";

const asked = (facts: Partial<EditionFacts>) =>
  councilQuestions({ ...sampleEdition, ...facts }).map(({ kind }) => kind);

const { quality, vulnerable, coverage, costs } = sampleEdition;
const calm: Partial<EditionFacts> = {
  ...{ lapses: [], dapil: null, target: null, promises: [], programmes: [] },
  costs: { ...costs, keep: { ...costs.keep, people: 0 } },
  vulnerable: { ...vulnerable, active: 12_800 },
  quality: { ...quality, villagesIn: 70, unmapped: 0 },
};

describe("the council is asked", () => {
  test("in June 2024: who keeps those who lapse, what holds up the quota, and about the lowest district", () => {
    expect(asked({})).toEqual(["KEEP", "OPEN_QUOTA", "LOWEST_DAPIL"]);
  });

  test.each<[string, Partial<EditionFacts>, string[]]>([
    ["about a fall", { ...calm, coverage: { ...coverage, rate: 0.4 } }, ["FALL", "NO_TARGET", "HOLD"]],
    ["about a target that is missed", { ...calm, target: sampleEdition.target }, ["TARGET", "HOLD", "CHECK"]],
    ["about silence", { ...calm, quality: { ...quality, unmapped: null } }, ["SILENT", "NO_TARGET", "HOLD"]],
    ["about those not mapped", { ...calm, quality: { ...quality, villagesIn: 70 } }, ["UNMAPPED", "NO_TARGET", "HOLD"]],
    [
      "nothing about a hidden number",
      { ...calm, quality: { ...quality, villagesIn: 70, unmapped: "HIDDEN" } },
      ["NO_TARGET", "HOLD", "CHECK"],
    ],
    [
      "when coverage will be known",
      { ...calm, coverage: { active: null, eligible: null, rate: null } },
      ["NO_RATE", "NO_TARGET", "CHECK"],
    ],
    ["about a programme", { ...calm, programmes: sampleEdition.programmes }, ["NO_TARGET", "TAKE_UP", "HOLD"]],
  ])("%s", (_, facts, kinds) => {
    expect(asked(facts)).toEqual(kinds);
  });

  test("about a promise that was missed before the quota", () => {
    const promises = sampleEdition.promises.map((promise) => ({ ...promise, state: "MISSED" as const }));
    expect(asked({ promises })).toEqual(["KEEP", "MISSED_PROMISE", "OPEN_QUOTA"]);
  });

  test("three different things, whatever is known", () => {
    fc.assert(
      fc.property(generatedEditions, (facts) => {
        const kinds = councilQuestions(facts).map(({ kind }) => kind);
        const inDistricts = (facts.dapil?.districts ?? []).map((district) =>
          dapilQuestions(district, facts).map(({ kind }) => kind),
        );
        for (const three of [kinds, ...inDistricts]) expect(new Set(three).size).toBe(3);
      }),
    );
  });
});

describe("an electoral district is asked", () => {
  const [gianyar] = sampleEdition.dapil?.districts ?? [];
  if (gianyar === undefined) throw new Error("the sample has electoral districts");
  const quiet: DapilFact = {
    ...gianyar,
    lapses: [],
    quota: null,
    bottom: [],
    top: [],
    silent: [],
    spent: null,
    points: 0,
  };
  test.each<[string, DapilFact, string[]]>([
    ["as it is", gianyar, ["LAPSE", "OPEN_QUOTA", "LOWEST_VILLAGE"]],
    ["falling, of which the quota can wait", { ...gianyar, points: -0.01 }, ["LAPSE", "FALL", "OPEN_QUOTA"]],
    ["above the regency", quiet, ["ABOVE", "CHECK", "NEXT"]],
    ["below the regency", { ...quiet, rate: 0.2 }, ["BELOW", "CHECK", "NEXT"]],
    ["falling", { ...quiet, points: -0.01 }, ["FALL", "ABOVE", "CHECK"]],
    ["silent", { ...quiet, silent: ["Petak Kaja"] }, ["SILENT", "ABOVE", "CHECK"]],
    ["unknown", { ...quiet, rate: null }, ["NO_RATE", "CHECK", "NEXT"]],
    ["hidden", { ...quiet, rate: "HIDDEN" }, ["CHECK", "NEXT", "SEATS"]],
    ["with money spent", { ...quiet, spent: 1 }, ["SPENT", "ABOVE", "CHECK"]],
  ])("%s", (_, district, kinds) => {
    expect(dapilQuestions(district, sampleEdition).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("what stands out", () => {
  test("the programme held least, where its figures are known", () => {
    const [jkk, , jht] = sampleEdition.programmes;
    if (jkk === undefined || jht === undefined) throw new Error("the sample has programmes");
    expect(leastHeld(sampleEdition.programmes)?.programme).toBe("jht");
    expect(leastHeld([jkk, { ...jht, people: "HIDDEN" }])?.programme).toBe("jkk");
    expect(leastHeld([{ ...jht, mayHold: null }])).toBeNull();
  });

  test("the largest segment, unless all are hidden or empty", () => {
    expect(largestSegment(sampleEdition.segments)?.segment).toBe("PU");
    expect(largestSegment([{ segment: "PU", active: "HIDDEN", change: null }])).toBeNull();
    expect(largestSegment([{ segment: "PU", active: 0, change: null }])).toBeNull();
  });

  test.each<[readonly (number | null | "HIDDEN")[], string]>([
    [[], "NONE"],
    [[null, "HIDDEN"], "NONE"],
    [[0.4, null], "ONE"],
    [[0.4, 0.4, "HIDDEN"], "SAME"],
    [[0.4, 0.5, 0.3], "RANGE"],
  ])("rates %j: %s", (rates, kind) => {
    expect(rangeOf(rates.map((rate) => ({ rate }))).kind).toBe(kind);
  });

  test("the range names the highest and the lowest", () => {
    expect(rangeOf([0.4, 0.5, 0.3].map((rate) => ({ rate })))).toMatchObject({
      ...{ highest: { rate: 0.5 }, lowest: { rate: 0.3 } },
    });
  });

  test("a village at the bottom is not shown at the top as well", () => {
    const [district] = sampleEdition.dapil?.districts ?? [];
    if (district === undefined) throw new Error("the sample has electoral districts");
    expect(topOnly({ bottom: district.bottom, top: [...district.bottom, ...district.top] })).toEqual(district.top);
  });

  test("promises are counted by where they stand", () => {
    expect(promiseCounts(sampleEdition.promises)).toEqual({ KEPT: 0, ON_THE_WAY: 1, MISSED: 0, UNKNOWN: 1 });
  });

  test("one hidden figure anywhere is enough to explain it", () => {
    expect(hidesFigures(sampleEdition)).toBe(false);
    expect(hidesFigures({ ...sampleEdition, quality: { ...quality, unmapped: "HIDDEN" } })).toBe(true);
    expect(hidesFigures({ ...sampleEdition, segments: [{ segment: "PMI", active: "HIDDEN", change: null }] })).toBe(
      true,
    );
  });
});
