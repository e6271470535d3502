import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  CATEGORY_CODES,
  type CategoryCode,
  classOf,
  isClosed,
  PROGRAMMES,
  type Programme,
  SEGMENTS,
  type Segment,
  segmentOf,
} from "@/lib/domain/programme";
import { answerCoverage } from "@/lib/open-data/address";
import type { CoverageRow } from "@/lib/open-data/answer";
import { openApiDocument } from "@/lib/open-data/openapi";
import { preflight } from "@/lib/open-data/response";
import { askAll, askCoverage, askWrongly, requestTo, walkCoverage } from "../../support/open-data";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR } from "../../support/viewers";

const JUNE = "period=2024-06";
const DRAWS = 500;

/** Repeatable and well mixed: the same draws on every run. */
function drawing(seed: number) {
  let state = seed;
  return <Item>(items: readonly Item[]): Item => {
    state = (state * 48_271) % 2_147_483_647;
    const item = items[state % items.length];
    if (item === undefined) throw new Error("nothing to draw from");
    return item;
  };
}

async function areaCodes(): Promise<string[]> {
  const found = await rows<{ code: string }>(
    `SELECT DISTINCT left(area_code, n) AS code FROM enrolment, unnest(ARRAY[2, 5, 8, 13]) n WHERE area_code <> regency_code`,
  );
  return ["ID", ...found.map(({ code }) => code).sort()];
}

interface Drawn {
  readonly area: string;
  readonly period: string;
  readonly category: CategoryCode | null;
  readonly segment: Segment | null;
  readonly programme: Programme | null;
}

function queryOf(drawn: Drawn): string {
  return new URLSearchParams(
    Object.entries(drawn).filter((entry): entry is [string, string] => entry[1] !== null),
  ).toString();
}

/** The members that the counts themselves say, of published months alone; null where nothing is known. */
async function recount(all: readonly Drawn[]): Promise<(number | null)[]> {
  const asked = all.map(({ area, period, category, segment, programme }) => ({
    area,
    period: Number(period.replace("-", "")),
    programme: programme ?? "jkk",
    categories: CATEGORY_CODES.filter(
      (code) =>
        (category === null || code === category) &&
        (segment === null || segmentOf(classOf(code)) === segment) &&
        (programme === null || !isClosed(classOf(code), programme)),
    ),
  }));
  const found = await rows<{ people: number | null }>(
    `SELECT (SELECT sum((to_jsonb(e) ->> d.programme)::integer)::float8 FROM enrolment e
       JOIN submission s ON s.regency_code = e.regency_code AND s.period = e.period AND s.status = 'PUBLISHED'
       WHERE e.period = d.period AND d.categories ? e.category_code
         AND (d.area = 'ID' OR e.area_code = d.area OR e.area_code LIKE d.area || '.%')) AS people
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (area text, period integer, programme text, categories jsonb))
       WITH ORDINALITY AS d (area, period, programme, categories, place) ORDER BY d.place`,
    [JSON.stringify(asked)],
  );
  return found.map(({ people }) => people);
}

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

