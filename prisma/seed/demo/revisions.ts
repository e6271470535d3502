import type { Client } from "pg";
import { JUNE_2024, MAY_2024 } from "./story";

/** The history of the entries: one revision each, and a second one where June's count was first taken from May. */
export async function insertRevisions(client: Client, regencyCodes: readonly string[]): Promise<void> {
  await client.query(FIRST_REVISIONS, [MAY_2024, JUNE_2024, regencyCodes]);
  await client.query(CORRECTIONS, [MAY_2024, JUNE_2024, regencyCodes]);
}

const countsOf = (row: string) =>
  `jsonb_build_object('jkk', ${row}.jkk, 'jkm', ${row}.jkm, 'jht', ${row}.jht, 'jp', ${row}.jp, 'jkp', ${row}.jkp, 'note', ${row}.note)`;

const MAY_OF_JUNE = `LEFT JOIN enrolment may ON e.version = 2 AND e.period = $2 AND may.period = $1
  AND (may.regency_code, may.area_code, may.category_code) = (e.regency_code, e.area_code, e.category_code)`;

const FIRST_REVISIONS = `
  INSERT INTO enrolment_revision
    (regency_code, area_code, category_code, period, version, changed_at, changed_by, changed_by_role, after)
  SELECT e.regency_code, e.area_code, e.category_code, e.period, 1,
    CASE WHEN e.version = 2 THEN '2024-07-01T08:15:00+08:00' ELSE e.updated_at END, e.updated_by, 'cakupan_app',
    CASE WHEN e.version = 2 THEN ${countsOf("may")} || '{"note": null}' ELSE ${countsOf("e")} END
  FROM enrolment e ${MAY_OF_JUNE}
  WHERE e.regency_code = ANY ($3) ORDER BY e.period, e.updated_at`;

const CORRECTIONS = `
  INSERT INTO enrolment_revision
    (regency_code, area_code, category_code, period, version, changed_at, changed_by, changed_by_role, before, after)
  SELECT e.regency_code, e.area_code, e.category_code, e.period, 2, e.updated_at, e.updated_by, 'cakupan_app',
    ${countsOf("may")} || '{"note": null}', ${countsOf("e")}
  FROM enrolment e ${MAY_OF_JUNE}
  WHERE e.regency_code = ANY ($3) AND e.version = 2 ORDER BY e.updated_at`;
