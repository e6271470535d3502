import { describe, expect, test } from "vitest";
import type { ReportDocument } from "@/lib/domain/document";
import { type ReportLinks, writeReportPage } from "@/lib/report/html";
import { insertNote, NOTE_PLACE, writeReplacedNote } from "@/lib/report/html-note";
import { FONT_ADDRESS } from "@/lib/report/page-css";
import { SAMPLE_REPORT } from "../../support/sample-report";
import { readSource, sourceFiles } from "../../support/source";

const LINKS: ReportLinks = {
  otherLanguage: "/editions/51.04-2024-06-1.en",
  pdf: "/editions/51.04-2024-06-1.pdf",
  xlsx: "/editions/51.04-2024-06-1.xlsx",
  csv: "/editions/51.04-2024-06-1.csv",
  json: "/editions/51.04-2024-06-1.json",
  dapilBooklet: "/editions/51.04-2024-06-1/dapil.pdf",
  dapilSheets: [{ name: "4 Ubud", address: "/editions/51.04-2024-06-1/dapil-4.pdf" }],
  verify: "/verify",
  allEditions: "/editions",
  feed: "/editions/51.04/feed",
};

const page = writeReportPage(SAMPLE_REPORT, LINKS);
const all = (pattern: RegExp, html = page) => [...html.matchAll(pattern)].map((found) => found[1] ?? "");
const bytesOf = (html: string) => new TextEncoder().encode(html);

/** The same report with every text replaced. */
function withEveryText(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((one) => withEveryText(one, text));
  if (typeof value !== "object" || value === null) return value;
  const kept = ["kind", "language", "align", "unit", "id"];
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, kept.includes(key) ? inner : withEveryText(inner, text)]),
  );
}

