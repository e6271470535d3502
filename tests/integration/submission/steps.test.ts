import { describe, expect, test } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { asOf } from "@/lib/domain/period";
import { publishEdition } from "@/lib/edition/mutations";
import { returnPeriod, submitPeriod, verifyPeriod } from "@/lib/submission/mutations";
import { asOwner, rows } from "../../support/plain-sql";
import { save, typed } from "../../support/sheet";
import {
  completeMonth,
  HEAD,
  OPERATOR,
  publish,
  sendBack,
  standingOf,
  submit,
  verify,
  walk,
} from "../../support/submission";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const KERAMAS = "51.04.02.2003";

describe("a month goes from draft to published", () => {
  test("step by step, each written down with who took it", async () => {
    const [operator, branch, head] = [
      await createUser("OPERATOR"),
      await createUser("BRANCH"),
      await createUser("HEAD"),
    ];
    const period = await completeMonth();
    expect(await submit(period, viewerAs("OPERATOR", { id: operator.id }))).toEqual({ status: "SUBMITTED" });
    expect(await verify(period, viewerAs("BRANCH", { id: branch.id }))).toEqual({ status: "VERIFIED" });
    expect(await publish(period, viewerAs("HEAD", { id: head.id }))).toEqual({ status: "PUBLISHED" });
    const steps = await rows(
      "SELECT to_status AS to, user_id AS by, reason FROM submission_event WHERE regency_code = $1 AND period = $2 ORDER BY id",
      [GIANYAR, period],
    );
    expect(steps).toEqual([
      { to: "DRAFT", by: null, reason: null },
      { to: "SUBMITTED", by: operator.id, reason: null },
      { to: "VERIFIED", by: branch.id, reason: null },
      { to: "PUBLISHED", by: head.id, reason: null },
    ]);
  });

  test("with a detour that has a reason, and the reason goes with the next step", async () => {
    const period = await completeMonth();
    await walk(period, submit, sendBack);
    const reason = () =>
      rows("SELECT reason FROM submission WHERE regency_code = $1 AND period = $2", [GIANYAR, period]);
    expect(await reason()).toEqual([{ reason: "Mohon diperiksa" }]);
    await walk(period, submit);
    expect(await reason()).toEqual([{ reason: null }]);
  });

  test("and comes back from the head when it was verified, not before", async () => {
    const period = await completeMonth();
    await walk(period, submit);
    expect(await sendBack(period, [], HEAD)).toEqual({ kind: "REFUSED", reason: "FORBIDDEN" });
    await walk(period, verify);
    expect(await sendBack(period, [], HEAD)).toEqual({ status: "RETURNED" });
  });
});

describe("a step that was taken is not taken again", () => {
  test("a second click, and a tab that is behind, are told what happened, by whom and when", async () => {
    const operator = await createUser("OPERATOR");
    const viewer = viewerAs("OPERATOR", { id: operator.id });
    const period = await completeMonth();
    const seen = { regencyCode: GIANYAR, period, version: (await standingOf(period)).version };
    expect(await submitPeriod(viewer, seen)).toEqual({ status: "SUBMITTED" });
    const told = { reason: "STEP_NOT_POSSIBLE", status: "SUBMITTED", by: "Test OPERATOR", at: expect.any(Date) };
    expect(await submitPeriod(viewer, seen)).toMatchObject(told);
    expect(await verifyPeriod(viewerAs("BRANCH"), seen)).toMatchObject(told);
    expect(await standingOf(period)).toMatchObject({ status: "SUBMITTED" });
  });

  test("nor is one that does not lead on, even by who knows how the month stands", async () => {
    const period = await completeMonth();
    expect(await verify(period)).toMatchObject({ reason: "STEP_NOT_POSSIBLE", status: "DRAFT" });
    expect(await publish(period)).toMatchObject({ reason: "STEP_NOT_POSSIBLE", status: "DRAFT" });
    expect(await sendBack(period)).toMatchObject({ reason: "STEP_NOT_POSSIBLE", status: "DRAFT" });
    await walk(period, submit, verify, publish);
    for (const step of [submit, verify, publish]) {
      expect(await step(period)).toMatchObject({ reason: "STEP_NOT_POSSIBLE", status: "PUBLISHED" });
    }
  });

  test.each([
    ["submits", submit, [], "SUBMITTED"],
    ["verifies against a return", verify, [submit], "VERIFIED"],
  ] as const)("of two at once one %s, and the other is told", async (_, step, before, status) => {
    const period = await completeMonth();
    await walk(period, ...before);
    const seen = { regencyCode: GIANYAR, period, version: (await standingOf(period)).version };
    const other =
      step === submit
        ? submitPeriod(OPERATOR, seen)
        : returnPeriod(viewerAs("BRANCH"), { ...seen, reason: "periksa", cells: [] });
    const first = step === submit ? submitPeriod(OPERATOR, seen) : verifyPeriod(viewerAs("BRANCH"), seen);
    const outcomes = await Promise.all([first, other]);
    expect(outcomes.filter((outcome) => "status" in outcome && !("kind" in outcome))).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ reason: "STEP_NOT_POSSIBLE" }));
    if (step === submit) expect(await standingOf(period)).toMatchObject({ status });
  });

  test("and the database refuses it as well", async () => {
    const period = await completeMonth();
    const force = (status: string, reason: string | null = null) =>
      rows(
        "UPDATE submission SET status = $3::submission_status, reason = $4 WHERE regency_code = $1 AND period = $2",
        [GIANYAR, period, status, reason],
      );
    await expect(force("VERIFIED")).rejects.toMatchObject({ code: "CK003" });
    await expect(force("PUBLISHED")).rejects.toMatchObject({ code: "CK003" });
    await force("SUBMITTED");
    await expect(force("RETURNED", " ")).rejects.toMatchObject({ code: "CK004" });
  });
});

