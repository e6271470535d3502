import { expect, test } from "vitest";
import { cellEvents, eventWords } from "@/components/enrolment/cell-events";
import type { RevisedRow, RowRevision } from "@/lib/enrolment/queries";

function row(jkk: number | null, change: Partial<RevisedRow> = {}): RevisedRow {
  return { jkk, jkm: jkk, jht: null, jp: null, jkp: null, note: null, ...change };
}

function revision(before: RevisedRow | null, after: RevisedRow | null, through: RowRevision["through"] = "SHEET") {
  return { at: "2024-07-08T06:02:00.000Z", by: "I Wayan Adi", before, after, through };
}

test.each<[string, RowRevision, string]>([
  ["a first count", revision(null, row(168)), "168 diisi"],
  ["another count", revision(row(104), row(1168)), "1.168 menggantikan 104"],
  ["a count that was emptied", revision(row(104), row(null)), " 104 dikosongkan"],
  ["a count taken over", revision(null, row(104, { copiedFrom: 202405 })), "104 disalin dari Mei"],
  ["a count of a workbook", revision(row(104), row(105), "IMPORT"), "105 menggantikan 104 lewat impor"],
  ["a workbook taken back", revision(row(105), row(104), "UNDO"), "104 menggantikan 105 karena impor dibatalkan"],
  ["a note", revision(row(104), row(104, { note: "Batch III" })), " catatan “Batch III”"],
])("%s", (_, change, words) => {
  const [event, ...others] = cellEvents([change], "jkk");
  expect(others).toEqual([]);
  const told = event && eventWords(event, "id");
  expect(`${told?.value} ${told?.words}`).toBe(words);
});

test("what changed in another cell is left out", () => {
  expect(cellEvents([revision(row(104), row(104, { jht: 4 }))], "jkk")).toEqual([]);
});
