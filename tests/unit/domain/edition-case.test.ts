import { describe, expect, test } from "vitest";
import type { EditionFacts, EditionTarget } from "@/lib/domain/edition";
import {
  arrivalCase,
  changeBetween,
  coverageCase,
  keepCase,
  lapseCase,
  leftOver,
  openPlaces,
  qualityCase,
  SMALLEST_POINTS,
  sinceCase,
  targetCase,
  vulnerableCase,
} from "@/lib/domain/edition-case";
import { toPeriod } from "@/lib/domain/period";
import { date } from "../../support/date";
import { sampleEdition } from "../../support/sample-edition";

const { target, previous, costs } = sampleEdition;
if (target === null || previous === null) throw new Error("the sample has a target and an edition before it");

describe("what became of a rate", () => {
  test.each([
    [0.4, 0.43, "UP"],
    [0.43, 0.4, "DOWN"],
    [0.43, 0.43, "SAME"],
    [0.43, 0.43004, "SLIGHT"],
    [0.43, 0.42996, "SLIGHT"],
    [0, 0.0001, "UP"],
    [0, -0.0001, "DOWN"],
    [null, 0.43, "UNKNOWN"],
    [0.43, null, "UNKNOWN"],
  ])("%j → %j: %s", (before, after, kind) => {
    expect(changeBetween(before, after, SMALLEST_POINTS).kind).toBe(kind);
  });

  test("a fall is told by how much, without a sign", () => {
    expect(changeBetween(10, 7, 1)).toEqual({ kind: "DOWN", by: 3 });
  });
});

test.each([
  [{ active: 1, eligible: 2, rate: 0.5 }, "KNOWN"],
  [{ active: null, eligible: 2, rate: null }, "NO_ACTIVE"],
  [{ active: null, eligible: null, rate: null }, "NO_ACTIVE"],
  [{ active: 1, eligible: null, rate: null }, "NO_ELIGIBLE"],
  [{ active: 1, eligible: 0, rate: null }, "NOBODY_ELIGIBLE"],
])("coverage %j: %s", (coverage, kind) => {
  expect(coverageCase(coverage)).toBe(kind);
});

describe("against the edition before", () => {
  const coverage = { active: 43, eligible: 100, rate: 0.43 };
  const unknown = { active: null, eligible: 100, rate: null };
  test.each([
    ["none", null, coverage, "FIRST"],
    ["the same definition", previous, coverage, "COMPARED"],
    ["another definition, recomputed", { ...previous, isSameDefinition: false }, coverage, "RECOMPUTED"],
    ["another definition", { ...previous, rate: null, isSameDefinition: false }, coverage, "NOT_COMPARABLE"],
    ["unknown then", { ...previous, rate: null }, coverage, "UNKNOWN"],
    ["unknown now", previous, unknown, "UNKNOWN"],
  ])("%s", (_, before, now, kind) => {
    expect(sinceCase({ previous: before, coverage: now }).kind).toBe(kind);
  });
});

describe("a target", () => {
  const open: EditionTarget = { ...target, isReached: false, status: "BEHIND", dueDate: date("2024-12-31") };
  test.each<[string, EditionTarget | null, string]>([
    ["that there is not", null, "NONE"],
    ["nobody can judge", { ...open, isReached: null }, "UNKNOWN"],
    ["that is reached, also past its due date", { ...open, isReached: true, dueDate: date("2024-01-31") }, "REACHED"],
    ["that is not reached on its due date", { ...open, dueDate: date("2024-06-30") }, "OVERDUE"],
    ["that is due tomorrow", { ...open, dueDate: date("2024-07-01") }, "BEHIND"],
    ["ahead of its line", { ...open, status: "AHEAD" }, "AHEAD"],
    ["on its line", { ...open, status: "ON_TRACK" }, "ON_TRACK"],
    ["without a line", { ...open, status: null }, "NO_LINE"],
  ])("%s", (_, one, kind) => {
    expect(targetCase(one, date("2024-06-30"))).toBe(kind);
  });

  test.each([
    [{ kind: "AT", period: toPeriod(202412) }, "IN_TIME"],
    [{ kind: "AT", period: toPeriod(202501) }, "LATE"],
    [{ kind: "NEVER" }, "NEVER"],
    [{ kind: "REACHED" }, "REACHED"],
    [{ kind: "UNKNOWN" }, "UNKNOWN"],
  ] as const)("due in December arrives %j: %s", (arrival, kind) => {
    expect(arrivalCase({ arrival, dueDate: date("2024-12-31") })).toBe(kind);
  });
});

