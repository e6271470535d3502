import { expect, test } from "vitest";
import { returnSchema } from "@/lib/submission/schema";

const GENERAL = "Mohon diperiksa";
const MONTH = { regencyCode: "51.04", period: "2024-06", version: "3", reason: GENERAL };
const KERAMAS = "51.04.02.2003";

function read(fields: Record<string, unknown>) {
  const parsed = returnSchema.safeParse({ ...MONTH, ...fields });
  return parsed.success ? parsed.data : parsed.error.issues.map(({ path }) => path[0]);
}

const ticked = `${KERAMAS}/VULNERABLE/jkk`;
const cell = { areaCode: KERAMAS, categoryCode: "VULNERABLE", programme: "jkk", reason: GENERAL };

test("nothing named is a return of the whole month", () => {
  expect(read({})).toEqual({ regencyCode: "51.04", period: 202406, version: 3, reason: GENERAL, cells: [] });
});

test("one ticked cell takes the general reason, unless it has its own", () => {
  expect(read({ cell: ticked, [`why/${ticked}`]: " " })).toMatchObject({ cells: [cell] });
  expect(read({ cell: ticked, [`why/${ticked}`]: " salah ketik " })).toMatchObject({
    cells: [{ ...cell, reason: "salah ketik" }],
  });
});

test("a reason beside a cell that was not ticked names nothing", () => {
  expect(read({ [`why/${ticked}`]: "salah ketik" })).toMatchObject({ cells: [] });
});

test("chosen cells come row by row; a row without a place was not filled in", () => {
  const fields = {
    cell: [ticked, `${KERAMAS}/VULNERABLE/jht`],
    chosenPlace: ["", "51.04.02.2004", "51.04"],
    chosenCategory: ["ALL", "ALL", "PU_FIRM"],
    chosenProgramme: ["ALL", "ALL", "jp"],
    chosenWhy: ["", "rekap lain", ""],
  };
  expect(read(fields)).toMatchObject({
    cells: [
      cell,
      { ...cell, programme: "jht" },
      { areaCode: "51.04.02.2004", categoryCode: "ALL", programme: "ALL", reason: "rekap lain" },
      { areaCode: "51.04", categoryCode: "PU_FIRM", programme: "jp", reason: GENERAL },
    ],
  });
});

test.each([
  ["no reason", { reason: "  " }, "reason"],
  ["an identity number in the reason", { reason: "NIK 5104012001234567" }, "reason"],
  ["an identity number in a cell's reason", { cell: ticked, [`why/${ticked}`]: "NIK 5104012001234567" }, "cells"],
  ["a closed cell", { cell: `${KERAMAS}/VULNERABLE/jp` }, "cells"],
  ["one programme of all categories", { cell: `${KERAMAS}/ALL/jkk` }, "cells"],
  ["a place of another regency", { cell: "51.06.01.2001/VULNERABLE/jkk" }, "cells"],
  ["a district", { cell: "51.04.02/VULNERABLE/jkk" }, "cells"],
  ["a category that there is not", { cell: `${KERAMAS}/PILOT/jkk` }, "cells"],
  ["a version that is no number", { version: "1.5" }, "version"],
  ["a month that is none", { period: "2024-13" }, "period"],
])("%s is refused", (_, fields, field) => {
  expect(read(fields)).toEqual([field]);
});
