import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Counts, checkEntry, checkRegencyTotal, type Entry, type Finding, MAX_COUNT } from "@/lib/domain/entry";
import { isClosed, PROGRAMMES, type Programme, type ProgrammeClass } from "@/lib/domain/programme";

const CLASSES: readonly ProgrammeClass[] = ["PU_FIRM", "PU_GOVERNMENT", "BPU", "JAKON", "PMI"];
const UNKNOWN: Counts = { jkk: null, jkm: null, jht: null, jp: null, jkp: null };

const countsOf = (counts: Partial<Counts>): Counts => ({ ...UNKNOWN, ...counts });
const anyCount = fc.option(fc.integer({ min: -5, max: 300 }), { nil: null });
const anyCounts: fc.Arbitrary<Counts> = fc.record({
  jkk: anyCount,
  jkm: anyCount,
  jht: anyCount,
  jp: anyCount,
  jkp: anyCount,
});
const anyEntry: fc.Arbitrary<Entry> = fc.record({
  class: fc.constantFrom(...CLASSES),
  counts: anyCounts,
  eligible: anyCount,
  previous: fc.option(anyCounts, { nil: null }),
});

/** "R4 ERROR jkp" for each finding: what is objected to, without the numbers. */
function objections(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, programme }) => `${rule} ${severity} ${programme}`);
}

function check(programmeClass: ProgrammeClass, counts: Partial<Counts>, rest: Partial<Entry> = {}): string[] {
  return objections(checkEntry({ class: programmeClass, counts: countsOf(counts), ...rest }));
}

describe("R1: counts are whole numbers from 0 to 10,000,000", () => {
  test.each([0, 1, MAX_COUNT])("%i is one", (count) => {
    expect(check("BPU", { jkk: count })).toEqual([]);
  });

  test.each([-1, 0.5, MAX_COUNT + 1, Number.NaN, Number.POSITIVE_INFINITY])("%d is an error", (count) => {
    expect(check("BPU", { jkk: count })).toEqual(["R1 ERROR jkk"]);
  });

  test("the limit is ten million", () => {
    expect(MAX_COUNT).toBe(10_000_000);
  });

  test("it holds for every programme", () => {
    for (const programme of PROGRAMMES) {
      expect(check("PU_FIRM", { [programme]: -1 })).toEqual([`R1 ERROR ${programme}`]);
    }
  });

  test("an impossible count is not compared with anything else", () => {
    expect(check("BPU", { jkk: -1, jkm: 5, jht: 9 }, { previous: countsOf({ jkk: 50 }) })).toEqual(["R1 ERROR jkk"]);
  });
});

describe("R2: accident and death cover are held together", () => {
  test.each<[ProgrammeClass, number | null, number | null, string[]]>([
    ["BPU", 71, 71, []],
    ["BPU", 71, 70, ["R2 ERROR jkm"]],
    ["BPU", 71, 72, ["R2 ERROR jkm"]],
    ["JAKON", 71, 67, ["R2 ERROR jkm"]],
    ["PMI", 71, 67, ["R2 ERROR jkm"]],
    ["PU_FIRM", 71, 67, ["R2 WARNING jkm"]],
    ["PU_GOVERNMENT", 71, 67, ["R2 WARNING jkm"]],
    ["PU_FIRM", 71, 71, []],
    ["BPU", 71, null, []],
    ["BPU", null, 71, []],
  ])("%s with jkk %j and jkm %j: %j", (programmeClass, jkk, jkm, expected) => {
    expect(check(programmeClass, { jkk, jkm })).toEqual(expected);
  });

  test("the finding carries both numbers", () => {
    expect(checkEntry({ class: "BPU", counts: countsOf({ jkk: 71, jkm: 67 }) })).toEqual([
      { rule: "R2", severity: "ERROR", programme: "jkm", jkk: 71, jkm: 67 },
    ]);
  });
});

describe("R3: JHT is not above JKK, and JP is not above JHT", () => {
  test.each<[Partial<Counts>, string[]]>([
    [{ jkk: 10, jht: 10 }, []],
    [{ jkk: 10, jht: 11 }, ["R3 WARNING jht"]],
    [{ jht: 10, jp: 10 }, []],
    [{ jht: 10, jp: 11 }, ["R3 WARNING jp"]],
    [{ jkk: 10, jp: 11 }, []],
    [{ jht: 11 }, []],
    [{ jp: 11 }, []],
  ])("%j: %j", (counts, expected) => {
    expect(check("PU_FIRM", counts)).toEqual(expected);
  });

  test("the finding names the limit", () => {
    expect(checkEntry({ class: "PU_FIRM", counts: countsOf({ jht: 10, jp: 11 }) })).toEqual([
      { rule: "R3", severity: "WARNING", programme: "jp", count: 11, limit: 10, limitProgramme: "jht" },
    ]);
  });
});

describe("R4: JKP is at most the smallest of JKK, JKM and JHT", () => {
  test.each<[Partial<Counts>, string[]]>([
    [{ jkk: 10, jkm: 10, jht: 10, jkp: 10 }, []],
    [{ jkk: 10, jkm: 10, jht: 9, jkp: 10 }, ["R4 ERROR jkp"]],
    [{ jkk: 10, jkp: 10 }, []],
    [{ jkk: 10, jkp: 11 }, ["R4 ERROR jkp"]],
    [{ jkm: 10, jkp: 11 }, ["R4 ERROR jkp"]],
    [{ jht: 10, jkp: 11 }, ["R4 ERROR jkp"]],
    [{ jp: 5, jkp: 11 }, []],
    [{ jkp: 11 }, []],
  ])("%j: %j", (counts, expected) => {
    expect(check("PU_FIRM", counts)).toEqual(expected);
  });

  test("the finding names the programme that limits", () => {
    expect(checkEntry({ class: "PU_FIRM", counts: countsOf({ jkk: 10, jkm: 10, jht: 8, jkp: 9 }) })).toEqual([
      { rule: "R4", severity: "ERROR", programme: "jkp", count: 9, limit: 8, limitProgramme: "jht" },
    ]);
  });
});

