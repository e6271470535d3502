import { expect, test } from "vitest";
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
import { askAll, askCoverage, walkCoverage } from "../../support/open-data";
import { rows } from "../../support/plain-sql";

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
