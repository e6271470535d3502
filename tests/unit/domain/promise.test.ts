import { describe, expect, test } from "vitest";
import { dueMonth, type PromiseFigures, promiseState, tellingFigure } from "@/lib/domain/promise";
import { date } from "../../support/date";

const DECEMBER = "2024-12-31";

function promise(fields: Partial<PromiseFigures>): PromiseFigures {
  return {
    ...{ measure: "VULNERABLE_ACTIVE", amount: 12_800, dueOn: date(DECEMBER), asOf: date("2024-06-30") },
    ...{ actual: 8_264, actualWhenDue: null },
    ...fields,
  };
}

describe("what became of a promise", () => {
  test.each([
    ["ON_THE_WAY", "before it is due and below", {}],
    ["KEPT", "before it is due and reached", { actual: 12_800 }],
    ["ON_THE_WAY", "one short of it", { actual: 12_799 }],
    ["UNKNOWN", "a fact that nobody knows", { actual: null }],
    ["UNKNOWN", "nothing to be measured", { measure: "OTHER", amount: null }],
    ["UNKNOWN", "no amount", { amount: null }],
    ["ON_THE_WAY", "below, and never due", { dueOn: null }],
    ["KEPT", "reached, and never due", { dueOn: null, actual: 12_801 }],
    ["ON_THE_WAY", "the day before it is due", { asOf: date("2024-12-30") }],
    ["MISSED", "the day on which it is due, and below", { asOf: date(DECEMBER), actualWhenDue: 8_264 }],
    ["MISSED", "due, below then and now", { asOf: date("2025-03-31"), actualWhenDue: 12_799 }],
    ["KEPT", "due, reached then and lost since", { asOf: date("2025-03-31"), actualWhenDue: 12_800, actual: 0 }],
    ["KEPT", "due, below then and reached since", { asOf: date("2025-03-31"), actualWhenDue: 9_000, actual: 13_000 }],
    ["KEPT", "due, reached then, unknown now", { asOf: date("2025-03-31"), actualWhenDue: 12_800, actual: null }],
    ["UNKNOWN", "due, below then, unknown now", { asOf: date("2025-03-31"), actualWhenDue: 9_000, actual: null }],
    ["UNKNOWN", "due, unknown then, below now", { asOf: date("2025-03-31"), actualWhenDue: null }],
    ["KEPT", "a rate that binary fractions miss", { measure: "COVERAGE", amount: 0.3, actual: 0.1 * 3 }],
    ["ON_THE_WAY", "a rate that only rounding reaches", { measure: "COVERAGE", amount: 0.5, actual: 0.4999 }],
  ] as const)("is %s: %s", (state, _, fields) => {
    expect(promiseState(promise(fields))).toBe(state);
  });
});

test("what kept it on the due date is what tells it, else what stands now", () => {
  const asOf = date("2025-03-31");
  expect(tellingFigure(promise({ asOf, actualWhenDue: 12_900, actual: 500 }))).toBe(12_900);
  expect(tellingFigure(promise({ asOf, actualWhenDue: 9_000, actual: 500 }))).toBe(500);
  expect(tellingFigure(promise({}))).toBe(8_264);
  expect(tellingFigure(promise({ measure: "OTHER" }))).toBeNull();
});

test("a due date within a month is decided by the month before", () => {
  expect(dueMonth(date("2024-12-31"))).toBe(202412);
  expect(dueMonth(date("2024-12-30"))).toBe(202411);
  expect(dueMonth(date("2024-01-15"))).toBe(202312);
});
