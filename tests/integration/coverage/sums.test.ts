import fc from "fast-check";
import type { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { pictureOf } from "@/components/coverage/picture";
import { writeCsv } from "@/lib/coverage/csv";
import { type CoverageFacts, getCoverageFacts } from "@/lib/coverage/queries";
import { type AskedTable, COVERAGE_TABLES, type CoverageTable, coverageTable } from "@/lib/coverage/tables";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import { type AreaLevel, levelOf } from "@/lib/domain/area";
import { addMonths, listPeriods, type Period, periodCode, toPeriod } from "@/lib/domain/period";
import { factOf, type PlaceFact, placeRate } from "@/lib/domain/picture";
import { rankPlaces } from "@/lib/domain/place-order";
import { CATEGORY_CODES, PROGRAMMES, SEGMENTS } from "@/lib/domain/programme";
import { type Selection, TARGET_AUTHORITIES } from "@/lib/domain/selection";
import { makeItHard } from "../../support/hard-counts";
import { asOwner, rows } from "../../support/plain-sql";
import { type Figures, recount, recountCategories } from "../../support/recount";
import { readTable } from "../../support/table-file";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const DRAWS = 500;
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
const MONTHS = listPeriods(toPeriod(202301), toPeriod(202407));

async function drawnAreas(): Promise<string[]> {
  const below = await rows<{ code: string }>(
    `SELECT code FROM area WHERE code LIKE '${GIANYAR}%' OR code LIKE '${BANGLI}%' ORDER BY code`,
  );
  return ["ID", "51", ...below.map(({ code }) => code)];
}

const selection: fc.Arbitrary<Selection> = fc
  .record({
    counts: fc.oneof(
      fc.constant({ segment: null, category: null }),
      fc.constantFrom(...SEGMENTS).map((segment) => ({ segment, category: null })),
      fc.constantFrom(...CATEGORY_CODES).map((category) => ({ segment: null, category })),
    ),
    programme: fc.option(fc.constantFrom(...PROGRAMMES), { nil: null }),
    target: fc.option(fc.constantFrom(...TARGET_AUTHORITIES), { nil: null, freq: 2 }),
  })
  .map(({ counts, programme, target }) => ({ ...counts, programme, target }));

async function factsOf(areaCode: string, asked: AskedTable): Promise<CoverageFacts> {
  const facts = await getCoverageFacts(branch, areaCode, asked.period, asked.selection);
  if (facts === null) throw new Error(`no such area: ${areaCode}`);
  return facts;
}

type Row = Record<string, string | number | null>;

function linesOf(facts: CoverageFacts, asked: AskedTable, name: CoverageTable): Row[] {
  const { columns, rows } = coverageTable(facts, asked, name);
  return rows.map((row) => Object.fromEntries(columns.map(({ name: column }, at) => [column, row[at] ?? null])));
}

/** CSV and workbook, read back, say what the table says, cell by cell. */
async function expectSameFiles(facts: CoverageFacts, asked: AskedTable, name: CoverageTable) {
  const table = coverageTable(facts, asked, name);
  const words = { title: name, dataSheet: "Data", notesSheet: "Notes" };
  const [csv, xlsx] = await readTable(table, writeCsv(table), await writeTableWorkbook(table, [["Area", "="]], words));
  const lines = linesOf(facts, asked, name);
  expect(csv).toEqual(lines);
  expect(xlsx).toEqual(lines);
}

const figuresOf = (row: Row | undefined): Figures => ({
  active: (row?.active ?? null) as number | null,
  eligible: (row?.eligible ?? null) as number | null,
});

function placesBelow(areaCode: string, { places, villages }: CoverageFacts): [AreaLevel, readonly PlaceFact[]][] {
  const level = places[0] === undefined ? null : levelOf(places[0].code);
  return [
    ...(level === null ? [] : ([[level, places]] as [AreaLevel, readonly PlaceFact[]][])),
    ...(levelOf(areaCode) === "REGENCY" ? ([["VILLAGE", villages]] as [AreaLevel, readonly PlaceFact[]][]) : []),
  ];
}

beforeAll(makeItHard);

test(`page, table, CSV, workbook and a recount in SQL agree on ${DRAWS} random draws`, async () => {
  const areas = await drawnAreas();
  const draw = {
    areaCode: fc.oneof(fc.constantFrom("ID", "51", GIANYAR, BANGLI), fc.constantFrom(...areas)),
    period: fc.constantFrom(...MONTHS),
    monthsBack: fc.integer({ min: 0, max: 17 }),
    selection,
    table: fc.constantFrom(...COVERAGE_TABLES),
  };
  await asOwner((books) =>
    fc.assert(
      fc.asyncProperty(fc.record(draw), async ({ areaCode, period, monthsBack, selection, table }) => {
        const asked = { period, selection };
        const facts = await factsOf(areaCode, asked);
        await expectSameMonths(books, areaCode, facts, asked, monthsBack);
        await expectSamePlaces(books, areaCode, facts, asked);
        if (table === "categories") await expectSameCategories(books, areaCode, facts, asked);
        if (table === "programmes") await expectSameProgrammes(books, areaCode, facts, asked);
        await expectSameFiles(facts, asked, table);
      }),
      { numRuns: DRAWS },
    ),
  );
}, 300_000);

/** The month of the page and an earlier one of its trend. */
async function expectSameMonths(
  books: Client,
  areaCode: string,
  facts: CoverageFacts,
  asked: AskedTable,
  back: number,
) {
  const picture = pictureOf(facts, { ...asked, locale: "id", illustrative: true });
  const table = linesOf(facts, asked, "months");
  for (const period of new Set([asked.period, addMonths(asked.period, -back)])) {
    const counted = await recountOne(books, areaCode, period, asked.selection);
    const fact = factOf(facts.months, period);
    const row = table.find((line) => line.period === periodCode(period));
    expect({ active: fact?.active ?? null, eligible: fact?.eligible ?? null }).toEqual(counted);
    expect(figuresOf(row)).toEqual(counted);
    const rate = fact === null || fact.partial ? null : rateOf(counted);
    expect(row?.coverage ?? null).toBe(rate);
    if (period === asked.period) expect([picture.now?.active ?? null, picture.rate]).toEqual([counted.active, rate]);
  }
}

async function expectSamePlaces(books: Client, areaCode: string, facts: CoverageFacts, asked: AskedTable) {
  const table = new Map(linesOf(facts, asked, "places").map((line) => [line.code, line]));
  for (const [level, places] of placesBelow(areaCode, facts)) {
    const counted = await recount(books, level, asked.period, asked.selection, { whole: true });
    const told = rankPlaces(places, null).map(({ place, rank }) => {
      const { active, eligible } = counted.get(place.code) ?? { active: null, eligible: null };
      const row = table.get(place.code);
      return {
        recount: [place.code, active, eligible, rateOf({ active, eligible }), rank],
        page: [place.code, place.active, place.eligible, placeRate(place), rank],
        table: [place.code, row?.active, row?.eligible, row?.coverage, row?.rank],
      };
    });
    expect(told.map(({ page }) => page)).toEqual(told.map(({ recount }) => recount));
    expect(told.map(({ table }) => table)).toEqual(told.map(({ recount }) => recount));
  }
}

async function expectSameCategories(books: Client, areaCode: string, facts: CoverageFacts, asked: AskedTable) {
  const counted = await recountCategories(books, areaCode, asked.period);
  const table = linesOf(facts, asked, "categories").filter(({ period }) => period === periodCode(asked.period));
  for (const category of CATEGORY_CODES) {
    const row = table.find((line) => line.category === category);
    for (const programme of PROGRAMMES) {
      expect(row?.[programme] ?? null, `${category} ${programme}`).toBe(counted.get(category)?.[programme] ?? null);
    }
  }
}

/** A programme in the card is what the page says when it is chosen. */
async function expectSameProgrammes(books: Client, areaCode: string, facts: CoverageFacts, asked: AskedTable) {
  const table = linesOf(facts, asked, "programmes");
  for (const programme of PROGRAMMES) {
    const whole = await recountOne(books, areaCode, asked.period, { ...asked.selection, programme });
    const row = table.find((line) => line.programme === programme);
    expect([programme, row?.held, row?.may_hold]).toEqual([programme, whole.active, whole.eligible]);
  }
}

async function recountOne(books: Client, areaCode: string, period: Period, selection: Selection): Promise<Figures> {
  const level = levelOf(areaCode);
  if (level === null) throw new RangeError(areaCode);
  return (await recount(books, level, period, selection)).get(areaCode) ?? { active: null, eligible: null };
}

function rateOf({ active, eligible }: Figures): number | null {
  return active === null || eligible === null || eligible === 0 ? null : active / eligible;
}
