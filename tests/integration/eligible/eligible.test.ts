import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { periodCode } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import { peopleField } from "@/lib/eligible/eligible-form";
import { saveEligibleWorkers } from "@/lib/eligible/mutations";
import { getEligibleDesk } from "@/lib/eligible/queries";
import { eligibleSchema } from "@/lib/eligible/schema";
import { asOwner, rows } from "../../support/plain-sql";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const BRANCH = viewerAs("BRANCH");
const SURVEY = "SAKERNAS_2023";
const BATUBULAN = "51.04.01.2001";

async function deskOf(asked: Parameters<typeof getEligibleDesk>[2] = { definition: SURVEY }, code = GIANYAR) {
  const desk = await getEligibleDesk(viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] }), code, asked);
  if (desk === null) throw new Error("no such desk");
  return desk;
}

/** What a page that was just opened would send, with other people in some areas. */
async function formOf(people: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}) {
  const desk = await deskOf({ definition: fields.definition ?? SURVEY, segment: "ALL" });
  return {
    ...{
      place: GIANYAR,
      definition: SURVEY,
      segment: "ALL",
      seen: desk.seen,
      asOf: "2023-08-31",
      source: "Sakernas 2023, revisi",
    },
    ...{ note: "angka BPS direvisi", accepted: desk.published.map(periodCode).join(",") },
    ...fields,
    ...Object.fromEntries(Object.entries(people).map(([code, text]) => [peopleField(code), text])),
  };
}

async function change(
  people: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
  viewer = BRANCH,
) {
  return saveEligibleWorkers(viewer, eligibleSchema.parse(await formOf(people, fields)));
}

const coverage = (area: string, period: number) =>
  rows<{ eligible: number }>("SELECT eligible::integer FROM area_coverage WHERE area_code = $1 AND period = $2", [
    area,
    period,
  ]).then(([row]) => row?.eligible);

describe("eligible workers", () => {
  test("are read with source, date, who is active, and the sums of their parts", async () => {
    const desk = await deskOf();
    expect(desk.rows[0]).toMatchObject({ areaCode: GIANYAR, people: 298_465, asOf: "2023-08-31", active: 128_340 });
    expect(desk.rows).toHaveLength(1 + 7 + 70);
    expect(desk.checks.map(({ difference }) => difference)).toEqual(Array(9).fill(0));
    expect(desk.published).toEqual([202401, 202402, 202403, 202404, 202405, 202406]);
    expect(desk.changes[0]).toMatchObject({ by: "Ni Luh Sari", areas: 78, reason: null });
  });

  test("of an older definition stand beside no month", async () => {
    const desk = await deskOf({ definition: "SAKERNAS_2022" });
    expect([desk.period, desk.rows[0]?.people, desk.rows[0]?.active]).toEqual([null, 283_104, null]);
  });

  test("change where they differ, keep what stood there, and the sums show the difference", async () => {
    const branch = await createUser("BRANCH");
    const before = await coverage(BATUBULAN, 202406);
    const answer = await change(
      { [BATUBULAN]: "5.000", [GIANYAR]: "298.465" },
      {},
      viewerAs("BRANCH", { id: branch.id }),
    );
    expect(answer).toEqual({ changed: 1 });
    const desk = await deskOf();
    expect(desk.changes[0]).toMatchObject({
      by: "Test BRANCH",
      reason: "angka BPS direvisi",
      areas: 1,
      figures: [
        {
          areaName: "Batubulan",
          before: { people: before },
          after: { people: 5_000, source: "Sakernas 2023, revisi" },
        },
      ],
    });
    expect(await coverage(BATUBULAN, 202406)).toBe(5_000);
    const difference = 5_000 - (before ?? 0);
    expect(desk.checks.filter((check) => check.difference !== 0)).toMatchObject([
      { areaCode: GIANYAR, parts: "VILLAGE", difference },
      { areaCode: "51.04.01", parts: "VILLAGE", difference },
    ]);
  });

  test("become unknown again where they are emptied, which is no 0", async () => {
    expect(await change({ "51.04.01.2002": "" })).toEqual({ changed: 1 });
    const row = (await deskOf()).rows.find(({ areaCode }) => areaCode === "51.04.01.2002");
    expect(row).toMatchObject({ people: null, asOf: null, source: null });
  });

  test("may be fewer than who is active (R6): shown, never clamped", async () => {
    expect(await change({ "51.04.01.2003": "10" })).toEqual({ changed: 1 });
    const row = (await deskOf()).rows.find(({ areaCode }) => areaCode === "51.04.01.2003");
    expect(row?.active).toBeGreaterThan(10);
  });

  test("of one segment stand beside the active of that segment", async () => {
    expect(await change({ [GIANYAR]: "120.000" }, { segment: "PU", seen: "0" })).toEqual({ changed: 1 });
    const desk = await deskOf({ definition: SURVEY, segment: "PU" });
    const [active] = await rows<{ jkk: number }>(`
      SELECT sum(jkk)::integer AS jkk FROM enrolment_rollup r JOIN worker_category c ON c.code = r.category_code
      WHERE r.area_code = '51.04' AND r.period = 202406 AND c.segment_code = 'PU'`);
    expect(desk.rows[0]).toMatchObject({ people: 120_000, active: active?.jkk });
    expect(desk.segments).toEqual(["ALL", "PU"]);
  });

  test("while a village is missing nobody knows who is active in the regency, all or of one segment", async () => {
    await asOwner(async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("DELETE FROM submission WHERE regency_code = $1 AND period > 202406", [BANGLI]);
      await client.query("UPDATE submission SET status = 'DRAFT' WHERE regency_code = $1", [BANGLI]);
      await client.query("SET session_replication_role = origin");
      await client.query(
        `DELETE FROM enrolment WHERE regency_code = $1 AND period = 202406
          AND area_code = (SELECT max(area_code) FROM enrolment WHERE regency_code = $1 AND period = 202406)`,
        [BANGLI],
      );
    });
    for (const segment of ["ALL", "PU"] as const) {
      const { period, rows: areas } = await deskOf({ definition: SURVEY, segment }, BANGLI);
      expect([period, areas[0]?.areaCode, areas[0]?.active]).toEqual([202406, BANGLI, null]);
      expect(areas.some(({ areaCode, active }) => areaCode !== BANGLI && active !== null)).toBe(true);
    }
  });
});

