import { type AreaDetail, findArea } from "@/lib/area/queries";
import type { WhatIfQuestion } from "@/lib/coverage/schema";
import { asPublic, scoped, type Tx } from "@/lib/db";
import { type Definition, findDefinitions } from "@/lib/definition/queries";
import { may, seesArea, type Viewer } from "@/lib/domain/access";
import { type AreaLevel, COUNTRY_CODE } from "@/lib/domain/area";
import type { Known } from "@/lib/domain/coverage";
import type { Counts } from "@/lib/domain/entry";
import { addMonths, asOf, type Period, toPeriod } from "@/lib/domain/period";
import { type CategoryFact, factOf, type MonthFact, type PlaceFact } from "@/lib/domain/picture";
import type { CategoryCode } from "@/lib/domain/programme";
import { measuringTarget } from "@/lib/domain/standing";
import { type WhatIfAnswer, whatIf } from "@/lib/domain/target";
import { findReportedFigures, type ReportedFigure } from "@/lib/figure/queries";
import { type AreaTarget, findTargets } from "@/lib/target/queries";
import { Prisma } from "@/prisma/generated/client";

/** Months that the trend looks back, the chosen one included. */
export const TREND_MONTHS = 18;

/** Months back at which the make-up by category is read: now, the month before, a quarter and half a year ago. */
const COMPARED_MONTHS = [0, 1, 3, 6];

export interface CoverageFacts {
  readonly area: AreaDetail;
  /** Ascending, only months with data that the viewer may read. */
  readonly months: readonly MonthFact[];
  readonly categories: readonly CategoryFact[];
  /** The areas one level below, by code; none below a village. */
  readonly places: readonly PlaceFact[];
  /** The villages of a regency, two levels below; else none. */
  readonly villages: readonly PlaceFact[];
  /** Active members entered for the regency as a whole, not mapped to a village. */
  readonly unmapped: Known;
  readonly definitions: readonly Definition[];
  readonly reported: readonly ReportedFigure[];
  readonly targets: readonly AreaTarget[];
}

/** A level and the range of codes that stand for an area at it. */
interface CodeRange {
  readonly level: AreaLevel;
  readonly from: string;
  readonly to: string;
}

/** The rows that make up an area: its own, or those of the regencies of a province or the country. */
function rowsOf({ code, level }: AreaDetail): CodeRange {
  if (level === "COUNTRY") return { level: "REGENCY", from: "0", to: "~" };
  if (level === "PROVINCE") return { level: "REGENCY", from: `${code}.`, to: `${code}.~` };
  return { level, from: code, to: code };
}

function below(code: string, level: AreaLevel): CodeRange {
  return { level, from: `${code}.`, to: `${code}.~` };
}

/** A council member sees published months only: the condition is part of every statement that reads counts. */
function visible(viewer: Viewer, regency: Prisma.Sql, period: Prisma.Sql): Prisma.Sql {
  if (may(viewer, "coverage.readUnpublished")) return Prisma.sql`true`;
  return Prisma.sql`EXISTS (SELECT 1 FROM submission released
    WHERE released.regency_code = ${regency} AND released.period = ${period} AND released.status = 'PUBLISHED')`;
}

/** Counts by category of one level: kept in the roll-ups, but for villages, which are their own rows. */
function countsByCategory(level: AreaLevel): Prisma.Sql {
  return level === "VILLAGE"
    ? Prisma.sql`(SELECT regency_code, area_code, category_code, period, 'VILLAGE'::area_level AS level, jkk, jkm, jht, jp, jkp,
        num_nonnulls(jkk) AS jkk_known, num_nonnulls(jkm) AS jkm_known, num_nonnulls(jht) AS jht_known,
        num_nonnulls(jp) AS jp_known, num_nonnulls(jkp) AS jkp_known FROM enrolment)`
    : Prisma.sql`enrolment_rollup`;
}

export interface OpenMonth {
  readonly period: Period;
  /** Published by at least one regency of the area. */
  readonly published: boolean;
}

/** The months begun for an area that the viewer may read, newest first. */
export function listOpenMonths(viewer: Viewer, areaCode: string): Promise<OpenMonth[]> {
  const prefix = areaCode === COUNTRY_CODE ? "" : areaCode.slice(0, 5);
  return scoped(viewer, async (tx) => {
    const rows = await tx.$queryRaw<{ period: number; published: boolean }[]>`
      SELECT s.period, bool_or(s.status = 'PUBLISHED') AS published FROM submission s
      WHERE starts_with(s.regency_code, ${prefix}) AND ${visible(viewer, Prisma.sql`s.regency_code`, Prisma.sql`s.period`)}
      GROUP BY s.period ORDER BY s.period DESC`;
    return rows.map(({ period, published }) => ({ period: toPeriod(period), published }));
  });
}

