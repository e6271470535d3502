import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAYERS } from "@/lib/domain/contribution";
import { costCells, totalOf } from "@/lib/domain/cost";
import {
  answerCostScenario,
  type CostScenario,
  type CostScenarioFacts,
  type PayerShare,
  splitWorkers,
} from "@/lib/domain/cost-scenario";
import { toPeriod } from "@/lib/domain/period";
import { RATES } from "../../support/rates";

const PROGRAMMES = ["jkk", "jkm"] as const;
const REGENCY_ALONE: readonly PayerShare[] = [{ payer: "APBD_REGENCY", percent: 100 }];
const FULL: CostScenario = {
  ...{ perVillage: 200, months: 6, start: toPeriod(202408), programmes: PROGRAMMES },
  payers: REGENCY_ALONE,
};
const FACTS: CostScenarioFacts = {
  ...{ villages: 64, active: 128_340, eligible: 298_465, sponsored: 8_264, countsSponsored: true },
  ...{ rates: RATES, running: [], budgets: [{ payer: "APBD_REGENCY", year: 2024, rupiah: 1_000_000_000 }] },
};

const ask = (change: Partial<CostScenario> = {}, facts: Partial<CostScenarioFacts> = {}) =>
  answerCostScenario({ ...FULL, ...change }, { ...FACTS, ...facts });

const shares = (...percents: number[]): PayerShare[] =>
  percents.flatMap((percent, place) => {
    const payer = PAYERS[place];
    return payer === undefined || percent === 0 ? [] : [{ payer, percent }];
  });

describe("the examples", () => {
  test.each([
    [200, 6, 12_800, 1_290_240_000],
    [100, 6, 6_400, 645_120_000],
    [155, 6, 9_920, 999_936_000],
    [1, 1, 64, 1_075_200],
  ])("%d in each of 64 villages for %d months: %d workers, Rp%d", (perVillage, months, workers, rupiah) => {
    expect(ask({ perVillage, months })).toMatchObject({ workers, rupiah });
  });

  test("with old-age savings it costs more than twice as much", () => {
    expect(ask({ programmes: ["jkk", "jkm", "jht"] }).rupiah).toBe(12_800 * 6 * 36_800);
  });
});

describe("coverage", () => {
  test("has the workers of the scenario in the place of those of today", () => {
    const { before, after } = ask();
    expect(before).toBe(128_340 / 298_465);
    expect(after).toBe((128_340 - 8_264 + 12_800) / 298_465);
  });

  test.each<[string, Partial<CostScenarioFacts>, number | null]>([
    ["stays where the definition leaves sponsored workers out", { countsSponsored: false }, 128_340 / 298_465],
    ["is unknown where the sponsored are", { sponsored: null }, null],
    ["is unknown where the month is not complete", { active: null }, null],
    ["is unknown without a denominator", { eligible: null }, null],
  ])("%s", (_, facts, after) => {
    expect(ask({}, facts).after).toBe(after);
  });

  test("lapses when the months are over", () => {
    expect(ask().lapsesOn).toBe("2025-02-01");
  });
});

describe("the month in which the budget ends", () => {
  const running = costCells(
    [{ workers: 8_000, start: toPeriod(202403), months: 12, payer: "APBD_REGENCY", programmes: PROGRAMMES }],
    RATES,
  );
  const budget = (year: number, rupiah: number) => ({ payer: "APBD_REGENCY", year, rupiah }) as const;

  test("is the first that is not paid in full: four months are, the fifth is not", () => {
    expect(ask().end).toEqual({ kind: "ENDS", period: 202412, payer: "APBD_REGENCY" });
  });

  test("comes earlier when months before were paid for; what would have run later is replaced", () => {
    const answer = ask({}, { running });
    expect(answer.payers[0]?.years[0]).toMatchObject({ spent: 8_000 * 5 * 16_800, committed: 12_800 * 5 * 16_800 });
    expect(answer.end).toEqual({ kind: "ENDS", period: 202409, payer: "APBD_REGENCY" });
  });

  test.each<[string, ReturnType<typeof budget>[], object]>([
    ["one rupiah too little", [budget(2024, 1_075_199_999)], { kind: "ENDS", period: 202412 }],
    ["enough for the year, and none for the next", [budget(2024, 1_075_200_000)], { kind: "NONE", period: 202501 }],
    ["enough for both", [budget(2024, 1_075_200_000), budget(2025, 215_040_000)], { kind: "LASTS", payer: null }],
    ["too little in the second", [budget(2024, 1_075_200_000), budget(2025, 1)], { kind: "ENDS", period: 202501 }],
    ["none at all", [], { kind: "NONE", period: 202408 }],
  ])("%s", (_, budgets, end) => {
    expect(ask({}, { budgets }).end).toMatchObject(end);
  });

  test("of several payers is that of the first who cannot pay", () => {
    const payers: PayerShare[] = [
      { payer: "CSR", percent: 20 },
      { payer: "APBD_REGENCY", percent: 80 },
    ];
    const budgets = [budget(2024, 2_000_000_000), { payer: "CSR", year: 2024, rupiah: 100_000_000 } as const];
    expect(ask({ payers }, { budgets }).end).toEqual({ kind: "ENDS", period: 202410, payer: "CSR" });
  });

  test("never comes for members who pay for themselves", () => {
    expect(ask({ payers: [{ payer: "SELF", percent: 100 }] }).end).toEqual({ kind: "LASTS", payer: null });
  });

  test("is unknown from a month without a rate on", () => {
    const early = ask({ start: toPeriod(201505), months: 3 }, { budgets: [budget(2015, 1_000_000_000)] });
    expect(early).toMatchObject({ rupiah: null, end: { kind: "UNKNOWN", period: 201505 } });
  });
});

describe("payers by whole percent", () => {
  test.each([
    [12_800, shares(100), [12_800]],
    [12_800, shares(70, 30), [8_960, 3_840]],
    [10, shares(33, 33, 34), [3, 3, 4]],
    [1, shares(50, 50), [1, 0]],
    [2, shares(34, 33, 33), [1, 1, 0]],
    [0, shares(50, 50), [0, 0]],
  ])("%d workers by %j: %j", (workers, parts, expected) => {
    expect(splitWorkers(workers, parts).map((part) => part.workers)).toEqual(expected);
  });

  const anyShares = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((cuts) => shares(...cuts.slice(1).map((cut, place) => cut - (cuts[place] ?? 0))));

  test("nobody is lost, nobody is a worker away from his share, and the order does not matter", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), anyShares, (workers, parts) => {
        const split = splitWorkers(workers, parts);
        expect(split.reduce((sum, part) => sum + part.workers, 0)).toBe(workers);
        for (const part of split) expect(Math.abs(part.workers * 100 - workers * part.percent)).toBeLessThan(100);
        expect(splitWorkers(workers, parts.toReversed())).toEqual(split);
      }),
    );
  });

  test("payers and months add up to the whole, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(202408, 202511, 202601, 202611),
        anyShares,
        (perVillage, months, start, payers) => {
          const answer = ask({ perVillage, months, start: toPeriod(start), payers });
          expect(Number.isSafeInteger(answer.rupiah)).toBe(true);
          expect(answer.payers.reduce((sum, { rupiah }) => sum + (rupiah ?? 0), 0)).toBe(answer.rupiah);
          expect(totalOf(answer.cells)).toBe(answer.rupiah);
          expect(answer.payers.reduce((sum, { workers }) => sum + workers, 0)).toBe(perVillage * 64);
        },
      ),
    );
  });
});
