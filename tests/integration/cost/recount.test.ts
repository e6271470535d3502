import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, expect, test } from "vitest";
import { costPicture } from "@/lib/cost/picture";
import { getCostBook } from "@/lib/cost/queries";
import { costTable } from "@/lib/cost/tables";
import { writeCsv } from "@/lib/coverage/csv";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import { PAYERS, type Payer } from "@/lib/domain/contribution";
import { date } from "../../support/date";
import { rows } from "../../support/plain-sql";
import { BANGLI, GIANYAR, viewerAs } from "../../support/viewers";

const branch = viewerAs("BRANCH", { regencyCodes: [GIANYAR, BANGLI] });

const anyBatch = fc.record({
  payer: fc.constantFrom<Payer>(...PAYERS),
  phase: fc.integer({ min: 10, max: 99 }),
  village: fc.nat(40),
  withSavings: fc.boolean(),
  registered: fc.integer({ min: 0, max: 500 }),
  isActive: fc.boolean(),
  start: fc.constantFrom(202211, 202301, 202406, 202409, 202511, 202601, 202603, 202604, 202608, 202612),
  months: fc.integer({ min: 1, max: 24 }),
});

/** Beside the batches of the demo others of every payer, also where the relief of 2026 begins and ends, and with JHT. */
beforeAll(async () => {
  await rows(
    `INSERT INTO subsidy_programme (regency_code, id, name, year, months, programmes, legal_basis, quota_per_village, quota_kinds)
     SELECT regency, gen_random_uuid(), 'Drawn ' || cardinality(programmes), 2022, 6, programmes, 'Drawn', 1, '{DESA}'
     FROM unnest($1::text[]) AS regency, (VALUES ('{jkk,jkm}'::programme[]), ('{jkk,jkm,jht}')) AS p (programmes)`,
    [[GIANYAR, BANGLI]],
  );
  await rows(
    `INSERT INTO subsidy_batch (regency_code, programme_id, area_code, category_code, payer, phase, proposed, verified, registered, active, start_period, months)
     SELECT p.regency_code, p.id, k.code,
       'VULNERABLE', d.payer::payer, d.phase, d.registered, d.registered, d.registered,
       CASE WHEN d."isActive" THEN d.registered / 2 END, d.start, d.months
     FROM (SELECT code, left(code, 5) AS regency_code, row_number() OVER (PARTITION BY left(code, 5) ORDER BY code) - 1 AS place
       FROM village WHERE left(code, 5) = ANY ($2::text[])) k, jsonb_to_recordset($1::jsonb) AS d (payer text, phase integer, village integer, "withSavings" boolean, registered integer, "isActive" boolean, start integer, months integer)
     JOIN subsidy_programme p ON p.name = 'Drawn ' || CASE WHEN d."withSavings" THEN 3 ELSE 2 END
     WHERE k.place = d.village AND k.regency_code = p.regency_code
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(fc.sample(anyBatch, 200)), [GIANYAR, BANGLI]],
  );
});

/** What every payer pays in every month of a year, by the rates in force. */
const RECOUNT = `
  SELECT to_char(m, 'YYYY-MM') AS period, b.payer, sum(b.people)::text AS workers, trim_scale(sum(b.people * c.rupiah))::text AS rupiah
  FROM (SELECT s.payer, coalesce(s.active, s.registered)::numeric AS people, p.programmes, s.months,
      make_date(s.start_period / 100, s.start_period % 100, 1) AS start
    FROM subsidy_batch s JOIN subsidy_programme p ON p.regency_code = s.regency_code AND p.id = s.programme_id
    WHERE s.regency_code = $1 AND coalesce(s.active, s.registered) > 0 AND s.start_period IS NOT NULL) b
  CROSS JOIN generate_series(b.start, b.start + (b.months - 1) * interval '1 month', '1 month') AS m
  CROSS JOIN LATERAL (
    SELECT sum(rate.amount) AS rupiah FROM unnest(b.programmes) AS held (programme) CROSS JOIN LATERAL (
      SELECT r.amount FROM contribution_rate r
      WHERE r.programme_class = 'BPU' AND r.programme = held.programme AND r.sector IS NULL AND r.valid_from <= m::date
        AND coalesce(r.valid_to, 'infinity') >= m::date AND (cardinality(r.payers) = 0 OR b.payer = ANY (r.payers))
      ORDER BY r.valid_from DESC LIMIT 1) rate
  ) c
  WHERE extract(year FROM m) = $2 GROUP BY 1, 2 ORDER BY b.payer, 1`;

const draws = fc.sample(fc.tuple(fc.constantFrom(GIANYAR, BANGLI), fc.integer({ min: 2022, max: 2028 })), 24);

test.each([...new Map(draws.map((draw) => [draw.join(), draw])).values()])(
  "%s in %d: page, CSV and XLSX are what a recount in SQL says, by payer and month",
  async (code, year) => {
    const book = await getCostBook(branch, code, date(`${year}-05-08`));
    if (book === null) throw new Error(`no costs: ${code}`);
    const picture = costPicture(book);
    const recount = (await rows<Record<string, string>>(RECOUNT, [code, year])).map((line) => Object.values(line));
    const lines = picture.cells.map((cell) => [
      `${String(cell.period).slice(0, 4)}-${String(cell.period).slice(4)}`,
      ...[cell.payer, String(cell.workers), String(cell.rupiah)],
    ]);
    expect(lines).toEqual(recount);
    const table = costTable(picture, "running");
    const csv = writeCsv(table).trim().split("\r\n").slice(1);
    expect(csv.map((line) => line.replaceAll('"', "").split(";"))).toEqual(recount);
    const file = await writeTableWorkbook(table, [], { title: "x", dataSheet: "data", notesSheet: "notes" });
    const [data] = (await readXlsx(file)).sheets;
    expect(data?.rows.slice(1).map((line) => line.map(String))).toEqual(recount);
  },
);
