import { describe, expect, test } from "vitest";
import { drawMap, FINENESS, scaleBar } from "@/components/charts/map-drawing";
import { groundOf } from "@/components/charts/map-ground";
import { labelsUpon, sideLabels } from "@/components/charts/map-labels";
import { schematicGround } from "@/components/charts/map-schematic";
import { simplifyBoundaries } from "@/lib/boundary/topology";
import { readBoundaryFile } from "@/lib/domain/boundary";
import { checkBoundaries, type VillageShape } from "@/lib/domain/boundary-check";
import { codesOf, fileOf, gridOf, shapesOf } from "../../support/boundaries";

const FRAME = { width: 440, mostHeight: 600, sides: 0 };
const districtOf = (code: string) => code.slice(0, 8);

function shapes(codes: readonly string[], detail = 3): readonly VillageShape[] {
  const features = readBoundaryFile(fileOf(gridOf(codes, { detail })));
  if (typeof features === "string") throw new Error(features);
  const reading = { property: "kode", regencyCode: codes[0]?.slice(0, 5) ?? "", turn: false };
  const villages = codes.map((code) => ({ code, name: code }));
  return checkBoundaries(features, reading, villages).shapes;
}

function drawn(codes: readonly string[]) {
  return drawMap(groundOf(simplifyBoundaries(shapes(codes)).topology, districtOf), FRAME);
}

/** The corners of a path, in units of the drawing. */
function cornersOf(path: string): { x: number; y: number }[] {
  return path
    .split("z")
    .filter((ring) => ring !== "")
    .flatMap((ring) => {
      const numbers = [...ring.matchAll(/-?\d+/g)].map(([text]) => Number(text) / FINENESS);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index) => {
        [x, y] = [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)];
        return { x, y };
      });
    });
}

function middle(path: string | undefined) {
  const corners = cornersOf(path ?? "");
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(corners.map(({ x }) => x)), y: mean(corners.map(({ y }) => y)) };
}

describe("a map", () => {
  const codes = codesOf("51.04", 9);
  const drawing = drawn(codes);

  test("is the right side up: north at the top, west at the left", () => {
    const [northWest, , northEast, , , , southWest] = codes.map((code) => middle(drawing.paths.get(code)));
    expect(northWest?.y).toBeLessThan((southWest?.y ?? 0) - 100);
    expect(northWest?.x).toBeCloseTo(southWest?.x ?? 0, -1);
    expect(northWest?.x).toBeLessThan((northEast?.x ?? 0) - 100);
  });

  test("stays within its frame and fills it", () => {
    const corners = codes.flatMap((code) => cornersOf(drawing.paths.get(code) ?? ""));
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ y }) => y);
    expect([Math.min(...xs), Math.max(...xs)].map(Math.round)).toEqual([2, 438]);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(drawing.height);
  });

  test("draws the shared edge of two neighbours as one line", () => {
    const [west, east] = codes.map((code) => cornersOf(drawing.paths.get(code) ?? ""));
    const key = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
    const shared = new Set(west?.map(key));
    expect(east?.filter((corner) => shared.has(key(corner))).length).toBeGreaterThanOrEqual(5);
  });

  test("measures distances: a field is 0.02 degrees wide, 2.2 kilometres", () => {
    const km = drawing.kmPerUnit * (436 / 3);
    expect(km).toBeGreaterThan(2.15);
    expect(km).toBeLessThan(2.3);
  });

  test("writes whole numbers only", () => {
    expect([...drawing.paths.values()].join("")).toMatch(/^[-\dMlz ]+$/);
  });
});

test.each([
  [0.1, 90, 5, 50],
  [0.05, 90, 2, 40],
  [0.012, 90, 1, 83],
  [1.2, 90, 100, 83],
])("a bar of a map with %d km a unit has a round length", (km, longest, kilometres, length) => {
  expect(scaleBar(km, longest)).toEqual({ km: kilometres, length });
});

