import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { deleteScenario, saveScenario } from "@/lib/cost/mutations";
import { answerCostScenarioFor, answerOver, getCostBook } from "@/lib/cost/queries";
import { costQuestion, savedScenarioSchema } from "@/lib/cost/schema";
import { SCENARIO_SHEETS, type ScenarioSheet, scenarioSheets } from "@/lib/cost/tables";
import { writeTablesWorkbook } from "@/lib/coverage/workbook";
import { PAYERS, type Payer } from "@/lib/domain/contribution";
import { yearOf } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { createUser } from "../../support/users";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const QUERY = "perVillage=200&months=6&start=2024-08&programmes=jkk,jkm&payers=APBD_REGENCY:100";
const fieldsOf = (query: string) => ({ place: GIANYAR, ...Object.fromEntries(new URLSearchParams(query)) });

async function answerTo(query: string) {
  const answer = await answerCostScenarioFor(viewerAs("HEAD"), costQuestion.parse(fieldsOf(query)), TODAY);
  if (answer === null || isRefusal(answer)) throw new Error(`no answer: ${query}`);
  return answer;
}

const anyQuery = fc
  .record({
    perVillage: fc.integer({ min: 1, max: 10_000 }),
    months: fc.integer({ min: 1, max: 30 }),
    start: fc.constantFrom("2024-08", "2024-12", "2025-11", "2026-01", "2026-03", "2026-11"),
    programmes: fc.constantFrom("jkk,jkm", "jkk,jkm,jht"),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    payers: fc.shuffledSubarray<Payer>([...PAYERS], { minLength: 4, maxLength: 4 }),
  })
  .map(({ cuts, payers, ...terms }) => {
    const bounds = [0, ...cuts.toSorted((a, b) => a - b), 100];
    const shares = bounds.slice(1).map((bound, place) => `${payers[place]}:${bound - (bounds[place] ?? 0)}`);
    return `${Object.entries(terms)
      .map(([name, value]) => `${name}=${value}`)
      .join("&")}&payers=${shares.join(",")}`;
  });

/** The same in SQL: parts by largest remainder, and every month priced by the rate that is in force. */
const RECOUNT = `
  WITH draw AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS d (n integer, people integer, months integer, start date, programmes text[], shares jsonb)),
  share AS (
    SELECT d.n, s.payer::payer AS payer, (d.people::numeric * s.percent) AS hundredths,
      floor(d.people::numeric * s.percent / 100) AS whole, d.people
    FROM draw d, jsonb_to_recordset(d.shares) AS s (payer text, percent integer)
  ),
  part AS (
    SELECT n, payer, whole + CASE WHEN row_number() OVER (PARTITION BY n ORDER BY hundredths - whole * 100 DESC, payer)
      <= people - sum(whole) OVER (PARTITION BY n) THEN 1 ELSE 0 END AS workers
    FROM share
  )
  SELECT p.n, p.payer, p.workers::text AS workers, extract(year FROM m)::integer AS year, trim_scale(sum(p.workers * rate.amount))::text AS rupiah
  FROM part p JOIN draw d ON d.n = p.n
  CROSS JOIN generate_series(d.start, d.start + (d.months - 1) * interval '1 month', '1 month') AS m
  CROSS JOIN unnest(d.programmes) AS held (programme)
  CROSS JOIN LATERAL (
    SELECT r.amount FROM contribution_rate r
    WHERE r.programme_class = 'BPU' AND r.programme::text = held.programme AND r.sector IS NULL AND r.valid_from <= m::date
      AND coalesce(r.valid_to, 'infinity') >= m::date AND (cardinality(r.payers) = 0 OR p.payer = ANY (r.payers))
    ORDER BY r.valid_from DESC LIMIT 1
  ) rate
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 4`;

test("250 drawn scenarios cost to the rupiah what a recount in SQL says, by payer and year", async () => {
  const book = await getCostBook(viewerAs("HEAD"), GIANYAR, TODAY);
  const villages = book?.programmes[0]?.villages ?? 0;
  const questions = fc.sample(anyQuery, 250).map((query) => costQuestion.parse(fieldsOf(query)));
  const draws = questions.map(({ scenario: { perVillage, months, start, programmes, payers } }, n) => ({
    ...{ n, months, programmes, shares: payers, people: perVillage * villages },
    start: `${yearOf(start)}-${String(start % 100).padStart(2, "0")}-01`,
  }));
  const recount = await rows<{ n: number; payer: Payer; workers: string; year: number; rupiah: string }>(RECOUNT, [
    JSON.stringify(draws),
  ]);
  if (book === null) throw new Error("no costs");
  const answers = questions.map(({ scenario }) => answerOver(book, scenario));
  const computed = answers.flatMap((answer, n) =>
    (isRefusal(answer) ? [] : answer.payers).flatMap(({ payer, workers, years }) =>
      years.map(({ year, committed }) => ({ n, payer, workers: String(workers), year, rupiah: String(committed) })),
    ),
  );
  const counted = recount.filter(({ workers }) => workers !== "0");
  expect(counted.length).toBeGreaterThan(250);
  expect(computed.filter(({ workers }) => workers !== "0")).toEqual(counted);
});

const NAMES = Object.fromEntries(SCENARIO_SHEETS.map((name) => [name, name])) as Record<ScenarioSheet, string>;

