/**
 * Boundaries of villages as a GeoJSON file brings them: what is in the file, before anybody asks whether it fits.
 * Coordinates are [longitude, latitude] in degrees (WGS 84, RFC 7946). Nothing here trusts the file: what is kept
 * of it is rebuilt piece by piece.
 */

import { levelOf } from "./area";

export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];
/** The outer ring first, then its holes. */
export type Polygon = readonly Ring[];

export const GEOMETRY_FAULTS = ["NO_GEOMETRY", "NOT_POLYGON", "BAD_COORDINATE"] as const;
export type GeometryFault = (typeof GEOMETRY_FAULTS)[number];

export interface BoundaryFeature {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Texts and numbers that the file says of it, as texts. */
  readonly properties: Readonly<Record<string, string>>;
  /** Empty where the geometry cannot be read. */
  readonly polygons: readonly Polygon[];
  readonly fault: GeometryFault | null;
}

/** Why a file cannot be looked into at all. */
export const FILE_FAULTS = ["TOO_LARGE", "NOT_TEXT", "NOT_JSON", "NOT_COLLECTION", "EMPTY", "TOO_MUCH"] as const;
export type BoundaryFileFault = (typeof FILE_FAULTS)[number];

const MOST_FEATURES = 10_000;
const MOST_POSITIONS = 600_000;
const MOST_PROPERTIES = 40;
const LONGEST_NAME = 60;
const LONGEST_VALUE = 100;
/** Sixteen digits may be somebody's number (NIK): such a value is not kept. */
const PERSONAL_NUMBER = /\d{16}/;

/** The features of a GeoJSON text, or why there are none to look at. */
export function readBoundaryFile(text: string): readonly BoundaryFeature[] | BoundaryFileFault {
  const file = parse(text);
  if (file === undefined) return "NOT_JSON";
  if (!isRecord(file) || file.type !== "FeatureCollection" || !Array.isArray(file.features)) return "NOT_COLLECTION";
  if (file.features.length === 0) return "EMPTY";
  if (file.features.length > MOST_FEATURES) return "TOO_MUCH";
  const features = file.features.map((feature: unknown, index) => readFeature(feature, index + 1));
  return countPositions(features) > MOST_POSITIONS ? "TOO_MUCH" : features;
}

/** Points in all rings. */
export function countPositions(shapes: readonly { readonly polygons: readonly Polygon[] }[]): number {
  let count = 0;
  for (const { polygons } of shapes) for (const polygon of polygons) for (const ring of polygon) count += ring.length;
  return count;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readFeature(feature: unknown, number: number): BoundaryFeature {
  const { properties, geometry } = isRecord(feature) ? feature : {};
  return { number, properties: readProperties(properties), ...readGeometry(geometry) };
}

function readProperties(properties: unknown): Record<string, string> {
  if (!isRecord(properties)) return {};
  const kept = Object.entries(properties).flatMap(([name, value]) => {
    if (typeof value !== "string" && typeof value !== "number") return [];
    const text = clean(String(value)).slice(0, LONGEST_VALUE);
    return name.length > LONGEST_NAME || text === "" || PERSONAL_NUMBER.test(text) ? [] : [[clean(name), text]];
  });
  return Object.fromEntries(kept.slice(0, MOST_PROPERTIES));
}

/** Without what cannot be printed. */
function clean(text: string): string {
  return text.replace(/\p{C}/gu, "").trim();
}

function readGeometry(geometry: unknown): Pick<BoundaryFeature, "polygons" | "fault"> {
  if (!isRecord(geometry)) return { polygons: [], fault: "NO_GEOMETRY" };
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return { polygons: [], fault: "NOT_POLYGON" };
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const polygons = readList(parts, (polygon) => readList(polygon, (ring) => readList(ring, readPosition)));
  return polygons === null ? { polygons: [], fault: "BAD_COORDINATE" } : { polygons, fault: null };
}

/** Null unless it is a list, not empty, of which every part can be read. */
function readList<T>(value: unknown, read: (part: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const parts: T[] = [];
  for (const part of value) {
    const known = read(part);
    if (known === null) return null;
    parts.push(known);
  }
  return parts;
}

/** A third number, the height, is left out. */
function readPosition(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [longitude, latitude]: unknown[] = value;
  return isDegree(longitude) && isDegree(latitude) ? [longitude, latitude] : null;
}

function isDegree(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** The village code that a value says, also without its points ("5104012001"); null when it says none. */
export function villageCodeOf(value: string): string | null {
  const digits = value.replaceAll(".", "");
  if (!/^\d{10}$/.test(digits) || (value !== digits && levelOf(value) !== "VILLAGE")) return null;
  return `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
}

export interface CodeProperty {
  readonly name: string;
  /** Features in which it holds a village code. */
  readonly codes: number;
}

/** The properties of the file, the likeliest to hold the codes first. */
export function codeProperties(features: readonly BoundaryFeature[]): CodeProperty[] {
  const codes = new Map<string, number>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties)) {
      codes.set(name, (codes.get(name) ?? 0) + (villageCodeOf(value) === null ? 0 : 1));
    }
  }
  return [...codes].map(([name, count]) => ({ name, codes: count })).sort((a, b) => b.codes - a.codes);
}

/** Twice the area within a ring, in square degrees: positive when it runs against the clock, north being up. */
export function doubleArea(ring: Ring): number {
  let sum = 0;
  let [x0, y0] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += x0 * y - x * y0;
    x0 = x;
    y0 = y;
  }
  return sum;
}

/**
 * The same polygon with its outer ring clockwise and its holes against the clock. That is what d3-geo wants, for
 * which the inside lies to the right on the sphere: wound the other way a village would cover the rest of the globe.
 */
export function wound(polygon: Polygon): Polygon {
  return polygon.map((ring, index) => {
    const isClockwise = doubleArea(ring) < 0;
    return isClockwise === (index === 0) ? ring : [...ring].reverse();
  });
}

/** Where Indonesia lies, in degrees, with a little sea around it. */
const INDONESIA = { west: 94.9, east: 141.1, south: -11.1, north: 6.2 } as const;

export type Whereabouts =
  | "INDONESIA"
  /** In Indonesia once longitude and latitude are exchanged. */
  | "SWAPPED"
  /** Degrees, but elsewhere. */
  | "ELSEWHERE"
  /** No degrees: metres of a projection, most likely. */
  | "NOT_DEGREES";

/** Where the points of a shape lie, all of them. */
export function whereabouts(polygons: readonly Polygon[]): Whereabouts {
  const points = polygons.flat(2);
  if (points.every(([x, y]) => isInIndonesia(x, y))) return "INDONESIA";
  if (points.every(([x, y]) => isInIndonesia(y, x))) return "SWAPPED";
  return points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180) ? "ELSEWHERE" : "NOT_DEGREES";
}

function isInIndonesia(x: number, y: number): boolean {
  return x >= INDONESIA.west && x <= INDONESIA.east && y >= INDONESIA.south && y <= INDONESIA.north;
}

/** Longitude and latitude exchanged. */
export function turned(polygons: readonly Polygon[]): Polygon[] {
  return polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]): Position => [y, x])));
}
