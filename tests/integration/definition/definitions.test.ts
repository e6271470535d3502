import { beforeEach, describe, expect, test } from "vitest";
import { addEligibleDefinition, putInForce, takeBack } from "@/lib/definition/mutations";
import { getDefinitionDesk } from "@/lib/definition/queries";
import { definitionSchema, eligibleDefinitionSchema } from "@/lib/definition/schema";
import { toPeriod } from "@/lib/domain/period";
import { asOwner, rows } from "../../support/plain-sql";
import { TODAY } from "../../support/sheet";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const BRANCH = viewerAs("BRANCH");
const JULY = toPeriod(202407);

function begin(fields: Readonly<Record<string, string | string[]>> = {}, viewer = BRANCH) {
  const form = {
    place: GIANYAR,
    segments: ["PU", "BPU"],
    eligibleDefinition: "SAKERNAS_2023",
    from: "2024-07",
    note: "hanya PU dan BPU",
  };
  return putInForce(viewer, definitionSchema.parse({ ...form, ...fields }), TODAY);
}

const definitions = () =>
  rows<{ period: number; code: string; active: number; eligible: number | null }>(
    `SELECT period, definition_code AS code, active::integer, eligible::integer FROM area_coverage
     WHERE area_code = $1 AND period >= 202405 ORDER BY period`,
    [GIANYAR],
  );

beforeEach(() => rows("DELETE FROM regency_coverage_definition WHERE valid_from > 202401"));

describe("a definition that is put in force", () => {
  test("measures the regency from that month on and leaves the months before as they were", async () => {
    const before = await definitions();
    expect(await begin()).toEqual({ from: JULY });
    const after = await definitions();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).toMatchObject({ period: 202407, code: "PU_BPU_SAKERNAS_2023", eligible: null });
    expect(after[2]?.active).toBeLessThan(before[2]?.active ?? 0);
  });

  test("is named after its parts in both languages, and kept with why and by whom", async () => {
    await begin();
    const desk = await getDefinitionDesk(BRANCH, GIANYAR);
    expect(desk?.lastPublished).toBe(202406);
    expect(desk?.inForce[0]).toMatchObject({
      validFrom: JULY,
      nameId: "Penerima Upah, Bukan Penerima Upah terhadap Semua penduduk yang bekerja, Sakernas 2023",
      segments: ["PU", "BPU"],
      reason: "hanya PU dan BPU",
      eligible: null,
      published: 0,
    });
    expect(desk?.inForce[1]).toMatchObject({ validFrom: 202401, eligible: 298_465, published: 6 });
  });

  test("divides by its segments together: the figure of one alone is not shown as theirs", async () => {
    await begin();
    const eligible = async () => (await getDefinitionDesk(BRANCH, GIANYAR))?.inForce[0]?.eligible;
    const enter = (segment: string, people: number) =>
      rows(
        `INSERT INTO eligible_worker (regency_code, area_code, definition_code, segment, people, as_of, source)
         VALUES ($1, $1, 'SAKERNAS_2023', $2, $3, '2023-08-31', 'uji')`,
        [GIANYAR, segment, people],
      );
    try {
      await enter("PU", 150_000);
      expect(await eligible()).toBeNull();
      await enter("BPU", 120_000);
      expect(await eligible()).toBe(270_000);
    } finally {
      await rows("DELETE FROM eligible_worker WHERE area_code = $1 AND segment <> 'ALL' AND source = 'uji'", [GIANYAR]);
    }
  });

  test("is the same one wherever segments and eligible workers are the same", async () => {
    await begin({ segments: ["PMI", "JAKON", "BPU", "PU"], eligibleDefinition: "SAKERNAS_2022" });
    const found = await rows(
      "SELECT definition_code AS code FROM regency_coverage_definition WHERE valid_from = 202407",
    );
    expect(found).toEqual([{ code: "ALL_SEGMENTS_SAKERNAS_2022" }]);
  });

  test("can be taken back before a month under it is published", async () => {
    await begin();
    expect(await takeBack(BRANCH, { place: GIANYAR, from: JULY })).toEqual({ from: JULY });
    expect((await definitions())[2]?.code).toBe("ALL_SEGMENTS_SAKERNAS_2023");
    expect(await takeBack(BRANCH, { place: GIANYAR, from: JULY })).toMatchObject({ reason: "NOT_FOUND" });
  });
});

