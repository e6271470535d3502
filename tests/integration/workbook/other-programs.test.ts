// Files that other programs have written: LibreOffice, and two writers of the kind that exports from other systems use.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { editInLibreOffice, editRow, hasLibreOffice } from "../../support/libre-office";
import { rows } from "../../support/plain-sql";
import { save, typed } from "../../support/sheet";
import { GIANYAR } from "../../support/viewers";
import { confirm, emptyQuietMonth, lineOf, QUIET, uploaded, workbookOf } from "../../support/workbook";

const KERAMAS = "51.04.02.2003";
const MEDAHAN = "51.04.02.2005";

const fixture = (name: string) => readFileSync(join("tests", "fixtures", name));

beforeEach(async () => {
  await emptyQuietMonth();
  await save(
    [
      typed(KERAMAS, { jkk: "120", jkm: "120", jht: "4" }, { note: "-5 sejak Mei" }),
      typed(MEDAHAN, { jkk: "80", jkm: "80" }, { note: "dua\nbaris" }),
    ],
    { period: QUIET },
  );
});

/** In Keramas 128 people instead of 120, and nothing any more where 4 stood. */
const edit = (text: string) =>
  editRow(text, [KERAMAS, "Pekerja rentan"], (row) =>
    row
      .replace('office:value="120"', 'office:value="128"')
      .replace("<text:p>120</text:p>", "<text:p>128</text:p>")
      .replace(
        /<table:table-cell [^>]*office:value="4"[^>]*>\s*<text:p>4<\/text:p>\s*<\/table:table-cell>/,
        "<table:table-cell/>",
      ),
  );

async function expectExactlyTheEdits(file: Buffer) {
  const detail = await uploaded(file);
  expect(detail.preview?.tally).toEqual({ NEW: 0, CHANGED: 1, UNCHANGED: 71 * 11 - 1, REJECTED: 0, LEFT_OUT: 0 });
  expect(await confirm(detail)).toMatchObject({ kind: "CONFIRMED" });
  expect(
    await rows(
      "SELECT area_code AS area, jkk, jkm, jht, note FROM enrolment WHERE regency_code = $1 AND period = $2 ORDER BY 1",
      [GIANYAR, QUIET],
    ),
  ).toEqual([
    { area: KERAMAS, jkk: 128, jkm: 128, jht: null, note: "-5 sejak Mei" },
    { area: MEDAHAN, jkk: 80, jkm: 80, jht: null, note: "dua\nbaris" },
  ]);
}

describe("an export that was edited in LibreOffice", () => {
  test("and kept here as it wrote it brings exactly the edits", async () => {
    await expectExactlyTheEdits(fixture("libreoffice.xlsx"));
  });

  test.runIf(hasLibreOffice)("by the one on this machine brings exactly the edits", async () => {
    await expectExactlyTheEdits(editInLibreOffice(await workbookOf("export"), edit));
  });
});

describe("a recap by another writer", () => {
  test("of the kind that openpyxl is, with all its dirt, is read row by row", async () => {
    const detail = await uploaded(fixture("openpyxl.xlsx"));
    expect(
      detail.preview?.verdicts.map(({ areaCode, kind, errors }) => [
        areaCode,
        kind,
        errors.map(({ address }) => address),
      ]),
    ).toEqual([
      ["51.04.05.1005", "REJECTED", ["F7"]],
      ["51.04.05.2002", "NEW", []],
      ["51.04.05.2007", "NEW", []],
      ["51.04.01.2001", "REJECTED", ["E10"]],
      ["51.04.01.2003", "NEW", []],
    ]);
    expect(detail.preview?.oddities).toEqual({ formulas: [], dashes: [], hiddenLines: [11], totalLines: [12] });
    expect(lineOf(detail, "51.04.05.2002")?.after?.note).toBe("Naik karena pendataan");
    expect(lineOf(detail, "51.04.05.2007")?.after?.counts).toMatchObject({ jkk: 1130, jkm: 1130, jht: 20 });
  });

  test("of the kind that xlsxwriter is, with dates, formulas and rich text, is read row by row", async () => {
    const detail = await uploaded(fixture("xlsxwriter.xlsx"));
    expect(detail.preview).toMatchObject({
      tally: { NEW: 2, REJECTED: 0 },
      oddities: { formulas: ["E2", "E3"], totalLines: [4] },
    });
    expect(lineOf(detail, "51.04.05.2002")?.after).toMatchObject({
      counts: { jkk: 12800, jkm: 12800 },
      note: "sebagian",
    });
  });
});
