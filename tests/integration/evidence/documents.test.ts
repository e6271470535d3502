import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { costPicture } from "@/lib/cost/picture";
import { getCostBook } from "@/lib/cost/queries";
import { getCoverageFacts } from "@/lib/coverage/queries";
import type { ReportDocument, ReportTable } from "@/lib/domain/document";
import { knownBatches } from "@/lib/domain/edition-facts-costs";
import { type EvidenceDocument, parseSpan, spansOf } from "@/lib/domain/evidence";
import { toPeriod } from "@/lib/domain/period";
import { activeByFamily, coverageOf, FAMILIES, factOf } from "@/lib/domain/picture";
import { collectEditionFacts } from "@/lib/edition/facts";
import { writingIn } from "@/lib/evidence/blocks";
import { evidenceDocument } from "@/lib/evidence/documents";
import { summaryOf } from "@/lib/evidence/inpres";
import { type Evidence, getEvidence, getEvidenceDesk } from "@/lib/evidence/queries";
import { getTargetDesk } from "@/lib/target/queries";
import { id as text } from "@/lib/text/id";
import { date } from "../../support/date";
import { asOwner, rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const TODAY = date("2024-07-08");
const JUNE = toPeriod(202406);
const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });
const words = text.evidence;

async function evidenceOf(document: EvidenceDocument, code: string, regency = GIANYAR): Promise<Evidence> {
  const span = parseSpan(document, code);
  const evidence = span === null ? null : await getEvidence(branch, regency, span, TODAY);
  if (evidence === null) throw new Error(`no ${document} of ${code}`);
  return evidence;
}

async function documentOf(document: EvidenceDocument, code: string, regency = GIANYAR): Promise<ReportDocument> {
  const making = { writing: writingIn("id"), today: TODAY, isDemo: true };
  return evidenceDocument(document, await evidenceOf(document, code, regency), making);
}

function findingOf({ sections }: ReportDocument, id: string): string | null | undefined {
  return sections.find((section) => section.id === id)?.finding;
}

function tablesOf({ sections }: ReportDocument): ReportTable[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "TABLE" ? [block.table] : [])));
}

function tableNamed(document: ReportDocument, caption: string): ReportTable {
  const table = tablesOf(document).find((one) => one.caption === caption);
  if (table === undefined) throw new Error(`no table: ${caption}`);
  return table;
}

/** Figures as numbers, words as words. */
function linesOf({ rows: lines }: ReportTable) {
  return lines.map(({ cells }) => cells.map(({ value, text: said }) => value ?? said));
}

