// What lapses counted anew from the batches, by SQL that shares nothing with the rules of the application.

import { rows } from "./plain-sql";

export interface CountedLapse {
  readonly people: number;
  readonly renewed: number;
  readonly converted: number | null;
  readonly in_process: number;
  readonly lapsing: number;
  readonly villages: number;
  readonly unmapped: number;
  readonly batches_unknown: number;
}

const LAPSE = `
  SELECT b.*, coalesce(b.active, b.registered) AS covered,
    to_char(to_date(b.start_period::text, 'YYYYMM') + b.months * interval '1 month', 'YYYY-MM') AS lapses_in,
    CASE WHEN coalesce(b.active, b.registered) IS NOT NULL THEN
      (SELECT coalesce(sum(coalesce(n.active, n.registered)), 0) FROM subsidy_batch n WHERE n.renews_id = b.id) END AS follows,
    CASE WHEN coalesce(b.active, b.registered) IS NOT NULL THEN
      (SELECT coalesce(sum(coalesce(n.verified, n.proposed)), 0) FROM subsidy_batch n
        WHERE n.renews_id = b.id AND n.active IS NULL AND n.registered IS NULL) END AS asked
  FROM subsidy_batch b WHERE b.regency_code = $1 AND ($2::text IS NULL OR b.payer::text = $2)`;

const FATE = `
  SELECT *, least(covered - coalesce(converted, 0), follows) AS renewed,
    least(covered - coalesce(converted, 0) - least(covered - coalesce(converted, 0), follows), asked) AS in_process
  FROM (${LAPSE}) lapse WHERE lapses_in = $3`;

/** The sums of a regency, a month ("2024-09") and a payer, of every payer without one. */
export async function recountLapse(regency: string, month: string, payer: string | null): Promise<CountedLapse> {
  const [counted] = await rows<CountedLapse>(
    `SELECT coalesce(sum(covered), 0)::float8 AS people, coalesce(sum(renewed), 0)::float8 AS renewed,
      sum(converted) FILTER (WHERE covered IS NOT NULL)::float8 AS converted, coalesce(sum(in_process), 0)::float8 AS in_process,
      coalesce(sum(covered - renewed - coalesce(converted, 0)), 0)::float8 AS lapsing,
      count(DISTINCT area_code) FILTER (WHERE covered > 0 AND area_code <> regency_code)::integer AS villages,
      coalesce(sum(covered) FILTER (WHERE area_code = regency_code), 0)::float8 AS unmapped,
      count(*) FILTER (WHERE covered IS NULL)::integer AS batches_unknown
    FROM (${FATE}) fate`,
    [regency, payer, month],
  );
  if (counted === undefined) throw new Error("a sum gave no row");
  return counted;
}

/** The people and those who drop out in each area of the month, by code; areas of which nobody lapses are left out. */
export async function recountLapseAreas(regency: string, month: string, payer: string | null) {
  return rows<{ code: string; people: number; lapsing: number }>(
    `SELECT area_code AS code, coalesce(sum(covered), 0)::float8 AS people,
      coalesce(sum(covered - renewed - coalesce(converted, 0)), 0)::float8 AS lapsing
    FROM (${FATE}) fate GROUP BY area_code HAVING bool_or(covered IS NULL OR covered > 0) ORDER BY area_code`,
    [regency, payer, month],
  );
}
