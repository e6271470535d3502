import type { Tx } from "@/lib/db";
import { type AreaLevel, ancestorCodes, type VillageKind } from "@/lib/domain/area";

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

/** The area under a Kemendagri code ("ID" for the country) with its ancestors, or null when there is none. */
export async function findArea(tx: Tx, code: string): Promise<AreaDetail | null> {
  const path = await tx.area.findMany({
    where: { code: { in: [...ancestorCodes(code), code] } },
    include: { village: { select: { kind: true } } },
  });
  const area = path.find((row) => row.code === code);
  if (area === undefined) return null;
  const depth = ancestorCodes(code);
  return {
    code: area.code,
    name: area.name,
    level: area.level,
    kind: area.village?.kind ?? null,
    villageCount: area.villageCount,
    ancestors: depth.flatMap((ancestor) =>
      path.filter((row) => row.code === ancestor).map(({ code, name }) => ({ code, name })),
    ),
  };
}
