import { describe, expect, test } from "vitest";
import type { Block, ReportDocument } from "@/lib/domain/document";
import type { EditionChange, EditionContent, EditionFacts } from "@/lib/domain/edition";
import { dapilDocuments } from "@/lib/edition/dapil-document";
import { editionDocument } from "@/lib/edition/document";
import { writeEditionText } from "@/lib/edition/text";
import type { Locale } from "@/lib/format";
import { sampleCorrection, sampleEdition } from "../../support/sample-edition";

const SEAL = { checkCode: "7F3A91C2KM", sha256: "e3b0c44298fc1c14", auditHead: "9afbf4c8996fb924" };

function contentOf(facts: EditionFacts): EditionContent {
  return { ...facts, text: writeEditionText(facts) };
}

function documentOf(facts: EditionFacts, locale: Locale = "id"): ReportDocument {
  return editionDocument(contentOf(facts), locale, SEAL);
}

function blocksOf(document: ReportDocument, id: string): readonly Block[] {
  const found = document.sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found.blocks;
}

/** The rows of each table of a section, with its foot. */
function tablesOf(document: ReportDocument, id: string): string[][][] {
  const tables = blocksOf(document, id).flatMap((block) => (block.kind === "TABLE" ? [block.table] : []));
  return tables.map(({ rows, foot }) =>
    [...rows, ...(foot === null ? [] : [foot])].map(({ cells }) => cells.map(({ text }) => text)),
  );
}

/** Those of the first. */
function rowsOf(document: ReportDocument, id: string): string[][] {
  const [rows] = tablesOf(document, id);
  if (rows === undefined) throw new Error(`no table in ${id}`);
  return rows;
}

describe("the edition of June 2024", () => {
  const document = documentOf(sampleEdition);

  test("tells its parts in the order of reading", () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      ...["story", "trend", "dapil", "lapses", "costs", "questions", "promises", "targets", "programmes", "segments"],
      ...["vulnerable", "changes", "quality", "months"],
    ]);
  });

  test("says what it is, and how to check it", () => {
    expect(document.masthead.map(({ label, value }) => `${label} ${value}`)).toEqual([
      ...["Edisi 51.04-2024-06-1", "Per tanggal 30 Juni 2024", "Terbit 8 Juli 2024", "Kode periksa 7F3A9-1C2KM"],
      ...["Edisi berikutnya per 30 September 2024", "Sifat Data ilustrasi"],
    ]);
    expect(document.runningFoot).toBe("Edisi 51.04-2024-06-1 · kode periksa 7F3A9-1C2KM");
    expect(document.imprint.join(" ")).toMatch(/7F3A9-1C2KM.*e3b0c44298fc1c14.*9afbf4c8996fb924/);
    expect(document.signatures).toEqual([
      { label: "Disetujui Kepala Disnaker Kabupaten Gianyar", value: "Ni Wayan Sari" },
    ]);
  });

  test("opens with 43 %, the target of whom, 6.400 and 12.800", () => {
    const text = blocksOf(document, "story").flatMap((block) => (block.kind === "TEXT" ? block.sentences : []));
    const story = text.map((runs) => runs.map((run) => run.text).join("")).join(" ");
    expect(story).toContain("tercatat 128.340 peserta aktif dari 298.465 pekerja yang berhak: cakupannya 43,00%.");
    expect(story).toContain("Sasaran pemerintah daerah adalah 50% pada 31 Desember 2024");
    expect(story).toContain("Dari kuota 12.800 pekerja rentan pada 2024, yang aktif 8.264 (64,56%).");
    expect(story).toContain("Kuota itu naik dari 6.400 pada 2023.");
  });

  test("marks its figures and leads them to their notes, but not the dates", () => {
    const [text] = blocksOf(document, "story");
    const runs = text?.kind === "TEXT" ? text.sentences.flat() : [];
    const figures = runs.filter(({ isFigure }) => isFigure).map(({ text: figure, note }) => [figure, note]);
    expect(figures.slice(0, 4)).toEqual([
      ["128.340", 1],
      ["298.465", 2],
      ["43,00%", 2],
      ["50%", 3],
    ]);
    expect(document.notes[0]).toContain("bukan orang");
    expect(document.notes[2]).toContain("ditetapkan pemerintah daerah");
  });

  test("rows of the electoral districts carry figures to count with, a bar and the mark of the target", () => {
    expect(rowsOf(document, "dapil").slice(-3)).toEqual([
      ["Dapil 7 Tampaksiring", "5", "30.500", "9.737", "31,92%", "+0,94", "1.253", "1.600", "8/8"],
      ["Lainnya", "–", "17.495", "15.434", "tidak dihitung", "–", "535", "–", "–"],
      ["Kabupaten/kota", "45", "298.465", "128.340", "43,00%", "+0,75", "8.264", "12.800", "66/70"],
    ]);
    const [block] = blocksOf(document, "dapil");
    const rate = block?.kind === "TABLE" ? block.table.rows[3]?.cells[4] : undefined;
    expect(rate).toMatchObject({ value: 21_681 / 43_400, unit: "RATE", bar: { share: 21_681 / 43_400, mark: 0.5 } });
  });

  test("of the regency no points are told for a month when the month before was not published", () => {
    const trend = sampleEdition.trend.filter(({ period }) => period !== 202405);
    const foot = rowsOf(documentOf({ ...sampleEdition, trend }), "dapil").at(-1);
    expect(foot?.slice(4, 6)).toEqual(["43,00%", "belum diketahui"]);
  });

  test("what lapses and what it takes", () => {
    expect(rowsOf(document, "lapses")).toEqual([
      ["1 September 2024", "3.100", "3.100", "22", "−1,04", "41,96%"],
      ["1 Oktober 2024", "2.735", "5.835", "20", "−0,92", "41,05%"],
      ["1 Desember 2024", "2.429", "8.264", "18", "−0,81", "40,23%"],
      ["Jumlah", "8.264", "8.264", "–", "−2,77", "40,23%"],
    ]);
    const sums = blocksOf(document, "costs").flatMap((block) => (block.kind === "SUMS" ? block.sums : []));
    expect(sums.map(({ amount }) => amount)).toEqual(["Rp386.971.200", "Rp2.106.014.400"]);
  });

  test("its trend has a line for each definition and the line of the target", () => {
    const [trend] = blocksOf(document, "trend").flatMap((block) => (block.kind === "TREND" ? [block.trend] : []));
    expect(trend?.lines.map(({ isCurrent, points, explanation }) => [isCurrent, points.length, explanation])).toEqual([
      [false, 12, "penyebut 283.104 (Sakernas 2022)"],
      [true, 6, "penyebut 298.465 (Sakernas 2023)"],
    ]);
    expect(trend?.target).toMatchObject({ baselineLabel: "42,86%", distanceLabel: "−3,43 poin dari jalur" });
    expect(trend?.rateLabels.map(({ label }) => label)).toEqual(["40%", "42%", "44%", "46%", "48%", "50%"]);
  });

  test("the same facts give the same document", () => {
    expect(documentOf(sampleEdition)).toEqual(document);
    expect(JSON.stringify(documentOf(structuredClone(sampleEdition)))).toBe(JSON.stringify(document));
  });

  test("in English it says the same", () => {
    const english = documentOf(sampleEdition, "en");
    expect(english.sections.map(({ id }) => id)).toEqual(document.sections.map(({ id }) => id));
    expect(english.title).toMatch(/^43% of workers in Kabupaten Gianyar are covered/);
  });
});

