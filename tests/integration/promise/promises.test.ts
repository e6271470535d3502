import { describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/domain/access";
import { toPeriod } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import { deletePromise, savePromise } from "@/lib/promise/mutations";
import { listPromises } from "@/lib/promise/queries";
import { deletionSchema, promiseSchema } from "@/lib/promise/schema";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const FORM = {
  ...{ place: GIANYAR, id: "", version: "", statement: "Janji uji", statementEn: "", saidBy: "Pemerintah Kabupaten" },
  ...{ saidOn: "2024-03-01", measure: "ACTIVE", amount: "128.340", dueOn: "2024-12-31", source: "Risalah rapat" },
};
type Form = Partial<typeof FORM>;

const head = async () => viewerAs("HEAD", { id: (await createUser("HEAD")).id });

function save(fields: Form = {}, viewer: Viewer = viewerAs("HEAD")) {
  return savePromise(viewer, promiseSchema.parse({ ...FORM, ...fields }), TODAY);
}

async function saved(fields: Form = {}, viewer?: Viewer) {
  const outcome = await save(fields, viewer);
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome;
}

async function find(id: string, period: number | null = null, viewer = viewerAs("BRANCH")) {
  const desk = await listPromises(viewer, GIANYAR, period === null ? null : toPeriod(period));
  return desk?.promises.find((promise) => promise.id === id);
}

describe("what is typed", () => {
  test.each<[Form, string[]]>([
    [{}, []],
    [{ measure: "OTHER", amount: "" }, []],
    [{ measure: "OTHER" }, ["amount"]],
    [{ amount: "" }, ["amount"]],
    [{ amount: "12,5" }, ["amount"]],
    [{ measure: "COVERAGE", amount: "100,01" }, ["amount"]],
    [{ measure: "NOTHING" }, ["measure"]],
    [{ statement: "NIK 3201234567890001" }, ["statement"]],
    [{ saidBy: "3201 2345 6789 0001" }, ["saidBy"]],
    [{ source: "x" }, ["source"]],
    [{ statement: "Janji 12 34 56 78", source: "90 12 34 56 78" }, []],
    [{ statement: "Janji 12345678", saidBy: "12345678" }, ["statement"]],
    [{ dueOn: "2024-02-29" }, ["dueOn"]],
    [{ dueOn: "" }, []],
    [{ saidOn: "2024-02-30" }, ["saidOn"]],
    [{ version: "1" }, ["version"]],
    [{ id: "no id", version: "1" }, ["id"]],
  ])("%j: %j", (fields, expected) => {
    const issues = promiseSchema.safeParse({ ...FORM, ...fields }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual(expected);
  });
});

test("the demo's promises stand against fact as of June 2024", async () => {
  const desk = await listPromises(viewerAs("BRANCH"), GIANYAR);
  expect(desk?.period).toBe(202406);
  const stand = desk?.promises.map(({ measure, amount, actual, measuredIn, state }) => [
    ...[measure, amount, actual, measuredIn, state],
  ]);
  expect(stand).toEqual([
    ["OTHER", null, null, 202406, "UNKNOWN"],
    ["VULNERABLE_REGISTERED", 12_800, 8_448, 202406, "ON_THE_WAY"],
    ["COVERAGE", 0.5, 128_340 / 298_465, 202406, "ON_THE_WAY"],
    ["VULNERABLE_ACTIVE", 6_400, 6_400, 202312, "KEPT"],
  ]);
});

test("a promise is kept once, changed by who has seen it, and taken away; the trail tells each step", async () => {
  const writer = await head();
  const { id, version } = await saved({}, writer);
  expect(version).toBe(1);
  expect(await save({ id, version: "1", amount: "130.000" }, writer)).toEqual({ id, version: 2 });
  expect(await save({ id, version: "1", amount: "1" }, writer)).toMatchObject({
    ...{ reason: "SUPERSEDED", by: "Test HEAD" },
  });
  expect(await find(id)).toMatchObject({ amount: 130_000, actual: 128_340, version: 2, by: "Test HEAD" });
  const remove = (seen: string) => deletePromise(writer, deletionSchema.parse({ place: GIANYAR, id, version: seen }));
  expect(await remove("1")).toMatchObject({ reason: "SUPERSEDED" });
  expect(await remove("2")).toEqual({ id, version: 2 });
  expect(await remove("2")).toMatchObject({ reason: "NOT_FOUND" });
  expect(await find(id)).toBeUndefined();
  const trail = await rows<{ action: string }>("SELECT action FROM audit_entry WHERE user_id = $1 ORDER BY id", [
    writer.id,
  ]);
  expect(trail.map(({ action }) => action)).toEqual([
    "public_promise.insert",
    "public_promise.update",
    "public_promise.delete",
  ]);
});

test("nothing is said in the future", async () => {
  expect(await save({ saidOn: "2024-07-09" })).toMatchObject({ reason: "INVALID", fields: ["saidOn"] });
});

test("a stranger finds nothing, and who only reads writes nothing", async () => {
  const { id } = await saved();
  const stranger = viewerAs("HEAD", { regencyCodes: [BANGLI] });
  expect(await listPromises(stranger, GIANYAR)).toBeNull();
  expect(await save({ id, version: "1" }, stranger)).toMatchObject({ reason: "NOT_FOUND" });
  for (const role of ["BRANCH", "COUNCIL", "ADMINISTRATOR"] as const) {
    expect(await save({}, viewerAs(role))).toMatchObject({ reason: "FORBIDDEN" });
  }
  expect(await listPromises(viewerAs("COUNCIL"), GIANYAR)).toBeNull();
});

/** What each measure says of Gianyar in a month, counted from the books by SQL that shares nothing with the application's. */
async function recount(period: number) {
  const year = Math.floor(period / 100);
  const one = async (statement: string, ...values: unknown[]) => {
    const [row] = await rows<{ n: string | null }>(statement, values);
    return row?.n == null ? null : Number(row.n);
  };
  const counted = "SELECT sum(jkk) AS n FROM enrolment WHERE regency_code = '51.04' AND period = $1";
  const active = await one(counted, period);
  const eligible = await one(
    `SELECT people AS n FROM eligible_worker w WHERE area_code = '51.04' AND segment = 'ALL' AND definition_code = (
       SELECT d.eligible_definition_code FROM regency_coverage_definition r JOIN coverage_definition d ON d.code = r.definition_code
       WHERE r.regency_code = '51.04' AND r.valid_from <= $1 ORDER BY r.valid_from DESC LIMIT 1)`,
    period,
  );
  return {
    COVERAGE: active === null || eligible === null ? null : active / eligible,
    ACTIVE: active,
    VULNERABLE_ACTIVE: await one(`${counted} AND category_code = 'VULNERABLE'`, period),
    VULNERABLE_REGISTERED: await one(
      `SELECT sum(registered) AS n FROM subsidy_batch b JOIN subsidy_programme p ON p.id = b.programme_id
       WHERE b.regency_code = '51.04' AND p.year = $1 AND start_period <= $2`,
      ...[year, period],
    ),
    QUOTA: await one(
      "SELECT 64 * quota_per_village AS n FROM subsidy_programme WHERE regency_code = '51.04' AND year = $1",
      year,
    ),
    BUDGET: await one(
      "SELECT rupiah AS n FROM subsidy_budget WHERE regency_code = '51.04' AND payer = 'APBD_REGENCY' AND year = $1",
      year,
    ),
  } as const;
}

test.each([202303, 202312, 202405])("in %d every measure is what a recount says", async (period) => {
  const expected = await recount(period);
  for (const [measure, actual] of Object.entries(expected)) {
    const amount = measure === "COVERAGE" ? "100" : "1.000.000";
    const { id } = await saved({ measure, amount, dueOn: "", saidOn: "2023-01-01" });
    expect(await find(id, period), measure).toMatchObject({ actual, measuredIn: period });
  }
});
