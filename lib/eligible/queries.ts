import { readTogether, scoped, type Tx } from "@/lib/db";
import { type EligibleDefinition, selectEligibleDefinitions } from "@/lib/definition/queries";
import type { Viewer } from "@/lib/domain/access";
import type { Known } from "@/lib/domain/coverage";
import { sumKnown } from "@/lib/domain/coverage";
import { type DefinitionSpan, monthsDividedBy, type SumCheck, spanAt, sumChecks } from "@/lib/domain/eligible";
import { type IsoDate, type Period, toPeriod } from "@/lib/domain/period";
import { classOf, segmentOf } from "@/lib/domain/programme";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import {
  type AreaMonth,
  type CategoryMonth,
  figuresOf,
  findNewestMonth,
  selectAreaMonths,
  selectCategoryMonths,
} from "@/lib/standing/queries";
import { Prisma } from "@/prisma/generated/client";
import { ELIGIBLE_SEGMENTS, type EligibleAddress, type EligibleSegment } from "./schema";

/** Eligible workers of an area, beside who is active there. */
export interface EligibleRow {
  readonly areaCode: string;
  readonly areaName: string;
  readonly people: Known;
  readonly asOf: IsoDate | null;
  readonly source: string | null;
  /** In the newest readable month; null where unknown, or where that month divides by another definition. */
  readonly active: Known;
}

interface Figure {
  readonly people: number;
  readonly asOf: IsoDate;
  readonly source: string;
}

/** What somebody changed at one moment. */
export interface EligibleChange {
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
  readonly areas: number;
  /** The first of them by code. */
  readonly figures: readonly {
    readonly areaCode: string;
    readonly areaName: string;
    readonly before: Figure | null;
    readonly after: Figure | null;
  }[];
}

export interface EligibleDesk {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  readonly definitions: readonly EligibleDefinition[];
  readonly definition: EligibleDefinition;
  readonly segment: EligibleSegment;
  /** Segments that the definition has figures for. */
  readonly segments: readonly EligibleSegment[];
  /** The month of the active members; null before there is one, or where it divides by another definition. */
  readonly period: Period | null;
  /** The regency, its districts and villages, by level and code. */
  readonly rows: readonly EligibleRow[];
  readonly checks: readonly SumCheck[];
  /** Published months whose coverage divides by these figures. */
  readonly published: readonly Period[];
  /** Newest first. */
  readonly changes: readonly EligibleChange[];
  /** The latest change, which a form carries; 0 before there is any. */
  readonly seen: string;
}

/** Changes that are listed, and figures of each. */
const MOST_CHANGES = 20;
const MOST_FIGURES = 10;

/** The denominators of a regency under a definition; null when there is no such regency for the viewer, or definition. */
export function getEligibleDesk(viewer: Viewer, code: string, asked: EligibleAddress): Promise<EligibleDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null || place.regencyCode === null) return null;
    const { regencyCode } = place;
    const newest = await findNewestMonth(tx, viewer, regencyCode);
    const [{ definitions }, { spans, published }] = [
      await readTogether<{ definitions: EligibleDefinition }>(tx, { definitions: selectEligibleDefinitions() }),
      await findDefinitionMonths(tx, regencyCode),
    ];
    const inForce = newest === null ? null : spanAt(spans, newest);
    const wanted = asked.definition ?? inForce?.eligibleDefinitionCode ?? definitions.at(-1)?.code;
    const definition = definitions.find((one) => one.code === wanted);
    if (definition === undefined) return null;
    const segment = asked.segment ?? "ALL";
    const period = inForce?.eligibleDefinitionCode === definition.code ? newest : null;
    const read = await readTogether<{
      rows: Omit<EligibleRow, "active">;
      segments: { segment: EligibleSegment };
      changes: Omit<EligibleChange, "at"> & { at: string; last: string };
    }>(tx, {
      rows: selectRows(regencyCode, definition.code, segment),
      segments: Prisma.sql`SELECT DISTINCT segment FROM eligible_worker
        WHERE regency_code = ${regencyCode} AND definition_code = ${definition.code}`,
      changes: selectChanges(regencyCode, definition.code, segment),
    });
    const active = period === null ? () => null : await readActive(tx, viewer, read.rows, period, segment);
    const rows = read.rows.map((row) => ({ ...row, active: active(row.areaCode) }));
    return {
      place: { ...place, regencyCode },
      ...{ definitions, definition, segment, period, rows },
      segments: ELIGIBLE_SEGMENTS.filter((one) => read.segments.some((known) => known.segment === one)),
      checks: sumChecks(regencyCode, rows),
      published: monthsDividedBy(definition.code, spans, published),
      changes: read.changes.map(({ last: _, ...change }) => ({ ...change, at: new Date(change.at) })),
      seen: read.changes[0]?.last ?? "0",
    };
  });
}