test("a correction says what it replaces, why, and what changed", () => {
  const document = documentOf(sampleCorrection);
  expect(document.masthead).toContainEqual({ label: "Menggantikan", value: "51.04-2024-06-1" });
  expect(sampleCorrection.replaces?.changes).toHaveLength(2);
  expect(writeEditionText(sampleCorrection).id.story[0]).toBe(
    "Edisi ini menggantikan edisi 51.04-2024-06-1: Kelurahan Ubud terhitung terlalu rendah.",
  );
  expect(tablesOf(document, "correction")).toEqual([
    [["51.04-2024-06-1", "Kelurahan Ubud terhitung terlalu rendah"]],
    [
      ["Peserta aktif", "128.129", "128.340"],
      ["Cakupan", "42,93%", "43,00%"],
    ],
  ]);
});

describe("a correction that leaves the headlines as they were", () => {
  const corrected = (...changes: EditionChange[]) => {
    const { replaces } = sampleCorrection;
    if (replaces === null) throw new Error("the sample is a correction");
    return documentOf({ ...sampleCorrection, replaces: { ...replaces, changes } });
  };
  const saidIn = (document: ReportDocument) =>
    blocksOf(document, "correction").flatMap((block) =>
      block.kind === "TEXT" ? block.sentences.map((runs) => runs.map(({ text }) => text).join("")) : [],
    );

  test("says what was put right, and lists it", () => {
    const document = corrected(
      { field: "PROGRAMME", label: "jht", before: 61_000, after: 61_020 },
      { field: "SEGMENT", label: "PMI", before: "HIDDEN", after: 12 },
      { field: "DAPIL_RATE", label: "4", before: 0.5, after: 0.49956 },
    );
    expect(saidIn(document)).toEqual([
      "Angka utama tidak berubah; yang dibetulkan: peserta per program, peserta aktif per segmen, dan cakupan per daerah pemilihan.",
    ]);
    expect(tablesOf(document, "correction")[1]).toEqual([
      ["Peserta JHT", "61.000", "61.020"],
      ["Peserta aktif, Pekerja Migran Indonesia", "tidak ditampilkan", "12"],
      ["Cakupan Dapil 4 Ubud", "50,00%", "49,96%"],
    ]);
  });

  test("has no figures for what has none", () => {
    const document = corrected({ field: "OTHER", before: null, after: null });
    expect(saidIn(document)).toEqual(["Angka utama tidak berubah; yang dibetulkan: angka lain di bawahnya."]);
    expect(tablesOf(document, "correction")[1]).toEqual([["Angka lain", "–", "–"]]);
  });

  test("says that no figure changed, and why it was published all the same", () => {
    const document = corrected();
    expect(saidIn(document)).toEqual(["Tidak ada angka yang berubah."]);
    expect(tablesOf(document, "correction")).toEqual([
      [["51.04-2024-06-1", "Kelurahan Ubud terhitung terlalu rendah"]],
    ]);
  });
});

