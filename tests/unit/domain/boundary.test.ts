import { geoArea } from "d3-geo";
import { describe, expect, test } from "vitest";
import {
  type BoundaryFeature,
  codeProperties,
  type Polygon,
  readBoundaryFile,
  turned,
  villageCodeOf,
  whereabouts,
  wound,
} from "@/lib/domain/boundary";
import { codesOf, fileOf, gridOf } from "../../support/boundaries";

const [GRID = gridOf(["51.04.01.2001"])[0]] = gridOf(codesOf("51.04", 1));

function read(features: readonly unknown[]): readonly BoundaryFeature[] {
  const found = readBoundaryFile(fileOf(features));
  if (typeof found === "string") throw new Error(found);
  return found;
}

describe("a file that cannot be looked into", () => {
  test.each([
    ["", "NOT_JSON"],
    ["{", "NOT_JSON"],
    ["[]", "NOT_COLLECTION"],
    ['{"type":"Feature"}', "NOT_COLLECTION"],
    ['{"type":"FeatureCollection","features":{}}', "NOT_COLLECTION"],
    ['{"type":"FeatureCollection","features":[]}', "EMPTY"],
    [fileOf(Array.from({ length: 10_001 }, () => ({}))), "TOO_MUCH"],
  ])("%.40s", (text, fault) => {
    expect(readBoundaryFile(text)).toBe(fault);
  });

  test("arrays without an end do no harm", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const text = `{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":${deep}}}]}`;
    expect(readBoundaryFile(text)).toMatchObject([{ fault: "BAD_COORDINATE", polygons: [] }]);
  });
});

describe("what is kept of a feature", () => {
  test("texts and numbers as texts, without what may be a person's number or cannot be printed", () => {
    const properties = {
      kode: 5104012001,
      nama: "Mas\u0000 ",
      luas: null,
      ada: true,
      nik: "5104010101800001",
      kosong: "",
    };
    expect(read([{ properties, geometry: null }])).toEqual([
      { number: 1, properties: { kode: "5104012001", nama: "Mas" }, polygons: [], fault: "NO_GEOMETRY" },
    ]);
  });

  test.each([
    [{ type: "Point", coordinates: [115, -8] }, "NOT_POLYGON"],
    [{ type: "LineString", coordinates: [] }, "NOT_POLYGON"],
    [{ type: "Polygon", coordinates: [] }, "BAD_COORDINATE"],
    [{ type: "Polygon", coordinates: [[[115, "-8"]]] }, "BAD_COORDINATE"],
    [{ type: "Polygon", coordinates: [[[115]]] }, "BAD_COORDINATE"],
    [{ type: "MultiPolygon", coordinates: [[115, -8]] }, "BAD_COORDINATE"],
    [undefined, "NO_GEOMETRY"],
    ["here", "NO_GEOMETRY"],
  ])("%j is %s", (geometry, fault) => {
    expect(read([{ geometry }])).toMatchObject([{ fault, polygons: [] }]);
  });

  test("heights are left out, and a polygon is a multipolygon of one", () => {
    const ring = [
      [115, -8, 300],
      [115.1, -8, 300],
      [115.1, -8.1, 300],
      [115, -8, 300],
    ];
    const flat = ring.map(([x, y]) => [x, y]);
    expect(read([{ geometry: { type: "Polygon", coordinates: [ring] } }])[0]?.polygons).toEqual([[flat]]);
    expect(read([{ geometry: { type: "MultiPolygon", coordinates: [[ring], [ring]] } }])[0]?.polygons).toHaveLength(2);
  });
});

test.each([
  ["51.04.01.2001", "51.04.01.2001"],
  ["5104012001", "51.04.01.2001"],
  ["51.04.012001", null],
  ["51.04.01", null],
  ["510401200", null],
  ["Batubulan", null],
  ["", null],
])("the code in %j is %j", (value, code) => {
  expect(villageCodeOf(value)).toBe(code);
});

test("the property with the most codes comes first", () => {
  const features = read([
    { properties: { id: "51.04.01.2001", kode: "51.04.01.2001" }, geometry: null },
    { properties: { id: "2", kode: "5104012002" }, geometry: null },
  ]);
  expect(codeProperties(features)).toEqual([
    { name: "kode", codes: 2 },
    { name: "id", codes: 1 },
  ]);
});

describe("winding", () => {
  const hole: Polygon = [
    [
      [115, -8],
      [115.3, -8],
      [115.3, -8.3],
      [115, -8.3],
      [115, -8],
    ],
    [
      [115.1, -8.1],
      [115.2, -8.1],
      [115.2, -8.2],
      [115.1, -8.2],
      [115.1, -8.1],
    ],
  ];
  const shareOfGlobe = (polygon: Polygon) =>
    geoArea({ type: "Polygon", coordinates: polygon as unknown as [number, number][][] }) / (4 * Math.PI);

  test.each([
    ["as d3-geo wants it", [0, 0]],
    ["the outer ring the other way", [1, 0]],
    ["the hole the other way", [0, 1]],
    ["both the other way", [1, 1]],
  ])("a village is small on the globe, its hole is no part of it: %s", (_, [outer, inner]) => {
    const rings = [outer, inner].map((flip, index) =>
      flip ? [...(hole[index] ?? [])].reverse() : (hole[index] ?? []),
    );
    const mended = wound(rings);
    expect(shareOfGlobe(mended)).toBeLessThan(1e-5);
    expect(shareOfGlobe(mended)).toBeCloseTo((8 / 9) * shareOfGlobe([mended[0] ?? []]), 9);
  });

  test("wound the wrong way it would cover the globe: the rule is needed", () => {
    expect(shareOfGlobe([[...(wound(hole)[0] ?? [])].reverse()])).toBeGreaterThan(0.99);
  });
});

describe("whereabouts", () => {
  const square = (x: number, y: number): Polygon[] => [
    [
      [
        [x, y],
        [x + 0.1, y],
        [x, y + 0.1],
        [x, y],
      ],
    ],
  ];
  test.each([
    [95, 5.9, "INDONESIA"],
    [140.9, -9, "INDONESIA"],
    [115.2, -11.1, "INDONESIA"],
    [115.2, -11.2, "ELSEWHERE"],
    [-8.5, 115.2, "SWAPPED"],
    [5.5, 95.3, "SWAPPED"],
    [4.9, 52.3, "ELSEWHERE"],
    [310_000, 9_050_000, "NOT_DEGREES"],
  ])("%d, %d lies in %s", (x, y, where) => {
    expect(whereabouts(square(x, y))).toBe(where);
  });

  test("turned round, what was exchanged lies in Indonesia", () => {
    expect(whereabouts(turned(square(-8.5, 115.2)))).toBe("INDONESIA");
  });

  test("the generated fields lie there", () => {
    expect(whereabouts(read([GRID])[0]?.polygons ?? [])).toBe("INDONESIA");
  });
});
