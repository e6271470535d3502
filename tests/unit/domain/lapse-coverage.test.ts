import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeByMonth, type LapsingBatch, lapsesOf } from "@/lib/domain/lapse";
import { type CoverageBase, coverageAfter } from "@/lib/domain/lapse-coverage";
import { listPeriods, toPeriod } from "@/lib/domain/period";
import { anyBatches, batch, renewal, VILLAGE } from "../../support/lapse-batches";

const july = toPeriod(202407);

describe("the coverage that it costs", () => {
  const base: CoverageBase = {
    period: toPeriod(202406),
    active: 128_340,
    eligible: 298_465,
    segments: ["PU", "BPU"],
    silent: [],
  };
  const months = listPeriods(toPeriod(202406), toPeriod(202503));
  const lostBy = (batches: readonly LapsingBatch[], change: Partial<CoverageBase> = {}) =>
    Object.fromEntries(
      coverageAfter(lapsesOf(batches), months, { ...base, ...change }).map(({ month, lost }) => [month, lost]),
    );

  test("is what lapsed since, month by month, divided by the same eligible workers", () => {
    const phases = [
      batch({ active: 3_100 }),
      batch({ id: "b", start: toPeriod(202404), active: 2_735 }),
      batch({ id: "c", start: toPeriod(202406), active: 2_429 }),
      renewal({ id: "d", registered: 187 }),
    ];
    const after = new Map(coverageAfter(lapsesOf(phases), months, base).map((one) => [Number(one.month), one]));
    expect(after.get(202408)).toEqual({ month: 202408, lost: 0, rate: 128_340 / 298_465 });
    expect(after.get(202409)).toEqual({ month: 202409, lost: 2_913, rate: 125_427 / 298_465 });
    expect(after.get(202412)?.lost).toBe(2_913 + 2_735 + 2_429);
    expect(after.get(202503)?.lost).toBe(8_264);
  });

  test("leaves out who lapsed by the month of the base, and takes the month after it", () => {
    expect(lostBy([batch({ start: toPeriod(202312) })])[202503]).toBe(0);
    expect(lostBy([batch({ start: toPeriod(202401) })])[202407]).toBe(100);
  });

  test("leaves out who came after it: a batch of its own, and what a renewal has beyond those it renews", () => {
    expect(lostBy([batch({ start: toPeriod(202406) })])[202412]).toBe(100);
    expect(lostBy([batch({ start: toPeriod(202407) })])[202501]).toBe(0);
    expect(lostBy([batch(), renewal({ active: 130 })])).toMatchObject({ 202409: 0, 202503: 100 });
  });

  test("counts only segments of the definition and villages that report, and is unknown without figures", () => {
    expect(lostBy([batch()], { segments: ["PU"] })[202409]).toBe(0);
    expect(lostBy([batch()], { silent: [VILLAGE] })[202409]).toBe(0);
    expect(lostBy([batch()], { silent: ["51.04.01.2002"] })[202409]).toBe(100);
    const rates = (change: Partial<CoverageBase>) =>
      coverageAfter(lapsesOf([batch()]), months, { ...base, ...change }).map(({ rate }) => rate);
    expect(rates({ active: null }).every((rate) => rate === null)).toBe(true);
    expect(rates({ eligible: null }).every((rate) => rate === null)).toBe(true);
    expect(rates({ segments: null }).every((rate) => rate === null)).toBe(true);
    expect(lostBy([batch()], { segments: null })[202409]).toBeNull();
  });
});

describe("whatever the batches", () => {
  const base = { period: july, active: 5_000, eligible: 9_000, segments: ["BPU"], silent: [] } as const;
  const months = listPeriods(july, toPeriod(203012));

  test("coverage never loses more people than the batches of its month had, nor gains any", () => {
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const [now] = activeByMonth(batches, [july]);
        const after = coverageAfter(lapsesOf(batches), months, base);
        after.forEach(({ lost }, at) => {
          expect(lost).toBeLessThanOrEqual(now?.people ?? 0);
          expect(lost).toBeGreaterThanOrEqual(after[at - 1]?.lost ?? 0);
        });
      }),
    );
  });

  test("their order does not matter", () => {
    fc.assert(
      fc.property(anyBatches, fc.infiniteStream(fc.nat()), (batches, draws) => {
        const shuffled = batches.map((one) => [draws.next().value, one] as const).sort(([a], [b]) => a - b);
        const other = shuffled.map(([, one]) => one);
        expect(coverageAfter(lapsesOf(other), months, base)).toEqual(coverageAfter(lapsesOf(batches), months, base));
      }),
    );
  });
});
