import { describe, expect, test } from "vitest";
import { type CostChoice, costPicture } from "@/lib/cost/picture";
import { answerOver, getCostBook } from "@/lib/cost/queries";
import { costTable } from "@/lib/cost/tables";
import { toPeriod } from "@/lib/domain/period";
import { isCostScenario, readCostScenario, typedInQuery } from "@/lib/domain/typed-cost-scenario";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { saved } from "../../support/target-form";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });

async function costsOf(code = GIANYAR, choice: CostChoice = {}) {
  const book = await getCostBook(branch, code, TODAY);
  if (book === null) throw new Error(`no costs: ${code}`);
  return { book, picture: costPicture(book, choice) };
}

describe("what runs in 2024 in Gianyar", () => {
  test("is by payer and month what a recount in SQL says", async () => {
    const { picture } = await costsOf();
    const recount = await rows<{ payer: string; period: number; workers: string; rupiah: string }>(
      `SELECT b.payer, to_char(m, 'YYYYMM')::integer AS period, sum(coalesce(b.active, b.registered)) AS workers,
         sum(coalesce(b.active, b.registered)::numeric * 16800) AS rupiah
       FROM subsidy_batch b
       CROSS JOIN generate_series(make_date(b.start_period / 100, b.start_period % 100, 1),
         make_date(b.start_period / 100, b.start_period % 100, 1) + (b.months - 1) * interval '1 month', '1 month') AS m
       WHERE b.regency_code = $1 AND coalesce(b.active, b.registered) > 0 AND extract(year FROM m) = 2024
       GROUP BY 1, 2 ORDER BY b.payer, 2`,
      [GIANYAR],
    );
    expect(
      picture.cells.map(({ payer, period, workers, rupiah }) => [payer, period, String(workers), String(rupiah)]),
    ).toEqual(recount.map(({ payer, period, workers, rupiah }) => [payer, period, workers, rupiah]));
  });

  test("is spent before July and committed from then on, against each budget", async () => {
    const { picture } = await costsOf();
    expect(picture.uses).toMatchObject([
      { payer: "APBD_REGENCY", budget: 1_000_000_000, spent: 347_356_800, end: { kind: "LASTS" } },
      { payer: "APBDES", budget: 60_000_000, end: { kind: "ENDS", period: 202409 } },
      { payer: "CSR", budget: 25_000_000, end: { kind: "ENDS", period: 202408 } },
    ]);
    for (const { budget, spent, committed, left } of picture.uses) {
      expect(left).toBe((budget ?? 0) - (spent ?? 0) - (committed ?? 0));
    }
  });
});

describe("what it would cost to go on", () => {
  test("the full quota is the published example, and the budget pays for 9,920", async () => {
    const { picture } = await costsOf();
    expect(picture.quota).toMatchObject({ workers: 12_800, rupiah: 1_290_240_000 });
    expect(picture.affordable).toEqual({ year: 2024, budget: 1_000_000_000, workers: 9_920 });
  });

  test("renewing is who lapses and is neither renewed nor converted, as a recount says", async () => {
    const { picture } = await costsOf();
    const [recount] = await rows<{ workers: string }>(
      `SELECT sum(greatest(0, coalesce(b.active, b.registered) - coalesce(b.converted, 0)
         - coalesce((SELECT sum(coalesce(n.active, n.registered)) FROM subsidy_batch n WHERE n.renews_id = b.id), 0))) AS workers
       FROM subsidy_batch b
       WHERE b.regency_code = $1 AND make_date(b.start_period / 100, b.start_period % 100, 1) + b.months * interval '1 month'
         BETWEEN '2024-08-01' AND '2025-07-01' AND b.payer <> 'SELF'`,
      [GIANYAR],
    );
    expect(String(picture.renewal.workers)).toBe(recount?.workers);
    expect(picture.renewal.rupiah).toBe(picture.renewal.workers * 6 * 16_800);
  });

  test("closing the gap is priced for the target that is chosen", async () => {
    const { book } = await costsOf();
    const half = book.targets.find(({ measure, value }) => measure === "COVERAGE" && value === 0.5);
    const { picture } = await costsOf(GIANYAR, { target: half?.id ?? "" });
    expect(picture.missing).toBe(20_893);
    expect(picture.gap?.rupiah).toBe(20_893 * 6 * 16_800);
    expect((await costsOf()).picture).toMatchObject({
      missing: 12_800 - 8_264,
      target: { categoryCode: "VULNERABLE" },
    });
  });
});

test("the saved scenario of the demo is the full quota", async () => {
  const { book } = await costsOf();
  const scenario = readCostScenario(typedInQuery(book.saved[0]?.query ?? ""));
  if (!isCostScenario(scenario)) throw new Error(`cannot be read: ${scenario.join()}`);
  expect(answerOver(book, scenario)).toMatchObject({
    ...{ villages: 64, workers: 12_800, rupiah: 1_290_240_000 },
    after: (128_340 - 8_264 + 12_800) / 298_465,
  });
});