describe("R5: a closed cell takes no count, not even 0", () => {
  const cells = CLASSES.flatMap((one) => PROGRAMMES.map((programme): [ProgrammeClass, Programme] => [one, programme]));

  test.each(cells)("%s, %s", (programmeClass, programme) => {
    const expected = isClosed(programmeClass, programme) ? [`R5 ERROR ${programme}`] : [];
    expect(check(programmeClass, { [programme]: 0 })).toEqual(expected);
  });

  test("a count in a closed cell is not compared with anything else", () => {
    expect(check("BPU", { jkk: 5, jkm: 5, jht: 1, jp: 3, jkp: 9 })).toEqual(["R5 ERROR jp", "R5 ERROR jkp"]);
  });
});

describe("R6: more active than eligible workers want a note", () => {
  test.each<[number | null, number | null | undefined, string[]]>([
    [100, 100, []],
    [101, 100, ["R6 WARNING jkk"]],
    [1, 0, ["R6 WARNING jkk"]],
    [101, null, []],
    [101, undefined, []],
    [null, 100, []],
  ])("active %j of eligible %j: %j", (jkk, eligible, expected) => {
    expect(check("BPU", { jkk }, { eligible })).toEqual(expected);
  });
});

describe("R7: a change beyond ±20 % and of more than 10 people, or a fall to 0, wants a note", () => {
  test.each<[number | null, number | null, boolean]>([
    // exactly 20 % is not beyond, one person more is
    [100, 120, false],
    [100, 121, true],
    [100, 80, false],
    [100, 79, true],
    // more than 20 %, but 10 people or fewer
    [40, 50, false],
    [40, 51, true],
    [40, 30, false],
    [40, 29, true],
    [1, 11, false],
    [1, 12, true],
    // from nothing every share is exceeded
    [0, 10, false],
    [0, 11, true],
    [0, 0, false],
    // a fall to 0, however small
    [1, 0, true],
    [10, 0, true],
    [6_400, 0, true],
    // 20 % of 55 is 11, of 56 is 11.2
    [55, 66, false],
    [55, 67, true],
    [56, 67, false],
    // unknown is no change
    [null, 6_400, false],
    [6_400, null, false],
  ])("from %j to %j: %j", (previous, count, isRemarkable) => {
    const findings = check("BPU", { jkk: count }, { previous: countsOf({ jkk: previous }) });
    expect(findings).toEqual(isRemarkable ? ["R7 WARNING jkk"] : []);
  });

  test("without an earlier month nothing is remarkable", () => {
    expect(check("BPU", { jkk: 6_400 }, { previous: null })).toEqual([]);
    expect(check("BPU", { jkk: 6_400 })).toEqual([]);
  });

  test("the finding says how much, and each programme is asked for itself", () => {
    const previous = countsOf({ jkk: 98, jkm: 98, jht: 50 });
    expect(checkEntry({ class: "BPU", counts: countsOf({ jkk: 61, jkm: 61, jht: 50 }), previous })).toEqual([
      { rule: "R7", severity: "WARNING", programme: "jkk", count: 61, previous: 98, change: -37 },
      { rule: "R7", severity: "WARNING", programme: "jkm", count: 61, previous: 98, change: -37 },
    ]);
  });
});

describe("R8: villages together do not exceed the branch's total", () => {
  test.each<[(number | null)[], number | null, boolean]>([
    [[60, 40], 100, false],
    [[60, 41], 100, true],
    [[60, null, 40], 100, false],
    [[60, null, 41], 100, true],
    [[null, null], 0, false],
    [[], 0, false],
    [[1], 0, true],
    [[60, 41], null, false],
  ])("villages %j of a total of %j: %j", (villages, regencyTotal, isBroken) => {
    const sum = villages.reduce<number>((total, count) => total + (count ?? 0), 0);
    const finding = { rule: "R8", severity: "WARNING", programme: "jkk", villages: sum, regencyTotal };
    expect(checkRegencyTotal({ programme: "jkk", villages, regencyTotal })).toEqual(isBroken ? finding : null);
  });
});

describe("what is unknown breaks no rule", () => {
  test("an entry of nothing but unknown counts is sound in every class", () => {
    for (const one of CLASSES)
      expect(checkEntry({ class: one, counts: UNKNOWN, eligible: 0, previous: UNKNOWN })).toEqual([]);
  });

  test("forgetting a count adds no objection to another cell", () => {
    fc.assert(
      fc.property(anyEntry, fc.constantFrom(...PROGRAMMES), (entry, forgotten) => {
        const before = objections(checkEntry(entry));
        const after = objections(checkEntry({ ...entry, counts: { ...entry.counts, [forgotten]: null } }));
        expect(before).toEqual(expect.arrayContaining(after));
      }),
    );
  });

  test("no objection is raised against a cell without a count", () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        for (const { programme } of checkEntry(entry)) expect(entry.counts[programme]).not.toBeNull();
      }),
    );
  });
});
