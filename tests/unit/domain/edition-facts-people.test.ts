import { describe, expect, test } from "vitest";
import {
  editionProgrammes,
  editionReasons,
  editionSegments,
  MOST_REASONS,
  type PeopleMonth,
} from "@/lib/domain/edition-facts-people";
import type { Counts } from "@/lib/domain/entry";
import type { CategoryCode } from "@/lib/domain/programme";
import type { JudgedRow } from "@/lib/domain/submission";
import { NOTHING_HIDDEN, suppress } from "@/lib/domain/suppression";

const REGENCY = "51.04";
const VILLAGE = "51.04.01.2001";

type Said = Partial<Record<CategoryCode, Partial<Counts>>>;

/** A regency of one village that says all there is, or of two that say half each. */
function month(said: Said, disclosure?: PeopleMonth["disclosure"]): PeopleMonth {
  const counts = new Map(
    Object.entries(said).map(([code, some]) => [
      code as CategoryCode,
      { jkk: null, jkm: some.jkk ?? null, jht: null, jp: null, jkp: null, ...some },
    ]),
  );
  const rows = [...counts].map(([categoryCode, own]) => ({ areaCode: VILLAGE, categoryCode, counts: own }));
  const decided = suppress({ regencyCode: REGENCY, rows, segments: ["PU", "BPU", "JAKON", "PMI"] });
  return { regencyCode: REGENCY, counts, disclosure: disclosure ?? decided };
}

const PLAIN: Said = { PU_FIRM: { jkk: 200, jht: 150, jp: 90, jkp: 80 }, VULNERABLE: { jkk: 100, jht: 20 } };

describe("programmes", () => {
  test("are held by some of those who may", () => {
    const told = editionProgrammes(month(PLAIN), null);
    expect(told.map(({ programme, people, mayHold }) => [programme, people, mayHold])).toEqual([
      ["jkk", 300, 300],
      ["jkm", 300, 300],
      ["jht", 170, 300],
      ["jp", 90, 200],
      ["jkp", 80, 200],
    ]);
    expect(told.find(({ programme }) => programme === "jp")?.takeUp).toBe(0.45);
    expect(told.every(({ change }) => change === null)).toBe(true);
  });

  test("changed against the month before where both are made of the same categories", () => {
    const before = month({ ...PLAIN, PU_FIRM: { jkk: 190, jht: 160, jp: 90, jkp: 79 } });
    expect(editionProgrammes(month(PLAIN), before).map(({ change }) => change)).toEqual([10, 10, -10, 0, 1]);
    const unknown = month({ ...PLAIN, VULNERABLE: { jkk: 100 } });
    expect(editionProgrammes(month(PLAIN), unknown).map(({ change }) => change)).toEqual([0, 0, null, 0, 0]);
  });

  test("of few people are hidden, in this month and in the change from it", () => {
    const few = month({ ...PLAIN, PU_FIRM: { jkk: 200, jht: 150, jp: 90, jkp: 3 } });
    const jkp = editionProgrammes(few, month(PLAIN)).find(({ programme }) => programme === "jkp");
    expect(jkp).toMatchObject({ people: "HIDDEN", takeUp: null, change: null });
    expect(editionProgrammes(month(PLAIN), few).find(({ programme }) => programme === "jkp")).toMatchObject({
      ...{ people: 80, change: null },
    });
  });
});

describe("segments", () => {
  test("nobody, unknown and few are three things", () => {
    const told = editionSegments(month({ ...PLAIN, JAKON: { jkk: 0 } }), null);
    expect(told.map(({ segment, active }) => [segment, active])).toEqual([
      ["PU", 200],
      ["BPU", 100],
      ["JAKON", 0],
      ["PMI", null],
    ]);
    const few = editionSegments(month({ ...PLAIN, JAKON: { jkk: 4 } }), null);
    expect(few.find(({ segment }) => segment === "JAKON")?.active).toBe("HIDDEN");
    // The total is known: a second one must be kept back with it.
    expect(few.filter(({ active }) => active === "HIDDEN").length).toBeGreaterThan(1);
  });

  test("changed against the month before", () => {
    const before = month({ ...PLAIN, VULNERABLE: { jkk: 164 } });
    expect(editionSegments(month(PLAIN), before).map(({ change }) => change)).toEqual([0, -64, null, null]);
  });
});

describe("reasons", () => {
  const BOTH_SHOWN = { now: NOTHING_HIDDEN, before: NOTHING_HIDDEN };
  const ALL_HIDDEN = { ...NOTHING_HIDDEN, isHidden: () => true };
  const names = {
    regencyName: "Gianyar",
    nameOf: (code: string) => (code === REGENCY ? undefined : `Desa ${code.slice(-1)}`),
  };
  const row = (areaCode: string, note: string | null, change: number, fields: Partial<JudgedRow> = {}): JudgedRow => ({
    ...{ areaCode, note, categoryCode: "VULNERABLE" },
    problems: [{ rule: "R7", severity: "WARNING", programme: "jkk", count: 0, previous: 0, change }],
    ...fields,
  });

  test("are the notes of the largest changes", () => {
    const told = editionReasons([row(VILLAGE, "Pindah", -37), row("51.04.01.2002", "Batch", 64)], names, BOTH_SHOWN);
    expect(told).toEqual([
      { areaName: "Desa 2", categoryCode: "VULNERABLE", note: "Batch" },
      { areaName: "Desa 1", categoryCode: "VULNERABLE", note: "Pindah" },
    ]);
  });

  test("said of several places are told once for the regency, under what they moved most", () => {
    const rows = [row(VILLAGE, "Batch", 30), row("51.04.01.2002", "Batch", 40, { categoryCode: "BPU_SELF" })];
    expect(editionReasons([row(REGENCY, "Besar", 60), ...rows], names, BOTH_SHOWN)).toEqual([
      { areaName: "Gianyar", categoryCode: "BPU_SELF", note: "Batch" },
      { areaName: "Gianyar", categoryCode: "VULNERABLE", note: "Besar" },
    ]);
  });

  test.each([
    ["without a note", row(VILLAGE, null, 50), BOTH_SHOWN],
    ["of an objection that is no change", row(VILLAGE, "x", 0, { problems: [] }), BOTH_SHOWN],
    ["of a count that is kept back", row(VILLAGE, "Tinggal 3", 50), { now: ALL_HIDDEN, before: NOTHING_HIDDEN }],
    ["of a count that was kept back", row(VILLAGE, "Tadinya 3", 50), { now: NOTHING_HIDDEN, before: ALL_HIDDEN }],
    ["after a month that is not told", row(VILLAGE, "Tadinya 3", 50), { now: NOTHING_HIDDEN, before: null }],
  ])("%s are none", (_, judged, disclosures) => {
    expect(editionReasons([judged], names, disclosures)).toEqual([]);
  });

  test("are no more than a page holds", () => {
    const many = Array.from({ length: 30 }, (_, at) => row(VILLAGE, `Catatan ${at}`, at));
    expect(editionReasons(many, names, BOTH_SHOWN)).toHaveLength(MOST_REASONS);
  });
});
