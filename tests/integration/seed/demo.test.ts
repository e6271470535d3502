import { describe, expect, test } from "vitest";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR } from "../../support/viewers";

describe("what was published", () => {
  const coverage = (area: string, period: number) =>
    rows(
      "SELECT active::integer, eligible::integer, villages FROM area_coverage WHERE area_code = $1 AND period = $2",
      [area, period],
    );

  test("comes out for June 2024: 128,340 of 298,465, from 66 of 70 villages", async () => {
    expect(await coverage(GIANYAR, 202406)).toEqual([{ active: 128_340, eligible: 298_465, villages: 66 }]);
  });

  test("comes out for December 2023, by the survey of 2022", async () => {
    expect(await coverage(GIANYAR, 202312)).toEqual([{ active: 127_909, eligible: 283_104, villages: 70 }]);
  });

  test.each([
    ["PU_FIRM", 202312, 71_684],
    ["PU_FIRM", 202406, 72_118],
    ["VULNERABLE", 202306, 0],
    ["VULNERABLE", 202307, 6_400],
    ["VULNERABLE", 202312, 6_400],
    ["VULNERABLE", 202401, 0],
    ["VULNERABLE", 202403, 3_100],
    ["VULNERABLE", 202405, 5_835],
    ["VULNERABLE", 202406, 8_264],
  ])("%s in %i: %i", async (category, period, jkk) => {
    const found = await rows(
      "SELECT jkk::integer FROM enrolment_rollup WHERE area_code = $1 AND category_code = $2 AND period = $3",
      [GIANYAR, category, period],
    );
    expect(found).toEqual([{ jkk }]);
  });

  test("government staff and village officials of December 2023 are 6,595 together", async () => {
    const [found] = await rows<{ jkk: number }>(`
      SELECT sum(r.jkk)::integer AS jkk FROM enrolment_rollup r JOIN worker_category c ON c.code = r.category_code
      WHERE r.area_code = '51.04' AND r.period = 202312 AND c.programme_class = 'PU_GOVERNMENT'`);
    expect(found).toEqual({ jkk: 6_595 });
  });

  test("is the quota of 12,800 as a target, from 6,400", async () => {
    expect(
      await rows(`SELECT baseline::float8, value::float8 FROM target
        WHERE area_code = '51.04' AND category_code = 'VULNERABLE' AND measure = 'ACTIVE'`),
    ).toEqual([{ baseline: 6_400, value: 12_800 }]);
  });

  test("is laid out over the 64 desa: 6,400 for 2023 and 12,800 for 2024; the 68 of Bangli hold its 2,040", async () => {
    expect(
      await rows(`SELECT regency_code AS regency, due_date::text AS due, count(*)::integer AS villages, sum(value)::integer AS people
        FROM target WHERE length(area_code) = 13 GROUP BY 1, 2 ORDER BY 1, 2`),
    ).toEqual([
      { regency: GIANYAR, due: "2023-12-31", villages: 64, people: 6_400 },
      { regency: GIANYAR, due: "2024-12-31", villages: 64, people: 12_800 },
      { regency: BANGLI, due: "2024-12-31", villages: 68, people: 2_040 },
    ]);
  });
});

