import { expect, test } from "vitest";
import {
  editionPromises,
  type PromisedFigures,
  type SaidPromise,
  tellableFigures,
} from "@/lib/domain/edition-facts-promises";
import { toPeriod } from "@/lib/domain/period";
import type { MeasuredFigures } from "@/lib/domain/promise-measure";
import { date } from "../../support/date";

const unknown: MeasuredFigures = {
  ...{ COVERAGE: null, ACTIVE: null, VULNERABLE_ACTIVE: null, VULNERABLE_REGISTERED: null, QUOTA: null, BUDGET: null },
};
const june: MeasuredFigures = {
  ...{ COVERAGE: 0.43, ACTIVE: 430, VULNERABLE_ACTIVE: 82, VULNERABLE_REGISTERED: 84, QUOTA: 130, BUDGET: 1_000 },
};
const known = new Map<number, MeasuredFigures>([
  [202112, { ...unknown, ACTIVE: 460, QUOTA: 64 }],
  [202312, { ...unknown, ACTIVE: 500 }],
  [202406, june],
]);

const figures: PromisedFigures = {
  ...{ period: toPeriod(202406), publishedOn: date("2024-07-12") },
  figuresIn: (month) => known.get(month) ?? unknown,
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
  ["kept years ago", { dueOn: date("2021-12-31") }, 460, "KEPT"],
  ["missed by a programme of years ago", { measure: "QUOTA", amount: 131, dueOn: date("2021-12-31") }, 130, "MISSED"],
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

test("of an earlier month no counts are told before they are published, and none of a few people", () => {
  expect(tellableFigures(june, true)).toEqual(june);
  expect(tellableFigures(june, false)).toEqual({ ...june, COVERAGE: null, ACTIVE: null, VULNERABLE_ACTIVE: null });
  expect(tellableFigures({ ...june, VULNERABLE_ACTIVE: 4 }, true)).toEqual({ ...june, VULNERABLE_ACTIVE: null });
  expect(tellableFigures({ ...june, VULNERABLE_ACTIVE: 0 }, true).VULNERABLE_ACTIVE).toBe(0);
});