describe("published months do not change silently", () => {
  test("who did not see them is shown them, and nothing is written", async () => {
    const people = await coverage(BATUBULAN, 202406);
    expect(await change({ [BATUBULAN]: "4.000" }, { accepted: "" })).toMatchObject({
      reason: "CHANGES_PUBLISHED",
      periods: [202401, 202402, 202403, 202404, 202405, 202406],
    });
    expect(await change({ [BATUBULAN]: "4.000" }, { accepted: "2024-06" })).toMatchObject({
      reason: "CHANGES_PUBLISHED",
    });
    expect(await coverage(BATUBULAN, 202406)).toBe(people);
  });

  test("a reason is wanted", async () => {
    expect(await change({ [BATUBULAN]: "4.000" }, { note: "" })).toMatchObject({ reason: "INVALID", fields: ["note"] });
  });
});

describe("two people at once", () => {
  test("the second is told who was first, and nothing of his is written", async () => {
    const form = await formOf({ [BATUBULAN]: "4.100" });
    const other = { ...form, [peopleField(BATUBULAN)]: "4.200" };
    const answers = await Promise.all(
      [form, other].map((one) => saveEligibleWorkers(BRANCH, eligibleSchema.parse(one))),
    );
    expect(answers.filter((answer) => !isRefusal(answer))).toEqual([{ changed: 1 }]);
    expect(answers.find(isRefusal)).toMatchObject({ reason: "SUPERSEDED", at: expect.any(Date) });
  });
});

describe("a month that is published while somebody saves", () => {
  test("is shown to them before its denominator changes", async () => {
    const input = eligibleSchema.parse(await formOf({ [BATUBULAN]: "4.300" }));
    const people = await coverage(BATUBULAN, 202406);
    await asOwner(async (client) => {
      const setStatus = (status: string) =>
        client.query(
          "UPDATE submission SET status = $1::submission_status WHERE regency_code = $2 AND period = 202406",
          [status, GIANYAR],
        );
      await client.query("SET session_replication_role = replica");
      await setStatus("VERIFIED");
      await client.query("BEGIN");
      await setStatus("PUBLISHED");
      const { rows: self } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      let ended = false;
      const accepted = input.accepted.filter((period) => period !== 202406);
      const saving = saveEligibleWorkers(BRANCH, { ...input, accepted }).finally(() => {
        ended = true;
      });
      while (!(ended || (await isWaitedFor(self[0]?.pid ?? 0)))) await setTimeout(20);
      await client.query("COMMIT");
      expect(await saving).toMatchObject({ reason: "CHANGES_PUBLISHED", periods: input.accepted });
    });
    expect(await coverage(BATUBULAN, 202406)).toBe(people);
  });
});

/** Whether another connection waits for a lock of this one. */
async function isWaitedFor(pid: number): Promise<boolean> {
  const [found] = await rows<{ n: number }>(
    "SELECT count(*)::integer AS n FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))",
    [pid],
  );
  return (found?.n ?? 0) > 0;
}

describe("who may", () => {
  test.each(["OPERATOR", "COUNCIL", "ADMINISTRATOR"] as const)("not the %s", async (role) => {
    expect(await change({ [BATUBULAN]: "1" }, {}, viewerAs(role))).toMatchObject({ reason: "FORBIDDEN" });
  });

  test("not in another regency, nor for its areas", async () => {
    expect(await change({ [BATUBULAN]: "1" }, {}, viewerAs("BRANCH", { regencyCodes: [BANGLI] }))).toMatchObject({
      reason: "NOT_FOUND",
    });
    expect(await change({ "51.06.01.2001": "1" })).toMatchObject({ reason: "NOT_FOUND" });
    expect(await getEligibleDesk(viewerAs("BRANCH", { regencyCodes: [BANGLI] }), GIANYAR, {})).toBeNull();
  });

  test("nobody changes the history", async () => {
    const asApplication = (statement: string) =>
      asOwner(async (client) => {
        await client.query("SET ROLE cakupan_app");
        await client.query("SELECT set_config('app.regencies', '*', false)");
        await client.query(statement);
      });
    for (const statement of [
      "UPDATE eligible_worker_revision SET reason = 'x'",
      "DELETE FROM eligible_worker_revision",
    ]) {
      await expect(asApplication(statement)).rejects.toMatchObject({ code: "42501" });
      await expect(rows(statement)).rejects.toMatchObject({ code: "CK005" });
    }
  });

  test("what was typed badly is named by its area", async () => {
    const form = await formOf({ [BATUBULAN]: "12,5", "51.04.01.2002": "12.800" }, { asOf: "31-08-2023" });
    expect(eligibleSchema.safeParse(form).error?.issues.map(({ path }) => path[0])).toEqual([
      peopleField(BATUBULAN),
      "asOf",
    ]);
  });
});
