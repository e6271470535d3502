import { type AuditFilter, type AuditKind, type CountChangeKey, SHOWN_ROWS } from "@/lib/audit/schema";
import { Prisma } from "@/prisma/generated/client";

// The books that an audit reads, each as rows of the same shape: at, kind, action, person, dbRole, regencyCode,
// regencyName, timeZone, period, subject, reason, cells, rows. Newest first, and never torn apart within a moment.

/** Categories of actions in audit_entry, by the beginning of their names; what is left is a setting. */
const TRAIL_KINDS = Prisma.sql`CASE
  WHEN t.action LIKE 'session.%' THEN 'SIGN_IN'
  WHEN t.action LIKE 'no_data_mark.%' THEN 'MARK'
  WHEN t.action LIKE 'app_user.%' OR t.action LIKE 'user_regency.%' THEN 'ACCOUNT'
  WHEN t.action LIKE 'workbook_import.%' THEN 'IMPORT'
  ELSE 'SETTING' END`;

const NO_TEXT = Prisma.sql`NULL::text`;

function asks({ kind }: AuditFilter, ...kinds: AuditKind[]): boolean {
  return kind === null || kinds.includes(kind);
}

/** Conditions that are asked for, joined; always true where none is. */
function conditions(...asked: (Prisma.Sql | "" | null)[]): Prisma.Sql {
  const wanted = asked.filter((condition) => condition !== null && condition !== "");
  return wanted.length === 0 ? Prisma.sql`true` : Prisma.join(wanted, " AND ");
}

function revisionsOf({ person, regency, period, kind }: AuditFilter): Prisma.Sql {
  const imported = Prisma.sql`(r.import_id IS NOT NULL OR r.undo_of IS NOT NULL)`;
  return conditions(
    person && Prisma.sql`r.changed_by = ${person}::uuid`,
    regency && Prisma.sql`r.regency_code = ${regency}`,
    period && Prisma.sql`r.period = ${period}`,
    kind === "IMPORT" ? imported : null,
    kind === "COUNTS" ? Prisma.sql`NOT ${imported}` : null,
  );
}

/** Cells of a revision that differ, and whether its note does. */
const CELLS = Prisma.sql`(SELECT count(*) FROM unnest(ARRAY['jkk', 'jkm', 'jht', 'jp', 'jkp']) AS p
  WHERE (r.before ->> p) IS DISTINCT FROM (r.after ->> p))`;

const ROW_CHANGE = Prisma.sql`r.area_code AS "areaCode", place.name AS "areaName", r.category_code AS "categoryCode",
  c.name_id AS "categoryNameId", c.name_en AS "categoryNameEn", r.before, r.after`;

/**
 * Changes of counts: all revisions of one person, month and workbook at one moment are one change. The moments are
 * found one after the other along the index, so that a page costs the same however long the book is.
 */
export function selectCountChanges(filter: AuditFilter, limit: number): Prisma.Sql {
  const wanted = revisionsOf(filter);
  const latest = (before: Prisma.Sql) => Prisma.sql`
    SELECT max(at) AS at FROM (SELECT r.changed_at AS at FROM enrolment_revision r
      WHERE ${wanted} AND r.changed_at < ${before} ORDER BY r.changed_at DESC LIMIT 1) one`;
  return Prisma.sql`
    WITH RECURSIVE moment AS (
      SELECT at, 1 AS place FROM (${latest(Prisma.sql`coalesce(${filter.before}::timestamptz, 'infinity')`)}) newest
      WHERE ${asks(filter, "COUNTS", "IMPORT")}
      UNION ALL
      SELECT (${latest(Prisma.sql`moment.at`)}), place + 1 FROM moment WHERE at IS NOT NULL AND place < ${limit}
    ),
    change AS (
      SELECT moment.at, found.* FROM moment
      CROSS JOIN LATERAL (
        SELECT r.changed_by, r.changed_by_role, r.regency_code, r.period, r.import_id, r.undo_of,
          sum(${CELLS})::integer AS cells, min(r.id) AS first, max(r.id) AS last
        FROM enrolment_revision r WHERE r.changed_at = moment.at AND ${wanted} GROUP BY 1, 2, 3, 4, 5, 6
      ) found
    )
    SELECT change.at, CASE WHEN import_id IS NULL AND undo_of IS NULL THEN 'COUNTS' ELSE 'IMPORT' END AS kind,
      CASE WHEN undo_of IS NOT NULL THEN 'counts.undo' WHEN import_id IS NOT NULL THEN 'counts.import' ELSE 'counts.save' END AS action,
      u.name AS person, change.changed_by_role AS "dbRole", g.code AS "regencyCode", a.name AS "regencyName", g.time_zone AS "timeZone",
      change.period, ${NO_TEXT} AS subject, ${NO_TEXT} AS reason, change.cells,
      (SELECT json_agg(shown) FROM (
        SELECT ${ROW_CHANGE} FROM enrolment_revision r
        JOIN area place ON place.code = r.area_code JOIN worker_category c ON c.code = r.category_code
        WHERE r.regency_code = change.regency_code AND r.id BETWEEN change.first AND change.last AND r.changed_at = change.at AND r.period = change.period
          AND r.changed_by IS NOT DISTINCT FROM change.changed_by
        ORDER BY r.id LIMIT ${SHOWN_ROWS}) shown) AS rows
    FROM change
    JOIN regency g ON g.code = change.regency_code
    JOIN area a ON a.code = change.regency_code
    LEFT JOIN app_user u ON u.id = change.changed_by
    ORDER BY change.at DESC, change.first DESC`;
}

