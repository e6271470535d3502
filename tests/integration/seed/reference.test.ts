import { describe, expect, test } from "vitest";
import { rows } from "../../support/plain-sql";

describe("areas", () => {
  test("are all that Kemendagri lists", async () => {
    expect(await rows("SELECT level, count(*)::integer AS areas FROM area GROUP BY level ORDER BY level")).toEqual([
      { level: "COUNTRY", areas: 1 },
      { level: "PROVINCE", areas: 38 },
      { level: "REGENCY", areas: 514 },
      { level: "DISTRICT", areas: 7_277 },
      { level: "VILLAGE", areas: 83_763 },
    ]);
  });

  test("of Gianyar are 64 desa and 6 kelurahan", async () => {
    const kinds = await rows(
      "SELECT kind, count(*)::integer AS villages FROM village WHERE starts_with(code, '51.04.') GROUP BY kind ORDER BY kind",
    );
    expect(kinds).toEqual([
      { kind: "DESA", villages: 64 },
      { kind: "KELURAHAN", villages: 6 },
    ]);
  });

  test("know how many villages they hold", async () => {
    const wrong = await rows(`
      SELECT a.code, a.village_count, n.villages FROM area a
      LEFT JOIN (
        SELECT place, count(*)::integer AS villages
        FROM village v, unnest(ARRAY['ID', left(v.code, 2), left(v.code, 5), left(v.code, 8), v.code]) AS place
        GROUP BY place) n ON n.place = a.code
      WHERE a.village_count IS DISTINCT FROM coalesce(n.villages, 0)`);
    expect(wrong).toEqual([]);
  });

  test.each([
    ["ID", "Indonesia"],
    ["31", "DKI Jakarta"],
    ["34", "DI Yogyakarta"],
    ["19", "Kepulauan Bangka Belitung"],
    ["51.04", "Kabupaten Gianyar"],
    ["51.71", "Kota Denpasar"],
    ["73.10", "Kabupaten Pangkajene dan Kepulauan"],
    ["35.13.15.2017", "Soka'an"],
    ["51.04.05.1005", "Ubud"],
  ])("%s is called %s", async (code, name) => {
    expect(await rows("SELECT name FROM area WHERE code = $1", [code])).toEqual([{ name }]);
  });

  test.each([
    ["11.01", "Asia/Jakarta"],
    ["61.01", "Asia/Jakarta"],
    ["51.04", "Asia/Makassar"],
    ["63.01", "Asia/Makassar"],
    ["81.01", "Asia/Jayapura"],
    ["96.71", "Asia/Jayapura"],
  ])("%s lies in %s", async (code, timeZone) => {
    expect(await rows("SELECT time_zone FROM regency WHERE code = $1", [code])).toEqual([{ time_zone: timeZone }]);
  });
});

test.each([
  ["SELF", "2025-12-01", 16_800],
  ["SELF", "2026-04-01", 8_400],
  ["SELF", "2027-01-01", 16_800],
  ["APBD_REGENCY", "2026-04-01", 16_800],
])("JKK and JKM of a non-wage earner paid by %s on %s cost Rp%i", async (payer, day, cost) => {
  const [found] = await rows(
    `SELECT sum(amount)::integer AS cost FROM (
      SELECT DISTINCT ON (programme) amount FROM contribution_rate
      WHERE programme_class = 'BPU' AND programme IN ('jkk', 'jkm') AND sector IS NULL
        AND (payers = '{}' OR $1::payer = ANY (payers)) AND $2::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')
      ORDER BY programme, valid_from DESC) rate`,
    [payer, day],
  );
  expect(found).toEqual({ cost });
});
