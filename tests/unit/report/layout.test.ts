import { describe, expect, test } from "vitest";
import type { Section } from "@/lib/domain/document";
import { sectionRows } from "@/lib/report/section-rows";
import { tableCharacters } from "@/lib/report/table-width";
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

test("a table is narrower on a phone, without what is optional", () => {
  expect(tableCharacters(dapilTable(), true)).toBeLessThanOrEqual(60);
  expect(tableCharacters(dapilTable(), false)).toBeGreaterThan(tableCharacters(dapilTable(), true));
});
