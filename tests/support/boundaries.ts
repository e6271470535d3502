// Boundaries that belong to nobody: a grid of neighbouring fields with shared, crooked edges, under the codes of
// real villages. South of the equator and within Indonesia, so that every rule about places can be met or broken.
import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { VillageTopology } from "@/lib/boundary/topology";
import type { Polygon, Position } from "@/lib/domain/boundary";
import type { VillageShape } from "@/lib/domain/boundary-check";

export interface GridFeature {
  type: "Feature";
  properties: Record<string, string | number>;
  geometry: { type: "Polygon" | "MultiPolygon" | "LineString" | "Point"; coordinates: unknown } | null;
}

const WEST = 115.2;
const NORTH = -8.4;
const STEP = 0.02;

/** Points of an edge between its corners, moved aside by an amount that hangs on the place alone: neighbours agree. */
function crooked([x0, y0]: Position, [x1, y1]: Position, points: number): Position[] {
  return Array.from({ length: points + 1 }, (_, index): Position => {
    const share = index / (points + 1);
    const [x, y] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
    const aside = index === 0 ? 0 : 0.0008 * Math.sin(9_000 * x + 7_000 * y);
    return [round(x + aside), round(y + aside)];
  });
}

function round(degrees: number): number {
  return Number(degrees.toFixed(6));
}

interface GridOptions {
  /** Points of each edge between its corners. */
  detail?: number;
  property?: string;
}

/** One field a code, row by row from the north-west, each a closed ring against the clock as RFC 7946 wants it. */
export function gridOf(codes: readonly string[], { detail = 3, property = "kode" }: GridOptions = {}): GridFeature[] {
  const columns = Math.ceil(Math.sqrt(codes.length));
  return codes.map((code, index) => {
    const [west, north] = [WEST + (index % columns) * STEP, NORTH - Math.floor(index / columns) * STEP];
    const [nw, ne, se, sw]: [Position, Position, Position, Position] = [
      [west, north],
      [west + STEP, north],
      [west + STEP, north - STEP],
      [west, north - STEP],
    ];
    // Every edge is drawn from west to east or from north to south, and read backwards where the ring runs the other way.
    const back = (from: Position, to: Position) => [...crooked(to, from, detail).slice(1), ends(from)].reverse();
    const ring = [...crooked(nw, sw, detail), ...crooked(sw, se, detail), ...back(se, ne), ...back(ne, nw)];
    return {
      type: "Feature",
      properties: { [property]: code, nama: `Desa ${index + 1}` },
      geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
    };
  });
}

function ends([x, y]: Position): Position {
  return [round(x), round(y)];
}

/** The text of a GeoJSON file. */
export function fileOf(features: readonly unknown[]): string {
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** Longitude and latitude exchanged, as some programs write them. */
export function swapped(features: readonly GridFeature[]): GridFeature[] {
  const turn = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === "number" ? [value[1], value[0]] : (value as unknown[]).map(turn);
  return features.map((feature) => ({
    ...feature,
    geometry: feature.geometry && { ...feature.geometry, coordinates: turn(feature.geometry.coordinates) },
  }));
}

/** As many village codes as wanted, forty a district. */
export function codesOf(regencyCode: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const district = String(1 + Math.floor(index / 40)).padStart(2, "0");
    return `${regencyCode}.${district}.${2001 + (index % 40)}`;
  });
}

/** What is stored, of each village its rings as longitude and latitude. */
export function shapesOf(topology: VillageTopology): VillageShape[] {
  return feature(topology, topology.objects.villages).features.map(({ id, geometry }) => ({
    code: String(id),
    polygons: (geometry as MultiPolygon).coordinates as unknown as Polygon[],
  }));
}