describe("the demo in the first half of 2024", () => {
  test("Inpres 2/2021: what was reached, paid, and lost", async () => {
    const report = await documentOf("inpres", "2024-1");
    const said = report.sections[0]?.blocks.flatMap((block) =>
      block.kind === "TEXT" ? block.sentences.map((runs) => runs.map(({ text: part }) => part).join("")) : [],
    );
    expect(said?.[0]).toBe(
      "Per 30 Juni 2024, 128.340 peserta aktif terlindungi dari 298.465 pekerja yang berhak: 43,00%.",
    );
    // The denominator changed in January: no difference of rates is told.
    expect(said?.[1]).toBe(words.summary.broken("31 Desember 2023"));
    expect(linesOf(tableNamed(report, words.vulnerable.caption))).toEqual([
      ["1 desa 200 pekerja rentan (2024)", 12_800, 10_296, 8_949, 8_448, 8_264, 8_264],
    ]);
    expect(tableNamed(report, words.segments.caption).foot?.cells.map(({ value }) => value)).toEqual([
      ...[null, 127_909, 128_340, 431],
    ]);
    expect(linesOf(tableNamed(report, words.obstacles.silent("30 Juni 2024"))).map(([village]) => village)).toEqual([
      ...["Petak Kaja", "Pupuan", "Kerta", "Buahan Kaja"],
    ]);
  });

  test.each([
    ["2024-1", words.segments.broken("43,00%")],
    // Nothing is known of December 2022: nobody can say that the definition changed.
    ["2023-1", expect.stringMatching(/^Cakupan [\d,]+% pada akhir rentang; pada awalnya belum diketahui$/)],
  ])("Inpres 2/2021 of %s says of the segments why it compares no rates", async (code, finding) => {
    expect(findingOf(await documentOf("inpres", code), "segments")).toEqual(finding);
  });

  test("Inpres 2/2021 says that nothing changed, and not that it changed by 0", async () => {
    const evidence = await evidenceOf("inpres", "2024-1");
    const said = summaryOf({ ...evidence, begin: evidence.end }, writingIn("id"));
    expect(said.slice(1)).toEqual([words.summary.same("30 Juni 2024"), words.summary.sameActive("30 Juni 2024")]);
  });

  test("Paritrana: the line breaks with the definition", async () => {
    const report = await documentOf("paritrana", "2024-1");
    const trend = report.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "TREND");
    if (trend?.kind !== "TREND") throw new Error("no trend");
    expect(trend.trend.lines.map(({ points }) => [points[0]?.period, points.at(-1)?.period])).toEqual([
      ...[[202301, 202312] as const, [202401, 202406] as const],
    ]);
    expect(linesOf(tableNamed(report, words.trend.caption)).at(-1)).toEqual([
      ...["Juni 2024", "Sakernas 2023", 128_340, 298_465, 128_340 / 298_465],
    ]);
  });

  test("LKjIP: a rate of another definition is no comparison", async () => {
    const lines = linesOf(tableNamed(await documentOf("lkjip", "2024"), words.annual.caption));
    expect(lines.find(([name]) => String(name).startsWith("Cakupan"))).toEqual([
      ...["Cakupan kepesertaan (Pemerintah daerah, 31 Desember 2024)", 0.5, 128_340 / 298_465],
      ...[128_340 / 298_465 / 0.5, "–"],
    ]);
    expect(lines.find(([name]) => name === words.annual.reporting)).toEqual([
      words.annual.reporting,
      70,
      66,
      66 / 70,
      70,
    ]);
  });

  test.each(["inpres", "paritrana", "lkjip"] as const)(
    "%s says that its layout is our own proposal",
    async (document) => {
      const report = await documentOf(document, document === "lkjip" ? "2024" : "2024-1");
      expect(report.imprint).toContain(words.imprint.proposal);
      expect(report.masthead).toContainEqual({ label: words.masthead.layout, value: words.masthead.proposal });
    },
  );
});

describe("who may read", () => {
  test("a stranger, the council and the administrator find nothing", async () => {
    const strangers = [
      viewerAs("HEAD", { regencyCodes: [BANGLI] }),
      viewerAs("COUNCIL"),
      viewerAs("ADMINISTRATOR", { national: true }),
    ];
    const span = parseSpan("inpres", "2024-1");
    if (span === null) throw new Error("no span");
    for (const viewer of strangers) {
      expect(await getEvidenceDesk(viewer, GIANYAR)).toBeNull();
      expect(await getEvidence(viewer, GIANYAR, span, TODAY)).toBeNull();
    }
  });

  test("a half year without a published month has no document", async () => {
    const span = parseSpan("inpres", "2024-2");
    expect(span === null ? span : await getEvidence(branch, GIANYAR, span, TODAY)).toBeNull();
  });
});

