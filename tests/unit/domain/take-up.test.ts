import { describe, expect, test } from "vitest";
import { takeUp } from "@/lib/domain/coverage";
import type { Counts } from "@/lib/domain/entry";
import type { ProgrammeClass } from "@/lib/domain/programme";

describe("take-up is Σ programme ÷ Σ active of those who may hold it", () => {
  const of = (programmeClass: ProgrammeClass, counts: Partial<Counts>) => ({
    class: programmeClass,
    counts: { jkk: null, jkm: null, jht: null, jp: null, jkp: null, ...counts },
  });
  const regency = [
    of("PU_FIRM", { jkk: 100, jkm: 100, jht: 80, jp: 60, jkp: 50 }),
    of("BPU", { jkk: 40, jkm: 40, jht: 4 }),
    of("JAKON", { jkk: 60, jkm: 60 }),
  ];

  test.each([
    ["jkk", 200, 200, 1],
    ["jkm", 200, 200, 1],
    ["jht", 84, 140, 0.6],
    ["jp", 60, 100, 0.6],
    ["jkp", 50, 100, 0.5],
  ] as const)("%s: %i of %i is %d", (programme, count, mayHold, rate) => {
    expect(takeUp(programme, regency)).toEqual({ count, mayHold, rate });
  });

  test("who has not reported the programme is not counted as without it", () => {
    expect(takeUp("jht", [...regency, of("BPU", { jkk: 1_000, jkm: 1_000 })]).rate).toBe(0.6);
  });

  test("who has reported the programme but no active workers is left out as well", () => {
    expect(takeUp("jht", [...regency, of("BPU", { jht: 1_000 })]).rate).toBe(0.6);
  });

  test("where nobody may hold the programme it is unknown, not 0", () => {
    expect(takeUp("jp", [of("BPU", { jkk: 40 })])).toEqual({ count: null, mayHold: null, rate: null });
  });

  test("a count in a closed cell is not taken up", () => {
    expect(takeUp("jht", [...regency, of("JAKON", { jkk: 60, jht: 60 })]).rate).toBe(0.6);
  });
});
