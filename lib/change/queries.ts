import { scoped, type Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { type Period, toPeriod } from "@/lib/domain/period";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";

/** For who comes for the first time, there is no visit to count from: the latest changes are shown. */
const FIRST_VISIT_CHANGES = 8;
const MOST_CHANGES = 40;
/** Revisions that are looked at, newest first; a large import is one change all the same. */
const MOST_REVISIONS = 5_000;

interface ChangeOf {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly timeZone: string;
  readonly period: Period;
  readonly at: Date;
  /** Null when it was not a user. */
  readonly by: string | null;
}

/** What others did: a step of a month, or the counts that one person saved, imported or took back on one day. */
export type Change =
  | (ChangeOf & { readonly kind: "STEP"; readonly to: SubmissionStatus; readonly reason: string | null })
  | (ChangeOf & { readonly kind: "SAVED" | "IMPORTED" | "UNDONE"; readonly rows: number });

/**
 * What others changed in the viewer's regencies since a moment, newest first; since null, the latest changes. Who may
 * read published months only is told what was published.
 */
export function listChanges(viewer: Viewer, since: Date | null): Promise<Change[]> {
  return scoped(viewer, async (tx) => {
    const steps = await findSteps(tx, viewer, since);
    const counts = may(viewer, "enrolment.read") ? await findCounts(tx, viewer, since) : [];
    const changes = [...steps, ...counts].sort((a, b) => b.at.getTime() - a.at.getTime());
    return changes.slice(0, since === null ? FIRST_VISIT_CHANGES : MOST_CHANGES);
  });
}

type Row<Kind extends Change["kind"]> = Omit<Extract<Change, { kind: Kind }>, "period"> & { period: number };

async function findSteps(tx: Tx, viewer: Viewer, since: Date | null): Promise<Change[]> {
  const rows = await tx.$queryRaw<Row<"STEP">[]>`
    SELECT 'STEP' AS kind, e.regency_code AS "regencyCode", a.name AS "regencyName", r.time_zone AS "timeZone", e.period,
      e.to_status::text AS "to", e.reason, e.at, u.name AS "by"
    FROM submission_event e
    JOIN regency r ON r.code = e.regency_code
    JOIN area a ON a.code = e.regency_code
    LEFT JOIN app_user u ON u.id = e.user_id
    WHERE e.at > coalesce(${since}::timestamptz, '-infinity') AND e.user_id IS DISTINCT FROM ${viewer.id}::uuid
      AND (e.to_status = 'PUBLISHED' OR ${may(viewer, "submission.read")})
    ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_CHANGES}`;
  return rows.map((row) => ({ ...row, period: toPeriod(row.period) }));
}

async function findCounts(tx: Tx, viewer: Viewer, since: Date | null): Promise<Change[]> {
  const rows = await tx.$queryRaw<Row<"SAVED" | "IMPORTED" | "UNDONE">[]>`
    SELECT CASE WHEN c.undo_of IS NOT NULL THEN 'UNDONE' WHEN c.import_id IS NOT NULL THEN 'IMPORTED' ELSE 'SAVED' END AS kind,
      c.regency_code AS "regencyCode", a.name AS "regencyName", r.time_zone AS "timeZone", c.period,
      max(c.changed_at) AS at, u.name AS "by", count(DISTINCT (c.area_code, c.category_code))::integer AS rows
    FROM (
      SELECT * FROM enrolment_revision
      WHERE changed_at > coalesce(${since}::timestamptz, '-infinity') AND changed_by IS DISTINCT FROM ${viewer.id}::uuid
      ORDER BY changed_at DESC LIMIT ${MOST_REVISIONS}
    ) c
    JOIN regency r ON r.code = c.regency_code
    JOIN area a ON a.code = c.regency_code
    LEFT JOIN app_user u ON u.id = c.changed_by
    GROUP BY c.regency_code, a.name, r.time_zone, c.period, u.id, c.import_id, c.undo_of, date(c.changed_at AT TIME ZONE r.time_zone)
    ORDER BY at DESC LIMIT ${MOST_CHANGES}`;
  return rows.map((row) => ({ ...row, period: toPeriod(row.period) }));
}
