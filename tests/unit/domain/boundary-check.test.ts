import { describe, expect, test } from "vitest";
import { type BoundaryFeature, readBoundaryFile } from "@/lib/domain/boundary";
import { type BoundaryReading, checkBoundaries, readingOf, regenciesIn } from "@/lib/domain/boundary-check";
import { codesOf, fileOf, type GridFeature, gridOf, swapped } from "../../support/boundaries";

const CODES = codesOf("51.04", 6);
const VILLAGES = CODES.map((code, index) => ({ code, name: `Desa ${index + 1}` }));
const FIRST = VILLAGES[0];
const AS_IT_IS: BoundaryReading = { property: null, regencyCode: null, turn: false };

function read(features: readonly unknown[]): readonly BoundaryFeature[] {
  const found = readBoundaryFile(fileOf(features));
  if (typeof found === "string") throw new Error(found);
  return found;
}

function check(features: readonly unknown[], asked: Partial<BoundaryReading> = {}) {
  const found = read(features);
  return checkBoundaries(found, readingOf(found, { ...AS_IT_IS, ...asked }), VILLAGES);
}

/** The grid with its first field changed. */
function broken(change: (ring: [number, number][]) => unknown): unknown[] {
  const [first, ...rest] = gridOf(CODES);
  const [ring] = (first?.geometry?.coordinates ?? []) as [number, number][][];
  return [{ ...first, geometry: { type: "Polygon", coordinates: [change(ring ?? [])] } }, ...rest];
}

test("a sound file: every village has its shape, by code", () => {
  const report = check([...gridOf(CODES)].reverse());
  expect(report).toMatchObject({
    property: "kode",
    regencyCode: "51.04",
    missing: [],
    unknown: [],
    elsewhere: [],
    problems: [],
  });
  expect(report.usable).toBe(true);
  expect(report.shapes.map(({ code }) => code)).toEqual(CODES);
});

describe("codes", () => {
  test("missing villages are named, and the others can be used", () => {
    const report = check(gridOf(CODES.slice(1)));
    expect(report.missing).toEqual([FIRST]);
    expect(report.usable).toBe(true);
  });

  test("codes that no village has, and none at all, are left out by feature", () => {
    const report = check([...gridOf(CODES), ...gridOf(["51.04.09.2999"]), { ...gridOf(["x"])[0], properties: {} }]);
    expect(report.unknown).toEqual([
      { number: 7, value: "51.04.09.2999" },
      { number: 8, value: null },
    ]);
    expect(report.usable).toBe(true);
  });

  test("a file of unknown codes alone cannot be used", () => {
    const report = check(gridOf(["51.04.09.2998", "51.04.09.2999"]));
    expect(report).toMatchObject({ shapes: [], usable: false, missing: VILLAGES });
  });

  test("villages of other regencies are surplus, and what is wrong with them does not matter", () => {
    const [foreign] = gridOf(["51.06.01.2001"]);
    const report = check([...gridOf(CODES), { ...foreign, geometry: null }]);
    expect(report.elsewhere).toEqual([{ number: 7, value: "51.06.01.2001" }]);
    expect(report.usable).toBe(true);
  });

  test("a village that comes twice is named with the second feature", () => {
    const report = check([...gridOf(CODES), ...gridOf(CODES.slice(0, 1))]);
    expect(report.problems).toEqual([{ kind: "DUPLICATE", number: 7, village: FIRST }]);
    expect(report.usable).toBe(false);
  });

  test("the regency with the most villages is meant, unless another one is asked for", () => {
    const found = read([...gridOf(CODES), ...gridOf(["51.06.01.2001"])]);
    expect(regenciesIn(found, "kode")).toEqual(["51.04", "51.06"]);
    expect(readingOf(found, AS_IT_IS).regencyCode).toBe("51.04");
    expect(readingOf(found, { ...AS_IT_IS, regencyCode: "51.06" }).regencyCode).toBe("51.06");
  });

  test("without codes in any property nothing is guessed", () => {
    expect(readingOf(read(gridOf(["a", "b"])), AS_IT_IS)).toEqual(AS_IT_IS);
  });
});

describe("rings", () => {
  test.each([
    ["OPEN_RING", (ring: [number, number][]) => ring.slice(0, -1)],
    ["SHORT_RING", ([first, second]: [number, number][]) => [first, second, first]],
    ["NO_AREA", ([first, second]: [number, number][]) => [first, second, first, second, first]],
    ["ELSEWHERE", (ring: [number, number][]) => ring.map(([x, y]) => [x - 60, y])],
    ["NOT_DEGREES", (ring: [number, number][]) => ring.map(([x, y]) => [x * 2_700, y * 1_000])],
    ["BAD_COORDINATE", () => [["a", "b"]]],
  ] as const)("%s is named with its village and feature, and nothing can be used", (kind, change) => {
    const report = check(broken(change));
    expect(report.problems).toEqual([{ kind, number: 1, village: FIRST }]);
    expect(report.shapes).toHaveLength(5);
    expect(report.missing).toEqual([]);
    expect(report.usable).toBe(false);
  });
});

describe("longitude and latitude exchanged", () => {
  test("are recognised in every village", () => {
    const report = check(swapped(gridOf(CODES)));
    expect(report.problems.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "SWAPPED"));
    expect(report).toMatchObject({ usable: false, turned: 0 });
  });

  test("are turned round when asked for, to the very same shapes", () => {
    const report = check(swapped(gridOf(CODES)), { turn: true });
    expect(report).toMatchObject({ usable: true, turned: 6, problems: [] });
    expect(report.shapes).toEqual(check(gridOf(CODES)).shapes);
  });

  test("in one village only, the others stay as they are", () => {
    const grid: GridFeature[] = gridOf(CODES);
    const mixed = [...swapped(grid.slice(0, 1)), ...grid.slice(1)];
    expect(check(mixed).problems).toEqual([{ kind: "SWAPPED", number: 1, village: FIRST }]);
    expect(check(mixed, { turn: true })).toMatchObject({ usable: true, turned: 1 });
  });
});
