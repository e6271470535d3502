-- The denominator of a district with silent villages, where a definition counts all segments: one number for each village
-- that reports, so that none is missing when there are as many numbers as villages. Nothing is sorted to count them apart.

CREATE OR REPLACE VIEW area_coverage WITH (security_invoker = true) AS
SELECT r.regency_code, r.area_code, r.level, r.period, r.villages, s.definition_code, measured.active, measured.eligible
FROM enrolment_rollup r
JOIN area a ON a.code = r.area_code
LEFT JOIN regency_definition_span s ON s.regency_code = r.regency_code AND r.period >= s.valid_from AND r.period < s.valid_before
CROSS JOIN LATERAL (
  SELECT
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
      WHEN r.level = 'DISTRICT' AND r.villages < a.village_count AND s.all_segments THEN (
        SELECT CASE WHEN count(w.people) = count(*) THEN sum(w.people) END FROM enrolment_rollup k
        LEFT JOIN eligible_worker w ON w.area_code = k.area_code
          AND w.definition_code = s.eligible_definition_code AND w.segment = 'ALL'
        WHERE k.category_code = 'ALL' AND k.level = 'VILLAGE' AND k.period = r.period AND k.jkk_known > 0
          AND k.area_code > r.area_code || '.' AND k.area_code < r.area_code || '/')
      WHEN r.level = 'DISTRICT' AND r.villages < a.village_count THEN (
        SELECT CASE WHEN count(w.people) = count(DISTINCT k.area_code) * s.parts THEN sum(w.people) END FROM enrolment_rollup k
        LEFT JOIN eligible_worker w ON w.area_code = k.area_code
          AND w.definition_code = s.eligible_definition_code AND w.segment = ANY (s.segments::text[])
        WHERE k.category_code = 'ALL' AND k.level = 'VILLAGE' AND k.period = r.period AND k.jkk_known > 0
          AND k.area_code > r.area_code || '.' AND k.area_code < r.area_code || '/')
      WHEN s.all_segments THEN (
        SELECT w.people FROM eligible_worker w WHERE w.area_code = r.area_code
          AND w.definition_code = s.eligible_definition_code AND w.segment = 'ALL')
      ELSE (
        SELECT CASE WHEN count(*) = s.parts THEN sum(w.people) END FROM eligible_worker w
        WHERE w.area_code = r.area_code
          AND w.definition_code = s.eligible_definition_code AND w.segment = ANY (s.segments::text[]))
    END AS eligible
  OFFSET 0
) measured
WHERE r.category_code = 'ALL';
