import { addMonths, type Period, toPeriod } from "@/lib/domain/period";
import type { Refusal } from "@/lib/domain/refusal";
import { isRefusal } from "@/lib/domain/refusal";
import type { NamedCell } from "@/lib/domain/submission";
import { type StepTaken, takeStep } from "@/lib/submission/month-step";
import { returnPeriod, submitPeriod, verifyPeriod } from "@/lib/submission/mutations";
import { rows } from "./plain-sql";
import { GIANYAR, viewerAs } from "./viewers";

let months = 0;

/** Before the demo's first month; every third one, so that the month after it, which a test may fill, is nobody's last month. */
const FIRST = toPeriod(201501);

/** A month of Gianyar that no other test has: begun, and every village marked as without data. */
export async function completeMonth(): Promise<Period> {
  const period = addMonths(FIRST, 3 * months++);
  await rows("INSERT INTO submission (regency_code, period) VALUES ($1, $2)", [GIANYAR, period]);
  await rows(
    `INSERT INTO no_data_mark (regency_code, period, area_code, reason)
     SELECT $1, $2, code, 'belum ada rekap' FROM area WHERE level = 'VILLAGE' AND code LIKE $1 || '.%'`,
    [GIANYAR, period],
  );
  return period;
}

export const OPERATOR = viewerAs("OPERATOR");
export const BRANCH = viewerAs("BRANCH");
export const HEAD = viewerAs("HEAD");

export async function standingOf(period: Period, regencyCode = GIANYAR) {
  const [month] = await rows<{ status: string; version: number }>(
    "SELECT status::text, version FROM submission WHERE regency_code = $1 AND period = $2",
    [regencyCode, period],
  );
  if (month === undefined) throw new Error(`nobody has begun ${period}`);
  return month;
}

/** As the month stands now: what a page that was just opened would send. */
async function now(period: Period) {
  return { regencyCode: GIANYAR, period, version: (await standingOf(period)).version };
}

export async function submit(period: Period, viewer = OPERATOR): Promise<StepTaken | Refusal> {
  return submitPeriod(viewer, await now(period));
}

export async function verify(period: Period, viewer = BRANCH): Promise<StepTaken | Refusal> {
  return verifyPeriod(viewer, await now(period));
}

/** The step alone, without the edition that publishing makes. */
export async function publish(period: Period, viewer = HEAD): Promise<StepTaken | Refusal> {
  return takeStep(viewer, await now(period), "PUBLISHED");
}

export async function sendBack(
  period: Period,
  cells: readonly NamedCell[] = [],
  viewer = BRANCH,
): Promise<StepTaken | Refusal> {
  return returnPeriod(viewer, { ...(await now(period)), reason: "Mohon diperiksa", cells: [...cells] });
}

/** Takes steps that are expected to be possible. */
export async function walk(period: Period, ...steps: ((period: Period) => Promise<StepTaken | Refusal>)[]) {
  for (const step of steps) {
    const outcome = await step(period);
    if (isRefusal(outcome)) throw new Error(`refused: ${outcome.reason}`);
  }
}
