/**
 * A report as files to count with. The workbook has a sheet with what the report says, one for each table and each
 * trend, and one with the notes; the CSV has one figure a line. Numbers are numbers; what is unknown or kept back is
 * the report's own word for it. Text that begins like a formula stays text, and the same report gives the same bytes.
 */
import "server-only";
import { type Cell as BookCell, type CellStyle, type CellValue, cellRef, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { writeCsv } from "@/lib/coverage/csv";
import type { Block, Cell, ReportDocument, ReportTable, Sentence, TrendDrawing } from "@/lib/domain/document";
import { withoutBinaryNoise } from "@/lib/domain/exact";
import { periodCode, toPeriod } from "@/lib/domain/period";
import { withFormulaMark } from "@/lib/domain/workbook-file";
import { textFor } from "@/lib/text/dictionary";

type Unit = NonNullable<Cell["unit"]>;
type Line = readonly [name: string, ...says: (string | null)[]];

const FORMATS: Readonly<Record<Unit, string>> = {
  PEOPLE: "#,##0",
  RATE: "0.00%",
  POINTS: "+0.00;-0.00;0.00",
  RUPIAH: '"Rp"#,##0',
  NUMBER: "#,##0.##",
};
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EFEBE2" } },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const BOLD: CellStyle = { font: { bold: true } };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
/** Excel takes no more for the name of a sheet, nor these characters. */
const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAME = /[:\\/?*[\]']/g;
/** The report says when it was published; the file must not tell when it was written. */
const NO_DATE = new Date("2000-01-01T00:00:00Z");

/** The file as a spreadsheet opens it, in the language of the report. */
export async function writeReportWorkbook(document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const words = textFor(document.language).report;
  const figures = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => tablesOf(block, words))
    .map((table, at) => tableSheet(table, sheetName(at + 1, table.caption)));
  const notes = document.notes.map((note, at): Line => [String(at + 1), note]);
  const file = await writeXlsx({
    sheets: [
      wordsSheet(words.summarySheet, document.title, summaryOf(document)),
      ...figures,
      wordsSheet(words.notesSheet, document.title, [...notes, ...document.imprint.map((said): Line => ["", said])]),
    ],
    properties: { title: document.title, creator: "Cakupan", created: NO_DATE, modified: NO_DATE },
  });
  return new Uint8Array(file);
}

/**
 * One line a figure or sentence: section;table;row;column;value;unit;text. The value is plain (12800, 0.43, points as
 * 0.41, rupiah), empty where the report has only words.
 */
export function writeReportCsv(document: ReportDocument): string {
  const rows: (string | number | null)[][] = [
    [null, "title", null, null, null, null, document.title],
    ...document.masthead.map(({ label, value }) => [null, "masthead", label, null, null, null, value]),
    ...document.sections.flatMap(({ id, finding, measure, blocks }) => [
      ...(finding === null ? [] : [[id, "finding", null, null, null, null, finding]]),
      ...(measure === null ? [] : [[id, "measure", null, null, null, null, measure]]),
      ...blocks.flatMap((block) => blockRows(block, document.language).map((row) => [id, ...row])),
    ]),
    ...document.notes.map((note, at) => [null, "notes", String(at + 1), null, null, null, note]),
    ...document.imprint.map((said) => [null, "imprint", null, null, null, null, said]),
  ];
  const columns = ["section", "table", "row", "column", "value", "unit", "text"];
  return writeCsv({ columns: columns.map((name) => ({ name, kind: "text" })), rows });
}

/** What to count with: differences of rates in percentage points, all else as the report has it. */
function countable({ value, unit }: Cell): number | null {
  return value === null ? null : withoutBinaryNoise(unit === "POINTS" ? value * 100 : value);
}

function blockRows(block: Block, language: ReportDocument["language"]): (string | number | null)[][] {
  switch (block.kind) {
    case "TEXT":
      return block.sentences.map((sentence) => ["text", null, null, null, null, plain(sentence)]);
    case "FACTS":
      return block.facts.flatMap(({ label, value, explanation, status }) => [
        ["facts", label, null, null, null, value],
        ...(status === null ? [] : [["facts", label, "status", null, null, status.word]]),
        ["facts", label, "explanation", null, null, explanation],
      ]);
    case "SUMS":
      return block.sums.map(({ amount, explanation }) => ["sums", explanation, null, null, null, amount]);
    case "QUESTIONS":
      return block.questions.map(({ question, reason }) => ["questions", question, null, null, null, reason]);
    case "TREND": {
      const { trend } = textFor(language).report;
      return pointsOf(block.trend).map(({ line, month, rate, remark }) => [trend, line, month, rate, "rate", remark]);
    }
    case "TABLE":
      return tableRows(block.table);
  }
}

function tableRows({ caption, columns, rows, foot }: ReportTable): (string | number | null)[][] {
  return [...rows, ...(foot === null ? [] : [foot])].flatMap(({ cells: [head, ...cells] }) =>
    cells.map((cell, at) => [
      caption,
      head?.text ?? null,
      columns[at + 1]?.label ?? null,
      countable(cell),
      cell.unit?.toLowerCase() ?? null,
      cell.text,
    ]),
  );
}

interface TrendWords {
  readonly trend: string;
  readonly month: string;
  readonly line: string;
  readonly coverage: string;
  readonly remark: string;
}

function tablesOf(block: Block, words: TrendWords): ReportTable[] {
  if (block.kind === "TABLE") return [block.table];
  return block.kind === "TREND" ? [trendTable(block.trend, words)] : [];
}

/** The points of a drawing as a table: what is drawn can be read. */
function trendTable(drawing: TrendDrawing, words: TrendWords): ReportTable {
  return {
    caption: words.trend,
    columns: [words.month, words.line, words.coverage, words.remark].map((label) => ({
      label,
      align: "START",
      isOptional: false,
    })),
    rows: pointsOf(drawing).map(({ line, month, rate, remark }) => ({
      cells: [textCell(month), textCell(line), { ...textCell(remark), value: rate, unit: "RATE" }, textCell(remark)],
    })),
    foot: null,
  };
}

/** The points of the lines, then both ends of the line to the target. */
function pointsOf({ lines, target }: TrendDrawing) {
  const point = (line: string, period: number, rate: number, label: string | null) => ({
    line,
    month: periodCode(toPeriod(period)),
    rate: withoutBinaryNoise(rate),
    remark: label ?? "",
  });
  const drawn = lines.flatMap(({ label, points }) =>
    points.map((each) => point(label, each.period, each.rate, each.label)),
  );
  if (target === null) return drawn;
  const { label, baselinePeriod, baseline, baselineLabel, duePeriod, value, dueLabel } = target;
  return [...drawn, point(label, baselinePeriod, baseline, baselineLabel), point(label, duePeriod, value, dueLabel)];
}

function textCell(text: string): Cell {
  return { text, value: null, unit: null, bar: null, note: null };
}

function summaryOf({ purpose, masthead, sections, signatures }: ReportDocument): Line[] {
  return [
    ["", purpose],
    ...masthead.map(({ label, value }): Line => [label, value]),
    ...sections.flatMap(({ finding, measure, blocks }): Line[] => [
      ["", null],
      ...(finding === null ? [] : [[finding, measure] as const]),
      ...blocks.flatMap(summaryLines),
    ]),
    ...signatures.map(({ label, value }): Line => [label, value]),
  ];
}

function summaryLines(block: Block): Line[] {
  switch (block.kind) {
    case "TEXT":
      return block.sentences.map((sentence) => ["", plain(sentence)]);
    case "FACTS":
      return block.facts.map(({ label, value, explanation, status }) => [
        label,
        value,
        [status?.word, explanation].filter((said) => said !== undefined).join(" "),
      ]);
    case "SUMS":
      return block.sums.map(({ amount, explanation }) => ["", amount, explanation]);
    case "QUESTIONS":
      return block.questions.map(({ question, reason }, at) => [String(at + 1), question, reason]);
    default:
      return [];
  }
}

function plain(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join("");
}

function wordsSheet(name: string, title: string, lines: readonly Line[]): WriteSheet {
  const rows = [[title], [null], ...lines].map((line) => line.map((said) => neutral(said)));
  const cells = new Map<string, Partial<BookCell>>([["0,0", { value: neutral(title), style: TITLE }]]);
  for (const [index, line] of lines.entries()) {
    for (const [at, said] of line.entries()) {
      if (said)
        cells.set(`${index + 2},${at}`, { value: neutral(said), style: at === 0 ? { ...BOLD, ...WRAPPED } : WRAPPED });
    }
  }
  return { name, rows, cells, columns: [{ width: 44 }, { width: 90 }, { width: 90 }] };
}

function tableSheet({ columns, rows, foot }: ReportTable, name: string): WriteSheet {
  const body = [...rows, ...(foot === null ? [] : [foot])];
  const cells = new Map<string, Partial<BookCell>>();
  for (const [at, { label }] of columns.entries()) cells.set(`0,${at}`, { value: neutral(label), style: HEADING });
  for (const [index, { cells: line }] of body.entries()) {
    for (const [at, cell] of line.entries()) {
      const value = countable(cell);
      const style = { ...(index === rows.length ? BOLD : {}), ...numberStyle(cell) };
      cells.set(`${index + 1},${at}`, { value: value ?? neutral(cell.text), style });
    }
  }
  return {
    name,
    rows: [
      columns.map(({ label }) => neutral(label)),
      ...body.map(({ cells: line }) => line.map((cell): CellValue => countable(cell) ?? neutral(cell.text))),
    ],
    cells,
    columns: columns.map((_, at) => ({ width: at === 0 ? 26 : 18 })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${cellRef(rows.length, columns.length - 1)}` },
  };
}

function numberStyle({ value, unit }: Cell): CellStyle {
  return value === null || unit === null ? {} : { numFmt: FORMATS[unit] };
}

/** "3 Yang lepas menurut tanggal": the number keeps two captions apart that begin alike. */
function sheetName(number: number, caption: string): string {
  return `${number} ${caption.replace(NOT_IN_SHEET_NAME, " ")}`.slice(0, LONGEST_SHEET_NAME).trim();
}

function neutral(said: string | null): CellValue {
  return said === null || said === "" ? null : withFormulaMark(said);
}
