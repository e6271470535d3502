// The figures of an edition counted anew from the books, by SQL that shares nothing with the application's.

import type { MonthCounts } from "@/lib/domain/cell-table";
import { SEGMENTS } from "@/lib/domain/programme";
import { rows } from "./plain-sql";

type Known = number | null;

export interface CountedDapil {
  readonly number: number;
  readonly active: Known;
  readonly vulnerable: Known;
  readonly villages: number;
  readonly reporting: number;
  readonly eligible: Known;
}

export interface CountedEdition {
  readonly active: Known;
  readonly eligible: Known;
  readonly vulnerable: Known;
  readonly unmapped: Known;
  readonly segments: Readonly<Record<string, Known>>;
  readonly quota: Known;
}

export async function recountEdition(regency: string, period: number): Promise<CountedEdition> {
  const [counted] = await rows<CountedEdition>(
    `SELECT (SELECT sum(jkk)::float8 FROM enrolment WHERE regency_code = $1 AND period = $2) AS active,
      (SELECT sum(jkk)::float8 FROM enrolment WHERE regency_code = $1 AND period = $2 AND category_code = 'VULNERABLE') AS vulnerable,
      (SELECT sum(jkk)::float8 FROM enrolment WHERE regency_code = $1 AND period = $2 AND area_code = $1) AS unmapped,
      (SELECT people::float8 FROM eligible_worker WHERE area_code = $1 AND segment = 'ALL' AND definition_code = (${DEFINITION})) AS eligible,
      (SELECT jsonb_object_agg(s.code, (SELECT sum(e.jkk) FROM enrolment e JOIN worker_category c ON c.code = e.category_code
        WHERE e.regency_code = $1 AND e.period = $2 AND c.segment_code::text = s.code)) FROM unnest($3::text[]) s(code)) AS segments,
      (SELECT sum(p.quota_per_village * (SELECT count(*) FROM village v WHERE starts_with(v.code, $1 || '.') AND v.kind = ANY (p.quota_kinds)))::float8
        FROM subsidy_programme p WHERE p.regency_code = $1 AND p.year = $2::integer / 100) AS quota`,
    [regency, period, SEGMENTS],
  );
  if (counted === undefined) throw new Error("a sum gave no row");
  return counted;
}

const DEFINITION = `SELECT d.eligible_definition_code FROM regency_coverage_definition r JOIN coverage_definition d ON d.code = r.definition_code
  WHERE r.regency_code = $1 AND r.valid_from <= $2 ORDER BY r.valid_from DESC LIMIT 1`;

/** Of the newest election of the year or before; a kecamatan of which villages are silent is measured by the others. */
export function recountDapil(regency: string, period: number): Promise<CountedDapil[]> {
  return rows<CountedDapil>(
    `WITH village AS (
      SELECT v.code, v.parent_code AS district, sum(e.jkk) AS active, sum(e.jkk) FILTER (WHERE e.category_code = 'VULNERABLE') AS vulnerable,
        (SELECT w.people FROM eligible_worker w WHERE w.area_code = v.code AND w.segment = 'ALL' AND w.definition_code = (${DEFINITION})) AS eligible
      FROM area v LEFT JOIN enrolment e ON e.area_code = v.code AND e.period = $2
      WHERE v.level = 'VILLAGE' AND starts_with(v.code, $1 || '.') GROUP BY v.code, v.parent_code
    ), district AS (
      SELECT district AS code, sum(active) AS active, sum(vulnerable) AS vulnerable, count(*) AS villages, count(active) AS reporting,
        CASE WHEN count(active) = count(*) THEN (SELECT w.people FROM eligible_worker w
            WHERE w.area_code = district AND w.segment = 'ALL' AND w.definition_code = (${DEFINITION}))
          ELSE sum(eligible) FILTER (WHERE active IS NOT NULL) END AS eligible
      FROM village GROUP BY district
    )
    SELECT a.number, sum(d.active)::float8 AS active, sum(d.vulnerable)::float8 AS vulnerable, sum(d.villages)::integer AS villages,
      sum(d.reporting)::integer AS reporting, sum(d.eligible) FILTER (WHERE d.reporting > 0)::float8 AS eligible
    FROM electoral_district_area a JOIN district d ON d.code = a.district_code
    WHERE a.regency_code = $1 AND a.election_year = (
      SELECT max(election_year) FROM electoral_district WHERE regency_code = $1 AND election_year <= $2 / 100)
    GROUP BY a.number ORDER BY a.number`,
    [regency, period],
  );
}

/** Whom the batches that run in the month cover, by the month in which they end. */
export async function recountCovered(regency: string, period: number): Promise<Map<string, number>> {
  const found = await rows<{ on: string; people: number }>(
    `SELECT to_char(ends, 'YYYY-MM-DD') AS on, sum(coalesce(active, registered))::float8 AS people
    FROM (SELECT *, to_date(start_period::text, 'YYYYMM') + months * interval '1 month' AS ends FROM subsidy_batch) b
    WHERE regency_code = $1 AND start_period <= $2 AND ends > to_date($2::text, 'YYYYMM')
    GROUP BY ends HAVING sum(coalesce(active, registered)) > 0 ORDER BY ends`,
    [regency, period],
  );
  return new Map(found.map(({ on, people }) => [on, people]));
}

/** What each payer has paid in the year of the month, up to it, at Rp16,800 a worker. */
export async function recountSpent(regency: string, period: number): Promise<Map<string, number>> {
  const found = await rows<{ payer: string; rupiah: number }>(
    `SELECT payer, sum(coalesce(active, registered)::numeric * 16800)::float8 AS rupiah
    FROM subsidy_batch b CROSS JOIN generate_series(to_date(start_period::text, 'YYYYMM'),
      to_date(start_period::text, 'YYYYMM') + (months - 1) * interval '1 month', '1 month') AS m
    WHERE regency_code = $1 AND start_period <= $2 AND m <= to_date($2::text, 'YYYYMM') AND extract(year FROM m) = $2 / 100
    GROUP BY payer`,
    [regency, period],
  );
  return new Map(found.map(({ payer, rupiah }) => [payer, rupiah]));
}

export async function countsOf(regencyCode: string, period: number): Promise<MonthCounts> {
  const found = await rows<MonthCounts["rows"][number]>(
    `SELECT area_code AS "areaCode", category_code AS "categoryCode",
      jsonb_build_object('jkk', jkk, 'jkm', jkm, 'jht', jht, 'jp', jp, 'jkp', jkp) AS counts
    FROM enrolment WHERE regency_code = $1 AND period = $2`,
    [regencyCode, period],
  );
  return { regencyCode, segments: SEGMENTS, rows: found };
}
