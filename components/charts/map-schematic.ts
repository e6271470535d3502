/**
 * A map where nobody knows the boundaries: around each point the part of the country that lies nearest to it. It
 * shows where places are and who their neighbours may be, not where they end.
 */

import { Delaunay } from "d3-delaunay";
import { geoMercator } from "d3-geo";
import { topology } from "topojson-server";
import { type AreaTopology, type Ground, groundOf } from "./map-ground";

export interface AreaPoint {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
}

type Point = [number, number];

/** How far the drawing reaches beyond the outermost points, in mean distances between neighbours. */
const MARGIN = 0.6;
const CORNERS = 12;
/** Units of the earth's radius while cells are computed: d3-delaunay takes areas below 1e-10 for lines. */
const PLANE = 1_000_000;
/** Steps along the longer side by which the edges of two cells are recognised as one. */
const MATCHING_STEPS = 100_000;

/** By the points and groups they were made of: geometry would be a tenth of a page, and is the same for the same points. */
const grounds = new Map<string, Ground>();
const MOST_GROUNDS = 100;

/** The cells of at least two points; a point that lies on another one has none. */
export function schematicGround(points: readonly AreaPoint[], groupOf: (code: string) => string): Ground {
  const key = JSON.stringify(points.map(({ code, longitude, latitude }) => [code, groupOf(code), longitude, latitude]));
  const known = grounds.get(key);
  if (known !== undefined) return known;
  if (grounds.size >= MOST_GROUNDS) grounds.clear();
  const ground = cellsAround(points, groupOf);
  grounds.set(key, ground);
  return ground;
}

function cellsAround(points: readonly AreaPoint[], groupOf: (code: string) => string): Ground {
  const projection = geoMercator().scale(PLANE).translate([0, 0]);
  const planar = points.map(({ longitude, latitude }): Point => projection([longitude, latitude]) ?? [0, 0]);
  const hull = paddedHull(planar);
  const [xs, ys] = [hull.map(([x]) => x), hull.map(([, y]) => y)];
  const voronoi = Delaunay.from(planar).voronoi([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  const taken = new Set<string>();
  const features = points.flatMap(({ code }, index) => {
    const there = String(planar[index]);
    const cell = taken.has(there) ? null : (voronoi.cellPolygon(index) as Point[] | null);
    taken.add(there);
    const corners = cell === null ? [] : clip(cell.slice(0, -1), hull);
    const ring = corners.map((corner) => projection.invert?.(corner) ?? corner);
    const [first] = ring;
    if (first === undefined || ring.length < 3) return [];
    const geometry = { type: "Polygon" as const, coordinates: [[...ring, first]] };
    return [{ type: "Feature" as const, id: code, properties: {}, geometry }];
  });
  const collection = { type: "FeatureCollection" as const, features };
  return groundOf(topology({ villages: collection }, MATCHING_STEPS) as AreaTopology, groupOf);
}

/** The hull of circles around the points: convex, with round corners. */
function paddedHull(points: readonly Point[]): Point[] {
  const width = Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x));
  const height = Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y));
  const radius = MARGIN * Math.max(Math.sqrt((width * height) / points.length), Math.max(width, height) / 10, 1);
  const around = points.flatMap(([x, y]) =>
    Array.from({ length: CORNERS }, (_, corner): Point => {
      const angle = (2 * Math.PI * corner) / CORNERS;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );
  return (Delaunay.from(around).hullPolygon() as Point[]).slice(0, -1);
}

/** The part of a convex polygon that lies within a convex hull whose corners run as d3 gives them. */
function clip(polygon: readonly Point[], hull: readonly Point[]): Point[] {
  const turn = Math.sign(doubleAreaOf(hull));
  return hull.reduce<Point[]>(
    (rest, start, index) => cut(rest, start, hull[(index + 1) % hull.length] ?? start, turn),
    [...polygon],
  );
}

function cut(polygon: Point[], start: Point, end: Point, turn: number): Point[] {
  const side = (at: Point) =>
    turn * ((end[0] - start[0]) * (at[1] - start[1]) - (end[1] - start[1]) * (at[0] - start[0]));
  // Most cells lie within most edges, as they are.
  if (polygon.every((corner) => side(corner) >= 0)) return polygon;
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner;
    const [here, there] = [side(corner), side(next)];
    const kept = here >= 0 ? [corner] : [];
    if (here >= 0 === there >= 0) return kept;
    const share = here / (here - there);
    return [...kept, [corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])]];
  });
}

function doubleAreaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
