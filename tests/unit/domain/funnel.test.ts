import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DROP_REASONS, DROP_STAGES, STAGES } from "@/lib/domain/batch";
import { PAYERS } from "@/lib/domain/contribution";
import { sumKnown } from "@/lib/domain/coverage";
import {
  type BatchDrop,
  batchesInForce,
  countedBatches,
  type FunnelBatch,
  lossesOf,
  paidTwice,
  sumFunnel,
  unknownStages,
} from "@/lib/domain/funnel";
import { addMonths, toPeriod } from "@/lib/domain/period";

const JUNE = toPeriod(202406);

function batch(id: string, stages: Partial<FunnelBatch> = {}): FunnelBatch {
  return {
    ...{ id, areaCode: "51.04.05.2003", categoryCode: "VULNERABLE", payer: "APBD_REGENCY", phase: 1 },
    ...{ quota: null, proposed: null, verified: null, registered: null, active: null },
    ...{ start: JUNE, months: 6, renewsId: null },
    ...stages,
  };
}

describe("a renewal pays for the same people", () => {
  const first = batch("1", { proposed: 50, verified: 45, registered: 42, active: 40 });
  const renewal = (active: number | null, id = "2", renewsId = "1") =>
    batch(id, { renewsId, proposed: 45, active, start: addMonths(JUNE, 6) });

  test.each([
    ["nobody is active in it yet", [first, renewal(null)], ["1"]],
    ["as many are active", [first, renewal(40)], ["1"]],
    ["more are active", [first, renewal(41)], ["2"]],
    ["two payers share it with fewer", [first, renewal(20), renewal(19, "3")], ["1"]],
    ["two payers share it with more", [first, renewal(20), renewal(21, "3")], ["2", "3"]],
    ["it is renewed again with most", [first, renewal(30), renewal(44, "3", "2")], ["3"]],
    ["the batch before it belongs to another programme", [renewal(30, "2", "of last year")], ["2"]],
    ["nothing is known of either", [batch("1"), renewal(null)], ["1"]],
    ["in the batch before nothing is known, in it nobody is active", [batch("1"), renewal(0)], ["2"]],
  ])("where %s", (_, batches, counted) => {
    expect(countedBatches(batches).map(({ id }) => id)).toEqual(counted);
  });
});

describe("a stage is unknown", () => {
  test.each([
    ["once the first month is there", { proposed: 5, start: JUNE }, ["verified", "registered", "active"]],
    ["not in the month before", { proposed: 5, start: addMonths(JUNE, 1) }, []],
    ["not while nobody knows when", { proposed: 5, start: null }, []],
    ["where a later one is known", { proposed: 5, registered: 4, start: null }, ["verified"]],
    ["not where it is 0", { proposed: 0, verified: 0, registered: 0, active: 0 }, []],
  ] as const)("%s", (_, stages, unknown) => {
    expect(unknownStages(batch("1", stages), JUNE)).toEqual(unknown);
  });
});

test.each([
  [202405, 0],
  [202406, 1],
  [202411, 1],
  [202412, 0],
])("six months from June are paid for in %i: %i", (period, count) => {
  expect(batchesInForce([batch("1"), batch("2", { start: null })], toPeriod(period))).toHaveLength(count);
});

describe("people may be paid for twice", () => {
  const payer = (id: string, stages: Partial<FunnelBatch>) => batch(id, { verified: 22, registered: 18, ...stages });
  const regency = payer("1", { verified: 30, registered: 12 });

  test.each([
    ["one more than the largest list", { payer: "CSR", registered: 19 }, true],
    ["as many as the largest list", { payer: "CSR", registered: 18 }, false],
    ["the same payer", { registered: 22 }, false],
    ["another phase", { payer: "CSR", registered: 22, phase: 2 }, false],
    ["another category", { payer: "CSR", registered: 22, categoryCode: "SOCIAL_WORKER" }, false],
    ["another village", { payer: "CSR", registered: 22, areaCode: "51.04.05.2004" }, false],
    ["in its last month", { payer: "CSR", registered: 22, start: addMonths(JUNE, 5) }, true],
    ["after its last month", { payer: "CSR", registered: 22, start: addMonths(JUNE, 6) }, false],
    ["from a month that nobody knows", { payer: "CSR", registered: 22, start: null }, false],
    ["of a list that is not known", { payer: "CSR", registered: 22, verified: null }, false],
  ] as const)("by two payers: %s", (_, other, isTwice) => {
    expect([...paidTwice([regency, payer("2", other)])]).toEqual(isTwice ? ["51.04.05.2003"] : []);
  });
});

