import { beforeAll, expect, test } from "vitest";
import { listPublishedFigures } from "@/lib/open-data/queries";
import { askCoverage } from "../../support/open-data";
import { asOwner } from "../../support/plain-sql";
import { BANGLI, GIANYAR } from "../../support/viewers";

const JUNE = 202406;
const PARTIAL = "PU_BPU_JAKON_TEST";
/** Regencies that had published nothing, with the people of their only categories. */
const FEW = { code: "51.01", people: { VULNERABLE: 3 } };
const NO_MIGRANTS = { code: "51.02", people: { VULNERABLE: 40, BPU_SELF: 60, PMI: 3 } };

beforeAll(() =>
  asOwner(async (client) => {
    await client.query(
      `INSERT INTO coverage_definition (code, name_id, name_en, segments, eligible_definition_code)
       VALUES ($1, 'Tanpa PMI', 'Without PMI', '{PU,BPU,JAKON}', 'SAKERNAS_2023')`,
      [PARTIAL],
    );
    for (const { code, people } of [FEW, NO_MIGRANTS]) {
      await client.query("INSERT INTO submission (regency_code, period) VALUES ($1, $2)", [code, JUNE]);
      await client.query(
        "INSERT INTO regency_coverage_definition (regency_code, valid_from, definition_code) VALUES ($1, 202401, $2)",
        [code, PARTIAL],
      );
      await client.query(
        `INSERT INTO eligible_worker (regency_code, area_code, definition_code, segment, people, as_of, source)
         SELECT $1, $1, 'SAKERNAS_2023', segment, 500, '2023-08-31', 'test' FROM unnest('{PU,BPU,JAKON}'::text[]) segment`,
        [code],
      );
      await client.query(
        `INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm)
         SELECT $1, (SELECT min(code) FROM area WHERE level = 'VILLAGE' AND starts_with(code, $1 || '.')), c.code, $2,
           c.programme_class, p.value::integer, p.value::integer
         FROM jsonb_each_text($3::jsonb) p JOIN worker_category c ON c.code = p.key`,
        [code, JUNE, JSON.stringify(people)],
      );
    }
    await client.query("SET session_replication_role = replica");
    await client.query("UPDATE submission SET status = 'PUBLISHED' WHERE regency_code IN ($1, $2)", [
      FEW.code,
      NO_MIGRANTS.code,
    ]);
  }),
);

test("the public reads the newest published month of each regency", async () => {
  const published = await listPublishedFigures();
  expect(published.map(({ code, period }) => [code, period]).sort()).toEqual(
    [FEW.code, NO_MIGRANTS.code, GIANYAR, BANGLI].map((code) => [code, JUNE]),
  );
});

test.each([
  ["a total of few people", FEW.code],
  ["a total that less what the open data shows leaves few people", NO_MIGRANTS.code],
])("%s is not shown", async (_, code) => {
  const figure = (await listPublishedFigures()).find((one) => one.code === code);
  expect(figure).toMatchObject({ active: null, eligible: 1_500 });
});

test("the public reads what the open data answers", async () => {
  for (const { code, active, eligible } of await listPublishedFigures()) {
    const { data } = await askCoverage(`area=${code}&period=2024-06`);
    expect(data, code).toMatchObject([{ active, eligible }]);
  }
});
