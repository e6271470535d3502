import { expect, test } from "vitest";
import { type Cells, errorsOf, judge, needsNote, sameCounts, type TypedRow, withoutEcho } from "@/lib/domain/judgement";

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

test.each([
  ["JKK and JKM that moved together are told once", { jkk: "50", jkm: "50" }, ["jkk"]],
  ["and twice when they moved apart", { jkk: "50", jkm: "60" }, ["jkk", "jkm"]],
  ["JKM alone is told", { jkk: "100", jkm: "50" }, ["jkm"]],
])("%s", (_, cells, told) => {
  const previous = { jkk: 100, jkm: 100, jht: null, jp: null, jkp: null };
  const { problems } = judgeBpu(cells, { class: "PU_FIRM", previous });
  const changes = withoutEcho(problems).flatMap((problem) => (problem.rule === "R7" ? [problem.programme] : []));
  expect(changes).toEqual(told);
});
