import { describe, expect, test } from "vitest";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { WHOLE } from "@/lib/domain/selection";
import { measuringTarget, standAgainst, type TargetFigure } from "@/lib/domain/standing";
import { date } from "../../support/date";

const JUNE = toPeriod(202406);

const regency: TargetFigure = {
  measure: "COVERAGE",
  value: 0.5,
  baseline: 127_909 / 298_465,
  baselineDate: date("2023-12-31"),
  dueDate: date("2024-12-31"),
};
const vulnerable: TargetFigure = { ...regency, measure: "ACTIVE", value: 12_800, baseline: 6_400 };

function series(from: number, to: number) {
  return [
    { period: addMonths(JUNE, -6), active: from },
    { period: JUNE, active: to },
  ];
}

describe("Gianyar in June 2024", () => {
  test("stands 3.43 points below the line to 50 %, 20,893 people short, and does not arrive at +72 a month", () => {
    const standing = standAgainst(regency, {
      active: 128_340,
      eligible: 298_465,
      period: JUNE,
      series: series(127_909, 128_340),
    });
    expect(standing).toMatchObject({ status: "BEHIND", gapPeople: 20_893, monthsLeft: 6, arrival: { kind: "NEVER" } });
    expect(standing.distance).toBeCloseTo(-0.0343, 4);
    expect(standing.pace).toBeCloseTo(71.83, 2);
    expect(Math.ceil(standing.neededPace ?? 0)).toBe(3_483);
  });

  test("has 8,264 vulnerable workers on the way to 12,800: 4,536 short, there in September 2025", () => {
    const standing = standAgainst(vulnerable, {
      active: 8_264,
      eligible: 298_465,
      period: JUNE,
      series: series(6_400, 8_264),
    });
    expect(standing).toMatchObject({
      actual: 8_264,
      gapPeople: 4_536,
      neededPace: 756,
      arrival: { kind: "AT", period: 202509 },
    });
  });
});

test("an unknown figure makes the answers unknown, never 0", () => {
  const standing = standAgainst(regency, { active: null, eligible: 298_465, period: JUNE, series: [] });
  expect(standing).toMatchObject({
    actual: null,
    distance: null,
    gapPeople: null,
    pace: null,
    status: null,
    arrival: { kind: "UNKNOWN" },
  });
});

test("without a baseline there is no line, only reached or not", () => {
  const bare = { ...regency, baseline: null, baselineDate: null };
  const at = (active: number) => standAgainst(bare, { active, eligible: 100, period: JUNE, series: [] });
  expect(at(49)).toMatchObject({ distance: null, status: null, standing: "NOT_REACHED" });
  expect(at(50)).toMatchObject({ distance: null, status: null, standing: "REACHED" });
});

describe("the target that an area is measured against", () => {
  const own = { ...regency, areaCode: "51.04", authority: "PEMDA" as const, categoryCode: null };
  const later = { ...own, dueDate: date("2025-12-31") };
  const above = { ...own, areaCode: "51", dueDate: date("2024-07-31") };

  const people = { ...vulnerable, areaCode: "51.04", authority: "PEMDA" as const, categoryCode: "VULNERABLE" };
  const province = { ...own, areaCode: "51", authority: "KEMENDAGRI" as const };
  const country = { ...province, areaCode: "ID" };

  test("is its own and due next", () => {
    expect(measuringTarget([later, above, own], "51.04", date("2024-06-30"))).toBe(own);
  });

  test.each([
    ["2024-12-31", own],
    ["2025-01-01", later],
    ["2026-01-01", null],
  ])("on %s", (day, expected) => {
    expect(measuringTarget([own, later], "51.04", date(day))).toBe(expected);
  });

  test("is never a number of people", () => {
    expect(measuringTarget([people], "51.04", date("2024-06-30"))).toBeNull();
  });

  test("is that of the people when their category is chosen, and no other", () => {
    const chosen = (category: "VULNERABLE" | "PMI") => ({ ...WHOLE, category });
    expect(measuringTarget([own, people], "51.04", date("2024-06-30"), chosen("VULNERABLE"))).toBe(people);
    expect(measuringTarget([own, people], "51.04", date("2024-06-30"), chosen("PMI"))).toBeNull();
  });

  test.each([{ segment: "BPU" as const }, { programme: "jht" as const }])("is none for %j", (chosen) => {
    expect(measuringTarget([own, people], "51.04", date("2024-06-30"), { ...WHOLE, ...chosen })).toBeNull();
  });

  test.each([
    ["51.04", "PEMDA", own],
    ["51.04.05", "PEMDA", own],
    ["51.04", "KEMENDAGRI", province],
    ["51", "KEMENDAGRI", province],
    ["ID", "KEMENDAGRI", country],
    ["51.04", "RPJMN", null],
  ] as const)("of %s by %s is the nearest at or above it", (areaCode, target, expected) => {
    expect(measuringTarget([country, province, own], areaCode, date("2024-06-30"), { ...WHOLE, target })).toBe(
      expected,
    );
  });
});
