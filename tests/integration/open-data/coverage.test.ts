import { describe, expect, test } from "vitest";
import type { CoverageRow } from "@/lib/open-data/answer";
import { askCoverage, walkCoverage } from "../../support/open-data";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR } from "../../support/viewers";

const JUNE = "period=2024-06";

describe("what is published", () => {
  test("is Gianyar's 43 % in June 2024, with its definition and date", async () => {
    const { metadata, data } = await askCoverage(`area=51.04&${JUNE}`);
    expect(data).toEqual([
      {
        ...{ area_code: "51.04", area_name: "Kabupaten Gianyar", level: "REGENCY", parent_code: "51" },
        ...{ period: "2024-06", as_of: "2024-06-30", category: null, segment: null, programme: null },
        ...{ active: 128_340, eligible: 298_465, coverage: 0.43, definition_code: "ALL_SEGMENTS_SAKERNAS_2023" },
        ...{ regencies: 1, villages_reported: 66, villages: 70, suppressed: false },
      },
    ]);
    expect(metadata).toMatchObject({ as_of: "2024-06-30", illustration: true, licence: { figures: { url: null } } });
    expect(metadata.definitions.map(({ source }) => source)).toEqual(["Sakernas 2023"]);
  });

  test("is Σ ÷ Σ for a province, over the regencies that have published", async () => {
    const [bali] = (await askCoverage(`area=51&${JUNE}`)).data;
    const parts = (await askCoverage(`area=51&level=REGENCY&${JUNE}`)).data;
    const sum = (pick: (row: CoverageRow) => number | null) =>
      parts.reduce((total, row) => total + (pick(row) ?? 0), 0);
    expect(parts.map(({ area_code }) => area_code)).toEqual([GIANYAR, BANGLI]);
    expect(bali).toMatchObject({
      active: sum((row) => row.active),
      eligible: sum((row) => row.eligible),
      regencies: 2,
    });
  });

  test("lists every village, those without data as unknown", async () => {
    const { data } = await askCoverage(`area=51.04&level=VILLAGE&${JUNE}`);
    expect([data.length, data.filter(({ active }) => active === null).length]).toEqual([70, 4]);
    expect(data.every(({ suppressed }) => !suppressed)).toBe(true);
  });

  test("does not hold a month before it is published", async () => {
    const unpublished = await rows<{ regency: string; month: string }>(
      `SELECT regency_code AS regency, left(period::text, 4) || '-' || right(period::text, 2) AS month
       FROM submission WHERE status <> 'PUBLISHED'`,
    );
    expect(unpublished.length).toBeGreaterThan(0);
    for (const { regency, month } of unpublished) {
      for (const level of ["REGENCY", "DISTRICT", "VILLAGE"]) {
        expect((await askCoverage(`area=${regency}&level=${level}&period=${month}`)).data).toEqual([]);
      }
      const above = (await askCoverage(`area=ID&level=REGENCY&period=${month}`)).data;
      expect(above.map(({ area_code }) => area_code)).not.toContain(regency);
    }
  });

  test("loses a month that is no longer published, in regency and province alike", async () => {
    const statusOf = (status: string) =>
      rows(`UPDATE submission SET status = '${status}' WHERE regency_code = '51.06' AND period = 202303`);
    const rowsOf = async () => ({
      own: (await askCoverage("area=51.06&period=2023-03")).data.length,
      regencies: (await askCoverage("area=51&period=2023-03")).data[0]?.regencies,
    });
    expect(await rowsOf()).toEqual({ own: 1, regencies: 2 });
    await rows("ALTER TABLE submission DISABLE TRIGGER USER");
    for (const status of ["DRAFT", "SUBMITTED", "VERIFIED"]) {
      await statusOf(status);
      expect(await rowsOf(), status).toEqual({ own: 0, regencies: 1 });
    }
    await statusOf("PUBLISHED");
    await rows("ALTER TABLE submission ENABLE TRIGGER USER");
  });
});

describe("a walk along the cursor", () => {
  test.each([
    `area=51&level=VILLAGE&${JUNE}&limit=37`,
    "area=51&level=REGENCY&limit=5",
    "area=51.04&level=DISTRICT&from=2024-01&to=2024-03&limit=4",
    "area=ID&level=PROVINCE&limit=3",
  ])("%s gives each row once, in order, as one large page does", async (query) => {
    const walked = await walkCoverage(query);
    const whole = await walkCoverage(query.replace(/&limit=\d+/, "&limit=1000"));
    expect(walked).toEqual(whole);
    const keys = walked.map(({ area_code, period }) => `${area_code.slice(0, 5)} ${period} ${area_code}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  test("goes on behind the months that one page reads", async () => {
    const villages = await walkCoverage("area=51&level=VILLAGE&limit=1000");
    const [expected] = await rows<{ n: number }>(
      `SELECT sum(a.village_count)::integer AS n FROM submission s JOIN area a ON a.code = s.regency_code WHERE s.status = 'PUBLISHED'`,
    );
    expect(villages.length).toBe(expected?.n);
  });
});
