// Rows of a sheet as the page gets them, for what runs in the browser.
import type { Cells } from "@/lib/domain/judgement";
import type { SheetRow } from "@/lib/enrolment/queries";
import { keyOf } from "@/lib/enrolment/sheet-form";

export const KERAMAS = "51.04.02.2003";
export const BELEGA = "51.04.02.2004";
export const REMAINDER = "51.04";

export const BLANK: Cells = { jkk: "", jkm: "", jht: "", jp: "", jkp: "" };

/** A row of vulnerable workers: 104 this month in version 3, 100 last month, unless told otherwise. */
export function sheetRow(areaCode = KERAMAS, change: Partial<SheetRow> = {}): SheetRow {
  return {
    areaCode,
    categoryCode: "VULNERABLE",
    areaName: areaCode,
    kind: areaCode === REMAINDER ? null : "DESA",
    districtName: areaCode === REMAINDER ? null : "Blahbatuh",
    segment: "BPU",
    counts: { jkk: 104, jkm: 104, jht: null, jp: null, jkp: null },
    previous: { jkk: 100, jkm: 100, jht: null, jp: null, jkp: null },
    note: null,
    version: 3,
    eligible: null,
    copiedFrom: null,
    noDataReason: null,
    ...change,
  };
}

/** A row that nobody has filled in. */
export function emptyRow(areaCode: string, change: Partial<SheetRow> = {}): SheetRow {
  return sheetRow(areaCode, {
    counts: { jkk: null, jkm: null, jht: null, jp: null, jkp: null },
    version: 0,
    ...change,
  });
}

export function keyIn(areaCode: string): string {
  return keyOf({ areaCode, categoryCode: "VULNERABLE" });
}
