import { expect, test } from "vitest";
import { type Cells, errorsOf, judge, needsNote, sameCounts, type TypedRow } from "@/lib/domain/judgement";

const EMPTY: Cells = { jkk: "", jkm: "", jht: "", jp: "", jkp: "" };

function judgeBpu(cells: Partial<Cells>, rest: Partial<TypedRow> = {}) {
  return judge({ class: "BPU", cells: { ...EMPTY, ...cells }, note: "", ...rest });
}

test("empty cells are unknown, not 0, and nothing objects", () => {
  expect(judgeBpu({})).toEqual({
    counts: { jkk: null, jkm: null, jht: null, jp: null, jkp: null },
    note: null,
    problems: [],
  });
});

test("a text that is no count objects and stays out of the comparisons", () => {
  const { counts, problems } = judgeBpu({ jkk: "12,5", jkm: "84" });
  expect(counts).toMatchObject({ jkk: null, jkm: 84 });
  expect(problems).toMatchObject([
    { rule: "UNREADABLE", programme: "jkk", text: "12,5", parsed: { reason: "DECIMAL" } },
  ]);
});

test("the rules see what the cells say", () => {
  expect(judgeBpu({ jkk: "12.800", jkm: "12801" }).problems).toMatchObject([{ rule: "R2", jkk: 12_800, jkm: 12_801 }]);
});

test("a note that may not be kept is an error", () => {
  expect(errorsOf(judgeBpu({}, { note: "5104012001234567" }).problems)).toEqual([
    { rule: "NOTE", severity: "ERROR", fault: "IDENTITY_NUMBER" },
  ]);
});

test("a warning asks for a note until there is one; an error does not", () => {
  const previous = { jkk: 98, jkm: 98, jht: null, jp: null, jkp: null };
  const fallen = { jkk: "61", jkm: "61" };
  expect(needsNote(judgeBpu(fallen, { previous }))).toBe(true);
  expect(needsNote(judgeBpu(fallen, { previous, note: "Batch I lapsed" }))).toBe(false);
  expect(needsNote(judgeBpu({ jkk: "61", jkm: "60" }))).toBe(false);
});

test("unknown and 0 are not the same counts", () => {
  const { counts } = judgeBpu({});
  expect(sameCounts(counts, { ...counts })).toBe(true);
  expect(sameCounts(counts, { ...counts, jht: 0 })).toBe(false);
});
