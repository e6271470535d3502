import { describe, expect, test } from "vitest";
import { exceedsEligible, monthsDividedBy, monthsFrom, spanAt, sumChecks } from "@/lib/domain/eligible";
import { toPeriod } from "@/lib/domain/period";

const periods = (...months: number[]) => months.map(toPeriod);

describe("the parts beside the whole", () => {
  const figures = [
    { areaCode: "51.04", people: 1_000 },
    { areaCode: "51.04.01", people: 600 },
    { areaCode: "51.04.02", people: 390 },
    { areaCode: "51.04.01.2001", people: 300 },
    { areaCode: "51.04.01.2002", people: 310 },
    { areaCode: "51.04.02.2001", people: null },
  ];

  test("differ and are shown, never forced", () => {
    expect(sumChecks("51.04", figures)).toEqual([
      { areaCode: "51.04", parts: "DISTRICT", whole: 1_000, sum: 990, unknownParts: 0, difference: -10 },
      { areaCode: "51.04", parts: "VILLAGE", whole: 1_000, sum: 610, unknownParts: 1, difference: null },
      { areaCode: "51.04.01", parts: "VILLAGE", whole: 600, sum: 610, unknownParts: 0, difference: 10 },
      { areaCode: "51.04.02", parts: "VILLAGE", whole: 390, sum: null, unknownParts: 1, difference: null },
    ]);
  });

  test("that are known exceed the whole, whatever the others are", () => {
    const [, villages] = sumChecks("51.04", [{ areaCode: "51.04", people: 600 }, ...figures.slice(1)]);
    expect(villages).toMatchObject({ unknownParts: 1, difference: 10 });
  });

  test("an unknown whole has no difference", () => {
    const [districts] = sumChecks("51.04", figures.slice(1));
    expect(districts).toMatchObject({ whole: null, sum: 990, difference: null });
  });
});

test.each([
  [11, 10, true],
  [10, 10, false],
  [11, null, false],
  [null, 10, false],
])("R6: %s active of %s eligible: %s", (active, eligible, expected) => {
  expect(exceedsEligible({ active, eligible })).toBe(expected);
});

describe("published months and their definition", () => {
  const [first, second] = periods(202301, 202401) as [ReturnType<typeof toPeriod>, ReturnType<typeof toPeriod>];
  const spans = [
    { validFrom: second, eligibleDefinitionCode: "NEW" },
    { validFrom: first, eligibleDefinitionCode: "OLD" },
  ];

  test.each([
    [202212, null],
    [202301, "OLD"],
    [202312, "OLD"],
    [202401, "NEW"],
    [202512, "NEW"],
  ])("in %i %s is in force", (period, code) => {
    expect(spanAt(spans, toPeriod(period))?.eligibleDefinitionCode ?? null).toBe(code);
  });

  test("change with the eligible workers that they divide by, and with no others", () => {
    const published = periods(202212, 202311, 202312, 202401);
    expect(monthsDividedBy("OLD", spans, published)).toEqual([202311, 202312]);
    expect(monthsDividedBy("NEW", spans, published)).toEqual([202401]);
    expect(monthsDividedBy("OTHER", spans, published)).toEqual([]);
  });

  test("would change from the month on from which a definition began", () => {
    const published = periods(202404, 202405, 202406);
    expect(monthsFrom(toPeriod(202405), published)).toEqual([202405, 202406]);
    expect(monthsFrom(toPeriod(202407), published)).toEqual([]);
  });
});