/** From when on which eligible workers divide, and which months are published, in their order. */
export async function findDefinitionMonths(
  tx: Tx,
  regencyCode: string,
): Promise<{ readonly spans: readonly DefinitionSpan[]; readonly published: readonly Period[] }> {
  const { spans, published } = await readTogether<{
    spans: { validFrom: number; eligibleDefinitionCode: string };
    published: { period: number };
  }>(tx, {
    spans: Prisma.sql`SELECT r.valid_from AS "validFrom", d.eligible_definition_code AS "eligibleDefinitionCode"
      FROM regency_coverage_definition r JOIN coverage_definition d ON d.code = r.definition_code
      WHERE r.regency_code = ${regencyCode} ORDER BY r.valid_from`,
    published: Prisma.sql`SELECT period FROM submission
      WHERE regency_code = ${regencyCode} AND status = 'PUBLISHED' ORDER BY period`,
  });
  return {
    spans: spans.map((span) => ({ ...span, validFrom: toPeriod(span.validFrom) })),
    published: published.map(({ period }) => toPeriod(period)),
  };
}

function selectRows(regencyCode: string, definitionCode: string, segment: EligibleSegment): Prisma.Sql {
  return Prisma.sql`
    SELECT a.code AS "areaCode", a.name AS "areaName", w.people, w.as_of AS "asOf", w.source FROM area a
    LEFT JOIN eligible_worker w ON w.regency_code = ${regencyCode} AND w.area_code = a.code
      AND w.definition_code = ${definitionCode} AND w.segment = ${segment}
    WHERE a.code = ${regencyCode} OR starts_with(a.code, ${`${regencyCode}.`}) ORDER BY a.level, a.code`;
}

/** What was changed by one person at one moment is one change. */
function selectChanges(regencyCode: string, definitionCode: string, segment: EligibleSegment): Prisma.Sql {
  return Prisma.sql`
    SELECT c.at, u.name AS by, c.reason, c.areas, c.last::text AS last, (
      SELECT json_agg(json_build_object('areaCode', r.area_code, 'areaName', a.name, 'before', r.before, 'after', r.after) ORDER BY r.area_code)
      FROM (SELECT * FROM eligible_worker_revision r WHERE r.regency_code = ${regencyCode} AND r.definition_code = ${definitionCode}
          AND r.segment = ${segment} AND r.changed_at = c.at AND r.id BETWEEN c.first AND c.last
        ORDER BY r.area_code LIMIT ${MOST_FIGURES}) r
      JOIN area a ON a.code = r.area_code) AS figures
    FROM (
      SELECT changed_at AS at, changed_by, reason, count(*)::integer AS areas, min(id) AS first, max(id) AS last
      FROM eligible_worker_revision
      WHERE regency_code = ${regencyCode} AND definition_code = ${definitionCode} AND segment = ${segment}
      GROUP BY 1, 2, 3 ORDER BY last DESC LIMIT ${MOST_CHANGES}
    ) c LEFT JOIN app_user u ON u.id = c.changed_by ORDER BY c.last DESC`;
}

/** Who is active in an area in a month, all or of one segment; of a month that is not whole, neither is known. */
async function readActive(
  tx: Tx,
  viewer: Viewer,
  rows: readonly { readonly areaCode: string }[],
  period: Period,
  segment: EligibleSegment,
): Promise<(areaCode: string) => Known> {
  const areas = rows.map(({ areaCode }) => areaCode);
  const read = await readTogether<{ months: AreaMonth; categories: CategoryMonth }>(tx, {
    months: selectAreaMonths(viewer, areas, [period]),
    categories: selectCategoryMonths(viewer, areas, [period]),
  });
  const figures = figuresOf(read);
  return (areaCode) => {
    const { active, categories } = figures(areaCode, period);
    if (segment === "ALL") return active;
    const counted = categories.filter(({ category }) => segmentOf(classOf(category)) === segment);
    return sumKnown(counted.map(({ counts }) => counts.jkk));
  };
}
