/**
 * Boundaries as they are stored: one topology, in which neighbours share their edge, so that no gap opens when it is
 * simplified. How much detail is kept follows from what a map can show, and from what a page may weigh.
 */
import type { FeatureCollection, MultiPolygon as GeoMultiPolygon } from "geojson";
import { merge, quantize } from "topojson-client";
import { topology as topologyOf } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { countPositions, doubleArea, type Ring, type Polygon as Shape, wound } from "@/lib/domain/boundary";
import type { VillageShape } from "@/lib/domain/boundary-check";

/** The villages by code. */
export type VillageTopology = Topology<{ villages: GeometryCollection }>;

export interface SimplifiedBoundaries {
  readonly topology: VillageTopology;
  /** The villages dissolved, for maps on which the regency is one area of many. */
  readonly outline: readonly Shape[];
}

/** The longer side of a map in pixels; what is smaller than a tenth of a pixel there is dropped at once. */
const MAP_SIZE = 640;
const LEAST_PIXELS = 0.1;
/** Points of all rings of a map, shared edges counted twice: about 80 kB of its page. */
const MOST_POSITIONS = 14_000;
/** Of an outline, which is drawn a tenth as large. */
const OUTLINE_PIXELS = 4;
const MOST_OUTLINE_POSITIONS = 400;
const COARSER = 1.6;
/** How many times larger than the smallest island a hole is that stays. */
const LAKE = 100;
/** Steps along the longer side when edges are matched, and when they are stored (about 5 m in a regency of 50 km). */
const MATCHING_STEPS = 1_000_000;
const STORED_STEPS = 10_000;
const OUTLINE_DECIMALS = 4;

/** Throws for an empty list. */
export function simplifyBoundaries(shapes: readonly VillageShape[]): SimplifiedBoundaries {
  if (shapes.length === 0) throw new RangeError("no shapes");
  const weighted = protectRings(
    presimplify(topologyOf({ villages: collectionOf(shapes) }, MATCHING_STEPS) as VillageTopology),
  );
  const [west, south, east, north] = weighted.bbox ?? [0, 0, 0, 0];
  const pixel = (Math.max(east - west, north - south) / MAP_SIZE) ** 2;
  let weight = LEAST_PIXELS * pixel;
  let simplified = simplify(weighted, weight);
  while (positionsIn(simplified) > MOST_POSITIONS && weight < pixel * MAP_SIZE ** 2) {
    weight *= COARSER;
    simplified = simplify(weighted, weight);
  }
  return { topology: quantize(simplified, STORED_STEPS), outline: outlineOf(weighted, pixel) };
}

function collectionOf(shapes: readonly VillageShape[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: shapes.map(({ code, polygons }) => ({
      type: "Feature",
      id: code,
      properties: {},
      geometry: { type: "MultiPolygon", coordinates: polygons as unknown as GeoMultiPolygon["coordinates"] },
    })),
  };
}

function polygonsOf({ coordinates }: GeoMultiPolygon): Shape[] {
  return (coordinates as unknown as Shape[]).map(wound);
}

type Areal = Polygon | MultiPolygon;

function ringsOf(topology: VillageTopology): number[][] {
  return topology.objects.villages.geometries.flatMap((geometry) => (geometry as MultiPolygon).arcs.flat());
}

const arcIndex = (arc: number) => (arc < 0 ? ~arc : arc);

/** So that no island and no enclave shrinks to a line: of rings of one or two arcs the weightiest points always stay. */
function protectRings(topology: VillageTopology): VillageTopology {
  for (const ring of ringsOf(topology)) {
    if (ring.length > 2) continue;
    for (const index of ring) {
      const arc = topology.arcs[arcIndex(index)] ?? [];
      const inner = arc.slice(1, -1).sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
      for (const point of inner.slice(0, 3)) point[2] = Number.POSITIVE_INFINITY;
    }
  }
  return topology;
}

function positionsIn(topology: VillageTopology): number {
  let count = 0;
  for (const ring of ringsOf(topology)) {
    for (const index of ring) count += topology.arcs[arcIndex(index)]?.length ?? 0;
  }
  return count;
}

function outlineOf(weighted: VillageTopology, pixel: number): Shape[] {
  let weight = OUTLINE_PIXELS * pixel;
  let outline = dissolve(weighted, weight);
  while (countPositions([{ polygons: outline }]) > MOST_OUTLINE_POSITIONS && weight < pixel * MAP_SIZE ** 2) {
    weight *= COARSER;
    outline = dissolve(weighted, weight);
  }
  return outline.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)] as const)));
}

/**
 * The mainland and the islands that are seen at this size, at least the largest. Holes are lakes only when they are
 * large: files whose villages were simplified one by one leave slivers between neighbours.
 */
function dissolve(weighted: VillageTopology, weight: number): Shape[] {
  const coarse = simplify(weighted, weight);
  const polygons = polygonsOf(merge(coarse, coarse.objects.villages.geometries as Areal[]));
  const area = (ring: Ring | undefined) => Math.abs(doubleArea(ring ?? []));
  const largest = Math.max(...polygons.map(([outer]) => area(outer)));
  return polygons
    .filter(([outer]) => area(outer) >= Math.min(largest, weight))
    .map((polygon) => polygon.filter((ring, index) => index === 0 || area(ring) >= weight * LAKE));
}

function round(degrees: number): number {
  return Number(degrees.toFixed(OUTLINE_DECIMALS));
}
