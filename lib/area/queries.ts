import { type AreaLevel, ancestorCodes, type VillageKind } from "@/lib/domain/area";
import { Prisma } from "@/prisma/generated/client";

export interface AreaName {
  readonly code: string;
  readonly name: string;
}

export interface AreaDetail extends AreaName {
  readonly level: AreaLevel;
  /** Null for all but villages. */
  readonly kind: VillageKind | null;
  /** Villages at or below this area. */
  readonly villageCount: number;
  /** From the country down to the parent. */
  readonly ancestors: readonly AreaName[];
}

/** One row of the way from the country down to an area. */
export interface AreaStep extends AreaName {
  readonly level: AreaLevel;
  readonly kind: VillageKind | null;
  readonly villageCount: number;
}

/** An area and those above it: rows of an `AreaStep`. */
export function selectAreaPath(code: string): Prisma.Sql {
  return Prisma.sql`SELECT a.code, a.name, a.level, v.kind, a.village_count AS "villageCount"
    FROM area a LEFT JOIN village v ON v.code = a.code
    WHERE a.code = ANY (${[...ancestorCodes(code), code]}::text[]) ORDER BY a.level`;
}

/** The area at the end of its path, with the areas above it; null when the path does not lead there. */
export function areaOf(path: readonly AreaStep[], code: string): AreaDetail | null {
  const area = path.find((step) => step.code === code);
  if (area === undefined) return null;
  const ancestors = path.filter((step) => step !== area).map((step) => ({ code: step.code, name: step.name }));
  return { ...area, ancestors };
}