test("unknown is said, hidden is said, and neither is 0", () => {
  const [gianyar] = sampleEdition.dapil?.districts ?? [];
  if (gianyar === undefined || sampleEdition.dapil === null) throw new Error("the sample has electoral districts");
  const hidden = { ...gianyar, active: "HIDDEN", rate: null, vulnerableActive: "HIDDEN" } as const;
  const facts = { ...sampleEdition, dapil: { ...sampleEdition.dapil, districts: [hidden] } };
  expect(rowsOf(documentOf(facts), "dapil")[0]?.slice(3, 7)).toEqual([
    ...["tidak ditampilkan", "belum diketahui", "+0,41", "tidak ditampilkan"],
  ]);
  expect(documentOf(facts).notes.at(-2)).toMatch(/^Tidak ditampilkan: /);
  const [sheet] = dapilDocuments(contentOf(facts), "id", SEAL);
  if (sheet === undefined) throw new Error("a sheet");
  expect(rowsOf(sheet, "numbers").find(([label]) => label === "Kuota belum terisi")).toEqual([
    ...["Kuota belum terisi", "tidak ditampilkan"],
  ]);
});

describe("the sheets of the electoral districts", () => {
  const sheets = dapilDocuments(contentOf(sampleEdition), "id", SEAL);

  test("there is one for each, short enough for two pages", () => {
    expect(sheets).toHaveLength(7);
    for (const { sections } of sheets) {
      expect(sections.map(({ id }) => id)).toEqual(["story", "questions", "bottom", "top", "lapses", "numbers"]);
    }
  });

  test("villages at the bottom and the top, rupiah, what lapses and three questions", () => {
    const payangan = sheets[4];
    if (payangan === undefined) throw new Error("seven sheets");
    expect(rowsOf(payangan, "bottom")[0]).toEqual(["Bukian", "2.150", "402", "18,70%", "+0,71", "96", "200"]);
    expect(rowsOf(payangan, "lapses")[0]).toEqual(["1 September 2024", "410", "3"]);
    expect(rowsOf(payangan, "numbers")).toContainEqual(["Dibelanjakan tahun ini", "Rp54.482.400"]);
    const [asked] = blocksOf(payangan, "questions");
    expect(asked?.kind === "QUESTIONS" ? asked.questions : []).toHaveLength(3);
  });

  test("what is kept back of the batches is said to be, in the text and in the tables", () => {
    if (sampleEdition.dapil === null) throw new Error("no districts");
    const [one] = sampleEdition.dapil.districts;
    if (one === undefined) throw new Error("no districts");
    const keptBack = { ...one, spent: null, lapses: [], isBookHidden: true };
    const content = contentOf({ ...sampleEdition, dapil: { ...sampleEdition.dapil, districts: [keptBack] } });
    const [sheet] = dapilDocuments(content, "id", SEAL);
    if (sheet === undefined) throw new Error("a sheet");
    expect(sheet.sections.map(({ id }) => id)).not.toContain("lapses");
    expect(content.text.id.dapil[0]?.story).toEqual(
      expect.arrayContaining([
        "Berapa yang dibelanjakan untuk iuran mereka tahun ini tidak ditampilkan.",
        "Berapa orang yang bantuan iurannya akan berakhir tidak ditampilkan.",
      ]),
    );
    expect(rowsOf(sheet, "numbers")).toContainEqual(["Dibelanjakan tahun ini", "tidak ditampilkan"]);
    expect(sheet.notes.some((note) => note.startsWith("Tidak ditampilkan: "))).toBe(true);
  });

  test("without electoral districts there is none", () => {
    expect(dapilDocuments(contentOf({ ...sampleEdition, dapil: null }), "id", SEAL)).toEqual([]);
  });
});