describe("the page of a report", () => {
  test("says its language, its title and what it is about", () => {
    expect(page).toMatch(/^<!doctype html><html lang="id">/);
    expect(all(/<title>(.*?)<\/title>/g)).toEqual([
      "Laporan kemajuan untuk DPRD Kabupaten Gianyar, Edisi 51.04-2024-06-1",
    ]);
    expect(all(/<meta name="description" content="(.*?)"/g)).toEqual([SAMPLE_REPORT.title]);
  });

  test("has one heading of the first rank and its findings below it", () => {
    expect(all(/<h([1-6])/g)).toEqual(["1", "2", "2", "2", "2", "2", "2"]);
    expect(all(/<h2>(.*?)<\/h2>/g)).toEqual(SAMPLE_REPORT.sections.flatMap(({ finding }) => finding ?? []));
  });

  test("is small, for a phone on a slow line", () => {
    expect(bytesOf(page).length).toBeLessThan(45_000);
  });

  test("has no script, and no style that its policy would refuse", () => {
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/i);
  });

  test("heads every column and every row, under a caption", () => {
    expect(all(/<(th(?! scope="(?:col|row)"))[ >]/g)).toEqual([]);
    expect(all(/<tbody>(.*?)<\/tbody>/g).flatMap((body) => body.split("<tr>").slice(1))).toSatisfy((rows: string[]) =>
      rows.every((row) => row.startsWith('<th scope="row"')),
    );
    expect(all(/<caption[^>]*>(.*?)<\/caption>/g)).toHaveLength(2);
  });

  test("leads from each figure to a note that is there", () => {
    const ids = new Set(all(/ id="(.*?)"/g));
    expect(all(/href="#(.*?)"/g).filter((id) => !ids.has(id))).toEqual([]);
    expect(page).toContain('<a href="#c1">128.340</a>');
    expect(page).toContain("<b>40,23%</b>");
  });

  test("uses no id twice", () => {
    const ids = all(/ id="(.*?)"/g);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("leads to every other form and language", () => {
    const addresses = Object.values(LINKS).flatMap((link) =>
      typeof link === "string" ? link : (link ?? []).map(({ address }: { address: string }) => address),
    );
    const hrefs = new Set(all(/href="(.*?)"/g));
    expect(addresses.filter((address: string) => !hrefs.has(address))).toEqual([]);
  });

  test("offers no sheets of electoral districts where none are known", () => {
    const without = writeReportPage(SAMPLE_REPORT, { ...LINKS, dapilBooklet: null, dapilSheets: [] });
    expect(without).not.toContain("Per dapil (PDF)");
  });

  test("marks made-up figures, and only these", () => {
    expect(page).toContain("Data ilustrasi");
    expect(writeReportPage({ ...SAMPLE_REPORT, isIllustration: false }, LINKS)).not.toContain("Data ilustrasi");
  });

  test("marks them once where the masthead says it already", () => {
    const masthead = [...SAMPLE_REPORT.masthead, { label: "Sifat", value: "Data ilustrasi" }];
    expect(writeReportPage({ ...SAMPLE_REPORT, masthead }, LINKS)).toBe(page);
  });

  test("is written in the language of the report", () => {
    const english = writeReportPage({ ...SAMPLE_REPORT, language: "en" }, LINKS);
    expect(english).toMatch(/^<!doctype html><html lang="en">/);
    expect(english).toContain('<a href="/editions/51.04-2024-06-1.en" lang="id" hreflang="id">Bahasa Indonesia</a>');
    expect(english).toContain("Illustrative data");
  });

  test("is the same to the byte each time", () => {
    expect(writeReportPage(structuredClone(SAMPLE_REPORT), { ...LINKS })).toBe(page);
  });
});

describe("a text that is no text", () => {
  test.each(["<script>alert(1)</script>", "#panic", '"><img src=x onerror=alert(1)>', "</style><script>", NOTE_PLACE])(
    "%s is written out wherever it stands",
    (text) => {
      const hostile = writeReportPage(withEveryText(SAMPLE_REPORT, text) as ReportDocument, LINKS);
      const tags = (html: string) => [...new Set(all(/<([a-z!/-][^\s>]*)/gi, html))].sort();
      expect(tags(hostile)).toEqual(tags(page));
      expect(hostile.split(NOTE_PLACE)).toHaveLength(2);
      expect(hostile).toContain(
        `<h1>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}`,
      );
    },
  );
});

describe("the style of a page", () => {
  test("is one, whatever stands at the foot of the sheets", () => {
    for (const runningFoot of [SAMPLE_REPORT.runningFoot, '"}</style>']) {
      const html = writeReportPage({ ...SAMPLE_REPORT, runningFoot }, LINKS);
      expect(html.match(/<\/?style\b/g)).toEqual(["<style", "</style"]);
    }
  });

  test("names its typeface by an address that the application answers", () => {
    expect(page).toContain(`url(${FONT_ADDRESS})`);
    expect(sourceFiles()).toContain(`app${FONT_ADDRESS}/route.ts`);
  });

  test("has number and check code at the foot of each sheet", () => {
    expect(page).toContain('@bottom-left{content:"Edisi 51.04-2024-06-1 \\b7  kode periksa 7F3A9-1C2D4"');
  });

  test("has the colours of the application, in both themes", () => {
    const [style = ""] = all(/<style>(.*?)<\/style>/gs);
    const coloursOf = (css: string) =>
      [...new Set(css.match(/--[a-z0-9-]+:\s?#[0-9a-f]{6}/g))].map((one) => one.replace(/\s/g, ""));
    const known = coloursOf(readSource("app/styles/tokens.css"));
    const others = coloursOf(style).filter((colour) => !known.includes(colour));
    // Around the sheet the dark theme is as dark as its paper.
    expect(others).toEqual(["--sunken:#0e1514"]);
  });
});

describe("an edition that has been replaced", () => {
  const note = writeReplacedNote({
    language: "id",
    number: "51.04-2024-06-2",
    address: "/editions/51.04-2024-06-2",
    publishedOn: "15 Juli 2024",
  });

  test("says so at the beginning of what is read, and is otherwise as it was", () => {
    const frozen = bytesOf(page);
    const shown = new TextDecoder().decode(insertNote(frozen, note));
    expect(shown.replace(note, NOTE_PLACE)).toBe(page);
    expect(shown).toContain(`tabindex="-1">${note}<header`);
    expect(new TextDecoder().decode(frozen)).toBe(page);
  });

  test("leads to the one that replaced it", () => {
    expect(note).toContain('<a href="/editions/51.04-2024-06-2">Buka edisi 51.04-2024-06-2</a>');
    expect(note).toContain("15 Juli 2024");
  });

  test("has a place for the note in every page, and nothing else has", () => {
    expect(() => insertNote(bytesOf("<p>no page</p>"), note)).toThrow(RangeError);
  });
});
