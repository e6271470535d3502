-- Coverage of a province or the country in a tenth of the time: a window over every definition was computed again for
-- each row, the villages of a district were looked for among all its months, and a figure that a reading names twice was
-- computed twice.

CREATE OR REPLACE VIEW regency_definition_span WITH (security_invoker = true) AS
SELECT r.regency_code, r.valid_from,
  coalesce((SELECT min(n.valid_from) FROM regency_coverage_definition n
    WHERE n.regency_code = r.regency_code AND n.valid_from > r.valid_from), 210001) AS valid_before,
  r.definition_code, d.eligible_definition_code, d.segments, cardinality(d.segments) = 4 AS all_segments,
  -- Numbers of eligible workers that make up the denominator of a place.
  CASE WHEN cardinality(d.segments) = 4 THEN 1 ELSE cardinality(d.segments) END AS parts
FROM regency_coverage_definition r
JOIN coverage_definition d ON d.code = r.definition_code;

-- Active and eligible of a village, district or regency by month, under the definition in force: the one place where
-- counts meet their denominator. Null is unknown, and a sum of which a part is unknown is. A district of which villages are silent is measured by those that
-- report; the regency as a whole by all its eligible workers, since its remainder is entered at its own level.
-- OFFSET 0 keeps the two figures from being computed once for every time that a reading names them.
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
      WHEN r.level = 'DISTRICT' AND r.villages < a.village_count THEN (
        SELECT CASE WHEN count(w.people) = count(DISTINCT k.area_code) * s.parts THEN sum(w.people) END FROM enrolment_rollup k
        LEFT JOIN eligible_worker w ON w.area_code = k.area_code
          AND w.definition_code = s.eligible_definition_code AND (w.segment = 'ALL') = s.all_segments
          AND (s.all_segments OR w.segment = ANY (s.segments::text[]))
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
