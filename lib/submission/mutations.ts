import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import type { IsoDate, Period } from "@/lib/domain/period";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { isEnterable, isOpen, type ReopenedCell, type SubmissionStatus } from "@/lib/domain/reporting-month";
import { cellsToReopen, isReady, readinessOf } from "@/lib/domain/submission";
import { openMonth } from "@/lib/enrolment/month-rows";
import { findReopenedCells } from "@/lib/month/queries";
import { findJudgedMonth } from "@/lib/review/queries";
import { holdMonth, refuseStep, type StepTaken, takeStep } from "./month-step";
import type { MarkInput, ReturnInput, StepInput, UnmarkInput } from "./schema";

/**
 * Hands a complete month to the branch and locks it. Everything is judged anew in here, whatever the page showed:
 * a village that is neither in nor marked, an error, or a warning without a note refuses with their numbers.
 */
export function submitPeriod(viewer: Viewer, input: StepInput): Promise<StepTaken | Refusal> {
  return takeStep(viewer, input, "SUBMITTED", {
    async check(tx) {
      const { missing, judged } = await findJudgedMonth(tx, input.regencyCode, input.period);
      const readiness = readinessOf(missing, judged);
      if (isReady(readiness)) return null;
      return refuse({
        reason: "NOT_READY",
        missing: missing.length,
        errors: readiness.errors.length,
        unexplained: readiness.unexplained.length,
      });
    },
  });
}

export function verifyPeriod(viewer: Viewer, input: StepInput): Promise<StepTaken | Refusal> {
  return takeStep(viewer, input, "VERIFIED");
}

/**
 * Sends the month back with a reason. Where cells are named, only they are open again, and those that a rule ties to
 * them; without any, the whole month is.
 */
export function returnPeriod(viewer: Viewer, { reason, cells, ...input }: ReturnInput): Promise<StepTaken | Refusal> {
  const { regencyCode, period } = input;
  return takeStep(viewer, input, "RETURNED", {
    reason,
    async check(tx) {
      const places = [...new Set(cells.map(({ areaCode }) => areaCode))];
      const known = await tx.area.count({ where: { code: { in: places } } });
      return known === places.length ? null : refuse({ reason: "NOT_FOUND" });
    },
    finish: (tx) => nameCells(tx, regencyCode, period, cellsToReopen(cells)),
  });
}

/** Says why a village has no data this month, or says it in other words; opens the month where nobody has. */
export async function markNoData(
  viewer: Viewer,
  { regencyCode, period, areaCode, reason }: MarkInput,
  today: IsoDate,
): Promise<{ areaCode: string } | Refusal> {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "enrolment.write", regencyCode)) return refuse({ reason: "FORBIDDEN" });
  if (!isEnterable(period, today)) return refuse({ reason: "PERIOD_NOT_OPEN" });
  return scoped(viewer, async (tx): Promise<{ areaCode: string } | Refusal> => {
    const status = await openMonth(tx, regencyCode, period, [areaCode]);
    if (status === null) return refuse({ reason: "NOT_FOUND" });
    const locked = await findLock(tx, { regencyCode, period, areaCode }, status);
    if (locked !== null) return locked;
    const written = await tx.$executeRaw`
      INSERT INTO no_data_mark (regency_code, period, area_code, reason, marked_by)
      SELECT ${regencyCode}, ${period}::integer, ${areaCode}, ${reason}, ${viewer.id}::uuid
      WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.regency_code = ${regencyCode} AND e.period = ${period}
        AND e.area_code = ${areaCode} AND num_nonnulls(e.jkk, e.jkm, e.jht, e.jp, e.jkp) > 0)
      ON CONFLICT (regency_code, period, area_code)
        DO UPDATE SET reason = excluded.reason, marked_at = now(), marked_by = excluded.marked_by`;
    return written === 0 ? refuse({ reason: "VILLAGE_REPORTS" }) : { areaCode };
  });
}

/** Takes the mark back; a village that has none any more is left as it is. */
export async function unmarkNoData(
  viewer: Viewer,
  { regencyCode, period, areaCode }: UnmarkInput,
): Promise<{ areaCode: string } | Refusal> {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "enrolment.write", regencyCode)) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx): Promise<{ areaCode: string } | Refusal> => {
    const month = await holdMonth(tx, regencyCode, period);
    if (month === null) return refuse({ reason: "NOT_FOUND" });
    const locked = await findLock(tx, { regencyCode, period, areaCode }, month.status);
    if (locked !== null) return locked;
    await tx.noDataMark.deleteMany({ where: { regencyCode, period, areaCode } });
    return { areaCode };
  });
}

/** Why the mark of a village cannot be changed: the month is locked, or came back with other places named. */
async function findLock(
  tx: Tx,
  { regencyCode, period, areaCode }: UnmarkInput,
  status: SubmissionStatus,
): Promise<Refusal | null> {
  if (!isOpen(status)) return refuseStep(tx, regencyCode, period);
  const reopened = await findReopenedCells(tx, regencyCode, period);
  const isNamed = reopened.length === 0 || reopened.some((cell) => cell.areaCode === areaCode);
  return isNamed ? null : refuse({ reason: "NOT_RETURNED" });
}

/** Writes the cells to the return that was taken in this very transaction. */
async function nameCells(tx: Tx, regencyCode: string, period: Period, cells: readonly ReopenedCell[]): Promise<void> {
  if (cells.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO returned_cell (regency_code, event_id, area_code, category_code, programme, period, reason)
    SELECT ${regencyCode}, (SELECT max(id) FROM submission_event WHERE regency_code = ${regencyCode} AND period = ${period}),
      c.area_code, c.category_code, c.programme, ${period}::integer, c.reason
    FROM unnest(${cells.map(({ areaCode }) => areaCode)}::text[], ${cells.map(({ categoryCode }) => categoryCode)}::text[],
      ${cells.map(({ programme }) => programme)}::text[], ${cells.map(({ reason }) => reason)}::text[])
      AS c (area_code, category_code, programme, reason)`;
}