describe("a quota", () => {
  test.each([
    [null, 12_800, "NO_ACTIVE"],
    [8_264, null, "NO_QUOTA"],
    [8_264, 0, "NO_QUOTA"],
    [8_264, 12_800, "OPEN"],
    [12_800, 12_800, "FILLED"],
    [0, 1, "OPEN"],
  ])("%j active of %j: %s", (active, quota, kind) => {
    expect(vulnerableCase({ active, quota })).toBe(kind);
  });

  test.each([
    [8_264, 12_800, 4_536],
    [12_900, 12_800, 0],
    ["HIDDEN", 10, null],
    [null, 10, null],
    [3, null, null],
  ] as const)("%j active of %j leave %j open", (active, quota, open) => {
    expect(openPlaces(active, quota)).toBe(open);
  });
});

describe("what lapses", () => {
  const [september, october, december] = sampleEdition.lapses;
  if (september === undefined || october === undefined || december === undefined) throw new Error("three lapses");
  const { nextAsOf, vulnerable } = sampleEdition;

  test("before the next edition and in all", () => {
    expect(lapseCase(sampleEdition)).toMatchObject({
      ...{ kind: "SOON", soon: 3_100, people: 8_264, lastOn: "2024-12-01" },
      first: { on: "2024-09-01", people: 3_100 },
    });
  });

  test.each<[string, EditionFacts["lapses"], EditionFacts["vulnerable"], string]>([
    ["only after it", [october, december], vulnerable, "LATER"],
    ["nothing", [], vulnerable, "NONE"],
    ["nobody", [{ ...september, people: 0 }], vulnerable, "NONE"],
    ["nothing known", [], { ...vulnerable, active: null }, "UNKNOWN"],
  ])("%s", (_, lapses, sponsored, kind) => {
    expect(lapseCase({ lapses, nextAsOf, vulnerable: sponsored }).kind).toBe(kind);
  });

  test("the day of the next edition is before it", () => {
    expect(lapseCase({ lapses: [{ ...september, on: nextAsOf }], nextAsOf, vulnerable }).kind).toBe("SOON");
  });

  test("points of which one is unknown have no sum", () => {
    const lapses = [september, { ...october, points: null }];
    expect(lapseCase({ lapses, nextAsOf, vulnerable })).toMatchObject({ points: null });
  });
});

describe("keeping those who lapse", () => {
  const [budget] = costs.budgets;
  if (budget === undefined) throw new Error("the sample has a budget");
  const withLeft = (left: number | null) => ({ ...costs, budgets: [{ ...budget, left }] });
  test.each([
    ["nobody", { ...costs, keep: { ...costs.keep, people: 0 } }, "NOBODY"],
    ["at an unknown rate", { ...costs, keep: { ...costs.keep, rupiah: null } }, "NO_RATE"],
    ["without a budget", { ...costs, budgets: [] }, "NO_BUDGET"],
    ["with the budget of another year", { ...costs, budgets: [{ ...budget, year: 2025 }] }, "NO_BUDGET"],
    [
      "with a budget that nobody decided",
      { ...costs, budgets: [{ ...budget, rupiah: null, left: null }] },
      "NO_BUDGET",
    ],
    ["with another payer's budget", { ...costs, budgets: [{ ...budget, payer: "CSR" as const }] }, "NO_BUDGET"],
    ["with an unknown rest", withLeft(null), "UNKNOWN_BUDGET"],
    ["with exactly enough", withLeft(386_971_200), "SUFFICES"],
    ["with a rupiah too few", withLeft(386_971_199), "SHORT"],
    ["with less than nothing", withLeft(-1), "SHORT"],
  ])("%s", (_, one, kind) => {
    expect(keepCase(one)).toBe(kind);
  });

  test("what is left is the regency's own money, whatever others lack or have", () => {
    const others = [-457_228_801, 9_000_000_000].map((left) => ({ ...budget, payer: "APBDES" as const, left }));
    expect(leftOver({ ...costs, budgets: [...others, budget] })).toBe(457_228_800);
  });

  test("a month is paid out of the budget of its year: in December out of the next one's", () => {
    const next = { ...costs, keep: { ...costs.keep, rupiah: 10, until: date("2025-12-31") } };
    const budgets = [
      { ...budget, left: 0 },
      { ...budget, year: 2025, left: 10 },
    ];
    expect([keepCase({ ...next, budgets }), leftOver({ ...next, budgets })]).toEqual(["SUFFICES", 10]);
    expect(keepCase({ ...next, budgets: budgets.slice(0, 1) })).toBe("NO_BUDGET");
  });
});

test.each([
  [70, 0, "NONE_IN"],
  [70, 69, "SOME_IN"],
  [70, 70, "ALL_IN"],
])("of %i villages %i report: %s", (villages, villagesIn, kind) => {
  expect(qualityCase({ ...sampleEdition.quality, villages, villagesIn })).toBe(kind);
});
