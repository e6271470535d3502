import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageRate, type Known } from "@/lib/domain/coverage";
import { addMonths, asOf, toPeriod } from "@/lib/domain/period";
import { lineAt, peopleFor, standing, statusAgainstLine, type TargetLine } from "@/lib/domain/target";
import { date } from "../../support/date";

const yearly: TargetLine = {
  baseline: 0.4,
  baselineDate: date("2023-12-31"),
  target: 0.5,
  dueDate: date("2024-12-31"),
};
const gianyar: TargetLine = { ...yearly, baseline: 127_909 / 298_465 };
const vulnerable: TargetLine = { ...yearly, baseline: 6_400, target: 12_800 };

describe("the line runs straight from the baseline to the target", () => {
  test("half a year of a yearly target is one half, though it is 182 of 366 days", () => {
    expect(lineAt(vulnerable, date("2024-06-30"))).toBe(9_600);
  });

  test("Gianyar's line asks for 46.43 % in June 2024", () => {
    expect(lineAt(gianyar, date("2024-06-30"))).toBeCloseTo(0.4643, 4);
  });

  test.each([
    ["2023-12-30", null],
    ["2023-12-31", 6_400],
    ["2024-03-31", 8_000],
    ["2024-04-15", 8_266 + 2 / 3],
    ["2024-11-30", 12_266 + 2 / 3],
    ["2024-12-31", 12_800],
    ["2025-01-01", 12_800],
  ])("on %s it asks for %j", (day, asked) => {
    const line = lineAt(vulnerable, date(day));
    if (asked === null) expect(line).toBeNull();
    else expect(line).toBeCloseTo(asked, 9);
  });

  test("between dates that end no month it counts days", () => {
    const tenDays = { baseline: 100, baselineDate: date("2024-02-25"), target: 200, dueDate: date("2024-03-06") };
    expect(lineAt(tenDays, date("2024-02-29"))).toBeCloseTo(140, 9);
  });

  test("one month end of the two is not enough to count months", () => {
    const thirtyNineDays = { baseline: 0, baselineDate: date("2024-01-31"), target: 39, dueDate: date("2024-03-10") };
    expect(lineAt(thirtyNineDays, date("2024-02-29"))).toBeCloseTo(29, 9);
  });

  test("without a baseline, or without its date, there is none", () => {
    expect(lineAt({ ...yearly, baseline: null }, date("2024-06-30"))).toBeNull();
    expect(lineAt({ ...yearly, baselineDate: null }, date("2024-06-30"))).toBeNull();
  });

  test.each(["2023-12-31", "2023-11-30"])("a target due on %s, not after its baseline, has none", (dueDate) => {
    expect(lineAt({ ...yearly, dueDate: date(dueDate) }, date("2024-06-30"))).toBeNull();
  });

  test("every month between month ends asks for the same step", () => {
    const months = fc.integer({ min: 1, max: 240 });
    fc.assert(
      fc.property(months, fc.nat(1_000_000), fc.nat(1_000_000), (length, baseline, target) => {
        const start = toPeriod(202312);
        const line = { baseline, baselineDate: asOf(start), target, dueDate: asOf(addMonths(start, length)) };
        for (let n = 0; n <= length; n += 1) {
          const asked = baseline + ((target - baseline) * n) / length;
          expect(lineAt(line, asOf(addMonths(start, n)))).toBeCloseTo(asked, 6);
        }
      }),
    );
  });
});

