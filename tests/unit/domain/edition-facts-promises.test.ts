import { expect, test } from "vitest";
import { editionPromises, type PromisedFigures, type SaidPromise } from "@/lib/domain/edition-facts-promises";
import { toPeriod } from "@/lib/domain/period";
import type { MonthFact } from "@/lib/domain/picture";
import { date } from "../../support/date";

const month = (period: number, active: number, vulnerable: number) =>
  ({ period: toPeriod(period), active, eligible: 1_000, vulnerable }) as MonthFact;

const figures: PromisedFigures = {
  period: toPeriod(202406),
  publishedOn: date("2024-07-12"),
  months: [month(202312, 500, 64), month(202406, 430, 82)],
  funnelsAt: (at) =>
    at < 202401
      ? []
      : [
          { quota: 128, registered: 84 },
          { quota: 2, registered: null },
        ],
  budgets: [
    { payer: "CSR", year: 2024, rupiah: 9 },
    { payer: "APBD_REGENCY", year: 2024, rupiah: 1_000 },
  ],
};

function said(fields: Partial<SaidPromise>): SaidPromise {
  return {
    ...{ statement: "s", statementEn: null, saidBy: "Disnaker", saidOn: date("2024-01-05"), source: "x" },
    ...{ measure: "ACTIVE", amount: 450, dueOn: date("2024-12-31") },
    ...fields,
  };
}

test.each([
  ["COVERAGE", 0.5, 0.43, "ON_THE_WAY"],
  ["ACTIVE", 430, 430, "KEPT"],
  ["VULNERABLE_ACTIVE", 128, 82, "ON_THE_WAY"],
  ["VULNERABLE_REGISTERED", 84, 84, "KEPT"],
  ["QUOTA", 130, 130, "KEPT"],
  ["BUDGET", 1_001, 1_000, "ON_THE_WAY"],
  ["OTHER", null, null, "UNKNOWN"],
] as const)("%s of %j stands at %j: %s", (measure, amount, actual, state) => {
  expect(editionPromises([said({ measure, amount })], figures)).toMatchObject([{ actual, state }]);
});

test.each([
  ["kept on its date", { dueOn: date("2023-12-31") }, 500, "KEPT"],
  ["missed, and told by what stands now", { dueOn: date("2023-12-31"), amount: 501 }, 430, "MISSED"],
  ["due in a month that nothing is known of", { dueOn: date("2024-03-31") }, 430, "UNKNOWN"],
  ["not due before the month is over", { dueOn: date("2024-07-15") }, 430, "ON_THE_WAY"],
] as const)("a promise is %s", (_, fields, actual, state) => {
  expect(editionPromises([said(fields)], figures)).toMatchObject([{ actual, state }]);
});

test("what is said after the edition is not in it", () => {
  const promises = [said({ saidOn: date("2024-07-12") }), said({ saidOn: date("2024-07-13") })];
  expect(editionPromises(promises, figures).map(({ saidOn }) => saidOn)).toEqual(["2024-07-12"]);
});
