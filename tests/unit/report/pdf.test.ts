import { describe, expect, test } from "vitest";
import type { ReportDocument } from "@/lib/domain/document";
import type { IsoDate } from "@/lib/domain/period";
import { PdfFailure, PdfTimeout, writeReportBooklet, writeReportPdfs } from "@/lib/report/pdf";
import { elementsOf, readPdf } from "../../support/pdf";
import { SAMPLE_REPORT } from "../../support/sample-report";
import { dapilReport } from "../../support/sample-report-dapil";
import { words } from "../../support/sample-report-tables";

const CREATED = { createdOn: "2024-07-08" as IsoDate };

async function pdfOf(document: ReportDocument): Promise<Uint8Array> {
  const [bytes] = await writeReportPdfs([document], CREATED);
  if (bytes === undefined) throw new Error("no file");
  return bytes;
}

let written: Promise<Uint8Array> | null = null;

/** The edition, written once for all tests that only read it. */
function editionPdf(): Promise<Uint8Array> {
  written ??= pdfOf(SAMPLE_REPORT);
  return written;
}

const rolesOf = async (document: ReportDocument, ...roles: string[]) =>
  (await readPdf(await pdfOf(document))).pages.flatMap(({ tree }) => elementsOf(tree, ...roles));

const withStory = (text: string): ReportDocument => ({
  ...SAMPLE_REPORT,
  sections: [
    {
      id: "story",
      finding: text,
      measure: text,
      newPage: false,
      blocks: [
        { kind: "TEXT", sentences: [[{ text, isFigure: true, note: null }]] },
        {
          kind: "TABLE",
          table: {
            caption: text,
            columns: [{ label: text, align: "START", isOptional: false }],
            rows: [{ cells: [words(text)] }],
            foot: null,
          },
        },
      ],
    },
  ],
});

