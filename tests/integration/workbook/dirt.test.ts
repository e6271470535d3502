// The recaps that arrive in truth: titles above the headings, numbers as texts, totals, twins, formulas, encodings.
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import { answerQuestions, mapColumns } from "@/lib/workbook/mutations";
import { save, typed } from "../../support/sheet";
import { GIANYAR } from "../../support/viewers";
import {
  emptyQuietMonth,
  HEADINGS,
  lineOf,
  NEXT,
  OPERATOR,
  QUIET,
  type Rows,
  sheetOf,
  show,
  uploaded,
} from "../../support/workbook";

const MAS = "51.04.05.2002";
const UBUD = "51.04.05.1005";

beforeEach(emptyQuietMonth);

/** A recap whose headings say all; each row a village of Ubud with its counts, as the cells have them. */
async function recap(
  rows: Rows,
  headings: readonly CellValue[] = ["Kecamatan", "Desa", "Kelompok", "JKK", "JKM", "JHT"],
) {
  return uploaded(await sheetOf([headings, ...rows]));
}

const oneCount = async (value: CellValue) => {
  const detail = await recap([["Ubud", "Mas", "Pekerja rentan", value]]);
  const row = lineOf(detail, MAS);
  return row?.errors[0] ?? row?.after?.counts.jkk;
};

describe("a count", () => {
  test.each<[CellValue, number]>([
    [12800, 12800],
    [12800.0, 12800],
    ["12800", 12800],
    ["12.800", 12800],
    [" 12.800 ", 12800],
    ["\u00a012.800\u00a0", 12800],
    [0, 0],
    ["0", 0],
  ])("%j is %i", async (value, count) => {
    expect(await oneCount(value)).toBe(count);
  });

  test.each<[CellValue, string]>([
    [12.5, "DECIMAL"],
    ["12,5", "DECIMAL"],
    ["12,800", "DECIMAL"],
    [-3, "NEGATIVE"],
    [10_000_001, "TOO_LARGE"],
    ["dua belas", "NOT_A_NUMBER"],
    [true, "NOT_A_NUMBER"],
    [new Date("2024-06-30T00:00:00Z"), "NOT_A_NUMBER"],
  ])("%j is rejected, with its address", async (value, reason) => {
    expect(await oneCount(value)).toMatchObject({
      kind: "RULE",
      address: "D2",
      problem: { rule: "UNREADABLE", parsed: { reason } },
    });
  });

  test("that is blank or a dash is no count, and a dash is spoken of", async () => {
    const detail = await recap([["Ubud", "Mas", "Pekerja rentan", 5, 5, "-"]]);
    expect(lineOf(detail, MAS)?.after?.counts).toMatchObject({ jkk: 5, jht: null });
    expect(detail.preview?.oddities.dashes).toEqual(["F2"]);
  });

  test("in a closed cell is rejected, and the rules of a row hold", async () => {
    const headings = ["Kecamatan", "Desa", "Kelompok", "JKK", "JKM", "JP"];
    const detail = await recap([["Ubud", "Mas", "Pekerja rentan", 5, 4, 3]], headings);
    expect(lineOf(detail, MAS)?.errors).toMatchObject([
      { address: "E2", problem: { rule: "R2" } },
      { address: "F2", problem: { rule: "R5" } },
    ]);
  });

  test("that leaves last month far behind is imported, and needs a look", async () => {
    const period = QUIET;
    await save([typed(MAS, { jkk: "100", jkm: "100" })], { period });
    const file = await sheetOf([HEADINGS, [MAS, null, null, "Pekerja rentan", 200, 200]]);
    const { preview } = await uploaded(file, { period: NEXT });
    expect(preview?.verdicts[0]).toMatchObject({ kind: "NEW", warnings: [{ problem: { rule: "R7" } }, {}] });
  });
});

