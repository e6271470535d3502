import { describe, expect, test } from "vitest";
import { addMonths, toPeriod } from "@/lib/domain/period";
import { readinessOf } from "@/lib/domain/submission";
import { getReview, missingOf } from "@/lib/review/queries";
import { rows } from "../../support/plain-sql";
import { JULY, save, TODAY, typed } from "../../support/sheet";
import { BRANCH, completeMonth, OPERATOR, submit, walk } from "../../support/submission";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const BONA = "51.04.02.2009";

async function review(period: number) {
  const found = await getReview(BRANCH, GIANYAR, toPeriod(period), TODAY);
  if (found === null) throw new Error("no review");
  return found;
}

test("the open month of the demo: 41 villages in, 29 missing, two warnings without a note, no remainder yet", async () => {
  const july = await review(JULY);
  expect(july).toMatchObject({ status: "DRAFT", version: 1, deadline: { dueDate: "2024-08-10", submittedOn: null } });
  expect(july.villages.filter(({ isIn }) => isIn)).toHaveLength(41);
  const readiness = readinessOf(missingOf(july.villages), july.judged);
  expect(readiness.missing).toHaveLength(29);
  expect(readiness.errors).toEqual([]);
  const isRemainder = ({ areaCode }: { areaCode: string }) => areaCode === GIANYAR;
  const villages = readiness.unexplained.filter((row) => !isRemainder(row));
  expect(villages.map(({ areaCode, categoryCode }) => `${areaCode} ${categoryCode}`)).toEqual([
    "51.04.02.2001 VULNERABLE",
    "51.04.02.2009 VULNERABLE",
  ]);
  const remainder = readiness.unexplained.filter(isRemainder);
  expect(remainder.flatMap(({ problems }) => problems.map(({ rule }) => rule))).toEqual(Array(11).fill("REMAINDER"));
});

test("every published month of the demo could be submitted by these rules", async () => {
  for (let period = toPeriod(202301); period <= 202406; period = addMonths(period, 1)) {
    const { villages, judged } = await review(period);
    const { missing, errors, unexplained } = readinessOf(missingOf(villages), judged);
    expect([period, missing, errors, unexplained]).toEqual([period, [], [], []]);
  }
});

test("a published month tells its steps with who and when, and what its return named", async () => {
  const october = await review(202310);
  expect(october.steps.map(({ to, by }) => `${to} ${by}`)).toEqual([
    "DRAFT I Wayan Adi",
    "SUBMITTED I Wayan Adi",
    "RETURNED Ni Luh Sari",
    "SUBMITTED I Wayan Adi",
    "VERIFIED Ni Luh Sari",
    "PUBLISHED Ida Ayu Made Pertiwi",
  ]);
  expect(october.steps[2]?.cells).toMatchObject([
    { areaCode: "51.04.05.2006", areaName: "Peliatan", categoryCode: "PU_FIRM", programme: "jkp" },
  ]);
  // Submitted on the 9th for the first time: the return did not make it late.
  expect(october.deadline).toEqual({ dueDate: "2023-11-10", submittedOn: "2023-11-09" });
});

describe("differences to the last month", () => {
  test("hold what rose, fell, appeared and went, by size; a silent village is told by its mark alone", async () => {
    const before = await completeMonth();
    const period = addMonths(before, 1);
    await save(
      [
        typed(KERAMAS, { jkk: "10", jkm: "10", jht: "4" }),
        typed(KERAMAS, { jkk: "3", jkm: "3" }, { categoryCode: "PMI" }),
        typed(BONA, { jkk: "50", jkm: "50" }),
      ],
      { period: before },
    );
    await save(
      [
        typed(KERAMAS, { jkk: "12", jkm: "12", jht: "4" }),
        typed(GIANYAR, { jkk: "7", jkm: "7" }),
        typed("51.04.02.2001", { jkk: "1", jkm: "1" }),
      ],
      { period },
    );
    const changes = async () =>
      (await review(period)).changes.map(({ areaCode, categoryCode, programmes, before, after, change }) => [
        areaCode,
        categoryCode,
        programmes.join("="),
        before,
        after,
        change,
      ]);
    const rest = [
      [GIANYAR, "VULNERABLE", "jkk=jkm", null, 7, null],
      [KERAMAS, "PMI", "jkk=jkm", 3, null, null],
      [KERAMAS, "VULNERABLE", "jkk=jkm", 10, 12, 2],
      ["51.04.02.2001", "VULNERABLE", "jkk=jkm", null, 1, null],
    ];
    expect(await changes()).toEqual([[BONA, "VULNERABLE", "jkk=jkm", 50, null, null], ...rest]);
    await rows("INSERT INTO no_data_mark (regency_code, period, area_code, reason) VALUES ($1, $2, $3, 'kader cuti')", [
      GIANYAR,
      period,
      BONA,
    ]);
    expect(await changes()).toEqual(rest);
  });
});

test.each([
  ["one minute before midnight in Bali", "15:59", "2017-02-10"],
  ["midnight in Bali", "16:00", "2017-02-11"],
])("a month that was submitted at %s of its due day has the day of the regency's calendar", async (_, time, day) => {
  const period = toPeriod(201701);
  await rows("INSERT INTO submission (regency_code, period) VALUES ($1, $2) ON CONFLICT DO NOTHING", [GIANYAR, period]);
  await rows("ALTER TABLE submission_event DISABLE TRIGGER USER");
  await rows("DELETE FROM submission_event WHERE period = $1", [period]);
  await rows("ALTER TABLE submission_event ENABLE TRIGGER USER");
  await rows(
    `INSERT INTO submission_event (regency_code, period, from_status, to_status, at)
     VALUES ($1, $2, 'DRAFT', 'SUBMITTED', $3::timestamptz)`,
    [GIANYAR, period, `2017-02-10T${time}:00Z`],
  );
  expect((await review(period)).deadline).toEqual({ dueDate: "2017-02-10", submittedOn: day });
});

test("a clock that runs ahead of today, as in the demo, counts for today", async () => {
  const period = await completeMonth();
  await walk(period, submit);
  expect((await review(period)).deadline.submittedOn).toBe(TODAY);
});

test("a foreign regency, and one that there is not, are null", async () => {
  expect(await getReview(OPERATOR, BANGLI, JULY, TODAY)).toBeNull();
  expect(await getReview(viewerAs("BRANCH", { national: true }), "99.99", JULY, TODAY)).toBeNull();
});
