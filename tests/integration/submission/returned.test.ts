import { describe, expect, test } from "vitest";
import type { Period } from "@/lib/domain/period";
import type { CategoryCode, Programme } from "@/lib/domain/programme";
import { getReview } from "@/lib/review/queries";
import { returnPeriod } from "@/lib/submission/mutations";
import { getWorklist } from "@/lib/submission/queries";
import { asOwner, rows } from "../../support/plain-sql";
import { save, seenAs, TODAY, typed } from "../../support/sheet";
import { BRANCH, completeMonth, OPERATOR, sendBack, standingOf, submit, verify, walk } from "../../support/submission";
import { GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const BONA = "51.04.02.2009";

function named(
  areaCode: string,
  categoryCode: CategoryCode | "ALL",
  programme: Programme | "ALL",
  reason = "salah ketik",
) {
  return { areaCode, categoryCode, programme, reason };
}

/** A submitted month in which Keramas and Bona have vulnerable workers, and Keramas wage earners of firms. */
async function submittedMonth(): Promise<Period> {
  const period = await completeMonth();
  const firms = { jkk: "20", jkm: "20", jht: "10", jp: "5", jkp: "4" };
  await save(
    [
      typed(KERAMAS, { jkk: "5", jkm: "5", jht: "1" }),
      typed(KERAMAS, firms, { categoryCode: "PU_FIRM" }),
      typed(BONA, { jkk: "7", jkm: "7" }),
    ],
    { period },
  );
  await walk(period, submit);
  return period;
}

const vulnerable = (area: string, counts: Record<string, string>, seen: Record<string, number>) =>
  typed(area, counts, { seen: seenAs(1, seen) });

/** As the application would, but below all its own checks. */
function asApplication(period: Period, statement: string) {
  return asOwner(async (client) => {
    await client.query("BEGIN");
    await client.query("SET LOCAL ROLE cakupan_app");
    await client.query("SELECT set_config('app.regencies', $1, true), set_config('app.user_id', $2, true)", [
      GIANYAR,
      OPERATOR.id,
    ]);
    await client.query(statement, [period]);
    await client.query("ROLLBACK");
  });
}

describe("after a return that names cells", () => {
  test("only they are open, in the application and below it", async () => {
    const period = await submittedMonth();
    await sendBack(period, [named(KERAMAS, "VULNERABLE", "jht")]);
    expect(
      await save(
        [
          vulnerable(KERAMAS, { jkk: "5", jkm: "5", jht: "2" }, { jkk: 5, jkm: 5, jht: 1 }),
          vulnerable(BONA, { jkk: "8", jkm: "8" }, { jkk: 7, jkm: 7 }),
        ],
        { period },
      ),
    ).toMatchObject([{ kind: "SAVED" }, { kind: "REFUSED", problems: [{ rule: "LOCKED" }, { rule: "LOCKED" }] }]);
    const update = (set: string, where: string) =>
      asApplication(period, `UPDATE enrolment SET ${set} WHERE period = $1 AND ${where}`);
    await expect(update("jkk = 8, jkm = 8", `area_code = '${BONA}'`)).rejects.toMatchObject({ code: "CK006" });
    await expect(
      update("jkk = 8, jkm = 8", `area_code = '${KERAMAS}' AND category_code = 'VULNERABLE'`),
    ).rejects.toMatchObject({ code: "CK006" });
    await expect(
      update("jht = 3", `area_code = '${KERAMAS}' AND category_code = 'VULNERABLE'`),
    ).resolves.toBeUndefined();
    await expect(asApplication(period, "DELETE FROM enrolment WHERE period = $1")).rejects.toMatchObject({
      code: "CK006",
    });
  });

  test("cells that a rule ties to them are open too: JKM with JKK, JKP with JHT", async () => {
    const period = await submittedMonth();
    await sendBack(period, [named(BONA, "VULNERABLE", "jkk"), named(KERAMAS, "PU_FIRM", "jht")]);
    const firms = typed(
      KERAMAS,
      { jkk: "20", jkm: "20", jht: "3", jp: "5", jkp: "3" },
      { categoryCode: "PU_FIRM", seen: seenAs(1, { jkk: 20, jkm: 20, jht: 10, jp: 5, jkp: 4 }) },
    );
    expect(await save([vulnerable(BONA, { jkk: "8", jkm: "8" }, { jkk: 7, jkm: 7 }), firms], { period })).toMatchObject(
      [{ kind: "SAVED" }, { kind: "SAVED" }],
    );
    const tied = await rows(
      "SELECT category_code || ' ' || programme AS cell, reason FROM reopened_cell WHERE period = $1 ORDER BY 1",
      [period],
    );
    expect(tied).toEqual([
      { cell: "PU_FIRM jht", reason: "salah ketik" },
      { cell: "PU_FIRM jkp", reason: null },
      { cell: "VULNERABLE jkk", reason: "salah ketik" },
      { cell: "VULNERABLE jkm", reason: null },
    ]);
  });

  test("a whole village is open when it was named as a whole", async () => {
    const period = await submittedMonth();
    await sendBack(period, [named(BONA, "ALL", "ALL")]);
    const added = typed(BONA, { jkk: "3", jkm: "3" }, { categoryCode: "PMI" });
    expect(await save([added], { period })).toMatchObject([{ kind: "SAVED" }]);
    const elsewhere = vulnerable(KERAMAS, { jkk: "6", jkm: "6", jht: "1" }, { jkk: 5, jkm: 5, jht: 1 });
    expect(await save([elsewhere], { period })).toMatchObject([{ kind: "REFUSED" }]);
  });

  test("a return without cells opens the whole month", async () => {
    const period = await submittedMonth();
    await sendBack(period);
    expect(await save([vulnerable(BONA, { jkk: "8", jkm: "8" }, { jkk: 7, jkm: 7 })], { period })).toMatchObject([
      { kind: "SAVED" },
    ]);
  });

  test("a place that there is not is refused, and the month stays where it is", async () => {
    const period = await submittedMonth();
    const { version } = await standingOf(period);
    const cells = [named("51.04.02.2999", "ALL", "ALL")];
    expect(
      await returnPeriod(BRANCH, { regencyCode: GIANYAR, period, version, reason: "Mohon diperiksa", cells }),
    ).toMatchObject({ reason: "NOT_FOUND" });
    expect(await standingOf(period)).toMatchObject({ status: "SUBMITTED" });
  });

  test("cells cannot be named later", async () => {
    const period = await submittedMonth();
    await sendBack(period, [named(KERAMAS, "VULNERABLE", "jht")]);
    const later = asApplication(
      period,
      `INSERT INTO returned_cell (regency_code, event_id, area_code, category_code, programme, period, reason)
       SELECT regency_code, id, '${BONA}', 'ALL', 'ALL', period, 'nanti' FROM submission_event
       WHERE period = $1 AND to_status = 'RETURNED'`,
    );
    await expect(later).rejects.toMatchObject({ code: "CK003" });
  });

  test("the worklist tells the operator each cell with its reason, and not those that are only tied", async () => {
    const period = await submittedMonth();
    await sendBack(period, [named(BONA, "VULNERABLE", "jkk", "cocokkan dengan SK"), named(KERAMAS, "ALL", "ALL")]);
    const { open } = await getWorklist(OPERATOR, TODAY);
    const month = open.find((one) => one.period === period);
    expect(
      month?.returned.map(({ areaName, categoryNameId, programme, reason }) => [
        areaName,
        categoryNameId,
        programme,
        reason,
      ]),
    ).toEqual([
      ["Keramas", null, "ALL", "salah ketik"],
      ["Bona", "Pekerja rentan", "jkk", "cocokkan dengan SK"],
    ]);
  });
});

describe("what changed since the last submission", () => {
  const resubmitted = async (period: Period) =>
    (await getReview(viewerAs("BRANCH"), GIANYAR, period, TODAY))?.resubmitted?.map(
      ({ areaCode, programmes, before, after }) => [areaCode, programmes.join("="), before, after],
    );

  test("is nothing to speak of before the first return", async () => {
    const period = await submittedMonth();
    expect((await getReview(viewerAs("BRANCH"), GIANYAR, period, TODAY))?.resubmitted).toBeNull();
  });

  test("is each cell as it was submitted and as it is now, however often it was typed between", async () => {
    const period = await submittedMonth();
    await sendBack(period);
    await save([vulnerable(BONA, { jkk: "8", jkm: "8" }, { jkk: 7, jkm: 7 })], { period });
    await save([typed(BONA, { jkk: "9", jkm: "9" }, { seen: seenAs(2, { jkk: 8, jkm: 8 }) })], { period });
    await save([vulnerable(KERAMAS, { jkk: "6", jkm: "6", jht: "1" }, { jkk: 5, jkm: 5, jht: 1 })], { period });
    await save([typed(KERAMAS, { jkk: "5", jkm: "5", jht: "1" }, { seen: seenAs(2, { jkk: 6, jkm: 6, jht: 1 }) })], {
      period,
    });
    await save([typed(BONA, { jkk: "2", jkm: "2" }, { categoryCode: "PMI" })], { period });
    const expected = [
      [BONA, "jkk=jkm", 7, 9],
      [BONA, "jkk=jkm", null, 2],
    ];
    expect(await resubmitted(period)).toEqual(expected);
    await walk(period, submit);
    expect(await resubmitted(period)).toEqual(expected);
    await walk(period, verify);
    expect(await resubmitted(period)).toEqual(expected);
  });

  test("begins anew with each return", async () => {
    const period = await submittedMonth();
    await walk(period, sendBack);
    await save([vulnerable(BONA, { jkk: "8", jkm: "8" }, { jkk: 7, jkm: 7 })], { period });
    await walk(period, submit, sendBack);
    expect(await resubmitted(period)).toEqual([]);
    await save([typed(BONA, { jkk: "9", jkm: "9" }, { seen: seenAs(2, { jkk: 8, jkm: 8 }) })], { period });
    expect(await resubmitted(period)).toEqual([[BONA, "jkk=jkm", 8, 9]]);
  });
});