/** The lines below the headings, by sheet. */
async function sheetsOf(answers: Awaited<ReturnType<typeof answerTo>>[]) {
  const file = await writeTablesWorkbook(scenarioSheets(answers, NAMES), [], { title: "x", notesSheet: "notes" });
  const { sheets } = await readXlsx(file);
  return Object.fromEntries(sheets.map(({ name, rows: lines }) => [name, lines.slice(1)]));
}

const monthsIn = ({ cells }: Awaited<ReturnType<typeof answerTo>>) =>
  cells.map(({ period, payer, workers, rupiah }) => [
    `${yearOf(period)}-${String(period % 100).padStart(2, "0")}`,
    ...[payer, workers, rupiah],
  ]);

test("the workbooks of 50 drawn scenarios have the numbers of their answers", async () => {
  const book = await getCostBook(viewerAs("HEAD"), GIANYAR, TODAY);
  if (book === null) throw new Error("no costs");
  for (const query of fc.sample(anyQuery, 50)) {
    const answer = answerOver(book, costQuestion.parse(fieldsOf(query)).scenario);
    if (isRefusal(answer)) throw new Error(`no answer: ${query}`);
    const sheets = await sheetsOf([answer]);
    expect(sheets.result?.map((line) => line.slice(0, 4))).toEqual([
      ...answer.payers.map(({ payer, percent, workers, rupiah }) => [payer, percent, workers, rupiah]),
      ["ALL", 100, answer.workers, answer.rupiah],
    ]);
    expect(sheets.result?.at(-1)?.slice(-2)).toEqual([answer.before, answer.after]);
    expect(sheets.months).toEqual(monthsIn(answer));
    expect(sheets.budgets?.map((line) => line.slice(3, 5))).toEqual(
      answer.payers.flatMap(({ years }) => years.map(({ spent, committed }) => [spent, committed])),
    );
    expect(sheets.inputs).toContainEqual(["per_village", answer.scenario.perVillage]);
  }
}, 60_000);

test("two scenarios are one workbook with the sheets of both", async () => {
  const [full, half] = [await answerTo(QUERY), await answerTo(QUERY.replace("200", "100"))];
  const sheets = await sheetsOf([full, half]);
  expect(Object.keys(sheets)).toEqual([
    ...SCENARIO_SHEETS.map((name) => `${name} 1`),
    ...SCENARIO_SHEETS.map((name) => `${name} 2`),
    "notes",
  ]);
  expect(sheets["months 1"]).toEqual(monthsIn(full));
  expect(sheets["months 2"]).toEqual(monthsIn(half));
  expect(sheets["result 2"]?.at(-1)?.slice(0, 4)).toEqual(["ALL", 100, 6_400, 645_120_000]);
});

test("bad parts of an address are named, and nothing else is", () => {
  const faults = (query: string) =>
    costQuestion.safeParse(fieldsOf(query)).error?.issues.map(({ path }) => path[0]) ?? [];
  expect(faults(QUERY)).toEqual([]);
  expect(faults(QUERY.replace("200", "1.5").replace("100", "90"))).toEqual(["perVillage", "payers"]);
  expect(faults("months=6")).toEqual(["perVillage", "start", "programmes", "payers"]);
});

const saved = (name: string, query = QUERY) => savedScenarioSchema.parse({ ...fieldsOf(query), name });

test("a scenario is kept under its name once, as it stands in an address, and forgotten again", async () => {
  const head = viewerAs("HEAD", { id: (await createUser("HEAD")).id });
  const first = await saveScenario(head, saved("Setengah kuota", QUERY.replace("200", "100")));
  expect(first).toMatchObject({ name: "Setengah kuota" });
  expect(await saveScenario(head, saved("Setengah kuota"))).toMatchObject({ reason: "EXISTS" });
  const book = await getCostBook(head, GIANYAR, TODAY);
  expect(book?.saved.find(({ name }) => name === "Setengah kuota")?.query).toBe(QUERY.replace("200", "100"));
  const id = "id" in first ? first.id : "";
  expect(await deleteScenario(head, { place: GIANYAR, id })).toEqual({ name: "Setengah kuota" });
  expect(await deleteScenario(head, { place: GIANYAR, id })).toMatchObject({ reason: "NOT_FOUND" });
});

test("only who writes keeps and forgets, and only in their own regency", async () => {
  const [kept] = await rows<{ id: string }>("SELECT id FROM subsidy_scenario WHERE regency_code = $1", [GIANYAR]);
  const id = kept?.id ?? "";
  for (const role of ["COUNCIL", "ADMINISTRATOR"] as const) {
    expect(await saveScenario(viewerAs(role), saved("Lain"))).toMatchObject({ reason: "FORBIDDEN" });
    expect(await deleteScenario(viewerAs(role), { place: GIANYAR, id })).toMatchObject({ reason: "FORBIDDEN" });
  }
  const foreign = viewerAs("HEAD", { regencyCodes: [BANGLI] });
  expect(await saveScenario(foreign, saved("Lain"))).toMatchObject({ reason: "NOT_FOUND" });
  expect(await deleteScenario(foreign, { place: BANGLI, id })).toMatchObject({ reason: "NOT_FOUND" });
});
