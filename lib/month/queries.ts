import type { Tx } from "@/lib/db";
import type { Counts } from "@/lib/domain/entry";
import { addMonths, asOf, type IsoDate, type Period } from "@/lib/domain/period";
import type { CategoryCode, Programme } from "@/lib/domain/programme";
import type { ReopenedCell, SubmissionStatus } from "@/lib/domain/reporting-month";
import { Prisma } from "@/prisma/generated/client";

// The parts of the reading of a month: each is a SELECT, and whoever reads sends several in one round trip.

export interface HeadRow {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly timeZone: string;
  readonly dueDay: number;
  readonly status: SubmissionStatus | null;
  readonly version: number;
}

export function selectHead(regencyCode: string, period: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT r.code AS "regencyCode", a.name AS "regencyName", p.code AS "provinceCode", p.name AS "provinceName",
      r.time_zone AS "timeZone", r.due_day::integer AS "dueDay", s.status, coalesce(s.version, 0) AS version
    FROM regency r
    JOIN area a ON a.code = r.code
    JOIN area p ON p.code = a.parent_code
    LEFT JOIN submission s ON s.regency_code = r.code AND s.period = ${period}
    WHERE r.code = ${regencyCode}`;
}

/** A cell that a return named, with its reason and the name of its place; null for the regency's own row. */
export interface NamedReturn {
  readonly areaCode: string;
  readonly areaName: string;
  readonly categoryCode: CategoryCode | "ALL";
  readonly programme: Programme | "ALL";
  readonly reason: string;
}

export interface StepRow {
  readonly to: SubmissionStatus;
  /** As JSON writes a moment. */
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly cells: readonly NamedReturn[] | null;
}

export function selectSteps(regencyCode: string, period: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT e.to_status AS "to", e.at, u.name AS "by", e.reason,
      (SELECT json_agg(json_build_object('areaCode', c.area_code, 'areaName', a.name, 'categoryCode', c.category_code,
          'programme', c.programme, 'reason', c.reason) ORDER BY c.area_code, c.category_code, c.programme)
        FROM returned_cell c JOIN area a ON a.code = c.area_code
        WHERE c.regency_code = e.regency_code AND c.event_id = e.id AND c.reason IS NOT NULL) AS cells
    FROM submission_event e LEFT JOIN app_user u ON u.id = e.user_id
    WHERE e.regency_code = ${regencyCode} AND e.period = ${period} ORDER BY e.id`;
}

export interface SubmittedRow {
  readonly period: number;
  /** The day of the first submission on the regency's own calendar; null while there was none. */
  readonly submittedOn: IsoDate | null;
}

