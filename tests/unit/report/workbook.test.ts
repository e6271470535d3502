import { type CellValue, readXlsx } from "hucre/xlsx";
import { describe, expect, test, vi } from "vitest";
import type { Block, Cell, ReportDocument, ReportTable } from "@/lib/domain/document";
import { withoutFormulaMark } from "@/lib/domain/workbook-file";
import { writeReportCsv, writeReportWorkbook } from "@/lib/report/workbook";
import { SAMPLE_REPORT } from "../../support/sample-report";
import { words } from "../../support/sample-report-tables";
import { parseCsv } from "../../support/table-file";

const blocksOf = ({ sections }: ReportDocument): Block[] => sections.flatMap(({ blocks }) => blocks);
const tablesOf = (document: ReportDocument): ReportTable[] =>
  blocksOf(document).flatMap((block) => (block.kind === "TABLE" ? [block.table] : []));
const linesOf = ({ rows, foot }: ReportTable) => [...rows, ...(foot === null ? [] : [foot])];

/** What somebody counts with: points are percentage points. */
const counted = ({ value, unit, text }: Cell) =>
  value === null ? text : withoutNoise(unit === "POINTS" ? value * 100 : value);

const withoutNoise = (value: number) => Math.round(value * 1e6) / 1e6;

const withTable = (...cells: Cell[]): ReportDocument => ({
  ...SAMPLE_REPORT,
  title: "=1+1",
  notes: ["+62"],
  sections: [
    {
      id: "table",
      finding: "@finding",
      measure: null,
      newPage: false,
      blocks: [
        {
          kind: "TABLE",
          table: {
            caption: "[a]: b/c?*\\ which is far too long for a sheet",
            columns: cells.map((_, at) => ({ label: `-${at}`, align: "START", isOptional: false })),
            rows: [{ cells }],
            foot: null,
          },
        },
      ],
    },
  ],
});

async function sheetsOf(document: ReportDocument) {
  return (await readXlsx(await writeReportWorkbook(document), { readStyles: true })).sheets;
}

describe("a report as a workbook", () => {
  test("has every table on a sheet of its own, with the cells of the report", async () => {
    const sheets = await sheetsOf(SAMPLE_REPORT);
    const tables = tablesOf(SAMPLE_REPORT);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Ringkasan",
      "1 Cakupan per bulan",
      "2 Cakupan per daerah pemilihan",
      "3 Yang lepas menurut tanggal",
      "Catatan",
    ]);
    for (const [at, table] of tables.entries()) {
      const [heads, ...body] = sheets[at + 2]?.rows ?? [];
      expect(heads).toEqual(table.columns.map(({ label }) => label));
      expect(body.map((row) => row.map(unmarked))).toEqual(linesOf(table).map(({ cells }) => cells.map(counted)));
    }
  });

  test("has the points of the trend and the words of the report", async () => {
    const [summary, trend, ...others] = await sheetsOf(SAMPLE_REPORT);
    const drawn = blocksOf(SAMPLE_REPORT).flatMap((block) => (block.kind === "TREND" ? [block.trend] : []));
    const points = drawn.flatMap(({ lines }) => lines).flatMap((line) => line.points);
    expect(trend?.rows.slice(1, 1 + points.length).map(([month, , rate]) => [month, rate])).toEqual(
      points.map(({ period, rate }) => [
        `${String(period).slice(0, 4)}-${String(period).slice(4)}`,
        withoutNoise(rate),
      ]),
    );
    const said = summary?.rows.flat().join("\n") ?? "";
    for (const block of blocksOf(SAMPLE_REPORT)) {
      if (block.kind === "FACTS") for (const { value } of block.facts) expect(said).toContain(value);
      if (block.kind === "SUMS") for (const { amount } of block.sums) expect(said).toContain(amount);
      if (block.kind === "QUESTIONS") for (const { question } of block.questions) expect(said).toContain(question);
    }
    for (const note of SAMPLE_REPORT.notes) expect(others.at(-1)?.rows.flat()).toContain(note);
  });

  test("writes a number with the format of its unit, and the report's own word where there is none", async () => {
    const cells: Cell[] = [
      { ...words("12.800"), value: 12_800, unit: "PEOPLE" },
      { ...words("43,00%"), value: 0.43, unit: "RATE" },
      { ...words("+0,41"), value: 0.0041, unit: "POINTS" },
      { ...words("Rp16.800"), value: 16_800, unit: "RUPIAH" },
      { ...words("0"), value: 0, unit: "PEOPLE" },
      { ...words("belum ada data"), unit: "PEOPLE" },
    ];
    const sheet = (await sheetsOf(withTable(words("Ubud"), ...cells)))[1];
    expect(sheet?.rows[1]).toEqual(["Ubud", 12_800, 0.43, 0.41, 16_800, 0, "belum ada data"]);
    const formats = cells.map((_, at) => sheet?.cells?.get(`1,${at + 1}`)?.style?.numFmt);
    expect(formats).toEqual(["#,##0", "0.00%", "+0.00;-0.00;0.00", '"Rp"#,##0', "#,##0", undefined]);
  });

  test("holds no formula, whatever a report says", async () => {
    const sheets = await sheetsOf(withTable(words("=HYPERLINK(1)"), words("@x"), words("plain")));
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === "string");
    expect(texts).toContain("'=HYPERLINK(1)");
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(sheets[1]?.name).toBe("1  a   b c    which is far too");
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
  });

  test("is the same, byte by byte, each time", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2024-07-08T00:00:00Z") });
    const first = await writeReportWorkbook(SAMPLE_REPORT);
    vi.setSystemTime(Date.parse("2031-01-02T03:04:05Z"));
    expect(Buffer.compare(first, await writeReportWorkbook(SAMPLE_REPORT))).toBe(0);
    vi.useRealTimers();
  });
});

