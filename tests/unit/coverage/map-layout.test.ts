import { describe, expect, test } from "vitest";
import { layOutMap } from "@/components/coverage/map-layout";
import type { GroundRow } from "@/lib/boundary/queries";
import type { Polygon } from "@/lib/domain/boundary";
import type { PlaceFact } from "@/lib/domain/picture";

const REGENCIES = ["51.01", "51.02", "51.03", "51.04"];

function place(code: string): PlaceFact {
  return {
    code,
    name: code,
    kind: null,
    parentName: "Bali",
    active: 1,
    eligible: 2,
    definition: "D",
    previousActive: null,
    previousEligible: null,
    previousDefinition: null,
    villages: 1,
    villageCount: 1,
    noDataReason: null,
  };
}

const at = (code: string) => 115 + Number(code.slice(-2)) / 10;
const square = (x: number): Polygon => [
  [
    [x, -8],
    [x + 0.1, -8],
    [x + 0.1, -8.1],
    [x, -8],
  ],
];
const outline = (code: string): GroundRow => ({
  kind: "OUTLINE",
  code,
  shape: [square(at(code))],
  source: "B",
  licence: "L",
});
const point = (code: string): GroundRow => ({
  kind: "POINT",
  code,
  longitude: at(code),
  latitude: -8 - Number(code.slice(-1)) ** 2 / 50,
  source: "P",
  licence: null,
});
const layOut = (rows: GroundRow[], codes = REGENCIES) => layOutMap(rows, codes.map(place));
const drawnIn = (layout: ReturnType<typeof layOut>) => layout?.ground.shapes.map(({ code }) => code).sort();

describe("regencies of a province", () => {
  test("are drawn by their outlines when these show at least half of them; the rest is named", () => {
    const layout = layOut([...REGENCIES.slice(0, 2).map(outline), ...REGENCIES.map(point)]);
    expect(layout?.kind).toBe("BOUNDARY");
    expect(drawnIn(layout)).toEqual(["51.01", "51.02"]);
    expect(layout?.without.map(({ code }) => code)).toEqual(["51.03", "51.04"]);
  });

  test("are drawn as a schema of all when only one has an outline, with its middle where it has no point", () => {
    const layout = layOut([outline("51.01"), ...REGENCIES.slice(1).map(point)]);
    expect(layout?.kind).toBe("SCHEMATIC");
    expect(drawnIn(layout)).toEqual(REGENCIES);
    expect(layout?.without).toEqual([]);
  });

  test("are drawn by the outlines there are when no point is known", () => {
    expect(layOut([outline("51.01"), outline("51.02")], [...REGENCIES, "51.05", "51.06"])?.kind).toBe("BOUNDARY");
  });

  test("that the reader may not open are left out of the map", () => {
    expect(drawnIn(layOut(REGENCIES.map(outline), ["51.01", "51.02"]))).toEqual(["51.01", "51.02"]);
  });

  test.each([[[]], [[outline("51.01")]], [[point("51.02"), point("51.03")]]])(
    "need two outlines or three points to make a map (%#)",
    (rows) => {
      expect(layOut(rows)).toBeNull();
    },
  );
});

test("provinces are made up of the outlines of their regencies", () => {
  const layout = layOut(["51.01", "51.02", "52.01"].map(outline), ["51", "52"]);
  expect(layout?.ground.shapes.map(({ code, polygons }) => [code, polygons.length])).toEqual([
    ["51", 2],
    ["52", 1],
  ]);
});
