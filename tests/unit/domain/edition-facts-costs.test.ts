import { describe, expect, test } from "vitest";
import type { SponsoredBatch } from "@/lib/domain/batch";
import {
  batchesAsOf,
  type CostSources,
  editionCosts,
  editionLapses,
  knownBatches,
  spentOn,
} from "@/lib/domain/edition-facts-costs";
import { toPeriod } from "@/lib/domain/period";
import { SEGMENTS } from "@/lib/domain/programme";
import { batch as lapsing } from "../../support/lapse-batches";
import { RATES } from "../../support/rates";

const JUNE = toPeriod(202406);

function batch(fields: Partial<SponsoredBatch> = {}): SponsoredBatch {
  return { ...lapsing(), programmeId: "p", programmes: ["jkk", "jkm"], quota: null, ...fields };
}

const march = batch({ id: "1", start: toPeriod(202403), active: 3_100 });
const april = batch({ id: "2", start: toPeriod(202404), active: 2_735, areaCode: "51.04.01.2002" });
const june = batch({ id: "3", start: JUNE, active: 2_429, areaCode: "51.04" });
const base = { period: JUNE, active: 128_340, eligible: 298_465, segments: SEGMENTS, silent: [] };

describe("the batches of a month", () => {
  test("are those that have begun", () => {
    const later = batch({ id: "4", start: toPeriod(202407) });
    expect(knownBatches([march, later, batch({ id: "5", start: null })], JUNE)).toEqual([march]);
  });

  test("lapse whole: who will go on by himself is known of those that are over", () => {
    const over = batch({ id: "0", start: toPeriod(202307), converted: 9 });
    expect(batchesAsOf([over, { ...march, converted: 5 }], JUNE).map(({ converted }) => converted)).toEqual([9, null]);
  });
});