describe("on track is within 2 % of the target's value, bounds included", () => {
  test.each([
    // rate: the line asks for 45 %, the margin is one point
    [yearly, 0.44, "ON_TRACK"],
    [yearly, 0.439999, "BEHIND"],
    [yearly, 0.45, "ON_TRACK"],
    [yearly, 0.46, "ON_TRACK"],
    [yearly, 0.460001, "AHEAD"],
    // people: the line asks for 9,600, the margin is 256
    [vulnerable, 9_344, "ON_TRACK"],
    [vulnerable, 9_343, "BEHIND"],
    [vulnerable, 9_856, "ON_TRACK"],
    [vulnerable, 9_857, "AHEAD"],
    [vulnerable, 0, "BEHIND"],
  ] as const)("%j with %d is %s", (line, actual, status) => {
    expect(statusAgainstLine(line, actual, date("2024-06-30"))).toBe(status);
  });

  test("Gianyar in June 2024 is behind by 3.43 points, with 43.00 % and with 8,264 vulnerable workers", () => {
    const actual = 128_340 / 298_465;
    expect((lineAt(gianyar, date("2024-06-30")) ?? 0) - actual).toBeCloseTo(0.0343, 4);
    expect(statusAgainstLine(gianyar, actual, date("2024-06-30"))).toBe("BEHIND");
    expect(statusAgainstLine(vulnerable, 8_264, date("2024-06-30"))).toBe("BEHIND");
  });

  test("there is no status without an actual figure or without a line", () => {
    expect(statusAgainstLine(yearly, null, date("2024-06-30"))).toBeNull();
    expect(statusAgainstLine({ ...yearly, baseline: null }, 0.5, date("2024-06-30"))).toBeNull();
    expect(statusAgainstLine(yearly, 0.5, date("2023-12-30"))).toBeNull();
  });

  test("both bounds are on track and one worker beyond is not, whatever the figures", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(100), fc.nat(12), (fifty, percent, months) => {
        const target = fifty * 600;
        const baseline = fifty * 6 * percent;
        const line = { baseline, baselineDate: asOf(toPeriod(202312)), target, dueDate: asOf(toPeriod(202412)) };
        const day = asOf(addMonths(toPeriod(202312), months));
        const asked = baseline + ((target - baseline) / 12) * months;
        const margin = target / 50;
        const status = (actual: number) => statusAgainstLine(line, actual, day);
        expect([asked - margin - 1, asked - margin, asked + margin, asked + margin + 1].map(status)).toEqual([
          "BEHIND",
          "ON_TRACK",
          "ON_TRACK",
          "AHEAD",
        ]);
      }),
    );
  });
});

describe("a target without a line is reached or not", () => {
  test.each<[Known, number, string | null]>([
    [0.43, 0.3215, "REACHED"],
    [0.43, 0.43, "REACHED"],
    [0.4999, 0.5, "NOT_REACHED"],
    [null, 0.5, null],
  ])("%j against %d: %j", (actual, target, result) => {
    expect(standing(actual, target)).toBe(result);
  });

  test("79.96 % does not reach 80 %, though both show as 80,0 %", () => {
    expect(standing(coverageRate(7_996, 10_000), 0.8)).toBe("NOT_REACHED");
    expect(standing(coverageRate(8_000, 10_000), 0.8)).toBe("REACHED");
  });
});

describe("a rate of the eligible workers is a whole number of people, rounded up", () => {
  test.each<[number, Known, Known]>([
    [0.5, 298_465, 149_233],
    [0.5, 298_466, 149_233],
    [0.7, 10, 7],
    [0.6728, 10_000, 6_728],
    [0.6728, 10_001, 6_729],
    [0, 298_465, 0],
    [0.5, 0, null],
    [0.9996, 101_562_499, 101_521_875],
    [0.5, null, null],
  ])("%d of %j is %j", (rate, eligible, people) => {
    expect(peopleFor(rate, eligible)).toBe(people);
  });

  test("that many reach the rate and one fewer does not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 1, max: 200_000_000 }),
        (hundredths, eligible) => {
          const rate = hundredths / 10_000;
          const people = peopleFor(rate, eligible) ?? 0;
          expect(standing(coverageRate(people, eligible), rate)).toBe("REACHED");
          expect(standing(coverageRate(people - 1, eligible), rate)).toBe("NOT_REACHED");
        },
      ),
    );
  });
});
