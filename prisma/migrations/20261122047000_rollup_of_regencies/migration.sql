-- What a province and the country are summed from, month by month: 222,000 of the six million roll-ups of the country.
CREATE INDEX "enrolment_rollup_of_regencies" ON "enrolment_rollup"("period", "area_code") WHERE level = 'REGENCY';

-- Who reports in a month, district by district, and what they are divided by: read for every district with silent villages.
CREATE INDEX "enrolment_rollup_of_villages" ON "enrolment_rollup"("period", "area_code") INCLUDE ("jkk_known", "regency_code")
  WHERE category_code = 'ALL' AND level = 'VILLAGE';
CREATE INDEX "eligible_worker_by_area" ON "eligible_worker"("area_code", "definition_code", "segment") INCLUDE ("people", "regency_code");