describe("a report on paper", () => {
  test("says its title, language and date, and its number and page on every page", async () => {
    const { title, language, createdAt, pages } = await readPdf(await editionPdf());
    expect([title, language, createdAt?.slice(0, 10)]).toEqual([SAMPLE_REPORT.title, "id", "D:20240708"]);
    expect(pages).toHaveLength(2);
    for (const [at, { text }] of pages.entries()) {
      expect(text).toContain(SAMPLE_REPORT.runningFoot);
      expect(text).toContain(`Halaman ${at + 1} dari 2`);
    }
    const english = await readPdf(await pdfOf({ ...SAMPLE_REPORT, language: "en" }));
    expect(english.language).toBe("en");
    expect(english.pages[1]?.text).toContain("Page 2 of 2");
  });

  test("is tagged: headings in order, lists, the trend told in words", async () => {
    const { pages } = await readPdf(await editionPdf());
    const found = pages.flatMap(({ tree }) => elementsOf(tree, "H1", "H2", "H3", "Figure", "L"));
    const headings = found.filter(({ role }) => role.startsWith("H")).map(({ role, text }) => [role, text]);
    expect(headings).toEqual([
      ["H1", SAMPLE_REPORT.title],
      ...SAMPLE_REPORT.sections.flatMap(({ finding }) => (finding === null ? [] : [["H2", finding]])),
    ]);
    const trend = SAMPLE_REPORT.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "TREND");
    expect(found.filter(({ role }) => role === "Figure").map(({ alt }) => alt)).toEqual([
      trend?.kind === "TREND" ? trend.trend.description : null,
    ]);
    expect(found.filter(({ role }) => role === "L").length).toBeGreaterThanOrEqual(2);
  });

  test("names the months of the trend for which there is room", async () => {
    const { pages } = await readPdf(await editionPdf());
    const [figure] = pages.flatMap(({ tree }) => elementsOf(tree, "Figure"));
    for (const name of ["Jan", "Mar", "Jun", "Des"]) expect(figure?.text).toContain(name);
    for (const name of ["Feb", "Mei", "Agu", "Okt"]) expect(figure?.text).not.toContain(name);
  });

  test("gives each column and each row of a table its head, and says of which it is", async () => {
    const bytes = await editionPdf();
    const tables = (await readPdf(bytes)).pages.flatMap(({ tree }) => elementsOf(tree, "Table"));
    const expected = SAMPLE_REPORT.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "TABLE" ? [block.table] : []));
    expect(tables).toHaveLength(expected.length);
    for (const [at, { columns, rows, foot }] of expected.entries()) {
      const [heads, ...body] = elementsOf(tables[at]?.children ?? [], "TR");
      expect(heads?.children.map(({ role, text }) => [role, text])).toEqual(columns.map(({ label }) => ["TH", label]));
      expect(body.map((row) => row.children.map(({ role }) => role))).toEqual(
        [...rows, ...(foot === null ? [] : [foot])].map(({ cells }) => cells.map((_, n) => (n === 0 ? "TH" : "TD"))),
      );
      for (const [n, { cells }] of rows.entries()) {
        const said = body[n]?.children.map(({ text }) => text) ?? [];
        expect(said).toEqual(cells.map(({ text, note }) => (note === null ? text : `${text} ${note}`)));
      }
    }
    const file = Buffer.from(bytes).toString("latin1");
    for (const { caption } of expected) expect(file).toContain(`/Summary <${utf16(caption)}>`);
    const rows = expected.reduce((sum, { rows: lines, foot }) => sum + lines.length + (foot === null ? 0 : 1), 0);
    expect(file.match(/\/Scope \/Row/g)).toHaveLength(rows);
    expect(file.match(/\/Scope \/Column/g)).toHaveLength(
      expected.reduce((sum, table) => sum + table.columns.length, 0),
    );
  });

  test("is a whole file: every object lies where its table says", async () => {
    const file = Buffer.from(await editionPdf()).toString("latin1");
    const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(file)?.[1]);
    const places = [...file.slice(start).matchAll(/^(\d{10}) \d{5} n\r\n/gm)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(100);
    for (const [at, place] of places.entries()) expect(file.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
    expect(file).toContain(`/Size ${places.length + 1}\n`);
  });

  test("brings its letters with it, and only ours", async () => {
    const file = Buffer.from(await editionPdf()).toString("latin1");
    const names = [...file.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+PlusJakartaSans-/);
    expect(file.match(/\/FontFile2 /g)).toHaveLength(names.length);
    expect(file).toMatch(/pdfuaid:part>1</);
  });

  test("is the same, byte by byte, each time", async () => {
    const first = await editionPdf();
    const [, again] = await writeReportPdfs([dapilReport(5), SAMPLE_REPORT], CREATED);
    expect(Buffer.compare(first, again ?? new Uint8Array())).toBe(0);
    const [other] = await writeReportPdfs([SAMPLE_REPORT], { createdOn: "2024-07-09" as IsoDate });
    expect(Buffer.compare(first, other ?? new Uint8Array())).not.toBe(0);
  });

  test("repeats the heads of a long table on each of its pages", async () => {
    const [section] = SAMPLE_REPORT.sections.filter(({ id }) => id === "dapil");
    const [block] = section?.blocks ?? [];
    if (section === undefined || block?.kind !== "TABLE") throw new Error("no table");
    const rows = Array.from({ length: 15 }, () => block.table.rows).flat();
    const long = { ...section, newPage: false, blocks: [{ ...block, table: { ...block.table, rows } }] };
    const { pages } = await readPdf(await pdfOf({ ...SAMPLE_REPORT, sections: [long], notes: [], signatures: [] }));
    expect(pages.length).toBeGreaterThan(2);
    for (const { text } of pages.slice(0, 3)) expect(text).toContain("Rentan / kuota");
  });

  test("fits two sheets for an electoral district", async () => {
    for (const bytes of await writeReportPdfs([dapilReport(1), dapilReport(5)], CREATED)) {
      expect((await readPdf(bytes)).pages.length).toBeLessThanOrEqual(2);
    }
  });

  test("draws what is little or missing", async () => {
    const trend = SAMPLE_REPORT.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "TREND");
    if (trend?.kind !== "TREND") throw new Error("no trend");
    const [old, current] = trend.trend.lines;
    if (old === undefined || current === undefined) throw new Error("no lines");
    const drawings = [
      { ...trend.trend, lines: [] },
      { ...trend.trend, lines: [current], target: null },
      { ...trend.trend, lines: [{ ...current, points: current.points.slice(0, 1) }] },
      { ...trend.trend, lines: [old, { ...current, points: [] }], rateLabels: [], monthLabels: [] },
      { ...trend.trend, lines: [{ ...current, points: current.points.slice(0, 1) }], target: null, rateLabels: [] },
    ];
    const blocks = [
      ...drawings.map((drawing) => ({ kind: "TREND" as const, trend: drawing })),
      { kind: "FACTS" as const, facts: [] },
      { kind: "TEXT" as const, sentences: [] },
      { kind: "SUMS" as const, sums: [] },
      { kind: "QUESTIONS" as const, questions: [] },
    ];
    const bare = { ...SAMPLE_REPORT, masthead: [], notes: [], imprint: [], signatures: [], isIllustration: false };
    const section = { id: "bare", finding: null, measure: null, newPage: true, blocks };
    const figures = await rolesOf({ ...bare, sections: [section] }, "Figure");
    expect(figures).toHaveLength(drawings.length - 1);
  });
});