describe("the figures are those of the pages", () => {
  test("coverage and segments", async () => {
    const facts = await getCoverageFacts(branch, GIANYAR, JUNE);
    const now = activeByFamily(facts?.categories ?? [], JUNE);
    const report = await documentOf("inpres", "2024-1");
    expect(linesOf(tableNamed(report, words.segments.caption)).map((cells) => cells[2])).toEqual(
      FAMILIES.map((family) => now[family]),
    );
    const rate = coverageOf(factOf(facts?.months ?? [], JUNE));
    const trend = linesOf(tableNamed(await documentOf("paritrana", "2024-1"), words.trend.caption));
    expect(trend.at(-1)?.at(-1)).toBe(rate);
  });

  test("budgets", async () => {
    const book = await getCostBook(branch, GIANYAR, TODAY);
    if (book === null) throw new Error("no costs");
    const begun = { ...book, batches: knownBatches(book.batches, JUNE) };
    expect(begun.batches.length).toBeLessThan(book.batches.length);
    const shown = costPicture(begun).uses.map(({ payer, budget, spent, committed, left }) => [
      ...[text.payer[payer], budget, spent, committed, left],
    ]);
    const table = linesOf(tableNamed(await documentOf("inpres", "2024-1"), words.budget.caption));
    expect(table.map(([payer, budget, , spent, committed, left]) => [payer, budget, spent, committed, left])).toEqual(
      shown,
    );
  });

  test("budgets are those of the edition of the same month, too", async () => {
    const head = viewerAs("HEAD");
    const facts = await collectEditionFacts(head, {
      ...{ regencyCode: GIANYAR, period: JUNE, number: "51.04-2024-06-9", publishedOn: TODAY },
      ...{ approvedBy: { name: head.name, role: "HEAD" }, replaces: null, previous: null },
    });
    const known = facts?.costs.budgets.map(({ payer, rupiah, spent, bound, left }) => [
      ...[text.payer[payer], rupiah, spent, bound, left],
    ]);
    const table = linesOf(tableNamed(await documentOf("inpres", "2024-1"), words.budget.caption));
    expect(known).not.toHaveLength(0);
    expect(table.map(([payer, budget, , spent, bound, left]) => [payer, budget, spent, bound, left])).toEqual(known);
  });

  test("targets", async () => {
    const desk = await getTargetDesk(branch, GIANYAR);
    const stand = (desk?.sets ?? [])
      .flatMap(({ targets }) => targets)
      .filter(({ areaCode, dueDate }) => areaCode === GIANYAR && dueDate === "2024-12-31")
      .map((target) => [target.value, desk?.standing(target)?.actual, desk?.standing(target)?.attainment]);
    const table = linesOf(tableNamed(await documentOf("lkjip", "2024"), words.annual.caption));
    expect(table.slice(0, stand.length).map(([, target, actual, share]) => [target, actual, share])).toEqual(stand);
    expect(stand).toHaveLength(2);
  });
});