/** All that the picture of an area in a month is computed from; null when there is no such area. */
export function getCoverageFacts(viewer: Viewer, areaCode: string, period: Period): Promise<CoverageFacts | null> {
  return scoped(viewer, async (tx) => {
    const area = await findArea(tx, areaCode);
    if (area === null) return null;
    return {
      area,
      months: await findMonths(tx, viewer, area, period),
      categories: await findCategories(tx, viewer, area, period),
      places: await findPlacesBelow(tx, viewer, area, period),
      villages: area.level === "REGENCY" ? await findPlaces(tx, viewer, below(areaCode, "VILLAGE"), period) : [],
      unmapped: await findUnmapped(tx, viewer, area, period),
      definitions: await findDefinitions(tx),
      reported: await findReportedFigures(tx, areaCode),
      targets: await findTargets(tx, areaCode),
    };
  });
}

/** The answer of the rules to supposed figures; nothing is stored. Null when the area is missing or foreign. */
export function answerWhatIf(viewer: Viewer, question: WhatIfQuestion): Promise<WhatIfAnswer | null> {
  const { area: areaCode, period, active, target, due } = question;
  return scoped(viewer, async (tx) => {
    const area = seesArea(viewer, areaCode) ? await findArea(tx, areaCode) : null;
    if (area === null) return null;
    const now = factOf(await findMonths(tx, viewer, area, period), period);
    const main = measuringTarget(await findTargets(tx, areaCode), areaCode, asOf(period));
    const rate = target ?? main?.value;
    const dueDate = due ?? main?.dueDate;
    if (rate === undefined || dueDate === undefined) return null;
    return whatIf({
      active: active ?? now?.active ?? null,
      eligible: now?.eligible ?? null,
      date: asOf(period),
      target: { kind: "RATE", rate },
      dueDate,
      baseline:
        main === null || main.baseline === null || main.baselineDate === null
          ? null
          : { value: main.baseline, date: main.baselineDate },
    });
  });
}

export interface PublishedFigure {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  readonly active: Known;
  readonly eligible: Known;
}

/** For anyone: of every regency the newest published month, by name. */
export function listPublishedFigures(): Promise<PublishedFigure[]> {
  return asPublic(async (tx) => {
    const rows = await tx.$queryRaw<(Omit<PublishedFigure, "period"> & { period: number })[]>`
      SELECT a.code, a.name, s.period, c.active::float8 AS active, c.eligible::float8 AS eligible
      FROM (SELECT regency_code, max(period) AS period FROM submission WHERE status = 'PUBLISHED' GROUP BY regency_code) s
      JOIN area a ON a.code = s.regency_code
      LEFT JOIN area_coverage c ON c.regency_code = s.regency_code AND c.area_code = s.regency_code AND c.period = s.period
      ORDER BY a.name`;
    return rows.map((row) => ({ ...row, period: toPeriod(row.period) }));
  });
}

async function findMonths(tx: Tx, viewer: Viewer, area: AreaDetail, period: Period): Promise<MonthFact[]> {
  const { level, from, to } = rowsOf(area);
  const summed = area.level === "COUNTRY" || area.level === "PROVINCE";
  const rows = await tx.$queryRaw<(Omit<MonthFact, "period" | "partial"> & { period: number })[]>`
    SELECT c.period, sum(c.active) FILTER (WHERE c.eligible IS NOT NULL OR NOT ${summed})::float8 AS active,
      sum(c.eligible) FILTER (WHERE c.active IS NOT NULL)::float8 AS eligible,
      sum(v.jkk) FILTER (WHERE v.jkk_known > 0)::float8 AS vulnerable,
      string_agg(DISTINCT c.definition_code, '+' ORDER BY c.definition_code) AS definition,
      count(*)::integer AS regencies, sum(c.villages)::integer AS villages,
      bool_and(coalesce(m.status = 'PUBLISHED', false)) AS published
    FROM area_coverage c
    LEFT JOIN ${countsByCategory(level)} v ON v.regency_code = c.regency_code AND v.area_code = c.area_code
      AND v.category_code = 'VULNERABLE' AND v.period = c.period
    LEFT JOIN submission m ON m.regency_code = c.regency_code AND m.period = c.period
    WHERE c.level = ${level}::area_level AND c.area_code BETWEEN ${from} AND ${to}
      AND c.period BETWEEN ${addMonths(period, 1 - TREND_MONTHS)} AND ${period}
      AND ${visible(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    GROUP BY c.period ORDER BY c.period`;
  // A village or a district is measured by those that report; the sums of wider areas need everyone or a publication.
  const needsAll = level === "REGENCY";
  return rows.map((row) => ({
    ...row,
    period: toPeriod(row.period),
    partial: needsAll && !row.published && row.villages < area.villageCount,
  }));
}