describe("a report as CSV", () => {
  test("has the cells of every table, one a line", () => {
    const [heads, ...rows] = parseCsv(writeReportCsv(SAMPLE_REPORT));
    expect(heads).toEqual(["section", "table", "row", "column", "value", "unit", "text"]);
    for (const table of tablesOf(SAMPLE_REPORT)) {
      const written = rows.filter(([, name]) => name === table.caption);
      const expected = linesOf(table).flatMap(({ cells: [head, ...cells] }) =>
        cells.map((cell, at) => [
          head?.text,
          table.columns[at + 1]?.label,
          cell.value === null ? "" : String(counted(cell)),
          cell.unit?.toLowerCase() ?? "",
          cell.text,
        ]),
      );
      expect(written.map(([, , ...cells]) => cells.map(unmarked))).toEqual(expected);
    }
  });

  test("has every sentence, fact, sum, question and note", () => {
    const texts = new Set(parseCsv(writeReportCsv(SAMPLE_REPORT)).flat());
    const said = blocksOf(SAMPLE_REPORT).flatMap((block) => {
      if (block.kind === "TEXT") return block.sentences.map((runs) => runs.map(({ text }) => text).join(""));
      if (block.kind === "FACTS")
        return block.facts.flatMap(({ label, value, explanation }) => [label, value, explanation]);
      if (block.kind === "SUMS") return block.sums.flatMap(({ amount, explanation }) => [amount, explanation]);
      return block.kind === "QUESTIONS" ? block.questions.flatMap(({ question, reason }) => [question, reason]) : [];
    });
    const all = [SAMPLE_REPORT.title, ...said, ...SAMPLE_REPORT.notes, ...SAMPLE_REPORT.imprint];
    expect(all.filter((text) => !texts.has(text) && !texts.has(`'${text}`))).toEqual([]);
  });

  test("holds no formula, whatever a report says", () => {
    const cells = parseCsv(writeReportCsv(withTable(words("=1"), words("@x\r\ny;"), words("+1")))).flat();
    expect(cells.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(cells).toContain("'=1");
  });
});

function unmarked(value: CellValue | undefined): CellValue | undefined {
  return typeof value === "string" ? withoutFormulaMark(value) : value;
}
