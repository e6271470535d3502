import { type Ground, groundOf } from "@/components/charts/map-ground";
import { type AreaPoint, schematicGround } from "@/components/charts/map-schematic";
import type { GroundRow } from "@/lib/boundary/queries";
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

const DISTRICT_CODE_LENGTH = "51.04.05".length;

/** Boundaries where there are any, else the schema around points; null where fewer than two places can be drawn. */
export function layOutMap(rows: readonly GroundRow[], places: readonly PlaceFact[]): MapLayout | null {
  const wanted = new Set(places.map(({ code }) => code));
  const used = rows.filter((row) => row.kind === "VILLAGES" || wanted.has(placeOf(row.code, places)));
  const kind = used.some((row) => row.kind !== "POINT") ? "BOUNDARY" : "SCHEMATIC";
  const ground = kind === "BOUNDARY" ? boundaryGround(used, places, wanted) : pointGround(used, places);
  const drawn = new Set(ground?.shapes.map(({ code }) => code));
  if (ground === null || drawn.size < LEAST_PLACES) return null;
  const origins = new Map(used.map(({ source, licence }) => [`${source} ${licence}`, { source, licence }]));
  return {
    kind,
    ground,
    without: places.filter(({ code }) => !drawn.has(code)),
    origins: [...origins.values()],
  };
}

/** The place of the page that an area with this code is, or lies in. */
function placeOf(code: string, [first]: readonly PlaceFact[]): string {
  return first === undefined ? code : code.slice(0, first.code.length);
}

function groupOf(code: string): string {
  return code.slice(0, DISTRICT_CODE_LENGTH);
}

function boundaryGround(rows: readonly GroundRow[], places: readonly PlaceFact[], wanted: ReadonlySet<string>): Ground {
  const villages = rows.find((row) => row.kind === "VILLAGES");
  if (villages !== undefined) return groundOf(villages.shape, groupOf, (code) => wanted.has(code));
  const polygons = new Map<string, Ground["shapes"][number]["polygons"]>();
  for (const row of rows) {
    if (row.kind !== "OUTLINE") continue;
    const place = placeOf(row.code, places);
    polygons.set(place, [...(polygons.get(place) ?? []), ...row.shape]);
  }
  return { shapes: [...polygons].map(([code, parts]) => ({ code, polygons: parts })), groups: [] };
}

function pointGround(rows: readonly GroundRow[], places: readonly PlaceFact[]): Ground | null {
  const points = rows.flatMap((row): AreaPoint[] => (row.kind === "POINT" ? [row] : []));
  if (points.length < LEAST_PLACES) return null;
  const isVillages = places.some(({ kind }) => kind !== null);
  return schematicGround(points, isVillages ? groupOf : (code) => code);
}
