import { describe, expect, test } from "vitest";
import { type Period, toPeriod } from "@/lib/domain/period";
import { markNoData, unmarkNoData } from "@/lib/submission/mutations";
import { rows } from "../../support/plain-sql";
import { save, TODAY, typed } from "../../support/sheet";
import { completeMonth, OPERATOR, sendBack, submit, walk } from "../../support/submission";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";
const BONA = "51.04.02.2009";
const REASON = "Rekap belum ditandatangani";

function mark(period: Period, areaCode = KERAMAS, { viewer = OPERATOR, reason = REASON, regencyCode = GIANYAR } = {}) {
  return markNoData(viewer, { regencyCode, period, areaCode, reason }, TODAY);
}

function unmark(period: Period, areaCode = KERAMAS, viewer = OPERATOR) {
  return unmarkNoData(viewer, { regencyCode: GIANYAR, period, areaCode });
}

function marksOf(period: Period, areaCode = KERAMAS) {
  return rows("SELECT reason, marked_by FROM no_data_mark WHERE regency_code = $1 AND period = $2 AND area_code = $3", [
    GIANYAR,
    period,
    areaCode,
  ]);
}

test("a mark opens a month that nobody has begun, and says who set it", async () => {
  const { id } = await createUser("OPERATOR");
  const period = toPeriod(201403);
  expect(await mark(period, KERAMAS, { viewer: viewerAs("OPERATOR", { id }) })).toEqual({ areaCode: KERAMAS });
  expect(await marksOf(period)).toEqual([{ reason: REASON, marked_by: id }]);
  expect(
    await rows("SELECT status FROM submission WHERE regency_code = $1 AND period = $2", [GIANYAR, period]),
  ).toEqual([{ status: "DRAFT" }]);
});

test("a mark is said in other words, and taken back; a second time changes nothing", async () => {
  const period = await completeMonth();
  await mark(period, KERAMAS, { reason: "Kader cuti" });
  expect(await marksOf(period)).toMatchObject([{ reason: "Kader cuti" }]);
  expect(await unmark(period)).toEqual({ areaCode: KERAMAS });
  expect(await unmark(period)).toEqual({ areaCode: KERAMAS });
  expect(await marksOf(period)).toEqual([]);
});

test("a village with any count cannot be marked", async () => {
  const period = await completeMonth();
  await save([typed(KERAMAS, { jht: "0" })], { period });
  expect(await mark(period)).toEqual({ kind: "REFUSED", reason: "VILLAGE_REPORTS" });
  expect(await marksOf(period)).toEqual([]);
});

test("a row without counts is no count", async () => {
  const period = await completeMonth();
  await save([typed(KERAMAS, {}, { note: "menunggu rekap" })], { period });
  expect(await mark(period)).toEqual({ areaCode: KERAMAS });
});

describe("marks are locked with their month", () => {
  test("while it is submitted, and whoever comes late is told by whom", async () => {
    const period = await completeMonth();
    await walk(period, submit);
    const told = { reason: "STEP_NOT_POSSIBLE", status: "SUBMITTED", at: expect.any(Date) };
    expect(await mark(period)).toMatchObject(told);
    expect(await unmark(period)).toMatchObject(told);
    expect(await marksOf(period)).toHaveLength(1);
  });

  test("but for the villages that a return named", async () => {
    const period = await completeMonth();
    await walk(period, submit);
    await sendBack(period, [{ areaCode: BONA, categoryCode: "ALL", programme: "ALL", reason: "rekap ada" }]);
    expect(await unmark(period, BONA)).toEqual({ areaCode: BONA });
    expect(await unmark(period)).toEqual({ kind: "REFUSED", reason: "NOT_RETURNED" });
    expect(await mark(period)).toEqual({ kind: "REFUSED", reason: "NOT_RETURNED" });
  });
});

describe("who may mark, where and when", () => {
  test.each(["HEAD", "BRANCH", "COUNCIL", "ADMINISTRATOR"] as const)("%s may not", async (role) => {
    const period = await completeMonth();
    const viewer = viewerAs(role);
    expect(await mark(period, KERAMAS, { viewer })).toEqual({ kind: "REFUSED", reason: "FORBIDDEN" });
    expect(await unmark(period, KERAMAS, viewer)).toEqual({ kind: "REFUSED", reason: "FORBIDDEN" });
  });

  test("another regency, and a village that there is not, look like none", async () => {
    const period = toPeriod(201405);
    const notFound = { kind: "REFUSED", reason: "NOT_FOUND" };
    expect(await mark(period, "51.06.01.2001", { regencyCode: BANGLI })).toEqual(notFound);
    expect(await mark(period, "51.04.02.2999")).toEqual(notFound);
    expect(await unmark(period)).toEqual(notFound);
    expect(await rows("SELECT FROM submission WHERE regency_code = $1 AND period = $2", [GIANYAR, period])).toEqual([]);
  });

  test.each([202408, 201312])("the month %i cannot be entered", async (period) => {
    expect(await mark(toPeriod(period))).toEqual({ kind: "REFUSED", reason: "PERIOD_NOT_OPEN" });
  });
});
