import { describe, expect, test } from "vitest";
import { readFields } from "@/lib/action";
import { toPeriod } from "@/lib/domain/period";
import { sheetSchema, viewSchema } from "@/lib/enrolment/schema";
import { fieldName, type RowKey, seenText, type TypedRow, writeSheetForm } from "@/lib/enrolment/sheet-form";

const KERAMAS: RowKey = { areaCode: "51.04.02.2003", categoryCode: "VULNERABLE" };
const UNMAPPED: RowKey = { areaCode: "51.04", categoryCode: "PU_FIRM" };
const SEEN = { version: 3, counts: { jkk: 104, jkm: 104, jht: null, jp: null, jkp: null }, note: null };
const ROW: TypedRow = {
  ...KERAMAS,
  cells: { jkk: "168", jkm: "12,5", jht: "", jp: "", jkp: "" },
  note: "Batch III",
  seen: SEEN,
};

function read(change: (form: FormData) => void = () => {}, rows: readonly TypedRow[] = [ROW]) {
  const form = writeSheetForm("51.04", toPeriod(202407), rows);
  change(form);
  return sheetSchema.safeParse(readFields(form));
}

describe("a sheet in a form", () => {
  test("arrives as it left, texts and all", () => {
    const rows = [ROW, { ...ROW, ...UNMAPPED }];
    expect(read(undefined, rows).data).toEqual({ regencyCode: "51.04", period: 202407, rows });
  });

  test("a closed cell, which has no field, reads as empty", () => {
    const answer = read((form) => form.delete(fieldName("jp", KERAMAS)));
    expect(answer.data?.rows[0]?.cells.jp).toBe("");
  });

  test("of two rows that were seen the later one holds: who keeps his value has seen the other's", () => {
    const answer = read((form) => form.append(fieldName("seen", KERAMAS), seenText({ ...SEEN, version: 4 })));
    expect(answer.data?.rows[0]?.seen.version).toBe(4);
  });

  test("a row whose own value was given up is left out", () => {
    expect(read((form) => form.set(fieldName("take", KERAMAS), "1")).data?.rows).toEqual([]);
  });

  test.each<[string, (form: FormData) => void]>([
    ["no month", (form) => form.set("period", "2024-13")],
    ["no regency", (form) => form.set("regencyCode", "51.04.02")],
    ["a village of another regency", (form) => form.set("seen/51.06.01.2001/VULNERABLE", seenText(SEEN))],
    ["a district, which holds no counts", (form) => form.set("seen/51.04.02/VULNERABLE", seenText(SEEN))],
    ["a category that there is not", (form) => form.set("seen/51.04.02.2003/TEACHER", seenText(SEEN))],
    ["a seen row that is not one", (form) => form.set(fieldName("seen", KERAMAS), "{}")],
    ["a text beyond any count", (form) => form.set(fieldName("jkk", KERAMAS), "1".repeat(101))],
    ["a file", (form) => form.set(fieldName("jkk", KERAMAS), new File(["1"], "1.txt"))],
  ])("%s is refused", (_, change) => {
    expect(read(change).success).toBe(false);
  });
});

describe("the sheet that an address asks for", () => {
  test.each([
    [{ category: "JAKON" }, { kind: "CATEGORY", categoryCode: "JAKON" }],
    [{ village: "51.04.02.2003" }, { kind: "PLACE", areaCode: "51.04.02.2003" }],
    [
      { category: "JAKON", village: "51.04" },
      { kind: "PLACE", areaCode: "51.04" },
    ],
    [
      { category: "JAKON", village: "" },
      { kind: "CATEGORY", categoryCode: "JAKON" },
    ],
    [{}, { kind: "CATEGORY", categoryCode: "VULNERABLE" }],
    [{ category: "TEACHER" }, { kind: "CATEGORY", categoryCode: "VULNERABLE" }],
    [{ category: ["JAKON", "PMI"] }, { kind: "CATEGORY", categoryCode: "VULNERABLE" }],
  ])("%j", (address, view) => {
    expect(viewSchema.parse(address)).toEqual(view);
  });
});