describe("what is lost at a step", () => {
  const drop = (people: number, reason: BatchDrop["reason"] = "MOVED"): BatchDrop => ({
    batchId: "1",
    stage: "VERIFIED",
    reason,
    people,
  });
  const lossOf = (stages: Partial<FunnelBatch>, drops: BatchDrop[]) => lossesOf([batch("1", stages)], drops)[0];

  test("has its reasons, most first, and what nobody explains", () => {
    expect(lossOf({ proposed: 10, verified: 2 }, [drop(2), drop(5, "TOO_OLD")])).toEqual({
      stage: "VERIFIED",
      people: 8,
      reasons: [
        { reason: "TOO_OLD", people: 5 },
        { reason: "MOVED", people: 2 },
      ],
      unexplained: 1,
      overexplained: 0,
    });
  });

  test("may be less than its reasons say", () => {
    expect(lossOf({ proposed: 10, verified: 9 }, [drop(3)])).toMatchObject({ unexplained: 0, overexplained: 2 });
  });

  test("is unknown where a stage is, with its reasons", () => {
    expect(lossOf({ proposed: 10 }, [drop(3)])).toMatchObject({ people: null, reasons: [], unexplained: 0 });
  });
});

const known = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
const batches = fc.array(
  fc.record({
    id: fc.uuid(),
    areaCode: fc.constantFrom("51.04.05.2001", "51.04.05.2002"),
    categoryCode: fc.constant("VULNERABLE" as const),
    payer: fc.constantFrom(...PAYERS),
    phase: fc.integer({ min: 1, max: 3 }),
    quota: known,
    proposed: known,
    verified: known,
    registered: known,
    active: known,
    start: fc.option(fc.constantFrom(toPeriod(202403), JUNE, toPeriod(202409)), { nil: null }),
    months: fc.integer({ min: 1, max: 12 }),
    renewsId: fc.constant(null),
  }),
  { maxLength: 12 },
);
const dropsOf = (all: readonly FunnelBatch[]) =>
  all.length === 0
    ? fc.constant([])
    : fc.array(
        fc.record({
          batchId: fc.constantFrom(...all.map(({ id }) => id)),
          stage: fc.constantFrom(...DROP_STAGES),
          reason: fc.constantFrom(...DROP_REASONS),
          people: fc.integer({ min: 1, max: 50 }),
        }),
        { maxLength: 20 },
      );
const books = batches.chain((all) => dropsOf(all).map((drops) => ({ all, drops })));

describe("for any batches", () => {
  test("a loss is its reasons and what has none, less what they say too much", () => {
    fc.assert(
      fc.property(books, ({ all, drops }) => {
        for (const { people, reasons, unexplained, overexplained } of lossesOf(all, drops)) {
          const told = reasons.reduce((sum, reason) => sum + reason.people, 0);
          expect(told + unexplained - overexplained).toBe(people ?? 0);
        }
      }),
    );
  });

  test("the funnel of two heaps is the sum of theirs, and unknown only where both are", () => {
    fc.assert(
      fc.property(batches, batches, (some, others) => {
        const [a, b, both] = [sumFunnel(some), sumFunnel(others), sumFunnel([...some, ...others])];
        for (const stage of STAGES) expect(both[stage]).toBe(sumKnown([a[stage], b[stage]]));
      }),
    );
  });

  test("order does not matter", () => {
    fc.assert(
      fc.property(books, ({ all, drops }) => {
        const [back, dropsBack] = [all.toReversed(), drops.toReversed()];
        expect(sumFunnel(back)).toEqual(sumFunnel(all));
        expect(lossesOf(back, dropsBack)).toEqual(lossesOf(all, drops));
        expect(paidTwice(back)).toEqual(paidTwice(all));
      }),
    );
  });
});