describe("what a report says", () => {
  const HOSTILE = [
    '#panic("x")',
    "$x$ *b* _i_ `raw` @ref <label>",
    "<script>alert(1)</script>",
    "= no heading",
    "#{ while true {} }",
    '"]); #read("/etc/passwd")',
    String.raw`\u{202e} \ // no comment /* nor this */`,
    "{page} {pages}",
  ];
  let hostile: Promise<Uint8Array[]> | null = null;

  test.each(HOSTILE.map((text, at) => [at, text] as const))("stands there as such (%i: %s)", async (at, text) => {
    hostile ??= writeReportPdfs(
      HOSTILE.map((each) => ({ ...withStory(each), title: each, runningFoot: each })),
      CREATED,
    );
    const { pages, title } = await readPdf((await hostile)[at] ?? new Uint8Array());
    expect(title).toBe(text);
    for (const page of pages) expect(page.text).toContain(text);
    const tree = pages.flatMap((page) => page.tree);
    for (const role of ["H1", "H2", "P", "TH"]) {
      expect(elementsOf(tree, role).map((element) => element.text)).toContain(text);
    }
  });

  test("names what has no shape or turns the text around", async () => {
    const [cell] = (await rolesOf(withStory("Desa \u202egnirB 村 e\u0301\n2"), "TH")).slice(-1);
    expect(cell?.text).toBe("Desa [U+202E]gnirB [U+6751] é 2");
  });

  test("a note that is not there leads nowhere", async () => {
    const missing = { ...withStory("x"), notes: [], masthead: [] };
    const [section] = missing.sections;
    const blocks = [{ kind: "TEXT" as const, sentences: [[{ text: "43%", isFigure: true, note: 9 }]] }];
    const sections = section === undefined ? [] : [{ ...section, blocks }];
    expect(await rolesOf({ ...missing, sections }, "Link")).toEqual([]);
  });
});

describe("a booklet", () => {
  test("is one file with an outline that leads to each report", async () => {
    const documents = [1, 5].map(dapilReport);
    const { title, outline, pages } = await readPdf(
      await writeReportBooklet(documents, { ...CREATED, title: "Dapil" }),
    );
    expect([title, outline]).toEqual(["Dapil", documents.map((document) => document.title)]);
    expect(pages.at(-1)?.text).toContain(`Halaman ${pages.length} dari ${pages.length}`);
    const headings = pages.flatMap(({ tree }) => elementsOf(tree, "H1")).map(({ text }) => text);
    expect(headings).toEqual(outline);
  });
});

describe("the process that writes", () => {
  test("is ended when it takes longer than it may", async () => {
    await expect(writeReportPdfs([SAMPLE_REPORT], { ...CREATED, timeLimit: 1 })).rejects.toThrow(PdfTimeout);
  });

  test("is ended when it needs more memory than it may", async () => {
    const documents = Array.from({ length: 60 }, () => dapilReport(5));
    await expect(writeReportPdfs(documents, { ...CREATED, memoryLimit: 1 })).rejects.toThrow(
      new PdfFailure("ended by SIGKILL"),
    );
  });

  test("is not begun when as many wait as may", async () => {
    const asked = Array.from({ length: 12 }, () => writeReportPdfs([SAMPLE_REPORT], { ...CREATED, timeLimit: 1 }));
    const outcomes = await Promise.allSettled(asked);
    const reasons = outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.name : "written"));
    expect(reasons).toEqual([...Array(10).fill("PdfTimeout"), "PdfBusy", "PdfBusy"]);
  });

  test("says what is wrong, and writes nothing", async () => {
    const broken = { ...SAMPLE_REPORT, sections: null as never };
    await expect(writeReportPdfs([SAMPLE_REPORT, broken], CREATED)).rejects.toThrow(PdfFailure);
  });

  test("writes nothing for nothing", async () => {
    expect(await writeReportPdfs([], CREATED)).toEqual([]);
    await expect(writeReportBooklet([], CREATED)).rejects.toThrow(PdfFailure);
  });
});

function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, "utf16le").swap16().toString("hex").toUpperCase();
}
