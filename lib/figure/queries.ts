import { isoDateOf, type Tx } from "@/lib/db";
import type { IsoDate } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
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

/** What was published about an area, newest first. */
export async function findReportedFigures(tx: Tx, areaCode: string): Promise<ReportedFigure[]> {
  const rows = await tx.reportedFigure.findMany({
    where: { areaCode },
    orderBy: [{ asOf: "desc" }, { measure: "asc" }],
  });
  return rows.map(({ asOf, measure, categoryCode, value, source }) => ({
    asOf: isoDateOf(asOf),
    measure,
    categoryCode: categoryCode as CategoryCode | null,
    value: Number(value),
    source,
  }));
}