async function findCategories(tx: Tx, viewer: Viewer, area: AreaDetail, period: Period): Promise<CategoryFact[]> {
  const { level, from, to } = rowsOf(area);
  const periods = COMPARED_MONTHS.map((months) => addMonths(period, -months));
  const rows = await tx.$queryRaw<({ period: number; category: CategoryCode } & Counts)[]>`
    SELECT c.period, c.category_code AS category,
      sum(c.jkk) FILTER (WHERE c.jkk_known > 0)::float8 AS jkk, sum(c.jkm) FILTER (WHERE c.jkm_known > 0)::float8 AS jkm,
      sum(c.jht) FILTER (WHERE c.jht_known > 0)::float8 AS jht, sum(c.jp) FILTER (WHERE c.jp_known > 0)::float8 AS jp,
      sum(c.jkp) FILTER (WHERE c.jkp_known > 0)::float8 AS jkp
    FROM ${countsByCategory(level)} c
    JOIN worker_category w ON w.code = c.category_code
    WHERE c.level = ${level}::area_level AND c.area_code BETWEEN ${from} AND ${to} AND c.period = ANY (${periods}::integer[])
      AND ${visible(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    GROUP BY c.period, c.category_code, w.sort_order ORDER BY c.period, w.sort_order`;
  return rows.map(({ period, category, ...counts }) => ({ period: toPeriod(period), category, counts }));
}

function findPlacesBelow(tx: Tx, viewer: Viewer, { code, level }: AreaDetail, period: Period): Promise<PlaceFact[]> {
  if (level === "COUNTRY") return findProvinces(tx, viewer, period);
  if (level === "PROVINCE") return findPlaces(tx, viewer, below(code, "REGENCY"), period);
  if (level === "REGENCY") return findPlaces(tx, viewer, below(code, "DISTRICT"), period);
  return level === "DISTRICT" ? findPlaces(tx, viewer, below(code, "VILLAGE"), period) : Promise.resolve([]);
}

function findPlaces(tx: Tx, viewer: Viewer, { level, from, to }: CodeRange, period: Period): Promise<PlaceFact[]> {
  const month = (
    code: Prisma.Sql,
    of: Period,
  ) => Prisma.sql`(SELECT c.area_code, c.active::float8 AS active, c.eligible::float8 AS eligible,
      c.definition_code, c.villages FROM area_coverage c
    WHERE c.level = ${level}::area_level AND c.area_code BETWEEN ${from} AND ${to} AND c.period = ${of}
      AND ${visible(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}) ${code}`;
  return tx.$queryRaw<PlaceFact[]>`
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
function findProvinces(tx: Tx, viewer: Viewer, period: Period): Promise<PlaceFact[]> {
  const month = (of: Period) => Prisma.sql`(SELECT substr(c.area_code, 1, 2) AS code, sum(c.active)::float8 AS active,
      sum(c.eligible)::float8 AS eligible, string_agg(DISTINCT c.definition_code, '+' ORDER BY c.definition_code) AS definition,
      sum(c.villages)::integer AS villages
    FROM area_coverage c
    WHERE c.level = 'REGENCY' AND c.period = ${of} AND c.active IS NOT NULL AND c.eligible IS NOT NULL
      AND ${visible(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)} GROUP BY 1)`;
  return tx.$queryRaw<PlaceFact[]>`
    SELECT a.code, a.name, NULL AS kind, p.name AS "parentName", a.village_count AS "villageCount", coalesce(now.villages, 0) AS villages,
      now.active, now.eligible, now.definition, before.active AS "previousActive", before.eligible AS "previousEligible",
      before.definition AS "previousDefinition", NULL AS "noDataReason"
    FROM area a
    JOIN area p ON p.code = a.parent_code
    LEFT JOIN ${month(period)} now ON now.code = a.code
    LEFT JOIN ${month(addMonths(period, -1))} before ON before.code = a.code
    WHERE a.level = 'PROVINCE' ORDER BY a.code`;
}

async function findUnmapped(tx: Tx, viewer: Viewer, area: AreaDetail, period: Period): Promise<Known> {
  const { level, from, to } = rowsOf(area);
  if (level !== "REGENCY") return null;
  const [row] = await tx.$queryRaw<{ unmapped: number | null }[]>`
    SELECT sum(e.jkk)::float8 AS unmapped FROM regency r
    JOIN enrolment e ON e.regency_code = r.code AND e.area_code = r.code AND e.period = ${period}
    WHERE r.code BETWEEN ${from} AND ${to} AND ${visible(viewer, Prisma.sql`e.regency_code`, Prisma.sql`e.period`)}`;
  return row?.unmapped ?? null;
}
