import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContributionRate, Payer } from "@/lib/domain/contribution";
import type { IsoDate } from "@/lib/domain/period";
import { toPeriod } from "@/lib/domain/period";
import { answerScenario, type ScenarioFacts } from "@/lib/domain/scenario";
import type { TargetFigure } from "@/lib/domain/standing";

const date = (text: string) => text as IsoDate;

function rate(programme: "jkk" | "jkm", amount: number, from: string, payers: Payer[] = [], to: string | null = null) {
  return {
    programmeClass: "BPU",
    programme,
    kind: "RUPIAH",
    amount,
    riskLevel: null,
    wageCap: null,
    sector: null,
    payers,
    validFrom: date(from),
    validTo: to === null ? null : date(to),
  } satisfies ContributionRate;
}

/** Rp16,800 a month; half of it from April to December 2026 for who pays for himself (PP 50/2025). */
const RATES = [
  rate("jkk", 10_000, "2015-07-01"),
  rate("jkm", 6_800, "2015-07-01"),
  rate("jkk", 5_000, "2026-04-01", ["SELF"], "2026-12-31"),
  rate("jkm", 3_400, "2026-04-01", ["SELF"], "2026-12-31"),
];

const TARGET: TargetFigure = {
  measure: "COVERAGE",
  value: 0.5,
  baseline: 0.4,
  baselineDate: date("2023-12-31"),
  dueDate: date("2024-12-31"),
};

const FACTS: ScenarioFacts = {
  active: 128_340,
  eligible: 298_465,
  target: TARGET,
  rates: RATES,
  villages: [],
  counted: "ALL",
};

function ask(workers: number, { start = 202408, months = 6, payer = "APBD_REGENCY" as Payer, facts = FACTS } = {}) {
  const scenario = { additions: [{ code: "51.04.05.2003", workers }], start: toPeriod(start), months, payer };
  return answerScenario(scenario, facts);
}

describe("whose workers move the coverage", () => {
  const village = (active: number | null) => [{ code: "51.04.05.2003", name: "Kedewatan", active, eligible: 200 }];
  const after = (counted: ScenarioFacts["counted"], active: number | null) =>
    ask(50, { facts: { ...FACTS, active: 100, eligible: 200, villages: village(active), counted } }).after;

  test.each<[string, ScenarioFacts["counted"], number | null, number]>([
    ["of a whole regency everybody's", "ALL", null, 0.75],
    ["of a district those of villages that report", "REPORTING", 100, 0.75],
    ["of a district not those of a silent village, which it is not divided by either", "REPORTING", null, 0.5],
    ["nobody's where the definition leaves sponsored workers out", "NONE", 100, 0.5],
  ])("%s", (_, counted, active, expected) => {
    expect(after(counted, active)).toBe(expected);
  });
});

describe("cost in whole rupiah", () => {
  test.each([
    [6_400, 6, 645_120_000],
    [12_800, 6, 1_290_240_000],
    [1, 1, 16_800],
    [0, 6, 0],
  ])("%d workers for %d months cost %d", (workers, months, cost) => {
    expect(ask(workers, { months }).cost).toBe(cost);
  });

  test("changes with the rate, month by month", () => {
    const { cost, terms } = ask(100, { start: 202602, months: 4, payer: "SELF" });
    expect(terms).toEqual([
      { from: 202602, to: 202603, months: 2, contribution: 16_800, rupiah: 3_360_000 },
      { from: 202604, to: 202605, months: 2, contribution: 8_400, rupiah: 1_680_000 },
    ]);
    expect(cost).toBe(5_040_000);
  });

  test("does not change for whom the relief leaves out", () => {
    expect(ask(100, { start: 202602, months: 4 }).terms).toHaveLength(1);
  });

  test("is unknown where the table lacks a rate for one of the months", () => {
    const { cost, terms } = ask(100, { start: 201506, months: 2 });
    expect(cost).toBeNull();
    expect(terms.map(({ contribution }) => contribution)).toEqual([null, 16_800]);
  });

  test("is whole and the sum of its terms, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(202401, 202511, 202603, 202611),
        fc.constantFrom<Payer>("SELF", "APBD_REGENCY"),
        (workers, months, start, payer) => {
          const { cost, terms } = ask(workers, { months, start, payer });
          expect(Number.isSafeInteger(cost)).toBe(true);
          expect(terms.reduce((sum, { rupiah }) => sum + (rupiah ?? 0), 0)).toBe(cost);
          expect(terms.reduce((sum, term) => sum + term.months, 0)).toBe(months);
        },
      ),
    );
  });
});

describe("coverage after", () => {
  test("adds the workers to the area and measures the target in the month of the start", () => {
    const answer = ask(20_893);
    expect(answer.before).toBeCloseTo(0.43, 5);
    expect(answer.after).toBeGreaterThanOrEqual(0.5);
    expect(answer.standing).toMatchObject({ gapPeople: 0, standing: "REACHED", monthsLeft: 4 });
    expect(ask(20_892).standing).toMatchObject({ gapPeople: 1, standing: "NOT_REACHED" });
  });

  test("is unknown where a figure is, and the cost is not", () => {
    const answer = ask(100, { facts: { ...FACTS, active: null } });
    expect(answer).toMatchObject({ before: null, after: null, cost: 10_080_000 });
    expect(answer.standing).toMatchObject({ coverage: null, gapPeople: null });
  });

  test("without a target is coverage alone", () => {
    expect(ask(100, { facts: { ...FACTS, target: null } })).toMatchObject({ standing: null, lapsesBefore: null });
  });

  test.each([
    [4, "2024-12-01", "2024-12-31"],
    [5, "2025-01-01", null],
  ])("says whether %d months of cover reach to the day that the target is due", (months, lapsesOn, lapsesBefore) => {
    expect(ask(100, { months })).toMatchObject({ lapsesOn, lapsesBefore });
  });

  test.each([
    [202412, "2024-12-31", null, true],
    [202501, "2024-12-31", "2024-12-31", false],
    [202412, "2024-12-17", null, true],
    [202501, "2025-01-01", null, true],
  ])("from %d does not help a target due on %s: %j", (start, dueDate, startsAfter, isMeasured) => {
    const facts = { ...FACTS, target: { ...TARGET, dueDate: date(dueDate) } };
    const answer = ask(20_893, { start, facts });
    expect([answer.startsAfter, answer.standing !== null]).toEqual([startsAfter, isMeasured]);
  });

  test("says it of every village, above 100 % too", () => {
    const villages = [{ code: "51.04.05.2003", name: "Singakerta", active: 950, eligible: 1_000 }];
    const [village] = ask(120, { facts: { ...FACTS, villages } }).villages;
    expect(village).toMatchObject({ workers: 120, before: 0.95, after: 1.07, missing: 0 });
  });
});
