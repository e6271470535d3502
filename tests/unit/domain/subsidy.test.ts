import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContributionRate } from "@/lib/domain/contribution";
import { toPeriod } from "@/lib/domain/period";
import {
  activeMonths,
  activeWorkers,
  type Batch,
  costByMonth,
  costOf,
  lapseMonth,
  type SubsidyTerms,
} from "@/lib/domain/subsidy";
import { date } from "../../support/date";

const anyBatch: fc.Arbitrary<Batch> = fc.record({
  workers: fc.integer({ min: 1, max: 20_000 }),
  start: fc.integer({ min: 1, max: 12 }).map((month) => toPeriod(202400 + month)),
  months: fc.integer({ min: 1, max: 24 }),
});

const year2023: Batch = { workers: 6_400, start: toPeriod(202307), months: 6 };
const batches2024: readonly Batch[] = [
  { workers: 3_100, start: toPeriod(202403), months: 6 },
  { workers: 2_735, start: toPeriod(202404), months: 6 },
  { workers: 2_429, start: toPeriod(202406), months: 6 },
];

const rate = (change: Partial<ContributionRate>): ContributionRate => ({
  programmeClass: "BPU",
  programme: "jkk",
  kind: "RUPIAH",
  amount: 10_000,
  riskLevel: null,
  wageCap: null,
  sector: null,
  payers: [],
  validFrom: date("2020-01-01"),
  validTo: null,
  ...change,
});
const table = [rate({ programme: "jkk", amount: 10_000 }), rate({ programme: "jkm", amount: 6_800 })];
const terms: SubsidyTerms = { programmeClass: "BPU", programmes: ["jkk", "jkm"], payer: "APBD_REGENCY" };

describe("a batch is active for its months and lapses on the first day after", () => {
  test("six months from July 2023 are July to December, and January 2024 is too late", () => {
    expect(activeMonths(year2023)).toEqual([202307, 202308, 202309, 202310, 202311, 202312]);
    expect(lapseMonth(year2023)).toBe(202401);
  });

  test("one month is that month alone", () => {
    expect(activeMonths({ ...year2023, months: 1 })).toEqual([202307]);
  });

  test.each([
    [202306, 0],
    [202307, 6_400],
    [202312, 6_400],
    [202401, 0],
    [202403, 3_100],
    [202404, 5_835],
    [202406, 8_264],
    [202408, 8_264],
    [202409, 5_164],
    [202410, 2_429],
    [202411, 2_429],
    [202412, 0],
  ])("in %i Gianyar has %i subsidised workers active", (period, workers) => {
    expect(activeWorkers([year2023, ...batches2024], toPeriod(period))).toBe(workers);
  });

  test("a batch is active exactly in the months it lists", () => {
    fc.assert(
      fc.property(anyBatch, fc.integer({ min: 1, max: 36 }), (batch, n) => {
        const period = toPeriod(202400 + (n % 12) + 1 + Math.floor(n / 12) * 100);
        const expected = activeMonths(batch).includes(period) ? batch.workers : 0;
        expect(activeWorkers([batch], period)).toBe(expected);
      }),
    );
  });
});

describe("a batch costs its workers × the contribution of each month", () => {
  test.each([
    [6_400, 6, 645_120_000],
    [12_800, 6, 1_290_240_000],
    [20_893, 6, 2_106_014_400],
    [0, 6, 0],
  ])("%i workers for %i months cost Rp%i", (workers, months, rupiah) => {
    expect(costOf({ workers, start: toPeriod(202407), months }, table, terms)).toBe(rupiah);
  });

  test("keeping Gianyar's three batches until the end of 2024 costs Rp386.971.200", () => {
    const untilDecember = batches2024.map((batch) => {
      const start = lapseMonth(batch);
      return costOf({ ...batch, start, months: 202413 - start }, table, terms) ?? 0;
    });
    expect(untilDecember.reduce((sum, rupiah) => sum + rupiah, 0)).toBe(386_971_200);
  });

  test("a rate that changes on the way counts from its month", () => {
    const rising = [...table, rate({ amount: 12_000, validFrom: date("2024-08-01") })];
    expect(costByMonth({ workers: 100, start: toPeriod(202407), months: 2 }, rising, terms)).toEqual([
      { period: 202407, rupiah: 1_680_000 },
      { period: 202408, rupiah: 1_880_000 },
    ]);
    expect(costOf({ workers: 100, start: toPeriod(202407), months: 2 }, rising, terms)).toBe(3_560_000);
  });

  test("a month without a rate is unknown, and so is the whole", () => {
    const ending = [rate({ validTo: date("2024-07-31") })];
    const batch: Batch = { workers: 100, start: toPeriod(202407), months: 2 };
    const jkkOnly: SubsidyTerms = { ...terms, programmes: ["jkk"] };
    expect(costByMonth(batch, ending, jkkOnly).map(({ rupiah }) => rupiah)).toEqual([1_000_000, null]);
    expect(costOf(batch, ending, jkkOnly)).toBeNull();
  });

  test("the cost of the months is the cost of the batch", () => {
    fc.assert(
      fc.property(anyBatch, (batch) => {
        const months = costByMonth(batch, table, terms).reduce((sum, { rupiah }) => sum + (rupiah ?? 0), 0);
        expect(months).toBe(batch.workers * batch.months * 16_800);
        expect(costOf(batch, table, terms)).toBe(months);
      }),
    );
  });
});
