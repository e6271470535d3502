import { describe, expect, test } from "vitest";
import { rows } from "../../support/plain-sql";

describe("the batches of Gianyar", () => {
  test("are 6,400 of July 2023 and 3,100 + 2,735 + 2,429 of 2024", async () => {
    const phases = await rows(`SELECT start_period AS start, sum(active)::integer AS active FROM subsidy_batch
      WHERE regency_code = '51.04' AND active IS NOT NULL GROUP BY 1 ORDER BY 1`);
    expect(phases).toEqual([
      { start: 202307, active: 6_400 },
      { start: 202403, active: 3_100 },
      { start: 202404, active: 2_735 },
      { start: 202406, active: 2_429 },
    ]);
  });

  test("have the quota of the policy: 64 × 100 and 64 × 200", async () => {
    const quotas = await rows(`SELECT p.year, p.quota_per_village * count(*)::integer AS quota
      FROM subsidy_programme p JOIN village v ON starts_with(v.code, p.regency_code || '.') AND v.kind = ANY (p.quota_kinds)
      WHERE p.regency_code = '51.04' GROUP BY p.year, p.quota_per_village ORDER BY p.year`);
    expect(quotas).toEqual([
      { year: 2023, quota: 6_400 },
      { year: 2024, quota: 12_800 },
    ]);
  });
});

test.each([202312, 202406])("in %i the batches of a village are its vulnerable workers", async (period) => {
  const different = await rows(`
    SELECT area_code FROM (SELECT b.regency_code, b.area_code, sum(b.active) AS active FROM subsidy_batch b
      WHERE b.start_period <= ${period} AND b.active IS NOT NULL
        AND b.start_period / 100 * 12 + b.start_period % 100 + b.months > ${Math.floor(period / 100) * 12 + (period % 100)}
      GROUP BY 1, 2) batch
    JOIN enrolment e USING (regency_code, area_code)
    WHERE e.category_code = 'VULNERABLE' AND e.period = ${period} AND e.jkk <> batch.active AND e.area_code <> e.regency_code`);
  expect(different).toEqual([]);
});

test("every renewal begins where the batch before lapses, and every drop is the difference of two stages", async () => {
  expect(
    await rows(`SELECT n.id FROM subsidy_batch n JOIN subsidy_batch b ON b.id = n.renews_id
      WHERE n.start_period / 100 * 12 + n.start_period % 100 <> b.start_period / 100 * 12 + b.start_period % 100 + b.months`),
  ).toEqual([]);
  expect(
    await rows(`SELECT b.id FROM subsidy_batch b JOIN subsidy_drop d ON d.batch_id = b.id AND d.stage = 'VERIFIED'
      GROUP BY b.id, b.proposed, b.verified HAVING sum(d.people) <> b.proposed - b.verified`),
  ).toEqual([]);
});