describe("a place", () => {
  test.each([
    [["Ubud", "Mas"], MAS],
    [["UBUD", " mas "], MAS],
    [["Kec. Ubud", "Desa Mas"], MAS],
    [["Ubud", "Kel. Ubud"], UBUD],
    [["Ubud", "KELURAHAN UBUD"], UBUD],
    [[null, "Mas"], MAS],
    [[null, "Belum terpetakan ke desa"], GIANYAR],
  ])("%j is %s", async (names, code) => {
    expect(lineOf(await recap([[...names, "Pekerja rentan", 5]]), code)).toMatchObject({ kind: "NEW" });
  });

  test("holds on to the kecamatan that is named once, in its own row or in a merged cell", async () => {
    const detail = await recap([
      ["Kecamatan Ubud"],
      [null, "Mas", "Pekerja rentan", 5],
      ["Sukawati", "Batubulan", "Pekerja rentan", 6],
      [null, "Batuan", "Pekerja rentan", 7],
    ]);
    expect(detail.preview?.verdicts.map(({ areaCode }) => areaCode)).toEqual([MAS, "51.04.01.2001", "51.04.01.2007"]);
  });

  test("of another regency is rejected by its code", async () => {
    const detail = await uploaded(await sheetOf([HEADINGS, ["51.06.01.2001", null, null, "Pekerja rentan", 5]]));
    expect(detail.preview?.verdicts[0]?.errors).toMatchObject([{ kind: "FOREIGN_PLACE", address: "A2" }]);
  });

  test("that nobody knows is asked, and the answer holds", async () => {
    const detail = await recap([["Ubud", "Mass", "Pekerja rentan", 5]]);
    expect(detail.preview).toMatchObject({
      tally: { REJECTED: 1 },
      questions: [{ kind: "PLACE", text: "Mass, Ubud", rows: 1 }],
    });
    const [question] = detail.preview?.questions ?? [];
    await answerQuestions(OPERATOR, { regencyCode: GIANYAR, id: detail.id, answers: { [question?.key ?? ""]: MAS } });
    expect(lineOf(await show(detail), MAS)).toMatchObject({ kind: "NEW", after: { counts: { jkk: 5 } } });
    await answerQuestions(OPERATOR, {
      regencyCode: GIANYAR,
      id: detail.id,
      answers: { [question?.key ?? ""]: "SKIP" },
    });
    expect((await show(detail)).preview?.tally).toMatchObject({ LEFT_OUT: 1, REJECTED: 0 });
  });

  test("that stands twice is rejected twice, each row with the other's address", async () => {
    const detail = await recap([
      ["Ubud", "Mas", "Pekerja rentan", 5],
      ["Ubud", "Petulu", "Pekerja rentan", 6],
      ["Ubud", "Desa Mas", "VULNERABLE", 7],
    ]);
    expect(detail.preview?.verdicts.map(({ kind, errors }) => [kind, errors])).toEqual([
      ["REJECTED", [{ kind: "DUPLICATE", address: "B2", others: ["B4"] }]],
      ["NEW", []],
      ["REJECTED", [{ kind: "DUPLICATE", address: "B4", others: ["B2"] }]],
    ]);
  });
});

