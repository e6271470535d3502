import { describe, expect, test } from "vitest";
import { COUNTRY_CODE } from "@/lib/domain/area";
import { fittingOnPage, groupMonths, type MonthKey } from "@/lib/domain/summed-months";

const months: MonthKey[] = [
  { regencyCode: "52.01", period: 202405 },
  { regencyCode: "51.06", period: 202406 },
  { regencyCode: "51.04", period: 202406 },
  { regencyCode: "51.04", period: 202405 },
];

const told = (groups: ReturnType<typeof groupMonths>) =>
  groups.map(({ code, period, months: own }) => [code, period, own.map(({ regencyCode }) => regencyCode)]);

describe("months of regencies put together", () => {
  test("to those of provinces, by area and month", () => {
    expect(told(groupMonths(months, "PROVINCE"))).toEqual([
      ["51", 202405, ["51.04"]],
      ["51", 202406, ["51.06", "51.04"]],
      ["52", 202405, ["52.01"]],
    ]);
  });

  test("to those of the country, by month", () => {
    expect(told(groupMonths(months, "COUNTRY"))).toEqual([
      [COUNTRY_CODE, 202405, ["52.01", "51.04"]],
      [COUNTRY_CODE, 202406, ["51.06", "51.04"]],
    ]);
  });
});

describe("a page of sums", () => {
  const groups = groupMonths(months, "PROVINCE");

  test.each([
    ["ends with the page", 2, 100, 2],
    ["ends before the months are too many", 10, 2, 1],
    ["holds all that there are", 10, 4, 3],
    ["holds one, however many months it has", 10, 0, 1],
  ])("%s", (_, limit, most, fits) => {
    expect(fittingOnPage(groups, limit, most)).toBe(fits);
  });

  test("is empty where there is nothing", () => {
    expect(fittingOnPage([], 10, 10)).toBe(0);
  });
});
