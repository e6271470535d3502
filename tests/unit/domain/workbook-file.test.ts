import { describe, expect, test } from "vitest";
import {
  cellAddress,
  cellText,
  hasIdentityNumber,
  periodOfCell,
  periodsIn,
  withFormulaMark,
  withoutFormulaMark,
} from "@/lib/domain/workbook-file";

test.each([
  [0, 1, "A1"],
  [5, 17, "F17"],
  [25, 2, "Z2"],
  [26, 2, "AA2"],
  [49, 20_000, "AX20000"],
  [701, 1, "ZZ1"],
  [702, 1, "AAA1"],
])("column %i of line %i is %s", (column, line, address) => {
  expect(cellAddress(column, line)).toBe(address);
});

test.each([
  [null, ""],
  [12.5, "12.5"],
  [" \u00a0Mas\u00a0 ", "Mas"],
])("the text of %j is %j", (value, text) => {
  expect(cellText({ value })).toBe(text);
});

describe("an identity number", () => {
  test.each([5104012306980001, 1e15, 9.999e15, "5104012306980001", "NIK: 5104 0123 0698 0001.", "510401 230698 0001"])(
    "is seen in %j",
    (value) => {
      expect(hasIdentityNumber({ value })).toBe(true);
    },
  );

  test.each([null, 999_999_999_999_999, 1e16, 12_800, "51.04.05.2002", "510401230698000", "2024-06-30 2024-07-31"])(
    "is not seen in %j",
    (value) => {
      expect(hasIdentityNumber({ value })).toBe(false);
    },
  );
});

describe("the months that a text names", () => {
  test.each([
    ["Rekap Juni 2024", [202406]],
    ["KEADAAN PER 30 JUNI 2024", [202406]],
    ["as of 31 December 2023", [202312]],
    ["Agustus-2024", [202408]],
    ["Agt. 2024", [202408]],
    ["Nop 2022", [202211]],
    ["2024-06-30", [202406]],
    ["2024-06", [202406]],
    ["06/2024", [202406]],
    ["Juni 2024, dicetak 5 Juli 2024", [202406, 202407]],
    ["Tahun 2024", []],
    ["Marga 2024", []],
    ["13/2024", []],
    ["Pekerja rentan", []],
    ["", []],
  ])("%j: %j", (text, periods) => {
    expect(periodsIn(text)).toEqual(periods);
  });

  test.each([
    [202406, 202406],
    [202413, null],
    [12, null],
    ["Juni 2024", 202406],
    ["Juni 2024 – Juli 2024", null],
    ["2024-06-30", 202406],
    [null, null],
  ])("a cell with %j is of %j", (value, period) => {
    expect(periodOfCell({ value })).toBe(period);
  });
});

test.each(["=1+1", "+62", "-5 sejak Mei", "@a", "\tx"])("%j goes out as text and comes back as it was", (text) => {
  expect(withFormulaMark(text)).toBe(`'${text}`);
  expect(withoutFormulaMark(withFormulaMark(text))).toBe(text);
});

test.each(["naik 5", "'dikutip'", "", "5-3"])("%j goes out and comes back as it is", (text) => {
  expect(withFormulaMark(text)).toBe(text);
  expect(withoutFormulaMark(text)).toBe(text);
});
