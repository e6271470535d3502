// The quota board counted anew from the books, by SQL that shares nothing with the application's.

import type { Client } from "pg";
import type { Period } from "@/lib/domain/period";

export interface BoardQuestion {
  readonly regencyCode: string;
  readonly programmeId: string;
  readonly payer: string | null;
  readonly category: string | null;
  readonly period: Period;
}

interface AreaCount {
  readonly area: string;
  readonly quota: number | null;
  readonly proposed: number | null;
  readonly verified: number | null;
  readonly registered: number | null;
  readonly active: number | null;
  /** Active or, where that is unknown, registered. */
  readonly reached: number | null;
  readonly now: number | null;
  readonly unknown: boolean;
}

interface LossCount {
  readonly stage: string;
  readonly lost: number | null;
  readonly told: number;
  readonly unexplained: number;
  readonly overexplained: number;
}

const MONTH = (column: string) => `${column} / 100 * 12 + ${column} % 100`;

/** The batches chosen, and of each line of renewals the generation with most active people, the first among equals. */
const COUNTED = `
  WITH RECURSIVE chosen AS (
    SELECT b.*, ${MONTH("start_period")} AS first, ${MONTH("$5::integer")} AS month FROM subsidy_batch b
    WHERE regency_code = $1 AND programme_id = $2::uuid AND ($3::text IS NULL OR payer::text = $3)
      AND ($4::text IS NULL OR category_code = $4)
  ),
  line AS (
    SELECT id, id AS root, 0 AS depth FROM chosen WHERE renews_id IS NULL OR renews_id NOT IN (SELECT id FROM chosen)
    UNION ALL SELECT c.id, l.root, l.depth + 1 FROM line l JOIN chosen c ON c.renews_id = l.id
  ),
  best AS (
    SELECT DISTINCT ON (root) root, depth FROM
      (SELECT root, depth, sum(active) AS active FROM line JOIN chosen USING (id) GROUP BY root, depth) generation
    ORDER BY root, active DESC NULLS LAST, depth
  ),
  counted AS (SELECT chosen.* FROM chosen JOIN line USING (id) JOIN best USING (root, depth))`;

const values = ({ regencyCode, programmeId, payer, category, period }: BoardQuestion) => [
  ...[regencyCode, programmeId, payer, category, period],
];

/** Every area with batches. */
export async function recountAreas(books: Client, asked: BoardQuestion): Promise<Map<string, AreaCount>> {
  const { rows } = await books.query<AreaCount>(
    `${COUNTED},
    stages AS (
      SELECT area_code, sum(quota)::integer AS quota, sum(proposed)::integer AS proposed, sum(verified)::integer AS verified,
        sum(registered)::integer AS registered, sum(active)::integer AS active,
        sum(coalesce(active, registered))::integer AS reached
      FROM counted GROUP BY area_code
    ),
    others AS (
      SELECT area_code, sum(active) FILTER (WHERE first <= month AND month < first + months)::integer AS now,
        bool_or(coalesce(first <= month, false) AND num_nulls(proposed, verified, registered, active) > 0
          OR proposed IS NULL AND num_nonnulls(verified, registered, active) > 0
          OR verified IS NULL AND num_nonnulls(registered, active) > 0
          OR registered IS NULL AND active IS NOT NULL) AS unknown
      FROM chosen GROUP BY area_code
    )
    SELECT area_code AS area, quota, proposed, verified, registered, active, reached, now, unknown
    FROM others JOIN stages USING (area_code)`,
    values(asked),
  );
  return new Map(rows.map((row) => [row.area, row]));
}

/** Who was lost at each step, over the counted batches with both figures. */
export async function recountLosses(books: Client, asked: BoardQuestion): Promise<LossCount[]> {
  const { rows } = await books.query<LossCount>(
    `${COUNTED},
    step AS (
      SELECT id, 'VERIFIED' AS stage, proposed - verified AS lost FROM counted
      UNION ALL SELECT id, 'REGISTERED', verified - registered FROM counted
      UNION ALL SELECT id, 'ACTIVE', registered - active FROM counted
    ),
    told AS (
      SELECT step.*, coalesce((SELECT sum(people) FROM subsidy_drop d
        WHERE d.batch_id = step.id AND d.stage::text = step.stage), 0) AS told
      FROM step WHERE lost IS NOT NULL
    )
    SELECT name AS stage, sum(lost)::integer AS lost, coalesce(sum(told), 0)::integer AS told,
      coalesce(sum(greatest(0, lost - told)), 0)::integer AS unexplained,
      coalesce(sum(greatest(0, told - lost)), 0)::integer AS overexplained
    FROM (VALUES (1, 'VERIFIED'), (2, 'REGISTERED'), (3, 'ACTIVE')) AS stages (place, name)
    LEFT JOIN told ON told.stage = name GROUP BY place, name ORDER BY place`,
    values(asked),
  );
  return rows;
}

/** The villages of which two payers together registered more, in one month, than the largest verified list. */
export async function recountTwice(books: Client, asked: BoardQuestion): Promise<Set<string>> {
  const { rows } = await books.query<{ area: string }>(
    `WITH paid AS (
      SELECT area_code, category_code, phase, payer, verified, registered,
        generate_series(${MONTH("start_period")}, ${MONTH("start_period")} + months - 1) AS month
      FROM subsidy_batch WHERE regency_code = $1 AND programme_id = $2::uuid AND ($3::text IS NULL OR category_code = $3)
    )
    SELECT DISTINCT area_code AS area FROM paid GROUP BY area_code, category_code, phase, month
    HAVING count(DISTINCT payer) > 1 AND count(*) = count(verified) AND sum(registered) > max(verified)`,
    [asked.regencyCode, asked.programmeId, asked.category],
  );
  return new Set(rows.map(({ area }) => area));
}

/** People for each village by the rule of the programme, null outside it, by code. */
export async function recountRule(books: Client, asked: BoardQuestion): Promise<Map<string, number | null>> {
  const { rows } = await books.query<{ code: string; quota: number | null }>(
    `SELECT v.code, CASE WHEN v.kind = ANY (p.quota_kinds) THEN p.quota_per_village END AS quota
     FROM village v JOIN subsidy_programme p ON p.regency_code = $1 AND p.id = $2::uuid
     WHERE v.code LIKE $1 || '.%' ORDER BY v.code`,
    [asked.regencyCode, asked.programmeId],
  );
  return new Map(rows.map(({ code, quota }) => [code, quota]));
}
