import { beforeEach, describe, expect, test } from "vitest";
import type { Role, Viewer } from "@/lib/domain/access";
import { toPeriod } from "@/lib/domain/period";
import { countWaiting, getWorklist } from "@/lib/submission/queries";
import { date } from "../../support/date";
import { asOwner, rows } from "../../support/plain-sql";
import { emptyMonth, JULY, saveRows, TODAY, typed } from "../../support/sheet";
import { BRANCH, completeMonth, HEAD, OPERATOR, submit, verify, walk } from "../../support/submission";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

beforeEach(async () => {
  await emptyMonth();
  // Months of other tests in this file are out of the way.
  await asOwner(async (client) => {
    await client.query("ALTER TABLE submission DISABLE TRIGGER USER");
    await client.query("UPDATE submission SET status = 'PUBLISHED' WHERE period < 202301");
    await client.query("ALTER TABLE submission ENABLE TRIGGER USER");
  });
});

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
  const nobody = viewerAs("OPERATOR", { regencyCodes: [] });
  expect(await getWorklist(nobody, TODAY)).toEqual({ open: [], waiting: [], late: [], punctuality: [], recent: [] });
  expect(await countWaiting(nobody, TODAY)).toBe(0);
});

describe("what waits", () => {
  const waitingFor = async (viewer: Viewer) =>
    (await getWorklist(viewer, TODAY)).waiting.map(({ period, status, waitingDays }) => [period, status, waitingDays]);

  test("is for the branch what was submitted, for the head what was verified, and is counted beside the menu", async () => {
    const [submitted, verified] = [await completeMonth(), await completeMonth()];
    await walk(submitted, submit);
    await walk(verified, submit, verify);
    expect(await waitingFor(BRANCH)).toEqual([[submitted, "SUBMITTED", 0]]);
    expect(await waitingFor(HEAD)).toEqual([[verified, "VERIFIED", 0]]);
    expect(await waitingFor(OPERATOR)).toEqual([]);
    expect(await waitingFor(viewerAs("COUNCIL"))).toEqual([]);
    const counts = [BRANCH, HEAD, viewerAs("COUNCIL"), viewerAs("ADMINISTRATOR", { national: true })].map((viewer) =>
      countWaiting(viewer, TODAY),
    );
    expect(await Promise.all(counts)).toEqual([1, 1, 0, 0]);
  });

  test("is for the operator every month that takes entries, begun or not", async () => {
    const open = (await getWorklist(OPERATOR, TODAY)).open.length;
    expect(await countWaiting(OPERATOR, TODAY)).toBe(open);
    expect(await countWaiting(OPERATOR, date("2024-09-01"))).toBe(open + 2);
  });

  test("is told with its age", async () => {
    const period = await completeMonth();
    await asOwner(async (client) => {
      await client.query("ALTER TABLE submission DISABLE TRIGGER USER");
      await client.query("UPDATE submission SET status = 'SUBMITTED' WHERE period = $1", [period]);
      await client.query("ALTER TABLE submission ENABLE TRIGGER USER");
      // 23.30 in Bali on the 4th, which is still the 4th there.
      await client.query(
        `INSERT INTO submission_event (regency_code, period, from_status, to_status, at)
         VALUES ($1, $2, 'DRAFT', 'SUBMITTED', '2024-07-04T15:30:00Z')`,
        [GIANYAR, period],
      );
    });
    expect(await waitingFor(BRANCH)).toContainEqual([period, "SUBMITTED", 4]);
  });
});

describe("how reliable a regency is", () => {
  test("18 of 18 months in the demo; a month that stays away counts from the day after its due day", async () => {
    const punctual = async (day: string, regencyCode: string) =>
      (await getWorklist(viewerAs("BRANCH", { regencyCodes: [BANGLI] }), date(day))).punctuality.find(
        (regency) => regency.regencyCode === regencyCode,
      );
    expect(await punctual("2024-07-08", BANGLI)).toMatchObject({ onTime: 18, due: 18, rate: 1 });
    expect(await punctual("2024-08-10", BANGLI)).toMatchObject({ onTime: 18, due: 18 });
    expect(await punctual("2024-08-11", BANGLI)).toMatchObject({ onTime: 18, due: 19 });
    expect(await punctual("2024-08-11", GIANYAR)).toBeUndefined();
  });

  test("late months are named, and never to the council", async () => {
    const late = async (role: Role) =>
      (await getWorklist(viewerAs(role, { regencyCodes: [BANGLI] }), date("2024-09-11"))).late.map(
        ({ period }) => period,
      );
    expect(await late("BRANCH")).toEqual([202407, 202408]);
    expect(await late("COUNCIL")).toEqual([]);
  });
});
