import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SponsoredBatch } from "@/lib/domain/batch";
import { PAYERS, type Payer } from "@/lib/domain/contribution";
import {
  budgetEnd,
  budgetUse,
  type CostCell,
  costCells,
  costTerms,
  monthsWithoutRate,
  type PaidBatch,
  runningBatches,
  totalOf,
  workersFor,
} from "@/lib/domain/cost";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { RATES } from "../../support/rates";

const WITH_JHT = ["jkk", "jkm", "jht"] as const;

function paid(workers: number, start: number, months: number, change: Partial<PaidBatch> = {}): PaidBatch {
  return { workers, start: toPeriod(start), months, payer: "APBD_REGENCY", programmes: ["jkk", "jkm"], ...change };
}

const cost = (...batches: PaidBatch[]) => totalOf(costCells(batches, RATES));

describe("months × people × rate in whole rupiah", () => {
  test.each<[string, PaidBatch, number | null]>([
    ["the quota of 2024", paid(12_800, 202408, 6), 1_290_240_000],
    ["the quota of 2023", paid(6_400, 202307, 6), 645_120_000],
    ["one worker for one month", paid(1, 202408, 1), 16_800],
    ["with old-age savings", paid(1, 202408, 1, { programmes: WITH_JHT }), 36_800],
    ["nobody", paid(0, 202408, 6), 0],
    ["across a year's end", paid(100, 202411, 4), 6_720_000],
    ["across a change of rate, three months dear and one cheap", paid(100, 202601, 4, { payer: "APBDES" }), 5_880_000],
    ["across its end, one month cheap and two dear", paid(100, 202612, 3, { payer: "CSR" }), 4_200_000],
    ["PP 50/2025 does not reach what a regency pays", paid(100, 202601, 4), 6_720_000],
    ["nor what the state pays", paid(100, 202604, 1, { payer: "APBN" }), 1_680_000],
    ["JHT is not halved", paid(1, 202604, 1, { payer: "SELF", programmes: WITH_JHT }), 28_400],
    ["nobody knows before there is a rate", paid(100, 201506, 2), null],
  ])("%s", (_, batch, rupiah) => {
    expect(cost(batch)).toBe(rupiah);
  });

  test("says which months have no rate", () => {
    expect(monthsWithoutRate(costCells([paid(1, 201505, 4), paid(1, 202408, 1)], RATES))).toEqual([201505, 201506]);
  });

  test.each([
    [1_000_000_000, 6, 9_920],
    [100_799, 6, 0],
    [100_800, 6, 1],
  ])("Rp%d pay for %d months of %d workers", (rupiah, months, workers) => {
    const terms = { payer: "APBD_REGENCY", programmes: ["jkk", "jkm"], start: toPeriod(202408), months } as const;
    expect(workersFor(rupiah, terms, RATES)).toBe(workers);
  });

  test("without a rate nobody knows how many", () => {
    const terms = { payer: "APBD_REGENCY", programmes: ["jkk"], start: toPeriod(201506), months: 1 } as const;
    expect(workersFor(1_000_000, terms, RATES)).toBeNull();
  });
});

describe("whatever is paid for", () => {
  const anyBatch = fc.record({
    workers: fc.nat(20_000),
    start: fc.integer({ min: 0, max: 40 }).map((n) => addMonths(toPeriod(202401), n)),
    months: fc.integer({ min: 1, max: 24 }),
    payer: fc.constantFrom<Payer>(...PAYERS),
    programmes: fc.constantFrom<PaidBatch["programmes"]>(["jkk", "jkm"], WITH_JHT),
  });
  const anyBatches = fc.array(anyBatch, { maxLength: 12 });
  const sumOf = (cells: readonly CostCell[]) => cells.reduce((sum, { rupiah }) => sum + BigInt(rupiah ?? 0), 0n);

  test("no rupiah is lost: payers, months and batches each add up to the whole", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const cells = costCells(batches, RATES);
        const whole = totalOf(cells) ?? -1;
        const byPayer = PAYERS.map((payer) => totalOf(cells.filter((cell) => cell.payer === payer)) ?? -1);
        const months = [...new Set(cells.map(({ period }) => period))];
        const byMonth = months.map((period) => totalOf(cells.filter((cell) => cell.period === period)) ?? -1);
        const byBatch = batches.flatMap((batch) => costTerms(batch, RATES, batch).map(({ rupiah }) => rupiah ?? -1));
        for (const parts of [byPayer, byMonth, byBatch]) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        expect(sumOf(cells)).toBe(BigInt(whole));
      }),
    );
  });

  test("neither splitting a batch nor another order changes anything", () => {
    fc.assert(
      fc.property(anyBatches, fc.nat(20_000), (batches, cut) => {
        const split = batches.toReversed().flatMap((batch) => {
          const first = Math.min(cut, batch.workers);
          return [
            { ...batch, workers: batch.workers - first },
            { ...batch, workers: first },
          ];
        });
        expect(costCells(split, RATES)).toEqual(costCells(batches, RATES));
      }),
    );
  });

  test("a batch cut in time costs the same", () => {
    fc.assert(
      fc.property(anyBatch, fc.integer({ min: 1, max: 23 }), (batch, cut) => {
        if (cut >= batch.months) return;
        const first = { ...batch, months: cut };
        const second = { ...batch, start: addMonths(batch.start, cut), months: batch.months - cut };
        expect(cost(first, second)).toBe(cost(batch));
      }),
    );
  });
});

