import { type AreaShape, type Ground, groundOf } from "@/components/charts/map-ground";
import { type AreaPoint, schematicGround } from "@/components/charts/map-schematic";
import type { GroundRow } from "@/lib/boundary/queries";
import type { Polygon } from "@/lib/domain/boundary";
import type { PlaceFact } from "@/lib/domain/picture";

/** What the places of a page are drawn on. */
export interface MapLayout {
  readonly kind: "BOUNDARY" | "SCHEMATIC";
  readonly ground: Ground;
  /** Places that have neither shape nor point of their own, named under the map. */
  readonly without: readonly PlaceFact[];
  /** Where the shapes or points come from, each once. */
  readonly origins: readonly { readonly source: string; readonly licence: string | null }[];
}

/** Fewer places are no map. */
const LEAST_PLACES = 2;
/** Two places beside each other are no schema worth drawing. */
export const LEAST_SCHEMATIC = 3;

const DISTRICT_CODE_LENGTH = "51.04.05".length;

/** Boundaries where they show the places, else the schema around points; null where fewer than two can be drawn. */
export function layOutMap(rows: readonly GroundRow[], places: readonly PlaceFact[]): MapLayout | null {
  const wanted = new Set(places.map(({ code }) => code));
  const ofPlaces = rows.filter((row) => row.kind === "VILLAGES" || wanted.has(placeOf(row.code, places)));
  const boundaries = ofPlaces.filter((row) => row.kind !== "POINT");
  const drawn = layOut("BOUNDARY", boundaries, boundaryGround(boundaries, places, wanted), places);
  // A few outlines among many places tell less than where all of them lie.
  if (drawn !== null && drawn.without.length * 2 <= places.length) return drawn;
  const points = ofPlaces.filter((row) => row.kind === "POINT");
  const withPoint = new Set(points.map(({ code }) => code));
  const middles = boundaries.filter(({ code }) => !withPoint.has(placeOf(code, places)));
  const schema = layOut("SCHEMATIC", [...points, ...middles], pointGround(points, middles, places), places);
  const showsMore = schema !== null && (drawn === null || schema.without.length < drawn.without.length);
  return showsMore ? schema : drawn;
}

function layOut(
  kind: MapLayout["kind"],
  rows: readonly GroundRow[],
  ground: Ground | null,
  places: readonly PlaceFact[],
): MapLayout | null {
  const drawn = new Set(ground?.shapes.map(({ code }) => code));
  if (ground === null || drawn.size < LEAST_PLACES) return null;
  const origins = new Map(rows.map(({ source, licence }) => [`${source} ${licence}`, { source, licence }]));
  return { kind, ground, without: places.filter(({ code }) => !drawn.has(code)), origins: [...origins.values()] };
}

/** The place of the page that an area with this code is, or lies in. */
function placeOf(code: string, [first]: readonly PlaceFact[]): string {
  return first === undefined ? code : code.slice(0, first.code.length);
}

function groupOf(code: string): string {
  return code.slice(0, DISTRICT_CODE_LENGTH);
}

/** Villages with the districts around them; of wider areas the outlines of the regencies that lie in them. */
function boundaryGround(rows: readonly GroundRow[], places: readonly PlaceFact[], wanted: ReadonlySet<string>): Ground {
  const villages = rows.find((row) => row.kind === "VILLAGES");
  if (villages !== undefined) return groundOf(villages.shape, groupOf, (code) => wanted.has(code));
  const outlines = new Map<string, AreaShape>();
  for (const row of rows) {
    if (row.kind !== "OUTLINE") continue;
    const code = placeOf(row.code, places);
    outlines.set(code, { code, polygons: [...(outlines.get(code)?.polygons ?? []), ...row.shape] });
  }
  return { shapes: [...outlines.values()], groups: [...outlines.values()] };
}

/** Around the points, and around the middle of the outline of a place that has no point. */
function pointGround(
  points: readonly GroundRow[],
  outlines: readonly GroundRow[],
  places: readonly PlaceFact[],
): Ground | null {
  const known = new Map<string, AreaPoint>();
  for (const row of outlines) {
    if (row.kind !== "OUTLINE") continue;
    const code = placeOf(row.code, places);
    known.set(code, { code, ...middleOf(row.shape) });
  }
  for (const row of points) if (row.kind === "POINT") known.set(row.code, row);
  if (known.size < LEAST_SCHEMATIC) return null;
  const isVillages = places.some(({ kind }) => kind !== null);
  return schematicGround([...known.values()], isVillages ? groupOf : (code) => code);
}

function middleOf(polygons: readonly Polygon[]): { longitude: number; latitude: number } {
  const corners = polygons.flatMap(([outer = []]) => outer);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return { longitude: middle(corners.map(([x]) => x)), latitude: middle(corners.map(([, y]) => y)) };
}
