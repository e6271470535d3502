// R4: whatever is written at the moment in which a month closes is either in before the lock or refused with it; and of
// two who take the next step at the same moment one takes it, and the other is told.
import { expect, test } from "vitest";
import type { Period } from "@/lib/domain/period";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import type { StepTaken } from "@/lib/submission/month-step";
import { returnPeriod, submitPeriod, verifyPeriod } from "@/lib/submission/mutations";
import { asOwner, rows } from "../support/plain-sql";
import { save, typed } from "../support/sheet";
import { BRANCH, completeMonth, OPERATOR, standingOf, submit, walk } from "../support/submission";
import { GIANYAR } from "../support/viewers";

const SAVES = 500;
const STEPS = 100;
const VILLAGES = Array.from({ length: 8 }, (_, n) => `51.04.02.200${n + 1}`);

/** Takes the counts out again and opens the month as if it had never been submitted. */
function reopen(period: Period): Promise<unknown> {
  return asOwner(async (client) => {
    await client.query("ALTER TABLE submission DISABLE TRIGGER submission_step");
    await client.query("UPDATE submission SET status = 'DRAFT' WHERE regency_code = $1 AND period = $2", [
      GIANYAR,
      period,
    ]);
    await client.query("ALTER TABLE submission ENABLE TRIGGER submission_step");
    await client.query("DELETE FROM enrolment WHERE regency_code = $1 AND period = $2", [GIANYAR, period]);
    await client.query(
      `INSERT INTO no_data_mark (regency_code, period, area_code, reason)
       SELECT $1, $2, unnest($3::text[]), 'belum ada rekap' ON CONFLICT DO NOTHING`,
      [GIANYAR, period, VILLAGES],
    );
  });
}

test(`in ${SAVES} races of a save against the submission nothing is written after the lock`, async () => {
  const period = await completeMonth();
  const won = { save: 0, submit: 0 };
  for (let race = 0; race < SAVES; race++) {
    await reopen(period);
    const seen = { regencyCode: GIANYAR, period, version: (await standingOf(period)).version };
    const entries = VILLAGES.map((areaCode) => typed(areaCode, { jkk: "7", jkm: "7" }));
    const both = [() => save(entries, { period }), () => submitPeriod(OPERATOR, seen)] as const;
    // Either is sent first half of the time.
    const [a, b] = race % 2 === 0 ? both : ([both[1], both[0]] as const);
    const answers = await Promise.all([a(), b()]);
    const [saved, submitted] = race % 2 === 0 ? answers : [answers[1], answers[0]];
    expect(submitted).toEqual({ status: "SUBMITTED" });
    const [written] = await rows<{ count: number; late: number }>(
      `SELECT (SELECT count(*)::int FROM enrolment WHERE regency_code = $1 AND period = $2) AS count,
         (SELECT count(*)::int FROM enrolment_revision r WHERE r.regency_code = $1 AND r.period = $2 AND r.after IS NOT NULL
            AND r.id > (SELECT coalesce(max(e.revision_id), 0) FROM submission_event e WHERE e.id =
              (SELECT max(id) FROM submission_event WHERE regency_code = $1 AND period = $2 AND to_status = 'SUBMITTED'))) AS late`,
      [GIANYAR, period],
    );
    // All or nothing, and the answer says which.
    expect(written).toEqual({ count: isRefusal(saved) ? 0 : VILLAGES.length, late: 0 });
    if (isRefusal(saved)) expect(saved).toMatchObject({ reason: "PERIOD_LOCKED", status: "SUBMITTED" });
    won[isRefusal(saved) ? "submit" : "save"]++;
  }
  expect(won.save + won.submit).toBe(SAVES);
});

async function countSteps(period: Period): Promise<number> {
  const found = await rows("SELECT FROM submission_event WHERE regency_code = $1 AND period = $2", [GIANYAR, period]);
  return found.length;
}

/** Exactly one of the two takes its step, the other is told which, and the books hold one step more. */
async function expectOneWinner(period: Period, steps: readonly (() => Promise<StepTaken | Refusal>)[]) {
  const before = await countSteps(period);
  const outcomes = await Promise.all(steps.map((step) => step()));
  const { status } = await standingOf(period);
  expect(outcomes.filter((outcome) => !isRefusal(outcome))).toEqual([{ status }]);
  expect(outcomes.filter(isRefusal)).toMatchObject([{ reason: "STEP_NOT_POSSIBLE", status }]);
  expect(await countSteps(period)).toBe(before + 1);
}

test(`in ${STEPS} races of a submission against a submission exactly one wins`, async () => {
  const period = await completeMonth();
  for (let race = 0; race < STEPS; race++) {
    await reopen(period);
    const seen = { regencyCode: GIANYAR, period, version: (await standingOf(period)).version };
    await expectOneWinner(period, [() => submitPeriod(OPERATOR, seen), () => submitPeriod(OPERATOR, seen)]);
  }
});

test(`in ${STEPS} races of a verification against a return exactly one wins`, async () => {
  const period = await completeMonth();
  for (let race = 0; race < STEPS; race++) {
    await reopen(period);
    await walk(period, submit);
    const seen = { regencyCode: GIANYAR, period, version: (await standingOf(period)).version };
    const both = [
      () => verifyPeriod(BRANCH, seen),
      () => returnPeriod(BRANCH, { ...seen, reason: "Mohon diperiksa", cells: [] }),
    ];
    // Either is sent first half of the time.
    await expectOneWinner(period, race % 2 === 0 ? both : both.toReversed());
  }
});
