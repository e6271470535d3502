import type { IsoDate } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import { Prisma } from "@/prisma/generated/client";
import type { FigureMeasure } from "@/prisma/generated/enums";

/** A published figure, kept beside the computed one; neither overwrites the other. */
export interface ReportedFigure {
  readonly asOf: IsoDate;
  readonly measure: FigureMeasure;
  /** Null for a figure over all categories. */
  readonly categoryCode: CategoryCode | null;
  /** People, or a rate 0–1 for COVERAGE. */
  readonly value: number;
  readonly source: string;
}

/** What was published about an area, newest first: the rows of a `ReportedFigure`. */
export function selectReportedFigures(areaCode: string): Prisma.Sql {
  return Prisma.sql`SELECT as_of AS "asOf", measure, category_code AS "categoryCode", value::float8 AS value, source
    FROM reported_figure WHERE area_code = ${areaCode} ORDER BY as_of DESC, measure, category_code NULLS FIRST`;
}
