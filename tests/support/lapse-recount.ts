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

const FATES = `
  SELECT *, least(covered - coalesce(converted, 0), follows) AS renewed,
    least(covered - coalesce(converted, 0) - least(covered - coalesce(converted, 0), follows), asked) AS in_process
  FROM (${LAPSE}) lapse`;

const FATE = `SELECT * FROM (${FATES}) fates WHERE lapses_in = $3`;

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

/** The people of every batch that lapses from one month to another, both included; each batch once. */
export async function recountLapsed(regency: string, from: string, to: string): Promise<number> {
  const [counted] = await rows<{ people: number }>(
    `SELECT coalesce(sum(coalesce(active, registered)), 0)::float8 AS people FROM subsidy_batch
      WHERE regency_code = $1 AND to_date(start_period::text, 'YYYYMM') + months * interval '1 month'
        BETWEEN to_date($2, 'YYYY-MM') AND to_date($3, 'YYYY-MM')`,
    [regency, from, to],
  );
  return counted?.people ?? Number.NaN;
}

/** The sponsored workers of a month, whoever pays. */
export async function recountActive(regency: string, month: string): Promise<number> {
  const [counted] = await rows<{ people: number }>(
    `SELECT coalesce(sum(coalesce(active, registered)), 0)::float8 AS people FROM subsidy_batch
      WHERE regency_code = $1 AND daterange(to_date(start_period::text, 'YYYYMM'),
        (to_date(start_period::text, 'YYYYMM') + months * interval '1 month')::date) @> to_date($2, 'YYYY-MM')`,
    [regency, month],
  );
  return counted?.people ?? Number.NaN;
}

/** Who went on by themselves, by area, of what lapsed by a month; by code. */
export async function recountConversions(regency: string, until: string) {
  return rows<{ code: string; lapsed: number | null; converted: number | null; batches_unknown: number }>(
    `SELECT area_code AS code, sum(covered) FILTER (WHERE converted IS NOT NULL)::float8 AS lapsed,
      sum(converted) FILTER (WHERE covered IS NOT NULL)::float8 AS converted,
      count(*) FILTER (WHERE covered IS NULL OR converted IS NULL)::integer AS batches_unknown
    FROM (${LAPSE}) lapse WHERE lapses_in <= $3 GROUP BY area_code ORDER BY area_code`,
    [regency, null, until],
  );
}

/**
 * The members of a month (202406) who are lost by a later one ("2024-09"): of every batch that lapses in between those who
 * are neither renewed nor converted, the new workers of renewals first.
 */
export async function recountLoss(regency: string, base: number, until: string): Promise<number> {
  const [counted] = await rows<{ lost: number }>(
    `WITH RECURSIVE batch AS (
      SELECT *, coalesce(covered, 0) AS workers, coalesce(renewed, 0) AS kept,
        coalesce(covered - renewed - coalesce(converted, 0), 0) AS lapsing,
        coalesce(sum(covered) OVER (PARTITION BY renews_id ORDER BY id::text COLLATE "C"
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM (${FATES}) fates WHERE start_period IS NOT NULL
    ), chain AS (
      SELECT id, kept, lapses_in, lapsing, CASE WHEN start_period <= $3::integer THEN 0 ELSE workers END::numeric AS fresh
      FROM batch WHERE renews_id IS NULL
      UNION ALL
      SELECT b.id, b.kept, b.lapses_in, b.lapsing, CASE WHEN b.start_period <= $3::integer THEN 0
        ELSE b.workers - old.workers + least(old.workers, c.fresh) END::numeric
      FROM batch b JOIN chain c ON c.id = b.renews_id
        CROSS JOIN LATERAL (SELECT greatest(0, least(b.workers, c.kept - b.before)) AS workers) old
    )
    SELECT coalesce(sum(greatest(0, lapsing - fresh)), 0)::float8 AS lost FROM chain
    WHERE lapses_in > to_char(to_date($3::text, 'YYYYMM'), 'YYYY-MM') AND lapses_in <= $4`,
    [regency, null, base, until],
  );
  return counted?.lost ?? Number.NaN;
}