describe("simplifying", () => {
  test("keeps neighbours together: no gap opens and nothing overlaps", () => {
    const { topology } = simplifyBoundaries(shapes(codesOf("51.04", 100), 60));
    const arcs = new Map<number, number>();
    for (const geometry of topology.objects.villages.geometries) {
      for (const arc of (geometry as unknown as { arcs: number[][][] }).arcs.flat(2)) {
        const index = arc < 0 ? ~arc : arc;
        arcs.set(index, (arcs.get(index) ?? 0) + 1);
      }
    }
    // Every edge belongs to two fields, but for those around the whole.
    expect([...arcs.values()].every((uses) => uses <= 2)).toBe(true);
    expect([...arcs.values()].filter((uses) => uses === 1).length).toBeLessThanOrEqual(40);
  });

  test("holds the size of a page: at most 14,000 points in all rings", () => {
    const { topology } = simplifyBoundaries(shapes(codesOf("11.08", 852), 20));
    const points = shapesOf(topology).flatMap(({ polygons }) => polygons.flat(2)).length;
    expect(points).toBeLessThanOrEqual(14_000);
    expect(points).toBeGreaterThan(8_000);
  });

  test("lets no village vanish: an island and an enclave far below a pixel keep an area", () => {
    const big = shapes(codesOf("51.04", 1))[0];
    const dot = (x: number, y: number): VillageShape["polygons"] => [
      [
        [
          [x, y],
          [x, y + 1e-5],
          [x + 1e-5, y + 1e-5],
          [x + 1e-5, y],
          [x, y],
        ],
      ],
    ];
    if (big === undefined) throw new Error("no field");
    const all = [
      big,
      { code: "51.04.01.2002", polygons: dot(115.3, -8.41) },
      { code: "51.04.01.2003", polygons: dot(115.21, -8.41) },
    ];
    const { topology, outline } = simplifyBoundaries(all);
    expect(shapesOf(topology).map(({ polygons }) => (polygons[0]?.[0]?.length ?? 0) >= 4)).toEqual([true, true, true]);
    expect(outline).toHaveLength(1);
    const drawing = drawMap(groundOf(topology, districtOf), FRAME);
    expect(all.every(({ code }) => (drawing.paths.get(code) ?? "").length > 5)).toBe(true);
  });

  test("the outline of a regency is one ring of at most 400 points, without the edges within", () => {
    const { outline } = simplifyBoundaries(shapes(codesOf("11.08", 400), 20));
    expect(outline.map((polygon) => polygon.length)).toEqual([1]);
    expect(outline[0]?.[0]?.length).toBeLessThanOrEqual(400);
  });
});

describe("a schematic map", () => {
  const points = codesOf("51.06", 72).map((code, index) => ({
    code,
    longitude: 115.2 + ((index * 37) % 72) / 300,
    latitude: -8.2 - ((index * 53) % 71) / 300,
  }));

  test("gives every point a field of its own around it", () => {
    const ground = schematicGround(points, districtOf);
    expect(ground.shapes.map(({ code }) => code)).toEqual(points.map(({ code }) => code));
    expect(ground.groups.map(({ code }) => code)).toEqual(["51.06.01", "51.06.02"]);
  });

  test("a point upon another one has none, and is left to be named", () => {
    const twice = [...points.slice(0, 5), { ...points[0], code: "51.06.09.2001", longitude: 115.2, latitude: -8.2 }];
    const ground = schematicGround(twice, districtOf);
    expect(ground.shapes.map(({ code }) => code)).toEqual(points.slice(0, 5).map(({ code }) => code));
  });

  test.each([2, 3])("%d points are enough", (count) => {
    expect(schematicGround(points.slice(0, count), districtOf).shapes).toHaveLength(count);
  });

  test("points on a line are enough", () => {
    const line = points.slice(0, 4).map((point, index) => ({ ...point, longitude: 115 + index / 10, latitude: -8.3 }));
    expect(schematicGround(line, districtOf).shapes).toHaveLength(4);
  });
});

describe("names beside a map", () => {
  const drawing = { ...drawn(codesOf("51.04", 9)), height: 500 };
  const labelled = (ys: readonly number[], x = 100) => {
    const centres = new Map(ys.map((y, index) => [String(index), { x, y }]));
    const wishes = ys.map((_, index) => ({ code: String(index), name: `K${index}`, value: "1%" }));
    return sideLabels(wishes, { ...drawing, groupCentres: centres });
  };

  test("stand at the nearer side, at the height of what they name", () => {
    expect(labelled([200])).toMatchObject([{ side: "left", y: 200 }]);
    expect(labelled([200], 300)).toMatchObject([{ side: "right", y: 200 }]);
  });

  test("make room for one another and stay on the map", () => {
    const ys = labelled([490, 480, 10, 12]).map(({ y }) => y);
    for (const [index, y] of ys.entries()) if (index > 0) expect(y - (ys[index - 1] ?? 0)).toBeGreaterThanOrEqual(42);
    expect(Math.max(...ys)).toBeLessThanOrEqual(474);
  });

  test("are left out together where there are too many", () => {
    expect(labelled(Array.from({ length: 30 }, (_, index) => index * 10))).toEqual([]);
  });

  test("upon a map stand in the middle of what they name, and none covers another", () => {
    const centres = new Map([
      ["0", { x: 100, y: 100 }],
      ["1", { x: 105, y: 104 }],
      ["2", { x: 300, y: 100 }],
    ]);
    const wishes = ["0", "1", "2"].map((code) => ({ code, name: `Kecamatan ${code}`, value: "1%" }));
    const labels = labelsUpon(wishes, { ...drawing, groupCentres: centres });
    expect(labels.map(({ code, centre }) => [code, centre.x])).toEqual([
      ["0", 100],
      ["2", 300],
    ]);
  });
});
