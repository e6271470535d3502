import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gap, type Known } from "@/lib/domain/coverage";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { ARRIVAL_HORIZON_MONTHS, arrival, neededPace, peopleFor, recentPace } from "@/lib/domain/target";
import { date } from "../../support/date";

const JUNE = toPeriod(202406);

describe("needed pace is the gap ÷ the whole months left", () => {
  test("Gianyar's gap of 20,893 people needs 3,482.2 a month from June to December 2024", () => {
    const missing = gap(128_340, peopleFor(0.5, 298_465));
    expect(missing).toBe(20_893);
    expect(neededPace(missing, date("2024-06-30"), date("2024-12-31"))).toBeCloseTo(3_482.1667, 4);
  });

  test.each<[number | null, string, number | null]>([
    [600, "2024-07-31", 600],
    [600, "2024-07-29", null],
    [600, "2024-06-30", null],
    [600, "2024-05-31", null],
    [0, "2024-06-30", 0],
    [0, "2024-12-31", 0],
    [null, "2024-12-31", null],
  ])("a gap of %j due on %s needs %j", (missing, dueDate, pace) => {
    expect(neededPace(missing, date("2024-06-30"), date(dueDate))).toBe(pace);
  });
});

describe("recent pace is the mean monthly net change of the last 6 months", () => {
  const seriesOf = (...active: Known[]) =>
    active.map((value, n) => ({ period: addMonths(toPeriod(202312), n), active: value }));

  test("Gianyar gained 71.83 a month since December 2023", () => {
    expect(recentPace(seriesOf(127_909, 121_190, 121_034, 123_806, 126_247, 126_103, 128_340))).toBeCloseTo(71.8333, 4);
  });

  test.each<[string, Known[], number | null]>([
    ["older months do not count", [9_999, 0, 0, 0, 0, 0, 0, 60], 10],
    ["a loss is negative", [60, 0, 0, 0, 0, 0, 0], -10],
    ["what lies between does not matter, even unknown", [0, null, 7, null, null, 99, 60], 10],
    ["six months back is unknown", [null, 0, 0, 0, 0, 0, 60], null],
    ["the last month is unknown", [0, 0, 0, 0, 0, 0, null], null],
    ["the series is too short", [0, 0, 0, 0, 0, 60], null],
    ["there is no month", [], null],
  ])("%s", (_, active, pace) => {
    expect(recentPace(seriesOf(...active))).toBe(pace);
  });

  test("the order of the rows does not matter", () => {
    expect(recentPace(seriesOf(0, 1, 2, 3, 4, 5, 60).reverse())).toBe(10);
  });
});

describe("arrival is the month in which the pace reaches the target", () => {
  test.each<[Known, Known, number | null, unknown]>([
    [12_800, 12_800, -5, { kind: "REACHED" }],
    [12_801, 12_800, null, { kind: "REACHED" }],
    [12_700, 12_800, 100, { kind: "AT", period: 202407 }],
    [12_699, 12_800, 100, { kind: "AT", period: 202408 }],
    [12_200, 12_800, 100, { kind: "AT", period: 202412 }],
    [12_199, 12_800, 100, { kind: "AT", period: 202501 }],
    [12_800 - 431, 12_800, 431 / 6, { kind: "AT", period: 202412 }],
    [0, ARRIVAL_HORIZON_MONTHS * 10, 10, { kind: "AT", period: 203406 }],
    [0, ARRIVAL_HORIZON_MONTHS * 10 + 1, 10, { kind: "NEVER" }],
    [12_700, 12_800, 0, { kind: "NEVER" }],
    [12_700, 12_800, -1, { kind: "NEVER" }],
    [null, 12_800, 100, { kind: "UNKNOWN" }],
    [12_700, null, 100, { kind: "UNKNOWN" }],
    [12_700, 12_800, null, { kind: "UNKNOWN" }],
  ])("from %j to %j with %j a month: %j", (actual, target, pace, expected) => {
    expect(arrival({ actual, target, pace, period: JUNE })).toEqual(expected);
  });

  test("at 72 a month Gianyar does not arrive, at the 1,430 of February to June it does in September 2025", () => {
    const gianyarAt = (pace: number) => arrival({ actual: 128_340, target: 149_233, pace, period: JUNE });
    expect(gianyarAt(431 / 6)).toEqual({ kind: "NEVER" });
    expect(gianyarAt((128_340 - 121_190) / 5)).toEqual({ kind: "AT", period: 202509 });
  });

  test("the month named is the first that is enough", () => {
    const people = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(people, people, (missing, changeInSixMonths) => {
        const result = arrival({ actual: 0, target: missing, pace: changeInSixMonths / 6, period: JUNE });
        // In whole numbers: months × change ≥ 6 × missing.
        const months = Math.ceil((missing * 6) / changeInSixMonths);
        const expected =
          months > ARRIVAL_HORIZON_MONTHS ? { kind: "NEVER" } : { kind: "AT", period: addMonths(JUNE, months) };
        expect(result).toEqual(expected);
      }),
    );
  });
});
