import { beforeEach, describe, expect, test } from "vitest";
import { toPeriod } from "@/lib/domain/period";
import { getWorklist } from "@/lib/submission/queries";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { emptyMonth, JULY, saveRows, TODAY, typed } from "../../support/sheet";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

beforeEach(() => emptyMonth());

describe("the operator", () => {
  test("is told the open month, how far it is, its due date, and which villages are missing", async () => {
    await saveRows(typed("51.04.02.2003", { jkk: "1", jkm: "1" }), typed("51.04.02.2004", { jht: "0" }));
    await rows("INSERT INTO no_data_mark (regency_code, period, area_code, reason) VALUES ($1, $2, $3, 'kader cuti')", [
      GIANYAR,
      JULY,
      "51.04.02.2005",
    ]);
    const { open } = await getWorklist(viewerAs("OPERATOR"), TODAY);
    expect(open).toHaveLength(1);
    const [july] = open;
    expect(july).toMatchObject({
      regencyCode: GIANYAR,
      period: JULY,
      status: "DRAFT",
      dueDate: "2024-08-10",
      villageCount: 70,
      villagesIn: 1,
      villagesMarked: 1,
    });
    const missing = july?.missing.flatMap(({ villages }) => villages.map(({ code }) => code)) ?? [];
    expect(missing).toHaveLength(68);
    // A count without JKK is no count of active members: the village is still missing.
    expect(missing).toContain("51.04.02.2004");
    expect(missing).not.toContain("51.04.02.2003");
    expect(missing).not.toContain("51.04.02.2005");
  });

  test("is told the months that nobody has begun, oldest first", async () => {
    const { open } = await getWorklist(viewerAs("OPERATOR"), date("2024-09-01"));
    expect(open.map(({ period, status }) => [period, status])).toEqual([
      [202407, "DRAFT"],
      [202408, null],
      [202409, null],
    ]);
  });

  test("sees the latest six months, newest first", async () => {
    const { recent } = await getWorklist(viewerAs("OPERATOR"), TODAY);
    expect(recent.map(({ period }) => period)).toEqual([202407, 202406, 202405, 202404, 202403, 202402]);
    expect(recent[1]).toMatchObject({ status: "PUBLISHED", villagesIn: 66, villagesMarked: 4 });
  });
});

test("the branch sees the months of both its regencies, and nothing to enter", async () => {
  const { open, recent } = await getWorklist(viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] }), TODAY);
  expect(open).toEqual([]);
  expect(new Set(recent.map(({ regencyCode }) => regencyCode))).toEqual(new Set([GIANYAR, BANGLI]));
});

test("the council sees published months only", async () => {
  const { open, recent } = await getWorklist(viewerAs("COUNCIL"), TODAY);
  expect(open).toEqual([]);
  expect(recent).toHaveLength(6);
  expect(new Set(recent.map(({ status }) => status))).toEqual(new Set(["PUBLISHED"]));
  expect(recent[0]?.period).toBe(toPeriod(202406));
});

test("who has no regency has no months", async () => {
  expect(await getWorklist(viewerAs("OPERATOR", { regencyCodes: [] }), TODAY)).toEqual({ open: [], recent: [] });
});
