import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  attainment,
  type CoveragePart,
  coverageRate,
  gap,
  type Known,
  progress,
  rollUpCoverage,
  sumKnown,
} from "@/lib/domain/coverage";

const people = fc.integer({ min: 0, max: 10_000_000 });
const known: fc.Arbitrary<Known> = fc.option(people, { nil: null });
const part: fc.Arbitrary<CoveragePart> = fc.record({ active: known, eligible: known });
const knownPart: fc.Arbitrary<CoveragePart> = fc.record({ active: people, eligible: people });

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe("coverage is active ÷ eligible", () => {
  test.each<[Known, Known, number | null]>([
    [43, 100, 0.43],
    [0, 100, 0],
    [100, 100, 1],
    [150, 100, 1.5],
    [null, 100, null],
    [43, null, null],
    [43, 0, null],
    [0, 0, null],
    [null, null, null],
  ])("%j of %j is %j", (active, eligible, rate) => {
    expect(coverageRate(active, eligible)).toBe(rate);
  });

  test("Gianyar had 43 % in June 2024, within half a thousandth of a point", () => {
    expect(coverageRate(128_340, 298_465)).toBeCloseTo(0.43, 6);
  });

  test("Gianyar had 65.60 % in September 2025, because the denominator had changed", () => {
    expect(coverageRate(130_300, 198_628)).toBeCloseTo(0.656, 4);
  });

  test("Bali's printed 50.88 % of March 2025 does not come out of its own figures", () => {
    expect(coverageRate(935_079, 1_873_899)).toBeCloseTo(0.499, 4);
  });
});

describe("thresholds compare the exact value, never the display rounding", () => {
  test("79.96 % is below 80 %, and the next whole worker is not", () => {
    expect(coverageRate(7_996, 10_000)).toBeLessThan(0.8);
    expect(coverageRate(8_000, 10_000)).toBe(0.8);
  });

  test("a rate meets a threshold of two decimals exactly when enough workers are active", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 150_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (hundredths, percent) => {
          const eligible = hundredths * 10_000;
          const enough = hundredths * percent;
          const threshold = percent / 10_000;
          expect((coverageRate(enough, eligible) ?? 0) >= threshold).toBe(true);
          expect((coverageRate(enough - 1, eligible) ?? 0) >= threshold).toBe(false);
        },
      ),
    );
  });
});

describe("unknown is not 0", () => {
  test.each<[Known[], Known]>([
    [[], null],
    [[null, null], null],
    [[0], 0],
    [[null, 0], 0],
    [[3, null, 4], 7],
  ])("the known part of %j sums to %j", (values, sum) => {
    expect(sumKnown(values)).toBe(sum);
  });

  test("what is unknown does not move a sum", () => {
    fc.assert(
      fc.property(fc.array(known), fc.nat(10), (values, unknowns) => {
        expect(sumKnown([...values, ...Array<null>(unknowns).fill(null)])).toBe(sumKnown(values));
      }),
    );
  });

  test("a village without data lowers no rate, while a village with nobody active does", () => {
    const reported = { active: 50, eligible: 100 };
    expect(rollUpCoverage([reported, { active: null, eligible: 100 }]).rate).toBe(0.5);
    expect(rollUpCoverage([reported, { active: 0, eligible: 100 }]).rate).toBe(0.25);
  });

  test("active workers without a denominator raise no rate", () => {
    expect(
      rollUpCoverage([
        { active: 50, eligible: 100 },
        { active: 50, eligible: null },
      ]),
    ).toEqual({
      active: 50,
      eligible: 100,
      rate: 0.5,
      counted: 1,
    });
  });

  test("without any known part the whole is unknown", () => {
    const nothing = { active: null, eligible: null, rate: null, counted: 0 };
    expect(rollUpCoverage([])).toEqual(nothing);
    expect(rollUpCoverage([{ active: null, eligible: 9 }])).toEqual(nothing);
  });
});

describe("the whole is Σ ÷ Σ of its parts", () => {
  test("it is not the mean of the rates", () => {
    const parts = [
      { active: 90, eligible: 100 },
      { active: 0, eligible: 900 },
    ];
    expect(rollUpCoverage(parts).rate).toBe(0.09);
  });

  test("of known parts it is the sum of the parts", () => {
    fc.assert(
      fc.property(fc.array(knownPart, { minLength: 1 }), (parts) => {
        let active = 0;
        let eligible = 0;
        for (const one of parts) {
          active += one.active ?? 0;
          eligible += one.eligible ?? 0;
        }
        const rate = eligible === 0 ? null : active / eligible;
        expect(rollUpCoverage(parts)).toEqual({ active, eligible, rate, counted: parts.length });
      }),
    );
  });

  test("the order of the parts does not matter", () => {
    const partsInTwoOrders = fc.array(part).chain((parts) => fc.tuple(fc.constant(parts), shuffled(parts)));
    fc.assert(
      fc.property(partsInTwoOrders, ([parts, reordered]) => {
        expect(rollUpCoverage(reordered)).toEqual(rollUpCoverage(parts));
      }),
    );
  });

  test("rolling up districts of villages equals rolling up the villages", () => {
    fc.assert(
      fc.property(fc.array(fc.array(part)), (districts) => {
        const { counted: _, ...whole } = rollUpCoverage(districts.map(rollUpCoverage));
        expect(rollUpCoverage(districts.flat())).toMatchObject(whole);
      }),
    );
  });

  test("it lies between the lowest and the highest rate of its parts", () => {
    const covered = fc.record({ active: people, eligible: fc.integer({ min: 1, max: 10_000_000 }) });
    fc.assert(
      fc.property(fc.array(covered, { minLength: 1 }), (parts) => {
        const rates = parts.map(({ active, eligible }) => active / eligible);
        const { rate } = rollUpCoverage(parts);
        expect(rate).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12));
        expect(rate).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12));
      }),
    );
  });
});

describe("attainment, progress and gap measure the way to a target", () => {
  test.each<[Known, Known, number | null]>([
    [8_264, 12_800, 0.645625],
    [12_800, 12_800, 1],
    [13_200, 12_800, 1.03125],
    [0, 12_800, 0],
    [8_264, 0, null],
    [null, 12_800, null],
    [8_264, null, null],
  ])("attainment of %j against %j is %j", (actual, target, result) => {
    expect(attainment(actual, target)).toBe(result);
  });

  test.each<[Known, Known, Known, number | null]>([
    [6_400, 6_400, 12_800, 0],
    [9_600, 6_400, 12_800, 0.5],
    [12_800, 6_400, 12_800, 1],
    [3_200, 6_400, 12_800, -0.5],
    [16_000, 6_400, 12_800, 1.5],
    [6_400, 6_400, 6_400, null],
    [null, 6_400, 12_800, null],
    [9_600, null, 12_800, null],
    [9_600, 6_400, null, null],
  ])("progress of %j from %j to %j is %j", (actual, baseline, target, result) => {
    expect(progress(actual, baseline, target)).toBe(result);
  });

  test.each<[Known, Known, number | null]>([
    [8_264, 12_800, 4_536],
    [12_799, 12_800, 1],
    [12_800, 12_800, 0],
    [12_801, 12_800, 0],
    [0, 0, 0],
    [null, 12_800, null],
    [8_264, null, null],
  ])("the gap from %j to %j is %j", (actual, target, result) => {
    expect(gap(actual, target)).toBe(result);
  });

  test("there is a gap exactly while attainment is below 1", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 10_000_000 }), (actual, target) => {
        expect((gap(actual, target) ?? 0) > 0).toBe((attainment(actual, target) ?? 1) < 1);
      }),
    );
  });
});
