import { describe, expect, test } from "vitest";
import type { SponsoredBatch } from "@/lib/domain/batch";
import type { Payer } from "@/lib/domain/contribution";
import { missingTo, priceOf, renewalsOf } from "@/lib/domain/cost-plan";
import { toPeriod } from "@/lib/domain/period";
import { RATES } from "../../support/rates";

const batch = (change: Partial<SponsoredBatch>): SponsoredBatch => ({
  ...{ id: "first", programmeId: "p", programmes: ["jkk", "jkm"], areaCode: "51.04.05.2003" },
  ...{ categoryCode: "VULNERABLE", payer: "APBDES", phase: 1, quota: null, proposed: null, verified: null },
  ...{ registered: null, active: 100, start: toPeriod(202403), months: 6, converted: null, renewsId: null },
  ...change,
});
const YEAR = [toPeriod(202408), toPeriod(202412)] as const;
const workersIn = (...batches: SponsoredBatch[]) => renewalsOf(batches, ...YEAR).batches.map(({ workers }) => workers);

describe("renewing what lapses", () => {
  test("goes on from the month of the lapse, as long and paid by the same", () => {
    expect(renewalsOf([batch({})], ...YEAR).batches).toEqual([
      { workers: 100, start: 202409, months: 6, payer: "APBDES", programmes: ["jkk", "jkm"] },
    ]);
  });

  test.each<[string, SponsoredBatch[], number[]]>([
    ["who went on by themselves need nobody", [batch({ converted: 12 })], [88]],
    [
      "who is renewed already is paid for",
      [batch({}), batch({ id: "next", renewsId: "first", active: null, registered: 60, start: toPeriod(202409) })],
      [40],
    ],
    ["nobody left costs nothing", [batch({ converted: 100 })], []],
    ["what lapses before the first month is past", [batch({ start: toPeriod(202401) })], []],
    ["in the first month it counts", [batch({ start: toPeriod(202402) })], [100]],
    ["in the last month it counts", [batch({ start: toPeriod(202406) })], [100]],
    ["after the last month it does not", [batch({ start: toPeriod(202407) })], []],
  ])("%s", (_, batches, workers) => {
    expect(workersIn(...batches)).toEqual(workers);
  });

  test("of unknown people is said", () => {
    expect(renewalsOf([batch({ active: null })], ...YEAR)).toEqual({ batches: [], unknown: 1 });
  });
});

describe("a price", () => {
  const month = 100 * 16_800;
  const { batches } = renewalsOf([batch({}), batch({ id: "csr", payer: "CSR" })], ...YEAR);
  const budget = (payer: Payer, year: number, rupiah: number) => ({ payer, year, rupiah });

  test("says what each payer has to pay in each year, of the budget of that year", () => {
    const budgets = [
      budget("APBDES", 2024, 4 * month),
      budget("APBDES", 2025, month),
      budget("CSR", 2024, 100 * month),
    ];
    expect(priceOf(batches, { rates: RATES, budgets, running: [] })).toMatchObject({
      ...{ workers: 200, rupiah: 12 * month },
      parts: [
        { payer: "APBDES", year: 2024, rupiah: 4 * month, left: 0 },
        // What the company has left does not help the village out.
        { payer: "APBDES", year: 2025, rupiah: 2 * month, left: -month },
        { payer: "CSR", year: 2024, rupiah: 4 * month, left: 96 * month },
        { payer: "CSR", year: 2025, rupiah: 2 * month, budget: null, left: null },
      ],
    });
  });

  test("leaves of a budget what runs beside it takes", () => {
    const running = [
      { payer: "APBDES", period: toPeriod(202403), workers: 1, rupiah: 7 },
      { payer: "APBDES", period: toPeriod(202503), workers: 1, rupiah: 5 },
      { payer: "CSR", period: toPeriod(202403), workers: 1, rupiah: 3 },
    ] as const;
    const budgets = [budget("APBDES", 2024, 4 * month), budget("APBDES", 2025, 2 * month)];
    const { parts } = priceOf(batches, { rates: RATES, budgets, running });
    expect(parts.map(({ left }) => left)).toEqual([-7, -5, null, null]);
  });
});

test("who pays for themselves is renewed by nobody", () => {
  expect(renewalsOf([batch({ payer: "SELF" }), batch({ payer: "SELF", active: null })], ...YEAR)).toEqual({
    batches: [],
    unknown: 0,
  });
});

test.each([
  [{ measure: "COVERAGE", value: 0.5 } as const, 20_893],
  [{ measure: "COVERAGE", value: 0.43 } as const, 0],
  [{ measure: "ACTIVE", value: 12_800 } as const, 4_536],
  [{ measure: "ACTIVE", value: 8_000 } as const, 0],
])("missing to %j: %d", (target, people) => {
  const figures = { active: 128_340, eligible: 298_465, sponsored: 8_264 };
  expect(missingTo(target, figures)).toBe(people);
  expect(missingTo(target, { active: null, eligible: null, sponsored: null })).toBeNull();
});