describe("the months of Gianyar", () => {
  test("have the totals of the illustration", async () => {
    const totals = await rows<{ jkk: number }>(`SELECT jkk::integer FROM enrolment_rollup
      WHERE area_code = '51.04' AND category_code = 'ALL' AND period <= 202406 ORDER BY period`);
    expect(totals.map(({ jkk }) => jkk)).toEqual([
      ...[116_210, 116_482, 116_905, 117_260, 117_944, 118_302, 124_936, 125_410, 125_988],
      ...[126_702, 127_330, 127_909, 121_190, 121_034, 123_806, 126_247, 126_103, 128_340],
    ]);
  });

  test("end with 76,940 in JHT, 52,310 in JP and 46,215 in JKP", async () => {
    expect(
      await rows(`SELECT jkm::integer, jht::integer, jp::integer, jkp::integer FROM enrolment_rollup
        WHERE area_code = '51.04' AND category_code = 'ALL' AND period = 202406`),
    ).toEqual([{ jkm: 128_340, jht: 76_940, jp: 52_310, jkp: 46_215 }]);
  });

  test("leave 15,434 members of June 2024 without a village", async () => {
    expect(
      await rows("SELECT sum(jkk)::integer AS jkk FROM enrolment WHERE area_code = '51.04' AND period = 202406"),
    ).toEqual([{ jkk: 15_434 }]);
  });

  test("name the four villages that were silent, with a reason", async () => {
    expect(
      await rows(`SELECT a.name FROM no_data_mark m JOIN area a ON a.code = m.area_code
        WHERE m.regency_code = '51.04' AND m.period = 202406 ORDER BY a.name`),
    ).toEqual([{ name: "Buahan Kaja" }, { name: "Kerta" }, { name: "Petak Kaja" }, { name: "Pupuan" }]);
    expect(await rows(`SELECT FROM enrolment e JOIN no_data_mark m USING (regency_code, area_code, period)`)).toEqual(
      [],
    );
  });

  test.each([
    ["51.04.01", 28_951, 68_000],
    ["51.04.02", 16_934, 42_800],
    ["51.04.03", 23_485, 53_057],
    ["51.04.04", 9_737, 30_500],
    ["51.04.05", 21_681, 43_400],
    ["51.04.06", 7_422, 25_743],
    ["51.04.07", 4_696, 17_470],
    ["51.04.05.1005", 3_913, 6_247],
    ["51.04.07.2009", 221, 978],
  ])("place %s at %i of %i in June 2024", async (area, active, eligible) => {
    expect(
      await rows(
        "SELECT active::integer, eligible::integer FROM area_coverage WHERE area_code = $1 AND period = 202406",
        [area],
      ),
    ).toEqual([{ active, eligible }]);
  });

  test("are published up to June 2024; July is a draft with 41 villages", async () => {
    expect(
      await rows(`SELECT status, count(*)::integer AS months, max(period) AS latest FROM submission
        WHERE regency_code = '51.04' GROUP BY status ORDER BY status`),
    ).toEqual([
      { status: "DRAFT", months: 1, latest: 202407 },
      { status: "PUBLISHED", months: 18, latest: 202406 },
    ]);
    expect(
      await rows(`SELECT villages FROM enrolment_rollup
        WHERE area_code = '51.04' AND category_code = 'ALL' AND period = 202407`),
    ).toEqual([{ villages: 41 }]);
  });
});

describe("denominators", () => {
  test.each([
    ["SAKERNAS_2022", 283_104],
    ["SAKERNAS_2023", 298_465],
  ])("%s: districts and villages of Gianyar add up to %i", async (definition, people) => {
    const sums = await rows(
      `SELECT sum(w.people)::integer AS people FROM eligible_worker w JOIN area a ON a.code = w.area_code
        WHERE w.regency_code = '51.04' AND w.definition_code = $1 GROUP BY a.level`,
      [definition],
    );
    expect(sums).toEqual([{ people }, { people }, { people }]);
  });
});

test("Bangli belongs to the same branch, with months of its own", async () => {
  expect(
    await rows(`SELECT r.code, b.name FROM regency r JOIN branch b ON b.id = r.branch_id ORDER BY r.code`),
  ).toEqual([
    { code: GIANYAR, name: "BPJAMSOSTEK Cabang Bali Gianyar" },
    { code: BANGLI, name: "BPJAMSOSTEK Cabang Bali Gianyar" },
  ]);
  expect(await rows("SELECT villages FROM area_coverage WHERE area_code = $1 AND period = 202406", [BANGLI])).toEqual([
    { villages: 72 },
  ]);
});

test("seats of the council: 40 in 2019, 45 in 2024", async () => {
  expect(
    await rows(`SELECT election_year, count(*)::integer AS dapil, sum(seats)::integer AS seats
      FROM electoral_district GROUP BY election_year ORDER BY election_year`),
  ).toEqual([
    { election_year: 2019, dapil: 5, seats: 40 },
    { election_year: 2024, dapil: 7, seats: 45 },
  ]);
});