describe("any coverage", () => {
  test.each([
    ["50", { gapStanding: "OPEN", missing: 20_893 }],
    ["50,0 %", { gapStanding: "OPEN", missing: 20_893 }],
    ["43", { gapStanding: "MET", missing: 0 }],
    ["lima puluh", { gapStanding: "UNREADABLE", missing: null, gap: null }],
  ])("%s per cent may be typed instead of a target", async (percent, expected) => {
    expect((await costsOf(GIANYAR, { percent })).picture).toMatchObject({ target: null, ...expected });
  });

  test("is not closed by workers whom the definition does not count, and then costs nothing in the file either", async () => {
    const { book } = await costsOf();
    const uncounted = { ...book, month: { ...book.month, countsSponsored: false } };
    const picture = costPicture(uncounted, { percent: "50" });
    expect(picture).toMatchObject({ gapStanding: "USELESS", gap: null });
    expect(costTable(picture, "plans").rows.filter(([plan]) => plan === "gap")).toEqual([]);
  });
});

describe("the programme that is chosen", () => {
  test("gives quota, months and villages alone, in the plans and in a scenario", async () => {
    const { book } = await costsOf();
    const [first] = book.programmes;
    if (first === undefined) throw new Error("no programme");
    const year = { ...first, id: "year", months: 12, perVillage: 10, villages: 30 };
    const both = { ...book, programmes: [first, year] };
    expect(costPicture(both).quota).toMatchObject({ workers: 12_800, rupiah: 1_290_240_000 });
    expect(costPicture(both, { programme: "year" }).quota).toMatchObject({ workers: 300, rupiah: 300 * 12 * 16_800 });
    const asked = readCostScenario(typedInQuery(`${book.saved[0]?.query}&programme=year`));
    if (!isCostScenario(asked)) throw new Error("cannot be read");
    expect(answerOver(both, asked)).toMatchObject({ villages: 30, workers: 6_000 });
    expect(answerOver(book, asked)).toMatchObject({ reason: "NO_PROGRAMME" });
  });

  test("is none where there is none: nobody is counted as 0 workers", async () => {
    const { book } = await costsOf();
    const asked = readCostScenario(typedInQuery(book.saved[0]?.query ?? ""));
    if (!isCostScenario(asked)) throw new Error("cannot be read");
    expect(answerOver({ ...book, programmes: [] }, asked)).toMatchObject({ reason: "NO_PROGRAMME" });
    expect(costPicture({ ...book, programmes: [] })).toMatchObject({ programme: null, quota: null });
  });
});

describe("in December", () => {
  const december = { from: toPeriod(202412), year: 2024 };

  test("renewing looks a year ahead, over the end of this one", async () => {
    const { book } = await costsOf();
    const [one] = book.batches.filter(({ active }) => active !== null);
    if (one === undefined) throw new Error("no batch");
    const second = { ...one, id: "second half", start: toPeriod(202407), months: 6, active: 10, converted: null };
    const picture = costPicture({ ...book, ...december, batches: [second] });
    expect(picture.ahead).toEqual([202501, 202512]);
    expect(picture.renewal).toMatchObject({ workers: 10, parts: [{ year: 2025, rupiah: 10 * 6 * 16_800 }] });
  });

  test("what begins in January is held against the budget of the next year", async () => {
    const { book } = await costsOf();
    expect(costPicture({ ...book, ...december }).affordable).toBeNull();
    const budgets = [...book.budgets, { payer: "APBD_REGENCY", year: 2025, rupiah: 100_800 } as const];
    expect(costPicture({ ...book, ...december, budgets }).affordable).toMatchObject({ year: 2025, workers: 1 });
  });
});

test("a target counts up to its own day, and not on the day after", async () => {
  await saved([{ value: "44", dueDate: "2024-07-15" }]);
  const open = async (today: string) => (await getCostBook(branch, GIANYAR, date(today)))?.targets.length ?? 0;
  expect(await open("2024-07-15")).toBe((await open("2024-07-16")) + 1);
  expect(await open("2024-07-08")).toBe(await open("2024-07-15"));
});

describe("who may see it", () => {
  test.each(["COUNCIL", "ADMINISTRATOR"] as const)("not %s", async (role) => {
    expect(await getCostBook(viewerAs(role), GIANYAR, TODAY)).toBeNull();
  });

  test.each(["51.71", "51.04.05", "51", "ID", "Gianyar"])("nobody for %s", async (code) => {
    expect(await getCostBook(branch, code, TODAY)).toBeNull();
  });

  test("the head of a regency not that of another, and without its scenarios", async () => {
    expect(await getCostBook(viewerAs("HEAD"), BANGLI, TODAY)).toBeNull();
    expect((await costsOf(BANGLI)).book.saved).toEqual([]);
  });
});
