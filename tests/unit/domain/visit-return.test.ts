import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, type Period, toPeriod } from "@/lib/domain/period";
import { RETURN_MONTHS, type VillageFigures, visitReturns } from "@/lib/domain/visit-return";

const JUNE = toPeriod(202406);

/** A village of 1,000 eligible workers (500 of them wanted at 50 %) with these active people, the last one in June. */
function village(code: string, ...active: (number | null)[]): VillageFigures {
  const months = active.map((people, place) => ({
    period: addMonths(JUNE, place + 1 - active.length),
    active: people,
    counts: "ALL",
  }));
  return { code, active: active.at(-1) ?? null, eligible: 1_000, months };
}

function returnsOf(villages: readonly VillageFigures[], rate: number | null = 0.5, period: Period = JUNE) {
  return visitReturns(villages, rate, period);
}

describe("what a visit may bring", () => {
  test("is what an average month brought, where villages differ by chance alone", () => {
    // Ten came of 400 and of 390 missing: 20 ÷ 790 of the 380 still missing.
    const alike = ["a", "b", "c"].map((code) => village(code, 100, 110, 120));
    expect(returnsOf(alike).get("a")?.expected).toBeCloseTo((20 / 790) * 380, 10);
  });

  test("is drawn from a village's own figure towards that of all, and stays on its own side", () => {
    const eager = village("eager", 100, 140, 180, 220, 260, 300, 340);
    const shy = village("shy", 100, 101, 102, 103, 104, 105, 106);
    const returns = returnsOf([eager, shy]);
    const own = { eager: (240 / 1_800) * 160, shy: (6 / 2_385) * 394 };
    const all = 246 / 4_185;
    expect(returns.get("eager")?.expected).toBeLessThan(own.eager);
    expect(returns.get("eager")?.expected).toBeGreaterThan(all * 160);
    expect(returns.get("shy")?.expected).toBeGreaterThan(own.shy);
    expect(returns.get("shy")?.expected).toBeLessThan(all * 394);
  });

  test("has an interval that is the wider, against what it expects, the less is known", () => {
    const spread = (of: VillageFigures) => {
      const others = [village("o", 100, 140, 170, 220), village("p", 100, 103, 104, 108)];
      const visit = returnsOf([of, ...others]).get("v");
      return visit ? (visit.to - visit.from) / visit.expected : null;
    };
    const long = spread(village("v", 100, 120, 140, 160, 180, 200, 220));
    const short = spread(village("v", null, null, null, null, null, 200, 220));
    expect(short).toBeGreaterThan(long ?? 0);
  });

  test("is wider where people come in batches than where they come one by one", () => {
    const visitOf = (...active: number[]) => returnsOf(["a", "b"].map((code) => village(code, ...active))).get("a");
    const steady = visitOf(100, 120, 140, 160, 180, 200, 220);
    const batched = visitOf(100, 100, 100, 220, 220, 220, 220);
    const width = (visit: typeof steady) => (visit ? visit.to - visit.from : 0);
    expect(width(batched)).toBeGreaterThan(width(steady));
  });

  test("counts a month in which people dropped out as one that brought nobody", () => {
    const lapsed = ["a", "b"].map((code) => village(code, 300, 200, 220));
    expect(returnsOf(lapsed).get("a")?.expected).toBeCloseTo((20 / (200 + 300)) * 280, 10);
  });

  test.each<[string, VillageFigures, number | null, boolean]>([
    ["one known month", village("v", 100), 0.5, false],
    ["two known months", village("v", 100, 110), 0.5, true],
    ["two known months that do not follow each other", village("v", 100, null, 110), 0.5, false],
    ["no target", village("v", 100, 110), null, false],
    ["an unknown month now", village("v", 100, 110, null), 0.5, false],
    ["an unknown number of eligible workers", { ...village("v", 100, 110), eligible: null }, 0.5, false],
  ])("with %s", (_, of, rate, known) => {
    expect(returnsOf([of], rate).get("v") !== null).toBe(known);
  });

  test("looks back half a year and no further", () => {
    const old = village("v", 100, 200, ...Array<number>(RETURN_MONTHS + 1).fill(200));
    expect(returnsOf([old]).get("v")).toMatchObject({ expected: 0, from: 0, to: 0, months: RETURN_MONTHS });
  });

  test("does not compare sums of other counts", () => {
    const { months, ...rest } = village("v", 100, 110);
    const redefined = { ...rest, months: months.map((month, place) => ({ ...month, counts: String(place) })) };
    expect(returnsOf([redefined]).get("v")).toBeNull();
  });

  test("is 0 where nobody is missing, and that of the others where somebody has only now gone missing", () => {
    const returns = returnsOf([village("full", 480, 500), village("fallen", 500, 499), village("other", 100, 120)]);
    expect(returns.get("full")).toMatchObject({ expected: 0, from: 0, to: 0 });
    expect(returns.get("fallen")?.expected).toBeGreaterThan(0);
  });

  test("reaches to its expectation where next to nothing is known of it", () => {
    const villages = [[446, 765, null], [79, 90, 135], [195, 73], [null]].map((active, place) =>
      village(String(place), ...active),
    );
    for (const visit of returnsOf(villages).values())
      expect(visit?.to ?? 0).toBeGreaterThanOrEqual(visit?.expected ?? 0);
  });

  test("is never negative, never more than are missing, and lies in its own interval", () => {
    const people = fc.option(fc.integer({ min: 0, max: 1_200 }), { nil: null });
    const figures = fc.array(fc.array(people, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, (all) => {
        const villages = all.map((active, place) => village(String(place), ...active));
        const returns = returnsOf(villages);
        for (const { code, active } of villages) {
          const visit = returns.get(code);
          if (visit === null || visit === undefined || active === null) continue;
          const missing = Math.max(0, 500 - active);
          expect(visit.from).toBeGreaterThanOrEqual(0);
          expect(visit.to).toBeLessThanOrEqual(missing);
          expect(visit.expected).toBeGreaterThanOrEqual(visit.from);
          expect(visit.expected).toBeLessThanOrEqual(visit.to);
        }
      }),
    );
  });
});
