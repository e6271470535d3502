/**
 * Taking a month one step further inside a transaction: every step goes through here, whether it is taken for its own sake
 * or, as publishing is, together with what belongs to it.
 */
import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { seesRegency, type Viewer } from "@/lib/domain/access";
import type { Period } from "@/lib/domain/period";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import { mayTake, STEPS, stepBetween } from "@/lib/domain/submission";

/** Where the month stands after the step. */
export interface StepTaken {
  readonly status: SubmissionStatus;
}

/** A month as somebody has it before them. */
interface SeenMonth {
  readonly regencyCode: string;
  readonly period: Period;
  readonly version: number;
}

interface StepParts {
  readonly reason?: string;
  /** What may still refuse the step, once the month is held. */
  readonly check?: (tx: Tx) => Promise<Refusal | null>;
  /** What belongs to the step, once it is taken. */
  readonly finish?: (tx: Tx) => Promise<void>;
  /** The transaction that it is taken in. */
  readonly within?: typeof scoped;
}

/**
 * The month's row is held first, so that of two people, or two clicks, one waits and then finds a newer version; the
 * database refuses a step that is not in its own table as well.
 */
export async function takeStep(
  viewer: Viewer,
  { regencyCode, period, version }: SeenMonth,
  to: SubmissionStatus,
  { reason, check, finish, within = scoped }: StepParts = {},
): Promise<StepTaken | Refusal> {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!STEPS.some((step) => step.to === to && mayTake(viewer, step, regencyCode))) {
    return refuse({ reason: "FORBIDDEN" });
  }
  const take = async (tx: Tx): Promise<StepTaken | Refusal> => {
    const month = await holdMonth(tx, regencyCode, period);
    if (month === null) return refuse({ reason: "NOT_FOUND" });
    const step = stepBetween(month.status, to);
    if (month.version !== version || step === null) return refuseStep(tx, regencyCode, period);
    if (!mayTake(viewer, step, regencyCode)) return refuse({ reason: "FORBIDDEN" });
    const refusal = await check?.(tx);
    if (refusal) return refusal;
    await tx.$executeRaw`
      UPDATE submission SET status = ${to}::submission_status, reason = ${reason ?? null}
      WHERE regency_code = ${regencyCode} AND period = ${period}`;
    await finish?.(tx);
    return { status: to };
  };
  return within(viewer, take);
}

/** The month's row, held until the transaction ends; null while nobody has begun it. */
export async function holdMonth(tx: Tx, regencyCode: string, period: Period) {
  const [month] = await tx.$queryRaw<{ status: SubmissionStatus; version: number }[]>`
    SELECT status::text, version FROM submission WHERE regency_code = ${regencyCode} AND period = ${period} FOR UPDATE`;
  return month ?? null;
}

/** What happened to the month last, for somebody who did not know. */
export async function refuseStep(tx: Tx, regencyCode: string, period: Period): Promise<Refusal> {
  const [last] = await tx.$queryRaw<{ status: SubmissionStatus; by: string | null; at: Date }[]>`
    SELECT e.to_status::text AS status, u.name AS by, e.at FROM submission_event e LEFT JOIN app_user u ON u.id = e.user_id
    WHERE e.regency_code = ${regencyCode} AND e.period = ${period} ORDER BY e.id DESC LIMIT 1`;
  if (last === undefined) throw new Error(`a month without a step: ${regencyCode} ${period}`);
  return refuse({ reason: "STEP_NOT_POSSIBLE", ...last });
}