describe("what runs", () => {
  const batch = (change: Partial<SponsoredBatch>): SponsoredBatch => ({
    ...{ id: "b", programmeId: "p", programmes: ["jkk", "jkm"], areaCode: "51.04.05.2003", categoryCode: "VULNERABLE" },
    ...{ payer: "APBD_REGENCY", phase: 1, quota: null, proposed: null, verified: null, registered: null, active: null },
    ...{ start: toPeriod(202403), months: 6, converted: null, renewsId: null },
    ...change,
  });

  test.each<[string, Partial<SponsoredBatch>, number[], number, number]>([
    ["the active are paid for", { registered: 90, active: 80 }, [80], 0, 0],
    ["of what has not begun the registered are committed", { registered: 90 }, [90], 0, 0],
    ["what is only verified is in progress", { proposed: 99, verified: 95 }, [], 95, 0],
    ["what is only proposed as well", { proposed: 99, start: null }, [], 99, 0],
    ["nothing known is said", {}, [], 0, 1],
    ["registered from nobody knows when is said", { registered: 90, start: null }, [], 0, 1],
    ["nobody active costs nothing", { active: 0, start: null }, [], 0, 0],
    ["what was proposed and is over is no more in progress", { proposed: 99, start: toPeriod(202401) }, [], 0, 0],
    ["in its last month it is", { proposed: 99, start: toPeriod(202402) }, [], 99, 0],
    ["what was unknown and over before the year is forgotten", { start: toPeriod(202307) }, [], 0, 0],
    ["in January it still cost something", { start: toPeriod(202308) }, [], 0, 1],
  ])("%s", (_, change, workers, inProgress, unknown) => {
    const running = runningBatches([batch(change)], toPeriod(202407));
    expect([running.paid.map((one) => one.workers), running.inProgress, running.unknown]).toEqual([
      workers,
      inProgress,
      unknown,
    ]);
  });
});

describe("against a budget", () => {
  const cells = costCells([paid(100, 202410, 6)], RATES);
  const use = (rupiah: number | null, year = 2024) =>
    budgetUse(
      { payer: "APBD_REGENCY", year },
      {
        cells,
        budgets: rupiah === null ? [] : [{ payer: "APBD_REGENCY", year, rupiah }],
        from: toPeriod(202411),
      },
    );

  test("what is past is spent, what comes is committed, a year pays for itself", () => {
    expect(use(10_000_000)).toMatchObject({ spent: 1_680_000, committed: 3_360_000, left: 4_960_000 });
    expect(use(10_000_000, 2025)).toMatchObject({ spent: 0, committed: 5_040_000, left: 4_960_000 });
  });

  test.each<[string, number | null, ReturnType<typeof budgetEnd>]>([
    ["exactly enough lasts", 5_040_000, { kind: "LASTS" }],
    ["a rupiah short ends in the last month", 5_039_999, { kind: "ENDS", period: toPeriod(202412) }],
    ["two months and a bit end in the third", 3_360_001, { kind: "ENDS", period: toPeriod(202412) }],
    ["less than a month ends in the first", 1_679_999, { kind: "ENDS", period: toPeriod(202410) }],
    ["no budget", null, { kind: "NONE", period: toPeriod(202410) }],
  ])("%s", (_, rupiah, end) => {
    expect(use(rupiah).end).toEqual(end);
    expect(use(rupiah).left).toBe(rupiah === null ? null : rupiah - 5_040_000);
  });

  test("nobody knows beyond a month without a rate", () => {
    const unknown = costCells([paid(1, 201505, 4)], RATES);
    expect(budgetEnd(unknown, 1_000_000)).toEqual({ kind: "UNKNOWN", period: 201505 });
  });
});
