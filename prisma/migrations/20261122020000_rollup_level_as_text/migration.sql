-- The level of a roll-up becomes text. Under row-level security only leakproof comparisons may use an index before the
-- policy has looked at the row; that of an enum is none, that of a text is. Measured on all regencies of Bali: the
-- question for reporting rates of a province fell from 95 to 6 ms.

DROP VIEW area_coverage;
DROP FUNCTION recount_enrolment();

-- AlterTable
ALTER TABLE "enrolment_rollup" ALTER COLUMN "level" TYPE TEXT COLLATE "C" USING "level"::text;

ALTER TABLE enrolment_rollup ADD CONSTRAINT enrolment_rollup_level CHECK (level IN ('VILLAGE', 'DISTRICT', 'REGENCY'));

-- The roll-ups as they must be, counted anew: for bulk loads with triggers off, and for the test that compares.
CREATE FUNCTION recount_enrolment() RETURNS SETOF enrolment_rollup LANGUAGE sql STABLE AS $$
  WITH placed AS (
    SELECT *, area_code AS rollup_area, 'VILLAGE' AS level, 'ALL' AS rollup_category FROM enrolment WHERE area_code <> regency_code
    UNION ALL SELECT *, substr(area_code, 1, 8), 'DISTRICT', category_code FROM enrolment WHERE area_code <> regency_code
    UNION ALL SELECT *, substr(area_code, 1, 8), 'DISTRICT', 'ALL' FROM enrolment WHERE area_code <> regency_code
    UNION ALL SELECT *, regency_code, 'REGENCY', category_code FROM enrolment
    UNION ALL SELECT *, regency_code, 'REGENCY', 'ALL' FROM enrolment
  )
  SELECT regency_code, rollup_area, rollup_category, period, level,
    coalesce(sum(jkk), 0), coalesce(sum(jkm), 0), coalesce(sum(jht), 0), coalesce(sum(jp), 0), coalesce(sum(jkp), 0),
    count(jkk)::integer, count(jkm)::integer, count(jht)::integer, count(jp)::integer, count(jkp)::integer, count(*)::integer,
    CASE WHEN rollup_category = 'ALL' THEN (count(DISTINCT area_code) FILTER (WHERE jkk IS NOT NULL AND area_code <> regency_code))::integer ELSE 0 END
  FROM placed GROUP BY regency_code, rollup_area, rollup_category, period, level
$$;

-- Active and eligible of a village, district or regency by month, under the definition in force: the one place where
-- counts meet their denominator. Null is unknown. A district of which villages are silent is measured by those that
-- report; the regency as a whole by all its eligible workers, since its remainder is entered at its own level.
CREATE VIEW area_coverage WITH (security_invoker = true) AS
SELECT r.regency_code, r.area_code, r.level, r.period, r.villages, s.definition_code,
  CASE
    WHEN s.all_segments THEN CASE WHEN r.jkk_known > 0 THEN r.jkk END
    WHEN r.level = 'VILLAGE' THEN (
      SELECT sum(e.jkk) FROM enrolment e JOIN worker_category c ON c.code = e.category_code AND c.segment_code = ANY (s.segments)
      WHERE e.regency_code = r.regency_code AND e.area_code = r.area_code AND e.period = r.period)
    ELSE (
      SELECT sum(e.jkk) FILTER (WHERE e.jkk_known > 0) FROM enrolment_rollup e
      JOIN worker_category c ON c.code = e.category_code AND c.segment_code = ANY (s.segments)
      WHERE e.regency_code = r.regency_code AND e.area_code = r.area_code AND e.period = r.period)
  END AS active,
  CASE
    WHEN r.level = 'DISTRICT' AND r.villages < a.village_count THEN (
      SELECT sum(w.people) FROM enrolment_rollup v
      JOIN eligible_worker w ON w.regency_code = v.regency_code AND w.area_code = v.area_code
        AND w.definition_code = s.eligible_definition_code AND (w.segment = 'ALL') = s.all_segments
        AND (s.all_segments OR w.segment = ANY (s.segments::text[]))
      WHERE v.regency_code = r.regency_code AND v.category_code = 'ALL' AND v.level = 'VILLAGE' AND v.period = r.period
        AND v.area_code > r.area_code || '.' AND v.area_code < r.area_code || '/' AND v.jkk_known > 0)
    WHEN s.all_segments THEN (
      SELECT w.people FROM eligible_worker w WHERE w.regency_code = r.regency_code AND w.area_code = r.area_code
        AND w.definition_code = s.eligible_definition_code AND w.segment = 'ALL')
    ELSE (
      SELECT sum(w.people) FROM eligible_worker w WHERE w.regency_code = r.regency_code AND w.area_code = r.area_code
        AND w.definition_code = s.eligible_definition_code AND w.segment = ANY (s.segments::text[]))
  END AS eligible
FROM enrolment_rollup r
JOIN area a ON a.code = r.area_code
LEFT JOIN regency_definition_span s ON s.regency_code = r.regency_code AND r.period >= s.valid_from AND r.period < s.valid_before
WHERE r.category_code = 'ALL';

GRANT SELECT ON area_coverage TO cakupan_app;
