/** What a map is drawn on: the shape of each area, and the outlines of what they belong to. */

import { feature, merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Topology, Polygon as TopoPolygon } from "topojson-specification";
import { doubleArea, type Polygon, wound } from "@/lib/domain/boundary";

export interface AreaShape {
  readonly code: string;
  readonly polygons: readonly Polygon[];
}

export interface Ground {
  readonly shapes: readonly AreaShape[];
  /** For instance the districts that the villages make up; drawn as lines only. */
  readonly groups: readonly AreaShape[];
}

export type AreaTopology = Topology<{ villages: GeometryCollection }>;

/** A hole of an outline is a lake from this share of its area; smaller ones are slivers between two neighbours. */
const LEAST_LAKE = 0.01;

/** The areas of a topology that are wanted; those of one group are dissolved into its outline. */
export function groundOf(
  topology: AreaTopology,
  groupOf: (code: string) => string,
  isWanted: (code: string) => boolean = () => true,
): Ground {
  const geometries = topology.objects.villages.geometries.filter(({ id }) => isWanted(String(id)));
  const groups = new Map<string, (TopoPolygon | MultiPolygon)[]>();
  for (const geometry of geometries) {
    const group = groupOf(String(geometry.id));
    groups.set(group, [...(groups.get(group) ?? []), geometry as MultiPolygon]);
  }
  const { features } = feature(topology, { type: "GeometryCollection", geometries });
  return {
    shapes: features.map(({ id, geometry }) => ({ code: String(id), polygons: polygonsIn(geometry) })),
    groups: [...groups].map(([code, members]) => ({
      code,
      polygons: polygonsIn(merge(topology, members)).map(withoutSlivers),
    })),
  };
}

function polygonsIn(geometry: { type: string; coordinates?: unknown }): Polygon[] {
  const coordinates = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return (coordinates as Polygon[]).map(wound);
}

function withoutSlivers([outer = [], ...holes]: Polygon): Polygon {
  const least = Math.abs(doubleArea(outer)) * LEAST_LAKE;
  return [outer, ...holes.filter((hole) => Math.abs(doubleArea(hole)) >= least)];
}