describe("after random changes of the books", () => {
  beforeAll(() =>
    asOwner(async (books) => {
      const village =
        "(SELECT code FROM village WHERE left(code, 5) IN ('51.04', '51.06') ORDER BY code OFFSET $1 LIMIT 1)";
      const drawn = fc.sample(fc.record({ place: fc.nat(130), by: fc.integer({ min: 1, max: 300 }) }), 60);
      for (const { place, by } of drawn) {
        await books.query(
          `UPDATE enrolment SET jkk = jkk + $2, jkm = jkm + $2 WHERE period IN ($3, 202406)
             AND category_code IN ('BPU_SELF', 'VULNERABLE') AND area_code = ${village}`,
          [place, by, 202301 + (place % 12)],
        );
        await books.query(
          `UPDATE subsidy_batch SET active = greatest(0, active - $2), converted = 0
           WHERE active IS NOT NULL AND area_code = ${village}`,
          [place, by % 7],
        );
      }
    }),
  );

  const SPENT = `
    SELECT b.payer, sum(b.people * c.rupiah)::float8 AS rupiah
    FROM (SELECT s.payer, coalesce(s.active, s.registered) AS people, p.programmes, s.months,
        make_date(s.start_period / 100, s.start_period % 100, 1) AS start
      FROM subsidy_batch s JOIN subsidy_programme p ON p.regency_code = s.regency_code AND p.id = s.programme_id
      WHERE s.regency_code = $1 AND s.start_period IS NOT NULL) b
    CROSS JOIN generate_series(b.start, b.start + (b.months - 1) * interval '1 month', '1 month') AS m
    CROSS JOIN LATERAL (SELECT sum(r.amount) AS rupiah FROM contribution_rate r
      WHERE r.programme_class = 'BPU' AND r.programme = ANY (b.programmes) AND r.sector IS NULL AND r.valid_from <= m::date
        AND coalesce(r.valid_to, 'infinity') >= m::date AND (cardinality(r.payers) = 0 OR b.payer = ANY (r.payers))) c
    WHERE to_char(m, 'YYYYMM')::integer BETWEEN $2 AND $3 GROUP BY 1`;

  const spans = [GIANYAR, BANGLI].flatMap((regency) =>
    spansOf("inpres", toPeriod(202307), JUNE).map((span) => ({ regency, ...span })),
  );

  test.each(spans)(
    "Inpres of $regency in $code is what a recount in SQL says",
    async ({ regency, code, first, last }) => {
      const report = await documentOf("inpres", code, regency);
      const begin = first % 100 === 1 ? first - 89 : first - 1;
      const counted = await rows<{ period: number; people: string; vulnerable: string }>(
        `SELECT period, sum(jkk) AS people, sum(jkk) FILTER (WHERE category_code = 'VULNERABLE') AS vulnerable FROM enrolment
       WHERE regency_code = $1 AND period IN ($2, $3) GROUP BY period ORDER BY period`,
        [regency, begin, last],
      );
      const segments = tableNamed(report, words.segments.caption);
      const [before, now] = counted.map(({ people }) => Number(people));
      expect(segments.foot?.cells.slice(1).map(({ value }) => value)).toEqual([
        ...[before, now, Number(now) - Number(before)],
      ]);
      const vulnerable = linesOf(segments).find(([name]) => name === text.family.vul);
      expect(vulnerable?.slice(1, 3)).toEqual(counted.map((month) => Number(month.vulnerable)));
      const spent = new Map(
        (await rows<{ payer: keyof typeof text.payer; rupiah: number }>(SPENT, [regency, first, last])).map(
          ({ payer, rupiah }) => [text.payer[payer], rupiah],
        ),
      );
      const paid = linesOf(tableNamed(report, words.budget.caption)).map(([payer, , inSpan]) => [payer, inSpan]);
      expect(paid).toEqual(paid.map(([payer]) => [payer, spent.get(String(payer)) ?? 0]));
      expect([...spent.keys()].filter((payer) => !paid.some(([one]) => one === payer))).toEqual([]);
      const funnel = await rows<Record<string, string>>(
        `SELECT sum(proposed) AS proposed, sum(verified) AS verified, sum(registered) AS registered, sum(active) AS active
       FROM subsidy_batch b JOIN subsidy_programme p ON p.id = b.programme_id
       WHERE b.regency_code = $1 AND p.year = $2 AND b.start_period <= $3 GROUP BY p.id, p.name ORDER BY p.name`,
        [regency, Math.floor(last / 100), last],
      );
      expect(linesOf(tableNamed(report, words.vulnerable.caption)).map((cells) => cells.slice(2, 6))).toEqual(
        funnel.map((sums) => Object.values(sums).map(Number)),
      );
    },
  );

  test.each([GIANYAR, BANGLI])("the trend of %s is what a recount in SQL says, month by month", async (regency) => {
    const table = linesOf(tableNamed(await documentOf("paritrana", "2024-1", regency), words.trend.caption));
    const recount = await rows<{ active: string }>(
      `SELECT sum(e.jkk) AS active FROM enrolment e JOIN submission s USING (regency_code, period)
       WHERE regency_code = $1 AND s.status = 'PUBLISHED' GROUP BY period ORDER BY period`,
      [regency],
    );
    expect(table.map((cells) => cells[2])).toEqual(recount.map(({ active }) => Number(active)));
  });
});
