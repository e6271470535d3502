/** A map on paper: every shape as a path of short whole numbers, north at the top. */

import { type GeoProjection, geoDistance, geoMercator } from "d3-geo";
import { doubleArea, type Polygon, type Ring } from "@/lib/domain/boundary";
import type { AreaShape, Ground } from "./map-ground";

/** Units of a path in one unit of the drawing: whole numbers are a third of the length of decimals. */
export const FINENESS = 10;

const EARTH_RADIUS_KM = 6371;

export interface MapFrame {
  readonly width: number;
  readonly mostHeight: number;
  /** Kept free at both sides, for labels. */
  readonly sides: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** Where the map begins and ends between its free sides. */
  readonly left: number;
  readonly right: number;
  /** By code, in units of a tenth. */
  readonly paths: ReadonlyMap<string, string>;
  /** The lines around the groups, likewise. */
  readonly borders: string;
  /** The middle of each group's largest part, in units of the drawing. */
  readonly groupCentres: ReadonlyMap<string, Point>;
  readonly kmPerUnit: number;
}

/** Height by width of a ground as it will be drawn; what is much taller than wide has room for labels at its sides. */
export function proportionOf(ground: Ground): number {
  const { width, height } = extentOf(ground.shapes, geoMercator().scale(1).translate([0, 0]));
  return height / width;
}

export function drawMap(ground: Ground, { width, mostHeight, sides }: MapFrame): MapDrawing {
  const margin = 2;
  const flat = extentOf(ground.shapes, geoMercator().scale(1).translate([0, 0]));
  const room = width - 2 * sides - 2 * margin;
  const scale = Math.min(room / flat.width, (mostHeight - 2 * margin) / flat.height);
  const height = Math.ceil(flat.height * scale + 2 * margin);
  const left = (width - flat.width * scale) / 2;
  const projection = geoMercator()
    .scale(scale)
    .translate([left - flat.x * scale, margin - flat.y * scale]);
  const path = pathWriter(projection);
  return {
    width,
    height,
    left,
    right: width - left,
    paths: new Map(ground.shapes.map(({ code, polygons }) => [code, path(polygons)])),
    borders: ground.groups.map(({ polygons }) => path(polygons)).join(""),
    groupCentres: new Map(ground.groups.map(({ code, polygons }) => [code, centreOf(polygons, projection)])),
    kmPerUnit: kmPerUnit(projection, width / 2, height / 2),
  };
}

function extentOf(shapes: readonly AreaShape[], projection: GeoProjection) {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { polygons } of shapes) {
    for (const [outer = []] of polygons) {
      for (const position of outer) {
        const [x, y] = projection([position[0], position[1]]) ?? [0, 0];
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [north, south] = [Math.min(north, y), Math.max(south, y)];
      }
    }
  }
  return { x: west, y: north, width: Math.max(east - west, 1e-9), height: Math.max(south - north, 1e-9) };
}

/** Each position is rounded for itself, so that the shared edge of two neighbours stays one line. */
function pathWriter(projection: GeoProjection): (polygons: readonly Polygon[]) => string {
  const ring = (positions: Ring) => {
    let path = "";
    let [x0, y0] = [0, 0];
    for (const position of positions.slice(0, -1)) {
      const [px, py] = projection([position[0], position[1]]) ?? [0, 0];
      const [x, y] = [Math.round(px * FINENESS), Math.round(py * FINENESS)];
      if (path === "") path = `M${x}${signed(y)}l`;
      else if (x !== x0 || y !== y0) path += `${path.endsWith("l") ? x - x0 : signed(x - x0)}${signed(y - y0)}`;
      [x0, y0] = [x, y];
    }
    // A ring that is smaller than a unit is still a dot.
    return path.endsWith("l") ? `${path}1 0 0 1z` : `${path}z`;
  };
  return (polygons) => polygons.map((polygon) => polygon.map(ring).join("")).join("");
}

/** With what parts it from the number before: its sign, or a space. */
function signed(value: number): string {
  return value < 0 ? `${value}` : ` ${value}`;
}

/** The middle of the largest part: of an archipelago the main island, where its name belongs. */
function centreOf(polygons: readonly Polygon[], projection: GeoProjection): Point {
  const rings = polygons.map(([outer = []]) => outer);
  const largest = rings.reduce(
    (best, ring) => (Math.abs(doubleArea(ring)) > Math.abs(doubleArea(best)) ? ring : best),
    rings[0] ?? [],
  );
  const area = doubleArea(largest);
  let [longitude, latitude] = [0, 0];
  let [x0, y0] = largest.at(-1) ?? [0, 0];
  const [originX, originY] = [x0, y0];
  for (const [x, y] of largest) {
    const cross = (x0 - originX) * (y - originY) - (x - originX) * (y0 - originY);
    longitude += (x0 + x - 2 * originX) * cross;
    latitude += (y0 + y - 2 * originY) * cross;
    [x0, y0] = [x, y];
  }
  const middle: [number, number] =
    area === 0 ? [originX, originY] : [originX + longitude / (3 * area), originY + latitude / (3 * area)];
  const [x, y] = projection(middle) ?? [0, 0];
  return { x: Math.round(x), y: Math.round(y) };
}

function kmPerUnit(projection: GeoProjection, x: number, y: number): number {
  const [west, east] = [projection.invert?.([x - 50, y]), projection.invert?.([x + 50, y])];
  return west && east ? (geoDistance(west, east) * EARTH_RADIUS_KM) / 100 : 0;
}

/** A round number of kilometres whose bar fits into a length, with the length of its bar. */
export function scaleBar(kmPerUnit: number, longest: number): { readonly km: number; readonly length: number } {
  const most = kmPerUnit * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2].find((factor) => factor * power <= most) ?? 1) * power;
  return { km, length: Math.round(km / kmPerUnit) };
}
