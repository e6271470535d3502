import type { Client } from "pg";
import { addMonths, type Period, toPeriod } from "@/lib/domain/period";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import { insertRows } from "../rows";
import { GIANYAR } from "./branch";
import { calendarOf, instant } from "./calendar";
import { JULY_2024, type Story } from "./story";
import { userId } from "./users";

interface Step {
  readonly to: SubmissionStatus;
  readonly at: string;
  readonly by: string | null;
  readonly reason?: string;
}

/** The one month that the branch sent back. */
const RETURNED_MONTH = toPeriod(202310);
const RETURN_REASON = "JKP Desa Peliatan lebih besar daripada JHT. Mohon diperiksa dan diajukan kembali.";

/** Its cell: Peliatan, wage earners of firms, JKP. */
const RETURNED_CELL = { area_code: "51.04.05.2006", category_code: "PU_FIRM", programme: "jkp" };

/** Every month's way from draft to published with its dates; expects the triggers to be off. */
export async function insertSubmissions(client: Client, stories: readonly Story[]): Promise<void> {
  const months = stories.flatMap(({ regencyCode, months }) =>
    months.map(({ period }) => ({ regencyCode, period, steps: stepsOf(regencyCode, period) })),
  );
  await insertRows(
    client,
    "submission",
    months.map(({ regencyCode, period, steps }) => {
      const last = steps.at(-1);
      return {
        regency_code: regencyCode,
        period,
        status: last?.to,
        version: steps.length,
        updated_at: last?.at,
        updated_by: last?.by,
      };
    }),
  );
  await insertRows(
    client,
    "submission_event",
    months.flatMap(({ regencyCode, period, steps }) =>
      steps.map(({ to, at, by, reason }, place) => ({
        regency_code: regencyCode,
        period,
        from_status: steps[place - 1]?.to ?? null,
        to_status: to,
        reason: reason ?? null,
        at,
        user_id: by,
      })),
    ),
  );
  const { rows } = await client.query<{ regency_code: string; event_id: string; period: number; reason: string }>(
    "SELECT regency_code, id AS event_id, period, reason FROM submission_event WHERE to_status = 'RETURNED'",
  );
  await insertRows(
    client,
    "returned_cell",
    rows.map((event) => ({ ...event, ...RETURNED_CELL })),
  );
}

/** What stood in a month when a step was taken: the last revision up to then. Wants the revisions to be there. */
export async function rememberRevisions(client: Client): Promise<void> {
  await client.query(`
    UPDATE submission_event e SET revision_id = (
      SELECT max(r.id) FROM enrolment_revision r
      WHERE r.regency_code = e.regency_code AND r.period = e.period AND r.changed_at <= e.at)`);
}

function stepsOf(regencyCode: string, period: Period): Step[] {
  // The demo has neither operator nor head for Bangli.
  const isGianyar = regencyCode === GIANYAR;
  const [operator, head] = isGianyar ? [userId("OPERATOR"), userId("HEAD")] : [null, null];
  const branch = userId("BRANCH");
  const { opened, submitted, verified, published } = calendarOf(period);
  const draft: Step = { to: "DRAFT", at: opened, by: operator };
  if (period === JULY_2024) return [draft];
  const month = addMonths(period, 1);
  const detour: Step[] =
    isGianyar && period === RETURNED_MONTH
      ? [
          { to: "RETURNED", at: instant(month, 10, 9, 25), by: branch, reason: RETURN_REASON },
          { to: "SUBMITTED", at: instant(month, 11, 11, 5), by: operator },
        ]
      : [];
  return [
    draft,
    { to: "SUBMITTED", at: submitted, by: operator },
    ...detour,
    { to: "VERIFIED", at: verified, by: branch },
    { to: "PUBLISHED", at: published, by: head },
  ];
}
