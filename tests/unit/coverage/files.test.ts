import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { writeCsv } from "@/lib/coverage/csv";
import type { Table } from "@/lib/coverage/tables";
import { writeTableWorkbook } from "@/lib/coverage/workbook";

const TABLE: Table = {
  columns: [
    { name: "name", kind: "text" },
    { name: "active", kind: "people" },
    { name: "coverage", kind: "rate" },
  ],
  rows: [
    ["=1+1", 12_800, 0.43],
    ['Desa "A"; B', 0, null],
  ],
};
const WORDS = { title: "Tabel", dataSheet: "Angka", notesSheet: "Keterangan" };

test("a CSV keeps formulas as text, unknown empty and 0 as 0", () => {
  expect(writeCsv(TABLE)).toBe(`\uFEFFname;active;coverage\r\n'=1+1;12800;0.43\r\n"Desa ""A""; B";0;\r\n`);
});

test("a workbook holds numbers as numbers, formulas as text, and says what they are", async () => {
  const { sheets } = await readXlsx(await writeTableWorkbook(TABLE, [["Sumber", "=HYPERLINK()"]], WORDS));
  const [figures, notes] = sheets;
  expect([figures?.name, notes?.name]).toEqual(["Angka", "Keterangan"]);
  expect(figures?.rows[1]).toEqual(["'=1+1", 12_800, 0.43]);
  expect(figures?.rows[2]?.slice(0, 2)).toEqual(['Desa "A"; B', 0]);
  expect(figures?.rows[2]?.[2] ?? null).toBeNull();
  expect(notes?.rows.at(-1)).toEqual(["Sumber", "'=HYPERLINK()"]);
});
