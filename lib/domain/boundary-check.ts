/** Whether the boundaries of a file fit the villages of a regency, what is wrong, and where. */

import { regencyCodeOf } from "./area";
import {
  type BoundaryFeature,
  codeProperties,
  doubleArea,
  GEOMETRY_FAULTS,
  type Polygon,
  turned,
  villageCodeOf,
  whereabouts,
  wound,
} from "./boundary";

export interface KnownVillage {
  readonly code: string;
  readonly name: string;
}

/** How a file is to be read; null leaves it to the file. */
export interface BoundaryReading {
  readonly property: string | null;
  readonly regencyCode: string | null;
  /** Whether villages with longitude and latitude exchanged are turned round. */
  readonly turn: boolean;
}

const BOUNDARY_PROBLEMS = [
  ...GEOMETRY_FAULTS,
  "OPEN_RING",
  "SHORT_RING",
  "NO_AREA",
  "SWAPPED",
  "ELSEWHERE",
  "NOT_DEGREES",
  "DUPLICATE",
] as const;

/** What keeps a file from being used, in one feature of it. */
export interface BoundaryProblem {
  readonly kind: (typeof BOUNDARY_PROBLEMS)[number];
  readonly number: number;
  readonly village: KnownVillage;
}

/** A feature that is left out. */
export interface LeftOut {
  readonly number: number;
  /** What it says instead of a known code; null when it says nothing. */
  readonly value: string | null;
}

export interface VillageShape {
  readonly code: string;
  /** Outer rings clockwise. */
  readonly polygons: readonly Polygon[];
}

export interface BoundaryReport {
  readonly property: string | null;
  readonly regencyCode: string | null;
  readonly features: number;
  /** Sound, one a village, by code. */
  readonly shapes: readonly VillageShape[];
  /** Villages that the file does not have, by code. */
  readonly missing: readonly KnownVillage[];
  /** Features with a code that no village of the regency has, or none. */
  readonly unknown: readonly LeftOut[];
  /** Features of other regencies. */
  readonly elsewhere: readonly LeftOut[];
  readonly problems: readonly BoundaryProblem[];
  /** Features whose longitude and latitude were turned round. */
  readonly turned: number;
  /** Whether the boundaries can be used as they are. */
  readonly usable: boolean;
}

/** The property that holds the codes: the one with the most, if it has any. */
function guessProperty(features: readonly BoundaryFeature[]): string | null {
  const [likeliest] = codeProperties(features);
  return likeliest === undefined || likeliest.codes === 0 ? null : likeliest.name;
}

/** The regencies that the codes name, the one with the most villages first. */
export function regenciesIn(features: readonly BoundaryFeature[], property: string | null): string[] {
  const counts = new Map<string, number>();
  for (const { properties } of features) {
    const code = villageCodeOf(properties[property ?? ""] ?? "");
    const regency = code === null ? null : regencyCodeOf(code);
    if (regency !== null) counts.set(regency, (counts.get(regency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}

/** How a file is read: as asked, else as its properties and codes suggest. */
export function readingOf(features: readonly BoundaryFeature[], asked: BoundaryReading): BoundaryReading {
  const property = asked.property ?? guessProperty(features);
  return { ...asked, property, regencyCode: asked.regencyCode ?? regenciesIn(features, property)[0] ?? null };
}

/** The report on a file for the villages of the regency that the reading names. */
export function checkBoundaries(
  features: readonly BoundaryFeature[],
  { property, regencyCode, turn }: BoundaryReading,
  villages: readonly KnownVillage[],
): BoundaryReport {
  const known = new Map(villages.map((village) => [village.code, village]));
  const unknown: LeftOut[] = [];
  const elsewhere: LeftOut[] = [];
  const problems: BoundaryProblem[] = [];
  const shapes = new Map<string, VillageShape>();
  const seen = new Set<string>();
  let turnedFeatures = 0;
  for (const feature of features) {
    const value = feature.properties[property ?? ""] ?? null;
    const code = value === null ? null : villageCodeOf(value);
    const village = code === null ? undefined : known.get(code);
    if (village === undefined) {
      const isElsewhere = code !== null && regencyCodeOf(code) !== regencyCode;
      (isElsewhere ? elsewhere : unknown).push({ number: feature.number, value });
      continue;
    }
    const isTurned = turn && whereabouts(feature.polygons) === "SWAPPED";
    const polygons = isTurned ? turned(feature.polygons) : feature.polygons;
    const kind = seen.has(village.code) ? "DUPLICATE" : (feature.fault ?? problemOf(polygons));
    seen.add(village.code);
    if (isTurned) turnedFeatures += 1;
    if (kind === null) shapes.set(village.code, { code: village.code, polygons: polygons.map(wound) });
    else problems.push({ kind, number: feature.number, village });
  }
  return {
    property,
    regencyCode,
    features: features.length,
    shapes: [...shapes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    missing: villages.filter(({ code }) => !seen.has(code)),
    unknown,
    elsewhere,
    problems,
    turned: turnedFeatures,
    usable: problems.length === 0 && shapes.size > 0,
  };
}

const LEAST_POSITIONS = 4;

function problemOf(polygons: readonly Polygon[]): BoundaryProblem["kind"] | null {
  const rings = polygons.flat();
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (first === undefined || last === undefined || first[0] !== last[0] || first[1] !== last[1]) return "OPEN_RING";
    if (ring.length < LEAST_POSITIONS) return "SHORT_RING";
  }
  const where = whereabouts(polygons);
  if (where !== "INDONESIA") return where;
  return rings.some((ring) => doubleArea(ring) === 0) ? "NO_AREA" : null;
}
