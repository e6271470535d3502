import { ancestorCodes } from "@/lib/domain/area";
import type { IsoDate } from "@/lib/domain/period";
import { Prisma } from "@/prisma/generated/client";
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

/** The targets in force for an area and those above it, the area's own first, then by due date: rows of an `AreaTarget`. */
export function selectTargets(areaCode: string): Prisma.Sql {
  return Prisma.sql`SELECT t.id, s.authority, s.source, t.area_code AS "areaCode", a.name AS "areaName", t.measure,
      t.category_code AS "categoryCode", t.baseline::float8 AS baseline, t.baseline_date AS "baselineDate",
      t.value::float8 AS value, t.due_date AS "dueDate"
    FROM target t JOIN target_set s ON s.id = t.target_set_id JOIN area a ON a.code = t.area_code
    WHERE t.area_code = ANY (${[...ancestorCodes(areaCode), areaCode]}::text[]) AND t.programme IS NULL
      AND NOT EXISTS (SELECT 1 FROM target_set newer WHERE newer.replaces_id = s.id)
    ORDER BY a.level DESC, t.due_date, t.id`;
}