/** Every month that the regency has begun, newest first. */
export function selectSubmitted(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.period, to_char(min(e.at) FILTER (WHERE e.to_status = 'SUBMITTED') AT TIME ZONE r.time_zone, 'YYYY-MM-DD') AS "submittedOn"
    FROM submission s
    JOIN regency r ON r.code = s.regency_code
    LEFT JOIN submission_event e ON e.regency_code = s.regency_code AND e.period = s.period
    WHERE s.regency_code = ${regencyCode} GROUP BY s.period, r.time_zone ORDER BY s.period DESC`;
}

export interface VillageRow {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
  readonly isIn: boolean;
  readonly hasCounts: boolean;
  readonly markReason: string | null;
  readonly markedBy: string | null;
}

export function selectVillages(regencyCode: string, period: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT v.code, v.name, d.name AS "districtName", coalesce(t.jkk_known > 0, false) AS "isIn",
      coalesce(t.jkk_known + t.jkm_known + t.jht_known + t.jp_known + t.jkp_known > 0, false) AS "hasCounts",
      m.reason AS "markReason", u.name AS "markedBy"
    FROM area v
    JOIN area d ON d.code = v.parent_code
    LEFT JOIN enrolment_rollup t ON t.regency_code = ${regencyCode} AND t.area_code = v.code AND t.category_code = 'ALL' AND t.period = ${period}
    LEFT JOIN no_data_mark m ON m.regency_code = ${regencyCode} AND m.period = ${period} AND m.area_code = v.code
    LEFT JOIN app_user u ON u.id = m.marked_by
    WHERE v.level = 'VILLAGE' AND v.code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`} ORDER BY v.code`;
}

export interface CategoryName {
  readonly code: CategoryCode;
  readonly nameId: string;
  readonly nameEn: string;
}

export function selectCategories(): Prisma.Sql {
  return Prisma.sql`SELECT code, name_id AS "nameId", name_en AS "nameEn" FROM worker_category ORDER BY sort_order`;
}

const countsOf = (row: Prisma.Sql) =>
  Prisma.sql`json_build_object('jkk', ${row}.jkk, 'jkm', ${row}.jkm, 'jht', ${row}.jht, 'jp', ${row}.jp, 'jkp', ${row}.jkp)`;

/**
 * Every row of this month or the last one, in the order of the sheet: a `StoredRow`, and in "isNow" whether it is one
 * of this month. The eligible workers are those of the category's segment, else of all segments.
 */
export function selectRows(regencyCode: string, period: Period): Prisma.Sql {
  const month = (of: Period) =>
    Prisma.sql`(SELECT * FROM enrolment WHERE regency_code = ${regencyCode} AND period = ${of})`;
  const eligible = (name: Prisma.Sql, segment: Prisma.Sql) => Prisma.sql`LEFT JOIN eligible_worker ${name}
      ON ${name}.regency_code = ${regencyCode} AND ${name}.area_code = k.area_code AND ${name}.segment = ${segment}
        AND ${name}.definition_code = (SELECT code FROM definition)`;
  return Prisma.sql`
    WITH definition AS (
      SELECT f.eligible_definition_code AS code FROM regency_coverage_definition r JOIN coverage_definition f ON f.code = r.definition_code
      WHERE r.regency_code = ${regencyCode} AND r.valid_from <= ${period} ORDER BY r.valid_from DESC LIMIT 1
    )
    SELECT k.area_code AS "areaCode", k.category_code AS "categoryCode", e.period IS NOT NULL AS "isNow",
      ${countsOf(Prisma.sql`e`)} AS counts, CASE WHEN b.period IS NOT NULL THEN ${countsOf(Prisma.sql`b`)} END AS previous,
      e.note, coalesce(own.people, every.people) AS eligible
    FROM ${month(period)} e
    FULL JOIN ${month(addMonths(period, -1))} b USING (regency_code, area_code, category_code)
    CROSS JOIN LATERAL (SELECT area_code, category_code) k
    JOIN worker_category c ON c.code = k.category_code
    ${eligible(Prisma.sql`own`, Prisma.sql`c.segment_code::text`)}
    ${eligible(Prisma.sql`every`, Prisma.sql`'ALL'`)}
    ORDER BY k.area_code = ${regencyCode}, k.area_code, c.sort_order`;
}

export interface ReportedRow {
  readonly categoryCode: CategoryCode;
  readonly value: number;
}

/** The branch's own totals of the month by category (R8), where they were published; of several the one kept last. */
export function selectReported(regencyCode: string, period: Period): Prisma.Sql {
  return Prisma.sql`SELECT DISTINCT ON (category_code) category_code AS "categoryCode", value::float8 FROM reported_figure
    WHERE area_code = ${regencyCode} AND category_code IS NOT NULL AND measure = 'ACTIVE' AND as_of = ${asOf(period)}::date
    ORDER BY category_code, created_at DESC`;
}

export interface ResubmittedRow {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly before: Counts | null;
  readonly after: Counts | null;
}

/**
 * What was changed since the month was submitted for the last time before its last return: of each row that has a
 * later revision what stood there then, and what stands there now. No row where the month never came back.
 */
export function selectResubmitted(regencyCode: string, period: Period): Prisma.Sql {
  const step = Prisma.sql`SELECT id, revision_id FROM submission_event WHERE regency_code = ${regencyCode} AND period = ${period}`;
  return Prisma.sql`
    WITH submitted AS (
      SELECT coalesce(revision_id, 0) AS revision FROM (${step} AND to_status = 'SUBMITTED') s
      WHERE id < (SELECT max(id) FROM (${step} AND to_status = 'RETURNED') r) ORDER BY id DESC LIMIT 1
    ),
    changed AS (
      SELECT DISTINCT ON (area_code, category_code) area_code, category_code, before
      FROM enrolment_revision JOIN submitted ON id > revision
      WHERE regency_code = ${regencyCode} AND period = ${period} ORDER BY area_code, category_code, id
    )
    SELECT c.area_code AS "areaCode", c.category_code AS "categoryCode", c.before,
      CASE WHEN e.period IS NOT NULL THEN ${countsOf(Prisma.sql`e`)} END AS after
    FROM changed c
    LEFT JOIN enrolment e ON e.regency_code = ${regencyCode} AND e.period = ${period}
      AND e.area_code = c.area_code AND e.category_code = c.category_code`;
}

/** The cells that a returned month reopened; empty when no cell was named: then all of an open month is open. */
export function findReopenedCells(tx: Tx, regencyCode: string, period: Period): Promise<ReopenedCell[]> {
  return tx.$queryRaw<ReopenedCell[]>`
    SELECT area_code AS "areaCode", category_code AS "categoryCode", programme, reason FROM reopened_cell
    WHERE regency_code = ${regencyCode} AND period = ${period} ORDER BY area_code, category_code, programme`;
}