describe("a table", () => {
  test("is found below titles, over two rows of headings and a row of numbers, and ends before totals and signatures", async () => {
    const detail = await uploaded(
      await sheetOf([
        ["REKAPITULASI KEPESERTAAN"],
        ["November 2022"],
        [],
        ["No", "Kecamatan", "Desa/Kelurahan", "Kelompok", "Peserta aktif", null, null],
        [null, null, null, null, "JKK", "JKM", "JHT"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        [1, "Ubud", "Mas", "Pekerja rentan", 5, 5, 1],
        ["Jumlah", null, null, null, 5, 5, 1],
        [],
        [null, null, "Gianyar, 1 Desember 2022"],
        [null, null, "Kepala Dinas"],
      ]),
    );
    expect(detail.preview).toMatchObject({ tally: { NEW: 1, REJECTED: 0 }, oddities: { totalLines: [8] } });
  });

  test("keeps nothing of columns that mean nothing: names may stand there", async () => {
    const { content } = await recap(
      [["Ubud", "Mas", "Pekerja rentan", 5, "Ni Made"]],
      ["Kecamatan", "Desa", "Kelompok", "JKK", "Petugas"],
    );
    expect(JSON.stringify(content)).not.toContain("Ni Made");
  });

  test("with a column of months has the rows of another month rejected", async () => {
    const headings = ["Periode", "Desa", "Kelompok", "JKK"];
    const detail = await recap(
      [
        [new Date("2022-11-30T00:00:00Z"), "Mas", "Pekerja rentan", 5],
        ["Okt 2022", "Petulu", "Pekerja rentan", 6],
        [202211, "Lodtunduh", "Pekerja rentan", 7],
      ],
      headings,
    );
    expect(detail.preview?.verdicts.map(({ kind, errors }) => [kind, errors])).toEqual([
      ["NEW", []],
      ["REJECTED", [{ kind: "OTHER_PERIOD", address: "A3", period: 202210 }]],
      ["NEW", []],
    ]);
  });

  test("with hidden rows and formulas has them read, and says so; a formula without a result is rejected", async () => {
    const rows = [
      ["Desa", "Kelompok", "JKK"],
      ["Mas", "Pekerja rentan", 12],
      ["Petulu", "Pekerja rentan", null],
    ];
    const file = await writeXlsx({
      sheets: [
        {
          name: "Data",
          rows,
          cells: new Map([
            ["1,2", { formula: "6+6", formulaResult: 12, type: "formula", value: 12 }],
            ["2,2", { formula: "6+6", type: "formula", value: null }],
          ]),
          rowDefs: new Map([[1, { hidden: true }]]),
        },
      ],
    });
    const { preview } = await uploaded(Buffer.from(file));
    expect(preview?.verdicts).toMatchObject([
      { kind: "NEW", after: { counts: { jkk: 12 } } },
      { kind: "REJECTED", errors: [{ kind: "NO_RESULT", address: "C3" }] },
    ]);
    expect(preview?.oddities).toMatchObject({ formulas: ["C2"], hiddenLines: [2] });
  });
});

describe("headings that say nothing", () => {
  const rows = [
    ["Wilayah kerja", "Banyaknya KK", "Banyaknya KM"],
    ["Mas", 5, 5],
    ["Petulu", 6, 6],
  ];
  const columns = { village: 0, jkk: 1, jkm: 2 };

  test("are asked about once, and remembered without the category", async () => {
    const first = await uploaded(await sheetOf(rows));
    expect(first.preview).toMatchObject({ needsMapping: true, verdicts: [] });
    await mapColumns(OPERATOR, { regencyCode: GIANYAR, id: first.id, columns, category: "VULNERABLE" });
    expect((await show(first)).preview).toMatchObject({ needsMapping: false, tally: { NEW: 2 } });

    const second = await uploaded(await sheetOf([...rows, ["Lodtunduh", 7, 7]]));
    expect(second).toMatchObject({ mapping: { columns, category: null }, preview: { needsMapping: true } });
  });
});

describe("a text file", () => {
  const LINES = ["Kecamatan;Desa;Kelompok;JKK;JKM;Catatan", 'Ubud;Mas;Pekerja rentan;12.800;12800;"dua\nbaris; é"'];
  const text = LINES.join("\r\n");
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\uFEFF${text}`)],
    ["Windows-1252", Buffer.from(text, "latin1")],
    ["UTF-16 little-endian", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 big-endian", swapped(Buffer.from(`\uFEFF${text}`, "utf16le"))],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le")],
  ])("in %s is read", async (_, file) => {
    expect(lineOf(await uploaded(file), MAS)?.after).toEqual({
      counts: { jkk: 12800, jkm: 12800, jht: null, jp: null, jkp: null },
      note: "dua\nbaris; é",
    });
  });

  test("may be separated by commas or tabs", async () => {
    for (const separator of [",", "\t"]) {
      const file = Buffer.from(
        `${["Desa", "Kelompok", "JKK"].join(separator)}\n${["Mas", "PMI", "5"].join(separator)}`,
      );
      expect((await uploaded(file)).preview?.tally).toMatchObject({ NEW: 1 });
    }
  });
});
