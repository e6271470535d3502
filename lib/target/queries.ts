import { isoDateOf, type Tx } from "@/lib/db";
import { ancestorCodes } from "@/lib/domain/area";
import type { IsoDate } from "@/lib/domain/period";
import type { TargetAuthority, TargetMeasure } from "@/prisma/generated/enums";

export interface AreaTarget {
  readonly id: string;
  readonly authority: TargetAuthority;
  readonly source: string;
  readonly areaCode: string;
  readonly areaName: string;
  readonly measure: TargetMeasure;
  /** Null for a target over all categories. */
  readonly categoryCode: string | null;
  /** A rate 0–1 for COVERAGE, people for ACTIVE; so is `value`. Null when the authority names no baseline. */
  readonly baseline: number | null;
  readonly baselineDate: IsoDate | null;
  readonly value: number;
  readonly dueDate: IsoDate;
}

/** The targets in force for an area and for the areas above it, the area's own first, then by due date. */
export async function findTargets(tx: Tx, areaCode: string): Promise<AreaTarget[]> {
  const rows = await tx.target.findMany({
    where: {
      areaCode: { in: [...ancestorCodes(areaCode), areaCode] },
      programme: null,
      targetSet: { replacedBy: null },
    },
    include: { targetSet: true, area: { select: { name: true } } },
    orderBy: [{ areaCode: "desc" }, { dueDate: "asc" }],
  });
  return rows
    .map((row) => ({
      id: row.id,
      authority: row.targetSet.authority,
      source: row.targetSet.source,
      areaCode: row.areaCode,
      areaName: row.area.name,
      measure: row.measure,
      categoryCode: row.categoryCode,
      baseline: row.baseline === null ? null : Number(row.baseline),
      baselineDate: row.baselineDate === null ? null : isoDateOf(row.baselineDate),
      value: Number(row.value),
      dueDate: isoDateOf(row.dueDate),
    }))
    .sort((a, b) => depthOf(b.areaCode) - depthOf(a.areaCode));
}

function depthOf(code: string): number {
  return ancestorCodes(code).length;
}
