/** Months of regencies put together to those of provinces or of the country, page by page. */

import { COUNTRY_CODE } from "./area";

/** A month of a regency. */
export interface MonthKey {
  readonly regencyCode: string;
  /** YYYYMM. */
  readonly period: number;
}

export type SumLevel = "COUNTRY" | "PROVINCE";

/** A province or the country in a month, with the regencies that are added up. */
export interface SummedMonth {
  readonly code: string;
  readonly period: number;
  readonly months: readonly MonthKey[];
}

/** The code of the province or of the country that a regency belongs to. */
export function sumCodeOf({ regencyCode }: MonthKey, level: SumLevel): string {
  return level === "COUNTRY" ? COUNTRY_CODE : regencyCode.slice(0, "51".length);
}

/** By area and month. */
export function groupMonths(months: readonly MonthKey[], level: SumLevel): SummedMonth[] {
  const groups = new Map<string, MonthKey[]>();
  for (const month of months) {
    const key = `${sumCodeOf(month, level)} ${month.period}`;
    groups.set(key, [...(groups.get(key) ?? []), month]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => {
      const [code = "", period] = key.split(" ");
      return { code, period: Number(period), months: members };
    });
}

/** How many of the first sums fit on a page of `limit` sums and `most` months of regencies; one at least. */
export function fittingOnPage(groups: readonly SummedMonth[], limit: number, most: number): number {
  let months = 0;
  const end = groups.findIndex((group, at) => {
    months += group.months.length;
    return at >= limit || (at > 0 && months > most);
  });
  return end < 0 ? groups.length : end;
}
