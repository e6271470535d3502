// The figures counted anew from the books, by SQL that shares nothing with the application's: no roll-up, no view.

import type { Client } from "pg";
import type { AreaLevel } from "@/lib/domain/area";
import type { Period } from "@/lib/domain/period";
import { type CategoryCode, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import type { Selection } from "@/lib/domain/selection";

export interface Figures {
  readonly active: number | null;
  readonly eligible: number | null;
}

const CODE_LENGTH = { COUNTRY: 0, PROVINCE: 2, REGENCY: 5, DISTRICT: 8, VILLAGE: 13 } as const;

/**
 * Active and eligible of every area of a level that has counts in the month, by code. Regencies are summed over those
 * that have both figures, or over all where none has. With `whole` a regency has no active people while villages are
 * missing from a month that is not published.
 */
export async function recount(
  client: Client,
  level: AreaLevel,
  period: Period,
  selection: Selection,
  { whole = false } = {},
): Promise<Map<string, Figures>> {
  const wide = level === "COUNTRY" || level === "PROVINCE";
  const parts = await countedAreas(client, wide ? "REGENCY" : level, period, selection, whole);
  if (!wide) return new Map(parts.map(({ code, ...figures }) => [code, figures]));
  const above = new Map<string, Figures[]>();
  for (const part of parts) {
    const code = level === "COUNTRY" ? "ID" : part.code.slice(0, CODE_LENGTH.PROVINCE);
    above.set(code, [...(above.get(code) ?? []), part]);
  }
  return new Map([...above].map(([code, figures]) => [code, sumOf(figures)]));
}

function sumOf(parts: readonly Figures[]): Figures {
  const both = parts.filter(({ active, eligible }) => active !== null && eligible !== null);
  const add = (figures: readonly (number | null)[]) => {
    const known = figures.filter((figure) => figure !== null);
    return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
  };
  return both.length > 0
    ? { active: add(both.map(({ active }) => active)), eligible: add(both.map(({ eligible }) => eligible)) }
    : { active: add(parts.map(({ active }) => active)), eligible: null };
}

async function countedAreas(
  client: Client,
  level: AreaLevel,
  period: Period,
  { segment, category, programme }: Selection,
  whole: boolean,
) {
  const held = programme ?? "jkk";
  const { rows } = await client.query<Figures & { code: string }>(
    `WITH entry AS (
         SELECT e.regency_code, e.area_code, left(e.area_code, $2) AS code, e.category_code, e.jkk, e.${held} AS held
         FROM enrolment e JOIN worker_category c ON c.code = e.category_code
         LEFT JOIN programme_rule r ON r.programme_class = c.programme_class AND r.programme = $5::programme
         WHERE e.period = $1 AND length(e.area_code) >= $2
           AND ($3::text IS NULL OR c.segment_code::text = $3) AND ($4::text IS NULL OR c.code = $4)
           AND ($5::text IS NULL OR r.requirement <> 'NO')
       ), category AS (
         SELECT code, category_code, sum(held) AS held, sum(jkk) AS jkk FROM entry
         GROUP BY code, category_code HAVING count(held) > 0 AND count(jkk) > 0
       ), area_in_books AS (
         SELECT left(e.area_code, $2) AS code, e.regency_code,
           array_agg(DISTINCT e.area_code) FILTER (WHERE e.jkk IS NOT NULL AND e.area_code <> e.regency_code) AS reporting
         FROM enrolment e WHERE e.period = $1 AND length(e.area_code) >= $2 GROUP BY 1, 2
       ), defined AS (
         SELECT DISTINCT ON (d.regency_code) d.regency_code, c.eligible_definition_code AS code
         FROM regency_coverage_definition d JOIN coverage_definition c ON c.code = d.definition_code
         WHERE d.valid_from <= $1 ORDER BY d.regency_code, d.valid_from DESC
       ), divided AS (
         SELECT b.code,
           CASE WHEN $2 = 8 AND coalesce(cardinality(b.reporting), 0) < a.village_count THEN (
             SELECT CASE WHEN count(*) FILTER (WHERE w.people IS NULL) = 0 OR $3::text IS NULL THEN sum(w.people) END
             FROM unnest(b.reporting) AS v(code)
             LEFT JOIN eligible_worker w ON w.area_code = v.code AND w.definition_code = d.code AND w.segment = coalesce($3, 'ALL'))
           ELSE (SELECT w.people FROM eligible_worker w
             WHERE w.area_code = b.code AND w.definition_code = d.code AND w.segment = coalesce($3, 'ALL')) END AS people
         FROM area_in_books b JOIN area a ON a.code = b.code LEFT JOIN defined d ON d.regency_code = b.regency_code
       )
       SELECT b.code,
         CASE WHEN NOT $6 OR $2 <> 5 OR max(cardinality(b.reporting)) >= (SELECT village_count FROM area WHERE code = b.code)
             OR EXISTS (SELECT FROM submission s WHERE s.regency_code = b.code AND s.period = $1 AND s.status = 'PUBLISHED')
           THEN sum(c.held)::float8 END AS active,
         (CASE WHEN $5::text IS NOT NULL THEN sum(c.jkk) WHEN $4::text IS NULL THEN max(v.people) END)::float8 AS eligible
       FROM area_in_books b LEFT JOIN category c ON c.code = b.code LEFT JOIN divided v ON v.code = b.code
       GROUP BY b.code`,
    [period, CODE_LENGTH[level], segment, category, programme, whole],
  );
  return rows;
}

/** Every programme of every category of an area in the month: the sums over what is known. */
export async function recountCategories(
  client: Client,
  areaCode: string,
  period: Period,
): Promise<Map<CategoryCode, Record<Programme, number | null>>> {
  const { rows } = await client.query<Record<Programme, number | null> & { category: CategoryCode }>(
    `SELECT category_code AS category, ${PROGRAMMES.map((programme) => `sum(${programme})::float8 AS ${programme}`).join()}
       FROM enrolment WHERE period = $1 AND starts_with(area_code, $2) GROUP BY category_code`,
    [period, areaCode === "ID" ? "" : areaCode],
  );
  return new Map(rows.map(({ category, ...counts }) => [category, counts]));
}
