import { describe, expect, test } from "vitest";
import type { Section } from "@/lib/domain/document";
import { blockRows, sectionRows } from "@/lib/report/section-rows";
import { tableCharacters, widthOf } from "@/lib/report/table-width";
import { SAMPLE_REPORT } from "../../support/sample-report";
import { dapilTable, lapsesTable, words } from "../../support/sample-report-tables";

const idsOf = (sections: readonly Section[]) => sectionRows(sections).map((row) => row.map(({ id }) => id));
const named = (id: string): Section => {
  const section = SAMPLE_REPORT.sections.find((one) => one.id === id);
  if (!section) throw new Error(`the sample has no ${id}`);
  return section;
};

describe("what stands side by side", () => {
  test("neighbours that need half the width", () => {
    expect(idsOf(SAMPLE_REPORT.sections)).toEqual([
      ["opening"],
      ["trend"],
      ["dapil"],
      ["lapses", "costs"],
      ["questions"],
    ]);
  });

  test("never three", () => {
    expect(idsOf([named("costs"), named("lapses"), { ...named("costs"), id: "more" }])).toEqual([
      ["costs", "lapses"],
      ["more"],
    ]);
  });

  test("not what begins on a new sheet of paper", () => {
    expect(idsOf([named("lapses"), { ...named("costs"), newPage: true }])).toEqual([["lapses"], ["costs"]]);
  });

  test("not a table whose words want the whole width", () => {
    const table = lapsesTable();
    const rows = [
      { cells: [words("Pekerja yang lepas pada bulan September tahun ini"), words(""), words(""), words("")] },
    ];
    const wordy: Section = { ...named("lapses"), blocks: [{ kind: "TABLE", table: { ...table, rows } }] };
    expect(idsOf([wordy, named("costs")])).toEqual([["lapses"], ["costs"]]);
  });
});

test("two small tables of one part stand side by side, a long one alone", () => {
  const small = { kind: "TABLE" as const, table: lapsesTable() };
  const long = {
    ...small,
    table: { ...small.table, rows: Array.from({ length: 9 }, () => small.table.rows[0]).flatMap((row) => row ?? []) },
  };
  expect(blockRows([small, small, small]).map(({ length }) => length)).toEqual([2, 1]);
  expect(blockRows([small, long]).map(({ length }) => length)).toEqual([1, 1]);
});

test("a table is as wide as it needs to be", () => {
  const { columns, rows } = lapsesTable();
  const worded = (text: string) => [{ cells: [words(text), ...(rows[0]?.cells.slice(1) ?? [])] }];
  const width = (text: string) => widthOf({ caption: "", columns, rows: worded(text), foot: null });
  expect([width("a".repeat(20)), width("a".repeat(30)), width("a".repeat(60)), width("a".repeat(90))]).toEqual([
    "HALF",
    "SLIM",
    "WIDE",
    "DENSE",
  ]);
});

test("the table that the design draws keeps its room", () => {
  expect(widthOf(dapilTable())).toBe("WIDE");
});

test("a table is narrower on a phone, without what is optional", () => {
  expect(tableCharacters(dapilTable(), true)).toBeLessThanOrEqual(60);
  expect(tableCharacters(dapilTable(), false)).toBeGreaterThan(tableCharacters(dapilTable(), true));
});
