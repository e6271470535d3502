import { expect, test } from "vitest";
import { type IsoDate, parseIsoDate, toPeriod } from "@/lib/domain/period";
import { dueDate, FIRST_PERIOD, isEnterable, isOpen } from "@/lib/domain/reporting-month";

const TODAY = parseIsoDate("2024-07-08") as IsoDate;

test.each([
  [202406, true],
  [202407, true],
  [202408, false],
  [Number(FIRST_PERIOD), true],
  [201312, false],
])("on 8 July 2024 the month %i takes entries: %s", (period, enterable) => {
  expect(isEnterable(toPeriod(period), TODAY)).toBe(enterable);
});

test.each([
  [null, true],
  ["DRAFT", true],
  ["RETURNED", true],
  ["SUBMITTED", false],
  ["VERIFIED", false],
  ["PUBLISHED", false],
] as const)("%s takes counts: %s", (status, open) => {
  expect(isOpen(status)).toBe(open);
});

test.each([
  [202406, 10, "2024-07-10"],
  [202412, 5, "2025-01-05"],
  [202401, 28, "2024-02-28"],
])("%i with due day %i is due on %s", (period, dueDay, date) => {
  expect(dueDate(toPeriod(period), dueDay)).toBe(date);
});