test(`${DRAWS} random figures are what the counts say, or are marked as not shown`, async () => {
  const draw = drawing(20_240_630);
  const areas = await areaCodes();
  const periods = [...new Set((await walkCoverage("area=51")).map(({ period }) => period))];
  const all = Array.from({ length: DRAWS }, (): Drawn => {
    const category = draw([null, null, ...CATEGORY_CODES]);
    const segment = category === null ? draw([null, null, ...SEGMENTS]) : null;
    return {
      area: draw(areas),
      period: draw(periods),
      category,
      segment,
      programme: draw([null, null, ...PROGRAMMES]),
    };
  });
  const counted = await recount(all);
  const answers = await askAll(all, (drawn) => askCoverage(queryOf(drawn)));
  let shown = 0;
  for (const [at, drawn] of all.entries()) {
    const [people = null, row, name] = [counted[at], answers[at]?.data[0], queryOf(drawn)];
    const isSum = !drawn.area.includes(".");
    if (row === undefined) expect(people, name).toBeNull();
    else if (row.suppressed && row.active === null) expect(people, name).not.toBe(0);
    // A sum over regencies leaves out those that are not shown, and says so.
    else if (isSum && row.suppressed) expect(row.active, name).toBeLessThan(people ?? 0);
    else {
      expect(row.active, name).toBe(people);
      shown += 1;
    }
    const isSmall = people !== null && people >= 1 && people <= 4;
    if (isSmall && !isSum) expect(row?.active, name).toBeNull();
    if (row != null && row.coverage !== null)
      expect(row.coverage).toBeCloseTo((row.active ?? 0) / (row.eligible ?? 0), 5);
  }
  expect(shown).toBeGreaterThan(DRAWS / 2);
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

describe("an answer to a machine", () => {
  const get = (address: string, headers?: Record<string, string>) => answerCoverage(requestTo(address, headers));
  const villages = `/api/v1/coverage?area=51.04&level=VILLAGE&${JUNE}&category=VULNERABLE&programme=jht`;

  test("says the same as CSV, by its address or by Accept", async () => {
    const { data } = await askCoverage(villages.split("?")[1] ?? "");
    const byAddress = await (await get(villages.replace("coverage?", "coverage.csv?"))).text();
    const byAccept = await get(villages, { accept: "text/csv, application/json;q=0.5" });
    const [head = "", ...lines] = byAddress.trimEnd().split("\r\n");
    const columns = head.split(",");
    const read = lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [columns[at], cell])));
    const asText = (row: CoverageRow) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? "" : String(value)]));
    expect(read).toEqual(data.map(asText));
    expect(await byAccept.text()).toBe(byAddress);
    expect(byAccept.headers.get("content-type")).toContain("text/csv");
  });

  test("is not sent again to who has it", async () => {
    const first = await get(villages);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{20,}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get(villages, { "if-none-match": known });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    expect((await get(villages, { "if-none-match": '"other"' })).status).toBe(200);
    expect((await get(villages.replace("06", "05"))).headers.get("etag")).not.toBe(tag);
  });

  test("may be read by any page, and leads to the next one", async () => {
    const { headers } = await get(`${villages}&limit=1`);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight().headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    const next = /<([^>]+)>; rel="next"/.exec(headers.get("link") ?? "")?.[1] ?? "";
    const page = await (await get(next)).json();
    expect(page.data[0].area_code).toBe("51.04.01.2002");
  });

  test("is what the OpenAPI description says, for addresses that it describes", async () => {
    const { paths, components } = openApiDocument();
    const schema = components.schemas.CoverageAnswer as Parameters<typeof z.fromJSONSchema>[0];
    const described = z.fromJSONSchema(schema);
    const names = paths["/api/v1/coverage"].get.parameters.map(({ name }) => name);
    expect(names).toEqual([
      "area",
      "period",
      "from",
      "to",
      "level",
      "category",
      "segment",
      "programme",
      "limit",
      "cursor",
    ]);
    for (const query of ["", "?area=51&level=REGENCY", "?area=51.04.05&programme=jkp", "?area=51.04&period=1999-01"]) {
      const answer = await (await get(`/api/v1/coverage${query}`)).json();
      expect(described.safeParse(answer).error).toBeUndefined();
      expect(described.safeParse({ ...answer, data: [{ ...answer.data[0], active: -1 }] }).success).toBe(false);
    }
  });
});

describe("a question that cannot be answered", () => {
  test.each([
    ["area=5104", "area"],
    ["area=", "area"],
    ["period=2024-13", "period"],
    ["period=202406", "period"],
    ["from=2024", "from"],
    ["to=0000-01", "to"],
    ["from=2024-06&to=2024-01", "to"],
    ["period=2024-06&from=2024-01", "period"],
    ["level=DESA", "level"],
    ["area=51.04.05&level=REGENCY", "level"],
    ["category=vulnerable", "category"],
    ["segment=XX", "segment"],
    ["segment=PU&category=VULNERABLE", "segment"],
    ["programme=JKK", "programme"],
    ["limit=0", "limit"],
    ["limit=1001", "limit"],
    ["limit=ten", "limit"],
    ["cursor=%C3%A4", "cursor"],
    ["cursor=WyJJRCJd", "cursor"],
    ["cursor=WyI1MS4wNCIsMjAyNDEzLCI1MS4wNCJd", "cursor"],
    ["periode=2024-06", "periode"],
    ["area=51.04&area=51.06", "area"],
  ])("%s is answered with what is wrong about %s", async (query, name) => {
    const answer = await askWrongly(query);
    expect(answer).toMatchObject({ status: 400, contentType: "application/problem+json" });
    expect(answer.invalid_parameters?.map((fault) => fault.name)).toEqual([name]);
    expect(answer.invalid_parameters?.[0]?.allowed).toMatch(/\p{L}/u);
    expect(answer.detail).toContain(name);
  });

  test("in the reader's language", async () => {
    const indonesian = await askWrongly("limit=0");
    const english = await askWrongly("limit=0", { "accept-language": "en-GB,en;q=0.9,id;q=0.5" });
    expect([indonesian.title, english.title]).toEqual(["Parameter tidak dapat dipakai", "A parameter cannot be used"]);
    expect(english.invalid_parameters).toEqual([
      { name: "limit", value: "0", allowed: "A whole number from 1 to 1000" },
    ]);
  });

  test.each(["99", "51.99", "51.04.05.9999"])("an area %s that is not there is not found", async (area) => {
    expect(await askWrongly(`area=${area}`)).toMatchObject({ status: 404, contentType: "application/problem+json" });
  });
});
