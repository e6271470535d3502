import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Period, toPeriod } from "@/lib/domain/period";
import { PROMISE_MEASURES } from "@/lib/domain/promise";
import { judgePromise, type MeasuredFigures, readAmount } from "@/lib/domain/promise-measure";
import { date } from "../../support/date";

describe("an amount as it is typed", () => {
  test.each([
    ["COVERAGE", "50%", 0.5],
    ["COVERAGE", "43,92", 0.4392],
    ["COVERAGE", "100", 1],
    ["COVERAGE", "100,01", undefined],
    ["COVERAGE", "43,921", undefined],
    ["COVERAGE", "", undefined],
    ["ACTIVE", "12.800", 12_800],
    ["ACTIVE", "12800", 12_800],
    ["VULNERABLE_ACTIVE", "12,5", undefined],
    ["VULNERABLE_REGISTERED", "0", 0],
    ["QUOTA", "50%", undefined],
    ["QUOTA", "", undefined],
    ["BUDGET", "Rp1.000.000.000", 1_000_000_000],
    ["BUDGET", "9.000.000.000.000.001", undefined],
    ["OTHER", "", null],
    ["OTHER", "  ", null],
    ["OTHER", "5", undefined],
  ] as const)("%s %j is %s", (measure, typed, amount) => {
    expect(readAmount(measure, typed)).toBe(amount);
  });
});

const NOTHING: MeasuredFigures = {
  ...{ COVERAGE: null, ACTIVE: null, VULNERABLE_ACTIVE: null },
  ...{ VULNERABLE_REGISTERED: null, QUOTA: null, BUDGET: null },
};
const DECEMBER = toPeriod(202312);
const JUNE = toPeriod(202406);
const figures = (people: Readonly<Record<number, number | null>>) => (at: Period) => ({
  ...NOTHING,
  ACTIVE: people[at] ?? null,
});

describe("a promise of 6,400 by a day, measured in June 2024", () => {
  test.each([
    ["2023-12-31", { 202312: 6_400, 202406: 0 }, 6_400, 202312, "KEPT"],
    ["2023-12-31", { 202312: 6_399, 202406: 8_264 }, 8_264, 202406, "KEPT"],
    ["2023-12-31", { 202312: 6_399, 202406: 6_399 }, 6_399, 202406, "MISSED"],
    ["2023-12-31", { 202312: null, 202406: 6_399 }, 6_399, 202406, "UNKNOWN"],
    ["2024-12-31", { 202406: 6_399 }, 6_399, 202406, "ON_THE_WAY"],
    ["2024-12-31", { 202406: 6_400 }, 6_400, 202406, "KEPT"],
    ["2024-12-31", { 202406: null }, null, 202406, "UNKNOWN"],
    [null, { 202406: 1 }, 1, 202406, "ON_THE_WAY"],
  ])("due %s, %j: %s of %d, %s", (due, people, actual, measuredIn, state) => {
    const promised = { measure: "ACTIVE", amount: 6_400, dueOn: due === null ? null : date(due) } as const;
    expect(judgePromise(promised, JUNE, figures(people))).toEqual({ actual, measuredIn, state });
  });
});

test("what is not measured is never judged", () => {
  const promised = { measure: "OTHER", amount: null, dueOn: date("2023-12-31") } as const;
  const all = figures({ [DECEMBER]: 1, [JUNE]: 1 });
  expect(judgePromise(promised, JUNE, all)).toEqual({ actual: null, measuredIn: JUNE, state: "UNKNOWN" });
});

test("a higher amount is never easier to keep, and a state goes with its figure", () => {
  const figure = fc.option(fc.nat(20_000));
  fc.assert(
    fc.property(
      fc.constantFrom(...PROMISE_MEASURES.filter((measure) => measure !== "OTHER")),
      ...([fc.nat(20_000), fc.nat(20_000), figure, figure] as const),
      fc.constantFrom(null, date("2023-12-31"), date("2024-12-31")),
      (measure, one, other, december, june, dueOn) => {
        const at = (period: Period) => ({ ...NOTHING, [measure]: period === DECEMBER ? december : june });
        const judge = (amount: number) => judgePromise({ measure, amount, dueOn }, JUNE, at);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map(judge);
        if (high?.state === "KEPT") expect(low?.state).toBe("KEPT");
        if (low?.state === "KEPT") expect(low.actual).toBeGreaterThanOrEqual(Math.min(one, other));
        if (low?.state === "MISSED") expect(low.actual).toBeLessThan(Math.min(one, other));
      },
    ),
  );
});