describe("a month is submitted when it is complete", () => {
  const refusal = (missing: number, errors: number, unexplained: number) =>
    expect.objectContaining({ reason: "NOT_READY", missing, errors, unexplained });

  test("not while a village is neither in nor marked", async () => {
    const period = await completeMonth();
    await rows("DELETE FROM no_data_mark WHERE period = $1 AND area_code = $2", [period, KERAMAS]);
    expect(await submit(period)).toEqual(refusal(1, 0, 0));
    // JHT alone is no count of active members.
    await save([typed(KERAMAS, { jht: "1" })], { period });
    expect(await submit(period)).toEqual(refusal(1, 0, 0));
    expect(await standingOf(period)).toMatchObject({ status: "DRAFT" });
  });

  test("not while a warning has no note, and then it is", async () => {
    const period = await completeMonth();
    await save([typed(KERAMAS, { jkk: "5", jkm: "5", jht: "6" })], { period });
    expect(await submit(period)).toEqual(refusal(0, 0, 1));
    await rows("UPDATE enrolment SET note = 'menunggu rekap' WHERE period = $1", [period]);
    expect(await submit(period)).toEqual({ status: "SUBMITTED" });
  });

  test("not while an error stands, however it came in", async () => {
    const period = await completeMonth();
    await save([typed(KERAMAS, { jkk: "5", jkm: "5" })], { period });
    await rows("UPDATE enrolment SET note = 'NIK 5104012001234567' WHERE period = $1", [period]);
    expect(await submit(period)).toEqual(refusal(0, 1, 0));
  });

  test("not while the villages exceed the branch's own total without a note at the regency's row", async () => {
    const period = await completeMonth();
    await rows(
      `INSERT INTO reported_figure (regency_code, area_code, as_of, measure, category_code, value, source)
       VALUES ($1, $1, (to_date($2::text, 'YYYYMM') + interval '1 month - 1 day')::date, 'ACTIVE', 'VULNERABLE', 4, 'uji')`,
      [GIANYAR, period],
    );
    await save([typed(KERAMAS, { jkk: "5", jkm: "5" })], { period });
    expect(await submit(period)).toEqual(refusal(0, 0, 1));
    await save([typed(GIANYAR, {}, { note: "domisili lain" })], { period });
    expect(await submit(period)).toEqual({ status: "SUBMITTED" });
  });

  test("what was typed meanwhile counts: the page is not believed", async () => {
    const period = await completeMonth();
    const seen = { regencyCode: GIANYAR, period, version: (await standingOf(period)).version };
    await save([typed(KERAMAS, { jkk: "5", jkm: "5", jht: "6" })], { period });
    expect(await submitPeriod(OPERATOR, seen)).toEqual(refusal(0, 0, 1));
  });
});

describe("who may", () => {
  const STEPS = { submit, verify, publish, return: (period: never, viewer: never) => sendBack(period, [], viewer) };
  const ALLOWED = { submit: ["OPERATOR"], verify: ["BRANCH"], publish: ["HEAD"], return: ["HEAD", "BRANCH"] } as const;

  test.each(Object.keys(STEPS) as (keyof typeof STEPS)[])("%s", async (name) => {
    const period = await completeMonth();
    const step = STEPS[name] as typeof submit;
    for (const role of ROLES.filter((role) => !(ALLOWED[name] as readonly string[]).includes(role))) {
      expect([role, await step(period, viewerAs(role))]).toEqual([role, { kind: "REFUSED", reason: "FORBIDDEN" }]);
    }
  });

  test("a foreign regency, one that there is not, and a month that nobody has begun look the same", async () => {
    const notFound = { kind: "REFUSED", reason: "NOT_FOUND" };
    const period = await completeMonth();
    const version = (await standingOf(period)).version;
    const outsider = viewerAs("OPERATOR", { regencyCodes: [BANGLI] });
    expect(await submitPeriod(outsider, { regencyCode: GIANYAR, period, version })).toEqual(notFound);
    const elsewhere = { regencyCode: "99.99", period, version };
    expect(await publishEdition(HEAD, elsewhere, asOf(period))).toEqual(notFound);
    expect(await submitPeriod(OPERATOR, { regencyCode: GIANYAR, period: 201402 as typeof period, version: 0 })).toEqual(
      notFound,
    );
  });

  test("nobody at all, for the database wants a name", async () => {
    const period = await completeMonth();
    const anonymous = asOwner(async (client) => {
      await client.query("BEGIN");
      await client.query("SET LOCAL ROLE cakupan_app");
      await client.query("SELECT set_config('app.regencies', $1, true)", [GIANYAR]);
      await client.query("UPDATE submission SET status = 'SUBMITTED' WHERE regency_code = $1 AND period = $2", [
        GIANYAR,
        period,
      ]);
    });
    await expect(anonymous).rejects.toMatchObject({ code: "CK007" });
  });
});
