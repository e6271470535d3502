import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ALERT_ROLES,
  behindLine,
  fallBeyondUsual,
  growingDifference,
  LEAST_CHANGES,
  LEAST_PEOPLE,
  USUAL_SPREAD,
} from "@/lib/domain/alert";
import type { Known } from "@/lib/domain/coverage";
import { addMonths, type IsoDate, toPeriod } from "@/lib/domain/period";

const JUNE = toPeriod(202406);

/** The months up to June that begin with so many people and change by this much, one after the other. */
function series(start: number, ...changes: number[]) {
  let active = start;
  const people = [start, ...changes.map((change) => (active += change))];
  return people.map((known, place) => ({ period: addMonths(JUNE, place + 1 - people.length), active: known as Known }));
}

const steady = (months: number, ...last: number[]) => series(1_000, ...Array<number>(months).fill(0), ...last);

describe("a fall beyond the usual range", () => {
  test.each([
    [-LEAST_PEOPLE, false],
    [-LEAST_PEOPLE - 1, true],
    [+LEAST_PEOPLE + 1, false],
  ])("of %d where nothing ever changed: %s", (change, isNews) => {
    expect(fallBeyondUsual(steady(12, change)) !== null).toBe(isNews);
  });

  test("names the month, the change and the range", () => {
    expect(fallBeyondUsual(steady(12, -30))).toEqual({ period: JUNE, change: -30, usualFrom: -10, usualTo: 10 });
  });

  test("is measured by the median and its deviation, so that one lapse among twelve does not widen it", () => {
    const changes = [3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, -400];
    const edge = 3 - 2 * USUAL_SPREAD;
    expect(fallBeyondUsual(series(2_000, ...changes, Math.ceil(edge)))).toBeNull();
    expect(fallBeyondUsual(series(2_000, ...changes, -30))).toMatchObject({ change: -30 });
  });

  test.each([
    [-50, false],
    [-51, true],
  ])("in a place of 10,000 begins at half a per cent: %d is %s", (change, isNews) => {
    expect(fallBeyondUsual(series(10_000, ...Array<number>(12).fill(0), change)) !== null).toBe(isNews);
  });

  test("is no fall while people are added, however few", () => {
    expect(fallBeyondUsual(series(1_000, ...Array<number>(12).fill(100), 1))).toBeNull();
  });

  test.each([
    [LEAST_CHANGES - 1, false],
    [LEAST_CHANGES, true],
  ])("needs %d changes to be told from: %s", (months, isNews) => {
    expect(fallBeyondUsual(steady(months, -30)) !== null).toBe(isNews);
  });

  test("looks at the last known month, and needs the one before it", () => {
    const fell = steady(12, -30);
    expect(fallBeyondUsual([...fell, { period: addMonths(JUNE, 1), active: null }])).toMatchObject({ period: JUNE });
    expect(fallBeyondUsual(fell.filter(({ period }) => period !== addMonths(JUNE, -1)))).toBeNull();
    expect(fallBeyondUsual([])).toBeNull();
  });

  test("does not hang on the order of the months", () => {
    const fell = steady(12, 4, -30);
    fc.assert(
      fc.property(fc.shuffledSubarray(fell, { minLength: fell.length }), (months) => {
        expect(fallBeyondUsual(months)).toEqual(fallBeyondUsual(fell));
      }),
    );
  });
});

describe("behind the line", () => {
  const target = {
    measure: "COVERAGE",
    value: 0.5,
    baseline: 0.4,
    baselineDate: "2023-12-31" as IsoDate,
    dueDate: "2024-12-31" as IsoDate,
  } as const;

  test.each<[number | null, boolean]>([
    // The line asks for 45 % in June, and on track reaches one point below it.
    [440, false],
    [439, true],
    [null, false],
  ])("%s of 1,000 active: %s", (active, isBehind) => {
    expect(behindLine(target, { active, eligible: 1_000, period: JUNE }) !== null).toBe(isBehind);
  });

  test("is not told where coverage or the line is unknown", () => {
    const people = { ...target, measure: "ACTIVE", value: 500, baseline: 400 } as const;
    expect(behindLine(people, { active: 439, eligible: 1_000, period: JUNE })).toMatchObject({ coverage: 0.439 });
    expect(behindLine(people, { active: 439, eligible: null, period: JUNE })).toBeNull();
    expect(behindLine({ ...target, baseline: null }, { active: 439, eligible: 1_000, period: JUNE })).toBeNull();
  });
});

describe("a difference that grows", () => {
  const total = (asOf: string, reported: number, computed: Known = 1_000) => ({
    asOf: asOf as IsoDate,
    reported,
    computed,
  });

  test.each([
    [1_000, 1_009, false],
    [1_000, 1_010, true],
    [1_000, 990, true],
    [1_020, 980, false],
    [1_020, 970, true],
    [1_010, 1_000, false],
  ])("from %d to %d, of 1,000 computed: %s", (before, after, isNews) => {
    const totals = [total("2024-06-30", after), total("2023-12-31", before)];
    expect(growingDifference(totals) !== null).toBe(isNews);
  });

  test("leaves out what cannot be compared", () => {
    const [early, unknown, late] = [
      total("2023-12-31", 1_000),
      total("2024-03-31", 5_000, null),
      total("2024-06-30", 1_050),
    ];
    expect(growingDifference([early, unknown, late])).toEqual({
      asOf: "2024-06-30",
      difference: 50,
      previousAsOf: "2023-12-31",
      previousDifference: 0,
    });
    expect(growingDifference([unknown, late])).toBeNull();
  });
});

test("nobody is told who does not act on it", () => {
  const told = new Set(Object.values(ALERT_ROLES).flat());
  expect([...told].sort()).toEqual(["BRANCH", "HEAD", "OPERATOR"]);
});
