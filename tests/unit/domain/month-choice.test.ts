import { expect, test } from "vitest";
import { chooseMonth, workingMonths } from "@/lib/domain/month-choice";
import { type IsoDate, toPeriod } from "@/lib/domain/period";
import { viewerAs } from "../../support/viewers";

const TODAY = "2024-07-08" as IsoDate;
const MONTHS = [
  { period: toPeriod(202407), published: false },
  { period: toPeriod(202406), published: true },
  { period: toPeriod(202405), published: true },
];
const branch = viewerAs("BRANCH");
const council = viewerAs("COUNCIL");

test.each<[string, Parameters<typeof chooseMonth>, number | null]>([
  ["nothing asked: the newest published", [branch, undefined, MONTHS, TODAY], 202406],
  ["nothing published: the newest begun", [branch, undefined, MONTHS.slice(0, 1), TODAY], 202407],
  ["nothing begun: this month", [branch, undefined, [], TODAY], 202407],
  ["one that is begun", [branch, "2024-07", MONTHS, TODAY], 202407],
  ["one that is not begun, for who sees drafts", [branch, "2020-01", MONTHS, TODAY], 202001],
  ["one that lies ahead", [branch, "2024-08", MONTHS, TODAY], null],
  ["one that the council may read", [council, "2024-05", MONTHS.slice(1), TODAY], 202405],
  ["one that the council may not read", [council, "2024-07", MONTHS.slice(1), TODAY], null],
  ["no month at all", [branch, "Juni", MONTHS, TODAY], null],
])("%s", (_, asked, period) => {
  expect(chooseMonth(...asked)).toBe(period);
});

test("who works on counts goes to months begun, the one shown and the running one, newest first and each once", () => {
  const codes = (...codes: number[]) => codes.map((code) => ({ period: toPeriod(code) }));
  expect(workingMonths([toPeriod(202405), toPeriod(202406)], toPeriod(202403), TODAY)).toEqual(
    codes(202407, 202406, 202405, 202403),
  );
  expect(workingMonths([toPeriod(202407)], toPeriod(202407), TODAY)).toEqual(codes(202407));
});