describe("is refused", () => {
  test("where published months would change, which are named", async () => {
    expect(await begin({ from: "2024-05" })).toMatchObject({ reason: "CHANGES_PUBLISHED", periods: [202405, 202406] });
    expect(await takeBack(BRANCH, { place: GIANYAR, from: toPeriod(202401) })).toMatchObject({
      reason: "CHANGES_PUBLISHED",
    });
  });

  test("by the database as well", async () => {
    const asApplication = (statement: string) =>
      asOwner(async (client) => {
        await client.query("SET ROLE cakupan_app");
        await client.query("SELECT set_config('app.regencies', '*', false)");
        await client.query(statement);
      });
    await expect(
      asApplication(`INSERT INTO regency_coverage_definition (regency_code, valid_from, definition_code)
        VALUES ('51.04', 202403, 'ALL_SEGMENTS_SAKERNAS_2022')`),
    ).rejects.toMatchObject({ code: "CK009" });
    await expect(asApplication("UPDATE regency_coverage_definition SET reason = 'uji'")).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("where it is in force already, or another one begins there", async () => {
    expect(await begin({ segments: ["PU", "BPU", "JAKON", "PMI"] })).toMatchObject({ reason: "EXISTS" });
    await begin();
    expect(await begin({ segments: ["PU"] })).toMatchObject({ reason: "EXISTS" });
  });

  test("without eligible workers of that name, beyond the horizon, in another regency, by another role", async () => {
    expect(await begin({ eligibleDefinition: "NOBODY" })).toMatchObject({ reason: "NOT_FOUND" });
    expect(await begin({ from: "2031-01" })).toMatchObject({ reason: "PERIOD_NOT_OPEN" });
    expect(await begin({ place: BANGLI })).toMatchObject({ reason: "NOT_FOUND" });
    expect(await begin({}, viewerAs("OPERATOR"))).toMatchObject({ reason: "FORBIDDEN" });
  });
});

test("a new survey is added once and can be used at once", async () => {
  const form = {
    place: GIANYAR,
    nameId: "Semua penduduk yang bekerja, Sakernas 2024",
    nameEn: "Everyone who works, Sakernas 2024",
  };
  const input = eligibleDefinitionSchema.parse({ ...form, source: "Sakernas 2024", surveyYear: "2024" });
  expect(await addEligibleDefinition(BRANCH, input)).toEqual({ code: "SAKERNAS_2024" });
  expect(await addEligibleDefinition(BRANCH, input)).toMatchObject({ reason: "EXISTS" });
  expect(await begin({ eligibleDefinition: "SAKERNAS_2024", segments: ["PU", "BPU", "JAKON", "PMI"] })).toEqual({
    from: JULY,
  });
});

test("a district with silent villages is measured by the numbers of each segment of those that report", async () => {
  await begin();
  const [place] = await rows<{ district: string; reporting: string[] }>(
    `SELECT d.area_code AS district, array_agg(v.area_code ORDER BY v.area_code) AS reporting
     FROM enrolment_rollup d JOIN area a ON a.code = d.area_code
     JOIN enrolment_rollup v ON v.period = d.period AND v.category_code = 'ALL' AND v.level = 'VILLAGE'
       AND v.jkk_known > 0 AND starts_with(v.area_code, d.area_code || '.')
     WHERE d.regency_code = $1 AND d.level = 'DISTRICT' AND d.category_code = 'ALL' AND d.period = 202407
       AND d.villages BETWEEN 2 AND a.village_count - 1
     GROUP BY d.area_code ORDER BY d.area_code LIMIT 1`,
    [GIANYAR],
  );
  const villages = await rows<{ code: string }>("SELECT code FROM area WHERE parent_code = $1", [place?.district]);
  expect(villages.length).toBeGreaterThan(place?.reporting.length ?? 0);
  await rows(
    `INSERT INTO eligible_worker (regency_code, area_code, definition_code, segment, people, as_of, source)
     SELECT $1, v.code, 'SAKERNAS_2023', s.segment, s.people, '2023-08-31', 'survei'
     FROM area v, (VALUES ('PU', 100), ('BPU', 20)) AS s(segment, people) WHERE v.parent_code = $2`,
    [GIANYAR, place?.district],
  );
  const eligible = async () =>
    (
      await rows<{ eligible: number | null }>(
        "SELECT eligible::integer FROM area_coverage WHERE area_code = $1 AND period = 202407",
        [place?.district],
      )
    )[0]?.eligible;
  expect(await eligible()).toBe(120 * (place?.reporting.length ?? 0));
  await rows("DELETE FROM eligible_worker WHERE area_code = $1 AND segment = 'BPU'", [place?.reporting[0]]);
  expect(await eligible()).toBeNull();
});
