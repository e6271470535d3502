import { describe, expect, test } from "vitest";
import {
  CATEGORY_CODES,
  classOf,
  isClosed,
  PROGRAMMES,
  type ProgrammeClass,
  type Requirement,
  type RequirementKey,
  requirement,
  SEGMENTS,
  segmentOf,
} from "@/lib/domain/programme";

const CLASSES: readonly ProgrammeClass[] = ["PU_FIRM", "PU_GOVERNMENT", "BPU", "JAKON", "PMI"];

// The table of design 1.2, read from there and not from the code.
const LAW: readonly [RequirementKey, ...Requirement[]][] = [
  ["PU_LARGE", "MUST", "MUST", "MUST", "MUST", "MUST"],
  ["PU_SMALL", "MUST", "MUST", "MAY", "MAY", "MAY"],
  ["PU_GOVERNMENT", "MUST", "MUST", "MAY", "NO", "NO"],
  ["BPU", "MUST", "MUST", "MAY", "NO", "NO"],
  ["JAKON", "MUST", "MUST", "NO", "NO", "NO"],
  ["PMI", "MUST", "MUST", "MAY", "NO", "NO"],
];

describe("each segment must, may or cannot hold a programme", () => {
  test.each(LAW)("%s: jkk %s, jkm %s, jht %s, jp %s, jkp %s", (key, ...requirements) => {
    expect(PROGRAMMES.map((programme) => requirement(key, programme))).toEqual(requirements);
  });
});

describe("a cell is closed where nobody of the class can hold the programme", () => {
  test.each([
    ["PU_FIRM", []],
    ["PU_GOVERNMENT", ["jp", "jkp"]],
    ["BPU", ["jp", "jkp"]],
    ["JAKON", ["jht", "jp", "jkp"]],
    ["PMI", ["jp", "jkp"]],
  ] as const)("for %s are closed: %j", (programmeClass, closed) => {
    expect(PROGRAMMES.filter((programme) => isClosed(programmeClass, programme))).toEqual(closed);
  });

  test("no class is shut out of accident and death cover", () => {
    expect(CLASSES.filter((one) => isClosed(one, "jkk") || isClosed(one, "jkm"))).toEqual([]);
  });
});

describe("every worker category has a class and a segment", () => {
  test.each([
    ["PU_FIRM", "PU_FIRM", "PU"],
    ["NON_ASN", "PU_GOVERNMENT", "PU"],
    ["VILLAGE_HEAD", "PU_GOVERNMENT", "PU"],
    ["VILLAGE_OFFICIAL", "PU_GOVERNMENT", "PU"],
    ["POSYANDU_CADRE", "BPU", "BPU"],
    ["VILLAGE_CADRE", "BPU", "BPU"],
    ["SOCIAL_WORKER", "BPU", "BPU"],
    ["BPU_SELF", "BPU", "BPU"],
    ["VULNERABLE", "BPU", "BPU"],
    ["JAKON", "JAKON", "JAKON"],
    ["PMI", "PMI", "PMI"],
  ] as const)("%s is %s in segment %s", (category, programmeClass, segment) => {
    expect(classOf(category)).toBe(programmeClass);
    expect(segmentOf(classOf(category))).toBe(segment);
  });

  test("there are eleven, each once, and together they fill all segments", () => {
    expect(new Set(CATEGORY_CODES).size).toBe(11);
    expect(CATEGORY_CODES).toHaveLength(11);
    expect(new Set(CATEGORY_CODES.map((category) => segmentOf(classOf(category))))).toEqual(new Set(SEGMENTS));
  });
});
