import { readTogether, scoped } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import type { IsoDate } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import { findJurisdiction, type Jurisdiction, type NamedPlace } from "@/lib/jurisdiction/queries";
import { Prisma } from "@/prisma/generated/client";
import type { FigureMeasure } from "@/prisma/generated/enums";

/** A published figure, kept beside the computed one; neither overwrites the other. */
export interface ReportedFigure {
  /** A correction is a figure of its own: measure, category and date do not name one alone. */
  readonly id: string;
  readonly asOf: IsoDate;
  readonly measure: FigureMeasure;
  /** Null for a figure over all categories. */
  readonly categoryCode: CategoryCode | null;
  /** People, or a rate 0–1 for COVERAGE. */
  readonly value: number;
  readonly source: string;
}

/** What was published about an area, newest first, and a correction before what it corrects: the rows of a `ReportedFigure`. */
export function selectReportedFigures(areaCode: string): Prisma.Sql {
  return Prisma.sql`SELECT id, as_of AS "asOf", measure, category_code AS "categoryCode", value::float8 AS value, source
    FROM reported_figure WHERE area_code = ${areaCode} ORDER BY as_of DESC, measure, category_code NULLS FIRST, created_at DESC`;
}

/** A published figure with its place, and who wrote it down here. */
export interface KeptFigure extends ReportedFigure {
  readonly areaCode: string;
  readonly areaName: string;
  readonly at: Date;
  readonly by: string | null;
}

export interface FigureDesk {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  /** Newest first. */
  readonly figures: readonly KeptFigure[];
  readonly areas: readonly NamedPlace[];
}

/** What was published about a regency and its areas; null when there is no such regency for the viewer. */
export function getFigureDesk(viewer: Viewer, code: string): Promise<FigureDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null || place.regencyCode === null) return null;
    const { figures, areas } = await readTogether<{
      figures: Omit<KeptFigure, "at"> & { readonly at: string };
      areas: NamedPlace;
    }>(tx, {
      figures: Prisma.sql`SELECT f.id, f.area_code AS "areaCode", a.name AS "areaName", f.as_of AS "asOf", f.measure,
          f.category_code AS "categoryCode", f.value::float8 AS value, f.source, f.created_at AS at, u.name AS by
        FROM reported_figure f JOIN area a ON a.code = f.area_code LEFT JOIN app_user u ON u.id = f.created_by
        WHERE f.regency_code = ${code} ORDER BY f.as_of DESC, a.level, f.area_code, f.measure, f.created_at DESC`,
      areas: Prisma.sql`SELECT code, name FROM area
        WHERE code = ${code} OR starts_with(code, ${`${code}.`}) ORDER BY level, code`,
    });
    return {
      place: { ...place, regencyCode: place.regencyCode },
      areas,
      figures: figures.map((figure) => ({ ...figure, at: new Date(figure.at) })),
    };
  });
}
