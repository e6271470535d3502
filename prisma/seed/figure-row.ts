import type { CategoryCode } from "@/lib/domain/programme";
import { stableId } from "./rows";

/** What somebody published: people, or a rate 0–1 for COVERAGE. */
export interface SeedFigure {
  readonly area: string;
  /** Null for an area above the regencies. */
  readonly regency: string | null;
  readonly asOf: string;
  readonly measure: "ACTIVE" | "ELIGIBLE" | "COVERAGE";
  readonly category?: CategoryCode;
  readonly value: number;
  readonly source: string;
}

export function figureRow({ area, regency, asOf, measure, category, value, source }: SeedFigure) {
  return {
    id: stableId("reported_figure", area, asOf, measure, category ?? null, source),
    regency_code: regency,
    area_code: area,
    as_of: asOf,
    measure,
    category_code: category ?? null,
    value,
    source,
  };
}
