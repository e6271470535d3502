-- What a province and the country are summed from, month by month: 222,000 of the six million roll-ups of the country.
CREATE INDEX "enrolment_rollup_of_regencies" ON "enrolment_rollup"("period", "area_code") WHERE level = 'REGENCY';
