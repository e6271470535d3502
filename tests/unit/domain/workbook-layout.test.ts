import { describe, expect, test } from "vitest";
import type { Grid, GridCell } from "@/lib/domain/workbook-file";
import { findTable, isComplete, isTotalRow, recognise, withoutOtherColumns } from "@/lib/domain/workbook-layout";

type Value = GridCell["value"];

const grid = (rows: readonly (readonly Value[])[], { name = "Data", isHidden = false } = {}): Grid => ({
  name,
  isHidden,
  rows: rows.flatMap((values, index) =>
    values.length === 0 ? [] : [{ line: index + 1, isHidden: false, cells: values.map((value) => ({ value })) }],
  ),
});

describe("headings", () => {
  test.each([
    ["Kode", "code"],
    ["Kode Desa/Kelurahan", "code"],
    ["KECAMATAN", "district"],
    ["Nama  Desa", "village"],
    ["Desa/Kel.", "village"],
    ["Kelompok Pekerja", "category"],
    ["JKK", "jkk"],
    ["Peserta JKM aktif", "jkm"],
    ["Jaminan Hari Tua (JHT)", "jht"],
    ["Ket.", "note"],
    ["Bulan", "period"],
  ])("%j is %s", (heading, field) => {
    expect(recognise(["?", heading]).columns).toEqual({ [field]: 1 });
  });

  test.each(["JKK bulan lalu", "Jumlah", "Nama", "Sasaran JKK", ""])("%j is none that is known", (heading) => {
    expect(recognise([heading]).columns).toEqual({});
  });

  test("that two columns share are left to a person", () => {
    expect(recognise(["Desa", "JKK", "jkk"]).columns).toEqual({ village: 0 });
  });
});

describe("a mapping", () => {
  test.each([
    [{ village: 0, category: 1, jkk: 2 }, null, true],
    [{ code: 0, category: 1, jp: 2 }, null, true],
    [{ village: 0, jkk: 2 }, "PMI", true],
    [{ village: 0, jkk: 2 }, null, false],
    [{ district: 0, category: 1, jkk: 2 }, null, false],
    [{ village: 0, category: 1, note: 2 }, null, false],
  ] as const)("%j with category %j is complete: %j", (columns, category, complete) => {
    expect(isComplete({ columns, category })).toBe(complete);
  });
});

describe("a table", () => {
  test("begins below its headings, whatever stands above them", () => {
    const found = findTable([grid([["REKAP"], ["Juni 2024"], [], ["Desa", "Kelompok", "JKK"], ["Mas", "PMI", 5]])]);
    expect(found).toMatchObject({ headings: ["Desa", "Kelompok", "JKK"], titles: ["REKAP", "Juni 2024"] });
    expect(found?.rows.map(({ line }) => line)).toEqual([5]);
  });

  test("may have headings over two rows, and a row that numbers its columns", () => {
    const found = findTable([
      grid([
        ["No", "Desa", "Kelompok", "Peserta", null],
        [null, null, null, "JKK", "JKM"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1, "Mas", "PMI", 5, 5],
      ]),
    ]);
    expect(found).toMatchObject({ headings: ["No", "Desa", "Kelompok", "JKK", "JKM"], rows: [{ line: 4 }] });
  });

  test("is looked for on every sheet that can be seen, and the best one taken", () => {
    const cover = grid(
      [
        ["Disnaker", "Gianyar"],
        [1, 2],
      ],
      { name: "Sampul" },
    );
    const hidden = grid(
      [
        ["Desa", "Kelompok", "JKK", "JKM"],
        ["Mas", "PMI", 5, 5],
      ],
      { isHidden: true },
    );
    const data = grid(
      [
        ["Desa", "Kelompok", "JKK"],
        ["Mas", "PMI", 5],
      ],
      { name: "Isi" },
    );
    expect(findTable([cover, hidden, data])?.sheet).toBe("Isi");
  });

  test("may have headings that nobody knows, above numbers", () => {
    expect(
      findTable([
        grid([
          ["Wilayah kerja", "Banyaknya"],
          ["Mas", "5"],
        ]),
      ])?.headings,
    ).toEqual(["Wilayah kerja", "Banyaknya"]);
  });

  test("is none where only words are", () => {
    expect(findTable([grid([["Dengan hormat,"], ["terlampir rekap."]])])).toBeNull();
    expect(findTable([])).toBeNull();
  });

  test("keeps of columns without a meaning only the word that makes a row a total", () => {
    const found = findTable([
      grid([
        ["Petugas", "Desa", "Kelompok", "JKK"],
        ["Ni Made", "Mas", "PMI", 5],
        ["Jumlah", null, null, 5],
      ]),
    ]);
    if (found === null) throw new Error("no table");
    const kept = withoutOtherColumns(found, recognise(found.headings)).rows.map(({ cells }) => cells[0]?.value);
    expect(kept).toEqual([null, "Jumlah"]);
  });
});

test.each([
  [["Jumlah", null, 5], true],
  [[null, "TOTAL", 5], true],
  [["Sub Total Kec. Ubud", 5], true],
  [["Grand total: 5"], true],
  [["Totalitas", 5], false],
  [["Mas", 5], false],
])("%j sums up others: %j", (values, isTotal) => {
  expect(isTotalRow({ line: 1, isHidden: false, cells: values.map((value) => ({ value })) })).toBe(isTotal);
});
