import type { Viewer } from "@/lib/domain/access";
import type { AreaLevel } from "@/lib/domain/area";
import { addMonths, type Period } from "@/lib/domain/period";
import { visibleMonth } from "@/lib/submission/queries";
import { Prisma } from "@/prisma/generated/client";

/** What a part of a reading says that does not apply. */
export const NO_ROWS = Prisma.sql`SELECT WHERE false`;

/** An area by its code, with the level that the code tells. */
export interface Place {
  readonly code: string;
  readonly level: AreaLevel;
}

/** A level and the range of codes that stand for an area at it. */
export interface CodeRange {
  readonly level: AreaLevel;
  readonly from: string;
  readonly to: string;
}

function below(code: string, level: AreaLevel): CodeRange {
  return { level, from: `${code}.`, to: `${code}.~` };
}

/** The areas one level below a place, by code, with their coverage now and a month before: rows of a `PlaceFact`. */
export function selectPlacesBelow(viewer: Viewer, { code, level }: Place, period: Period): Prisma.Sql {
  switch (level) {
    case "COUNTRY":
      return selectProvinces(viewer, period);
    case "PROVINCE":
      return selectPlaces(viewer, below(code, "REGENCY"), period);
    case "REGENCY":
      return selectPlaces(viewer, below(code, "DISTRICT"), period);
    case "DISTRICT":
      return selectPlaces(viewer, below(code, "VILLAGE"), period);
    case "VILLAGE":
      return NO_ROWS;
  }
}

/** The villages of a regency, two levels below, likewise; of other places none. */
export function selectVillagesOf(viewer: Viewer, { code, level }: Place, period: Period): Prisma.Sql {
  return level === "REGENCY" ? selectPlaces(viewer, below(code, "VILLAGE"), period) : NO_ROWS;
}

/** The areas of one level within a range of codes, likewise. */
function selectPlaces(viewer: Viewer, { level, from, to }: CodeRange, period: Period): Prisma.Sql {
  const month = (
    code: Prisma.Sql,
    of: Period,
  ) => Prisma.sql`(SELECT c.area_code, c.active::float8 AS active, c.eligible::float8 AS eligible,
      c.definition_code, c.villages FROM area_coverage c
    WHERE c.level = ${level} AND c.area_code BETWEEN ${from} AND ${to} AND c.period = ${of}
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}) ${code}`;
  return Prisma.sql`
    SELECT a.code, a.name, k.kind, p.name AS "parentName", a.village_count AS "villageCount", coalesce(now.villages, 0) AS villages,
      now.active, now.eligible, now.definition_code AS definition,
      before.active AS "previousActive", before.eligible AS "previousEligible", before.definition_code AS "previousDefinition",
      m.reason AS "noDataReason"
    FROM area a
    JOIN area p ON p.code = a.parent_code
    LEFT JOIN village k ON k.code = a.code
    LEFT JOIN ${month(Prisma.sql`now`, period)} ON now.area_code = a.code
    LEFT JOIN ${month(Prisma.sql`before`, addMonths(period, -1))} ON before.area_code = a.code
    LEFT JOIN no_data_mark m ON m.regency_code = substr(a.code, 1, 5) AND m.period = ${period} AND m.area_code = a.code
    WHERE a.level = ${level}::area_level AND a.code BETWEEN ${from} AND ${to} ORDER BY a.code`;
}

/** Provinces are summed from their regencies, each with its own denominator: Σ ÷ Σ over those that have both. */
function selectProvinces(viewer: Viewer, period: Period): Prisma.Sql {
  const month = (of: Period) => Prisma.sql`(SELECT substr(c.area_code, 1, 2) AS code, sum(c.active)::float8 AS active,
      sum(c.eligible)::float8 AS eligible, string_agg(DISTINCT c.definition_code, '+' ORDER BY c.definition_code) AS definition,
      sum(c.villages)::integer AS villages
    FROM area_coverage c
    WHERE c.level = 'REGENCY' AND c.period = ${of} AND c.active IS NOT NULL AND c.eligible IS NOT NULL
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)} GROUP BY 1)`;
  return Prisma.sql`
    SELECT a.code, a.name, NULL AS kind, p.name AS "parentName", a.village_count AS "villageCount", coalesce(now.villages, 0) AS villages,
      now.active, now.eligible, now.definition, before.active AS "previousActive", before.eligible AS "previousEligible",
      before.definition AS "previousDefinition", NULL AS "noDataReason"
    FROM area a
    JOIN area p ON p.code = a.parent_code
    LEFT JOIN ${month(period)} now ON now.code = a.code
    LEFT JOIN ${month(addMonths(period, -1))} before ON before.code = a.code
    WHERE a.level = 'PROVINCE' ORDER BY a.code`;
}