describe("what lapses after June 2024", () => {
  test("is 3,100, 2,735 and 2,429 people, down to 40.23 %", () => {
    const lapses = editionLapses([march, april, june], base);
    expect(lapses.map(({ on, people, villages }) => [on, people, villages])).toEqual([
      ["2024-09-01", 3_100, 1],
      ["2024-10-01", 2_735, 1],
      ["2024-12-01", 2_429, 0],
    ]);
    expect(lapses.map(({ rateAfter }) => rateAfter)).toEqual(
      [125_240, 122_505, 120_076].map((active) => active / 298_465),
    );
    expect(lapses.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(-8_264 / 298_465, 12);
  });

  test("leaves out what is over, and what is renewed in time", () => {
    const over = batch({ id: "0", start: toPeriod(202307) });
    const renewal = batch({ id: "6", start: JUNE, renewsId: "1", active: 3_100 });
    expect(editionLapses([over, march, renewal], base).map(({ on, people }) => [on, people])).toEqual([
      ["2024-12-01", 3_100],
    ]);
  });

  test.each([
    ["with the next date", [2, 2, 9], [["2024-12-01", 13, 1]]],
    [
      "with the next date when together they are more",
      [3, 2, 9],
      [
        ["2024-10-01", 5, 1],
        ["2024-12-01", 9, 1],
      ],
    ],
    [
      "the last of them with the one before",
      [9, 8, 4],
      [
        ["2024-09-01", 9, 1],
        ["2024-10-01", 12, 1],
      ],
    ],
    ["not at all where there are no more", [1, 1, 2], []],
  ])("tells of few %s", (_, [first, second, third], expected) => {
    const few = [march, { ...april, areaCode: march.areaCode }, { ...june, areaCode: march.areaCode }];
    const sizes = [first, second, third];
    const lapses = editionLapses(
      few.map((one, at) => ({ ...one, active: sizes[at] ?? 0 })),
      base,
    );
    expect(lapses.map(({ on, people, villages }) => [on, people, villages])).toEqual(expected);
    const left = expected.length === 0 ? [] : [base.active - sizes.reduce<number>((sum, one) => sum + (one ?? 0), 0)];
    expect(lapses.slice(-1).map(({ rateAfter }) => rateAfter)).toEqual(left.map((active) => active / base.eligible));
  });

  test("leaves no known rate from the month on in which nobody knows how many", () => {
    const unknown = batch({ id: "7", start: toPeriod(202404), active: null });
    expect(editionLapses([march, unknown, june], base).map(({ rateAfter, points }) => [rateAfter, points])).toEqual([
      [125_240 / 298_465, 125_240 / 298_465 - 128_340 / 298_465],
      [null, null],
    ]);
  });

  test("leaves the rate as it is where the definition does not count them", () => {
    const [first] = editionLapses([march], { ...base, segments: ["PU"] });
    expect(first).toMatchObject({ people: 3_100, rateAfter: 128_340 / 298_465, points: 0 });
  });

  test("has no rate without active or eligible", () => {
    expect(editionLapses([march], { ...base, eligible: null })[0]).toMatchObject({ rateAfter: null, points: null });
  });
});

function costs(fields: Partial<CostSources> = {}) {
  return editionCosts({
    ...{
      period: JUNE,
      batches: [march, april, june],
      rates: RATES,
      budgets: [],
      missing: 20_893,
      countsSponsored: true,
    },
    ...fields,
  });
}

describe("what it costs", () => {
  test("to keep everybody until December is Rp386,971,200", () => {
    expect(costs().keep).toEqual({
      ...{ rupiah: 386_971_200, people: 8_264, until: "2024-12-31" },
      parts: [
        { people: 3_100, months: 4 },
        { people: 2_735, months: 3 },
        { people: 2_429, months: 1 },
      ],
    });
  });

  test("to close the gap is Rp2,106,014,400 for six months of Rp16,800", () => {
    expect(costs()).toMatchObject({
      contribution: 16_800,
      closeGap: { rupiah: 2_106_014_400, people: 20_893, months: 6 },
    });
  });

  test("looks from December at the year that begins", () => {
    const period = toPeriod(202312);
    const batches = [batch({ start: toPeriod(202307), active: 6_400 })];
    expect(costs({ period, batches }).keep).toMatchObject({ until: "2024-12-31", rupiah: 6_400 * 12 * 16_800 });
  });

  test.each([
    ["nothing where nothing is missing", { missing: 0 }, 0],
    ["unknown without a target", { missing: null }, null],
    ["unknown where the definition does not count who is paid for", { countsSponsored: false }, null],
    ["unknown without a rate", { rates: [] }, null],
  ])("is %s", (_, fields, rupiah) => {
    expect(costs(fields).closeGap.rupiah).toBe(rupiah);
  });

  test("to keep those of whom nobody knows how many is unknown", () => {
    expect(costs({ batches: [march, batch({ id: "8", active: null })] }).keep.rupiah).toBeNull();
  });

  test("of few is told with the next date, as what lapses is", () => {
    expect(costs({ batches: [{ ...march, active: 3 }, april] }).keep).toMatchObject({
      ...{ people: 2_738, parts: [{ people: 2_738, months: 3 }], rupiah: 2_738 * 3 * 16_800 },
    });
    expect(costs({ batches: [{ ...march, active: 3 }] })).toMatchObject({
      keep: { people: 0, parts: [], rupiah: null },
      budgets: [{ spent: null, bound: null, left: null }],
    });
  });

  test.each([
    ["few who pay for themselves are kept with the others", "APBD_REGENCY", "SELF", 2_738],
    ["few for whom others pay are not", "SELF", "APBD_REGENCY", 0],
  ] as const)("%s", (_, payer, fewPayer, people) => {
    const batches = [
      { ...april, payer },
      { ...april, id: "9", payer: fewPayer, active: 3 },
    ];
    expect(costs({ batches }).keep).toMatchObject({ people, rupiah: people * 3 * 16_800 });
  });

  test("leaves out who pays for himself", () => {
    expect(costs({ batches: [{ ...march, payer: "SELF" }] }).keep).toMatchObject({ rupiah: 0, people: 0, parts: [] });
  });
});

describe("a budget", () => {
  const budgets = [{ payer: "APBD_REGENCY", year: 2024, rupiah: 1_000_000_000 }] as const;

  test("is spent up to June, bound for what runs on, and what is left pays for whole workers", () => {
    const spent = (3_100 * 4 + 2_735 * 3 + 2_429) * 16_800;
    const bound = (3_100 * 2 + 2_735 * 3 + 2_429 * 5) * 16_800;
    const left = 1_000_000_000 - spent - bound;
    expect(costs({ budgets }).budgets).toEqual([
      {
        ...{ payer: "APBD_REGENCY", year: 2024, rupiah: 1_000_000_000, spent, bound, left },
        paysWorkers: Math.floor(left / 100_800),
      },
    ]);
  });

  test("that does not suffice has less than nothing left, and pays for nobody", () => {
    const [budget] = costs({ budgets: [{ ...budgets[0], rupiah: 1 }] }).budgets;
    expect([(budget?.left ?? 0) < 0, budget?.paysWorkers]).toEqual([true, 0]);
  });

  test("is priced for six months of its own year: from July on they are not", () => {
    const [budget] = costs({ budgets, period: toPeriod(202407) }).budgets;
    expect([typeof budget?.left, budget?.paysWorkers]).toEqual(["number", null]);
  });

  test("of the next year stands beside this year's in December, and is worth its first six months", () => {
    const next = { payer: "APBD_REGENCY", year: 2025, rupiah: 100_800 } as const;
    const told = costs({ budgets: [...budgets, next], period: toPeriod(202412) }).budgets;
    expect(told).toMatchObject([
      { year: 2024, bound: 0, paysWorkers: null },
      { year: 2025, spent: 0, bound: 0, left: 100_800, paysWorkers: 1 },
    ]);
  });

  test("that nobody decided is unknown, what was paid without it is not", () => {
    expect(costs().budgets).toMatchObject([{ rupiah: null, left: null, paysWorkers: null, bound: 26_550 * 16_800 }]);
  });

  test("pays nobody knows what for a batch of unknown size", () => {
    expect(costs({ budgets, batches: [batch({ active: null })] }).budgets).toMatchObject([
      { rupiah: 1_000_000_000, spent: null, bound: null, left: null, paysWorkers: null },
    ]);
  });
});

test("what was spent on batches is this year's months up to the month, by those who pay for others", () => {
  const old = batch({ id: "0", start: toPeriod(202310), active: 10 });
  expect(spentOn([march, old, { ...april, payer: "SELF" }], RATES, JUNE)).toBe((3_100 * 4 + 10 * 3) * 16_800);
  expect(spentOn([batch({ active: null })], RATES, JUNE)).toBeNull();
  expect(spentOn([], RATES, JUNE)).toBe(0);
});
