import { beforeAll, expect, test } from "vitest";
import { coverageDefinitionCode } from "@/prisma/seed/reference/definitions";
import { AS_APPLICATION, QUESTIONS, readPlan } from "../../bench/questions";
import { asOwner, connected, rows } from "../../support/plain-sql";

const BALI = "51.%";

/** The roll-ups of three years of Bali: so many that reading them from end to end would not pass unseen. */
beforeAll(() =>
  asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query("TRUNCATE enrolment_rollup, eligible_worker, regency_coverage_definition");
    await client.query(
      `INSERT INTO enrolment_rollup
       SELECT substr(a.code, 1, 5), a.code, c.code, y * 100 + m, a.level::text, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, a.village_count
       FROM area a CROSS JOIN generate_series(2022, 2024) y CROSS JOIN generate_series(1, 12) m
       CROSS JOIN (SELECT 'ALL' AS code UNION ALL SELECT code FROM worker_category) c
       WHERE a.code LIKE $1 AND (a.level IN ('DISTRICT', 'REGENCY') OR (a.level = 'VILLAGE' AND c.code = 'ALL'))`,
      [BALI],
    );
    await client.query(
      `INSERT INTO eligible_worker
       SELECT substr(a.code, 1, 5), a.code, d.code, 'ALL', 20, '2023-08-31', 'test'
       FROM area a CROSS JOIN eligible_definition d WHERE a.code LIKE $1`,
      [BALI],
    );
    await client.query(
      "INSERT INTO regency_coverage_definition SELECT code, 202201, $2 FROM regency WHERE code LIKE $1",
      [BALI, coverageDefinitionCode(2023)],
    );
    await client.query("VACUUM (ANALYZE) enrolment_rollup, eligible_worker, regency_coverage_definition");
  }),
);

/** What a branch of the whole province may see. */
async function readScope(): Promise<string> {
  const regencies = await rows<{ code: string }>("SELECT code FROM regency WHERE code LIKE $1", [BALI]);
  return regencies.map(({ code }) => code).join(",");
}

test.each(QUESTIONS)("$name: every large table is read by an index", async (question) => {
  const scope = await readScope();
  const plan = await connected(AS_APPLICATION, (client) => readPlan(client, scope, question));
  const large = plan.filter((node) => ["enrolment_rollup", "eligible_worker"].includes(node["Relation Name"] ?? ""));
  expect(large.length).toBeGreaterThan(0);
  expect(large.filter((node) => node["Node Type"].includes("Seq Scan"))).toEqual([]);
  expect(plan[0]?.["Actual Rows"]).toBeGreaterThan(0);
});