/** The rows of one change of counts, in the order in which they were written. */
export function selectRevisions({ at, regency, period }: CountChangeKey, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT a.name AS "regencyName", g.time_zone AS "timeZone", u.name AS person, count(*) OVER ()::integer AS total, ${ROW_CHANGE}
    FROM enrolment_revision r
    JOIN regency g ON g.code = r.regency_code
    JOIN area a ON a.code = r.regency_code
    JOIN area place ON place.code = r.area_code
    JOIN worker_category c ON c.code = r.category_code
    LEFT JOIN app_user u ON u.id = r.changed_by
    WHERE r.changed_at = ${at} AND r.regency_code = ${regency} AND r.period = ${period}
    ORDER BY r.id LIMIT ${limit}`;
}

/** Steps of months on their way from draft to published. */
export function selectSteps(filter: AuditFilter, limit: number): Prisma.Sql {
  const { person, regency, period, before } = filter;
  const wanted = conditions(
    asks(filter, "STEP") ? null : Prisma.sql`false`,
    person && Prisma.sql`e.user_id = ${person}::uuid`,
    regency && Prisma.sql`e.regency_code = ${regency}`,
    period && Prisma.sql`e.period = ${period}`,
    before && Prisma.sql`e.at < ${before}`,
  );
  return Prisma.sql`
    SELECT e.at, 'STEP' AS kind, 'step.' || e.to_status AS action, u.name AS person, ${NO_TEXT} AS "dbRole", g.code AS "regencyCode",
      a.name AS "regencyName", g.time_zone AS "timeZone", e.period, ${NO_TEXT} AS subject, e.reason, 0 AS cells, '[]'::json AS rows
    FROM (SELECT * FROM submission_event e WHERE ${wanted} ORDER BY e.at DESC FETCH FIRST ${limit} ROWS WITH TIES) e
    JOIN regency g ON g.code = e.regency_code
    JOIN area a ON a.code = e.regency_code
    LEFT JOIN app_user u ON u.id = e.user_id
    ORDER BY e.at DESC, e.id DESC`;
}

/**
 * Marks, sign-ins, accounts and settings. Of what was written down only names are taken out, never a whole row: the id
 * of a session stays in the book.
 */
export function selectTrail(filter: AuditFilter, limit: number, isNational: boolean): Prisma.Sql {
  const { person, regency, period, kind, before } = filter;
  const detail = (name: string) =>
    Prisma.sql`coalesce(t.detail -> 'after' ->> ${name}, t.detail -> 'before' ->> ${name}, t.detail ->> ${name})`;
  const wanted = conditions(
    asks(filter, "MARK", "SIGN_IN", "ACCOUNT", "SETTING", "IMPORT") ? null : Prisma.sql`false`,
    kind && Prisma.sql`${TRAIL_KINDS} = ${kind}`,
    person && Prisma.sql`(t.user_id = ${person}::uuid OR (t.action = 'session.refuse' AND t.subject = ${person}))`,
    regency && Prisma.sql`t.regency_code = ${regency}`,
    period && Prisma.sql`${detail("period")} = ${String(period)}`,
    before && Prisma.sql`t.at < ${before}`,
    isNational ? null : Prisma.sql`t.regency_code IS NOT NULL`,
  );
  return Prisma.sql`
    SELECT t.at, ${TRAIL_KINDS} AS kind, t.action, u.name AS person, t.db_role AS "dbRole", g.code AS "regencyCode",
      a.name AS "regencyName", g.time_zone AS "timeZone", (${detail("period")})::integer AS period,
      coalesce(place.name, account.name, t.detail ->> 'fileName', t.detail -> 'after' ->> 'name') AS subject,
      coalesce(t.detail -> 'after' ->> 'reason', t.detail -> 'after' ->> 'change_note') AS reason, 0 AS cells, '[]'::json AS rows
    FROM (SELECT * FROM audit_entry t WHERE ${wanted} ORDER BY t.at DESC FETCH FIRST ${limit} ROWS WITH TIES) t
    LEFT JOIN regency g ON g.code = t.regency_code
    LEFT JOIN area a ON a.code = t.regency_code
    LEFT JOIN app_user u ON u.id = t.user_id
    LEFT JOIN area place ON place.code = ${detail("area_code")}
    LEFT JOIN app_user account ON account.id::text = CASE
      WHEN t.action IN ('session.refuse', 'app_user.insert', 'app_user.update', 'app_user.delete') THEN t.subject
      ELSE ${detail("user_id")} END
    ORDER BY t.at DESC, t.id DESC`;
}
