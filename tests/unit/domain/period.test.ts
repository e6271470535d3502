import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  asOf,
  daysBetween,
  firstDayOf,
  isMonthEnd,
  listPeriods,
  monthOf,
  monthPosition,
  monthsBetween,
  type Period,
  parseIsoDate,
  parsePeriod,
  periodCode,
  periodOf,
  toPeriod,
  wholeMonthsLeft,
  yearOf,
} from "@/lib/domain/period";
import { date } from "../../support/date";

const anyPeriod = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => toPeriod(year * 100 + month));
const anyShift = fc.integer({ min: -600, max: 600 });

describe("a period is a year and a month", () => {
  test.each([202401, 202412, 100001, 999912])("%i is a period", (n) => {
    expect(toPeriod(n)).toBe(n);
  });

  test.each([202400, 202413, 2024, 99912, 1000001, 202406.5, -202406, Number.NaN])("%d is none", (n) => {
    expect(() => toPeriod(n)).toThrow(RangeError);
  });

  test.each([
    ["2024-06", 202406],
    ["2024-12", 202412],
    ["2024-00", null],
    ["2024-13", null],
    ["0999-12", null],
    ["2024-6", null],
    ["202406", null],
    ["2024-06-30", null],
    [" 2024-06", null],
    ["", null],
  ])("the code %j reads as %j", (code, period) => {
    expect(parsePeriod(code)).toBe(period);
  });

  test("it has a year and a month", () => {
    expect([yearOf(toPeriod(202406)), monthOf(toPeriod(202406))]).toEqual([2024, 6]);
  });

  test("its code reads as itself", () => {
    fc.assert(fc.property(anyPeriod, (period) => parsePeriod(periodCode(period)) === period));
  });
});

describe("months are counted across years", () => {
  test.each([
    [202312, 1, 202401],
    [202401, -1, 202312],
    [202406, 12, 202506],
    [202406, -18, 202212],
    [202406, 0, 202406],
  ])("%i and %i months is %i", (period, months, result) => {
    expect(addMonths(toPeriod(period), months)).toBe(result);
  });

  test("beyond year 9999 there is no period", () => {
    expect(() => addMonths(toPeriod(999912), 1)).toThrow(RangeError);
  });

  test("what is added lies between", () => {
    fc.assert(fc.property(anyPeriod, anyShift, (p, n) => monthsBetween(p, addMonths(p, n)) === n));
  });

  test("what is added can be taken away", () => {
    fc.assert(fc.property(anyPeriod, anyShift, (p, n) => addMonths(addMonths(p, n), -n) === p));
  });

  test("a list holds both ends and every month between, in order", () => {
    expect(listPeriods(toPeriod(202311), toPeriod(202402))).toEqual([202311, 202312, 202401, 202402]);
  });

  test("a list from a month to itself holds that month, and backwards it is empty", () => {
    expect(listPeriods(toPeriod(202406), toPeriod(202406))).toEqual([202406]);
    expect(listPeriods(toPeriod(202406), toPeriod(202405))).toEqual([]);
  });
});

describe("a date exists in the calendar", () => {
  test.each(["2024-02-29", "2024-12-31", "2000-02-29"])("%s does", (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  test.each([
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-06-00",
    "2024-13-01",
    "2024-6-30",
    "2024-06-3",
    "2024-06-30T00:00",
    "",
  ])("%j does not", (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  test.each([
    [202402, "2024-02-29"],
    [202302, "2023-02-28"],
    [202406, "2024-06-30"],
    [202412, "2024-12-31"],
  ])("figures of %i are as of %s", (period, day) => {
    expect(asOf(toPeriod(period))).toBe(day);
  });

  test("a period begins on its first day", () => {
    expect(firstDayOf(toPeriod(202401))).toBe("2024-01-01");
  });

  test("first and last day lie in their period and are dates", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        for (const day of [firstDayOf(period), asOf(period)]) {
          expect(parseIsoDate(day)).toBe(day);
          expect(periodOf(day)).toBe(period);
        }
      }),
    );
  });

  test("the day after a month's end is the next month's first", () => {
    fc.assert(fc.property(anyPeriod, (p) => daysBetween(asOf(p), firstDayOf(addMonths(p, 1))) === 1));
  });

  test("only the last day of a month is its end", () => {
    expect(["2024-06-30", "2024-06-29", "2023-02-28", "2024-02-28"].map((day) => isMonthEnd(date(day)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("days are counted over leap days and backwards", () => {
    expect(daysBetween(date("2023-12-31"), date("2024-12-31"))).toBe(366);
    expect(daysBetween(date("2024-03-01"), date("2024-02-28"))).toBe(-2);
  });
});

describe("on the scale of months, months are equally long", () => {
  test("from any month's end to another lie whole months", () => {
    fc.assert(
      fc.property(anyPeriod, anyShift, (p, n) => {
        expect(monthPosition(asOf(addMonths(p, n))) - monthPosition(asOf(p))).toBe(n);
      }),
    );
  });

  test("the middle of June is half a month before its end", () => {
    expect(monthPosition(date("2024-06-30")) - monthPosition(date("2024-06-15"))).toBe(0.5);
  });
});

describe("a month is left when it is complete", () => {
  test.each([
    ["2024-06-30", "2024-12-31", 6],
    ["2024-06-30", "2024-12-30", 6],
    ["2024-06-30", "2024-12-29", 5],
    ["2024-07-08", "2024-12-31", 5],
    ["2024-07-08", "2024-08-08", 1],
    ["2024-07-08", "2024-08-07", 0],
    ["2024-01-31", "2024-02-29", 1],
    ["2024-01-31", "2024-02-28", 0],
    ["2024-06-30", "2024-06-30", 0],
    ["2024-12-31", "2024-06-30", 0],
  ])("from %s to %s are left %i", (from, due, months) => {
    expect(wholeMonthsLeft(date(from), date(due))).toBe(months);
  });

  test("between month ends it is the distance of the months, and never less than 0", () => {
    fc.assert(
      fc.property(anyPeriod, anyShift, (p: Period, n) => {
        expect(wholeMonthsLeft(asOf(p), asOf(addMonths(p, n)))).toBe(Math.max(0, n));
      }),
    );
  });
});
