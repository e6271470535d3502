import { readTogether, scoped } from "@/lib/db";
import { type Definition, selectDefinitions } from "@/lib/definition/queries";
import { may, type Viewer } from "@/lib/domain/access";
import type { ComparedRegency } from "@/lib/domain/comparison";
import { addMonths, asOf, type IsoDate, type Period } from "@/lib/domain/period";
import { measuringTarget } from "@/lib/domain/standing";
import { isWholeMonth, visibleMonth } from "@/lib/submission/queries";
import { type AreaTarget, selectRegencyTargets } from "@/lib/target/queries";
import { Prisma } from "@/prisma/generated/client";

export interface RegencyFacts extends ComparedRegency {
  /** Where the eligible workers come from, and the date that they are as of; null when unknown. */
  readonly eligibleSource: string | null;
  readonly eligibleAsOf: IsoDate | null;
  /** The coverage that somebody published last, up to the month: a rate 0–1 with its date and source. */
  readonly reported: { readonly value: number; readonly asOf: IsoDate; readonly source: string } | null;
  /** The regency's own coverage target that is due next. */
  readonly target: AreaTarget | null;
}

export interface ComparisonFacts {
  /** The regencies of the viewer, by code. */
  readonly regencies: readonly RegencyFacts[];
  readonly definitions: readonly Definition[];
}

/** The viewer's regencies in a month, each with what its coverage is measured by; none for who may not read coverage. */
export async function getComparison(viewer: Viewer, period: Period): Promise<ComparisonFacts> {
  if (!may(viewer, "coverage.read")) return { regencies: [], definitions: [] };
  const { regencies, targets, definitions } = await scoped(viewer, (tx) =>
    readTogether<{ regencies: Omit<RegencyFacts, "target">; targets: AreaTarget; definitions: Definition }>(tx, {
      regencies: selectRegencies(viewer, period),
      targets: selectRegencyTargets(),
      definitions: selectDefinitions(),
    }),
  );
  return {
    regencies: regencies.map((regency) => ({
      ...regency,
      target: measuringTarget(targets, regency.code, asOf(period)),
    })),
    definitions,
  };
}

function selectRegencies(viewer: Viewer, period: Period): Prisma.Sql {
  const month = (of: Period, isKnown: Prisma.Sql) => Prisma.sql`
    LEFT JOIN LATERAL (
      SELECT CASE WHEN ${isKnown} THEN c.active::float8 END AS active, c.eligible::float8 AS eligible, c.definition_code, c.villages
      FROM area_coverage c WHERE c.regency_code = r.code AND c.area_code = r.code AND c.period = ${of}
        AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    )`;
  return Prisma.sql`
    SELECT a.code, a.name, NULL AS kind, p.name AS "parentName", a.village_count AS "villageCount", NULL AS "noDataReason",
      coalesce(now.villages, 0) AS villages, now.active, now.eligible, now.definition_code AS definition,
      before.active AS "previousActive", before.eligible AS "previousEligible", before.definition_code AS "previousDefinition",
      coalesce(s.status = 'PUBLISHED', false) AS published, w.source AS "eligibleSource", w.as_of AS "eligibleAsOf",
      (SELECT json_build_object('value', f.value::float8, 'asOf', f.as_of, 'source', f.source) FROM reported_figure f
        WHERE f.area_code = r.code AND f.measure = 'COVERAGE' AND f.category_code IS NULL AND f.as_of <= ${asOf(period)}::date
        ORDER BY f.as_of DESC, f.created_at DESC LIMIT 1) AS reported
    FROM regency r
    JOIN area a ON a.code = r.code
    JOIN area p ON p.code = a.parent_code
    ${month(period, Prisma.sql`true`)} now ON true
    ${month(addMonths(period, -1), isWholeMonth(Prisma.sql`c`))} before ON true
    LEFT JOIN submission s ON s.regency_code = r.code AND s.period = ${period}
    LEFT JOIN LATERAL (
      SELECT e.source, e.as_of FROM coverage_definition d
      JOIN eligible_worker e ON e.regency_code = r.code AND e.area_code = r.code AND e.definition_code = d.eligible_definition_code
        AND CASE WHEN cardinality(d.segments) = 4 THEN e.segment = 'ALL' ELSE e.segment = ANY (d.segments::text[]) END
      WHERE d.code = now.definition_code ORDER BY e.segment LIMIT 1
    ) w ON true
    WHERE in_scope(r.code) ORDER BY r.code`;
}
