import { type AreaDetail, type AreaStep, areaOf, selectAreaPath } from "@/lib/area/queries";
import { type GroundRow, selectGround } from "@/lib/boundary/queries";
import type { WhatIfQuestion } from "@/lib/coverage/schema";
import { asPublic, readTogether, scoped } from "@/lib/db";
import { type Definition, selectDefinitions } from "@/lib/definition/queries";
import { seesArea, type Viewer } from "@/lib/domain/access";
import { type AreaLevel, COUNTRY_CODE, levelOf } from "@/lib/domain/area";
import type { Known } from "@/lib/domain/coverage";
import type { Counts } from "@/lib/domain/entry";
import { addMonths, asOf, type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryFact, MonthFact, PlaceFact } from "@/lib/domain/picture";
import type { CategoryCode } from "@/lib/domain/programme";
import { measuringTarget } from "@/lib/domain/standing";
import { type WhatIfAnswer, whatIf } from "@/lib/domain/target";
import { type ReportedFigure, selectReportedFigures } from "@/lib/figure/queries";
import { type CodeRange, NO_ROWS, type Place, selectPlacesBelow, selectVillagesOf } from "@/lib/place/queries";
import { visibleMonth } from "@/lib/submission/queries";
import { type AreaTarget, selectTargets } from "@/lib/target/queries";
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
  /** What the map of the areas below is drawn on. */
  readonly ground: readonly GroundRow[];
}

/** The rows that make up an area: its own, or those of the regencies of a province or the country. */
function rowsOf({ code, level }: Place): CodeRange {
  if (level === "COUNTRY") return { level: "REGENCY", from: "0", to: "~" };
  if (level === "PROVINCE") return { level: "REGENCY", from: `${code}.`, to: `${code}.~` };
  return { level, from: code, to: code };
}

/** Counts by category of one level: kept in the roll-ups, but for villages, which are their own rows. */
function countsByCategory(level: AreaLevel): Prisma.Sql {
  return level === "VILLAGE"
    ? Prisma.sql`(SELECT regency_code, area_code, category_code, period, 'VILLAGE' AS level, jkk, jkm, jht, jp, jkp,
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
      WHERE starts_with(s.regency_code, ${prefix}) AND ${visibleMonth(viewer, Prisma.sql`s.regency_code`, Prisma.sql`s.period`)}
      GROUP BY s.period ORDER BY s.period DESC`;
    return rows.map(({ period, published }) => ({ period: toPeriod(period), published }));
  });
}

/** All that the picture of an area in a month is computed from; null when there is no such area. */
export function getCoverageFacts(viewer: Viewer, areaCode: string, period: Period): Promise<CoverageFacts | null> {
  const level = levelOf(areaCode);
  if (level === null) return Promise.resolve(null);
  const place = { code: areaCode, level };
  return scoped(viewer, async (tx) => {
    const { path, months, unmapped, ...facts } = await readTogether<{
      path: AreaStep;
      months: MonthRow;
      categories: CategoryRow;
      places: PlaceFact;
      villages: PlaceFact;
      unmapped: { people: Known };
      definitions: Definition;
      reported: ReportedFigure;
      targets: AreaTarget;
      ground: GroundRow;
    }>(tx, {
      path: selectAreaPath(areaCode),
      months: selectMonths(viewer, place, period),
      categories: selectCategories(viewer, place, period),
      places: selectPlacesBelow(viewer, place, period),
      villages: selectVillagesOf(viewer, place, period),
      unmapped: level === "VILLAGE" || level === "DISTRICT" ? NO_ROWS : selectUnmapped(viewer, place, period),
      definitions: selectDefinitions(),
      reported: selectReportedFigures(areaCode),
      targets: selectTargets(areaCode),
      ground: selectGround(place),
    });
    const area = areaOf(path, areaCode);
    return area === null
      ? null
      : {
          ...facts,
          area,
          months: months.map((row) => monthFact(row, area)),
          categories: facts.categories.map(categoryFact),
          unmapped: unmapped[0]?.people ?? null,
        };
  });
}

/** The answer of the rules to supposed figures; nothing is stored. Null when the area is missing or foreign. */
export async function answerWhatIf(viewer: Viewer, question: WhatIfQuestion): Promise<WhatIfAnswer | null> {
  const { area: areaCode, period, active, target, due } = question;
  const level = levelOf(areaCode);
  if (level === null || !seesArea(viewer, areaCode)) return null;
  const { path, months, targets } = await scoped(viewer, (tx) =>
    readTogether<{ path: AreaStep; months: MonthRow; targets: AreaTarget }>(tx, {
      path: selectAreaPath(areaCode),
      months: selectMonths(viewer, { code: areaCode, level }, period),
      targets: selectTargets(areaCode),
    }),
  );
  if (areaOf(path, areaCode) === null) return null;
  const now = months.find((row) => row.period === period);
  const main = measuringTarget(targets, areaCode, asOf(period));
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

type MonthRow = Omit<MonthFact, "period" | "partial"> & { readonly period: number };

function selectMonths(viewer: Viewer, place: Place, period: Period): Prisma.Sql {
  const { level, from, to } = rowsOf(place);
  const summed = level !== place.level;
  return Prisma.sql`
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
    WHERE c.level = ${level} AND c.area_code BETWEEN ${from} AND ${to}
      AND c.period BETWEEN ${addMonths(period, 1 - TREND_MONTHS)} AND ${period}
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    GROUP BY c.period ORDER BY c.period`;
}

/** A village or a district is measured by those that report; the sums of wider areas need everyone or a publication. */
function monthFact(row: MonthRow, { level, villageCount }: AreaDetail): MonthFact {
  const needsAll = level === "REGENCY" || level === "PROVINCE" || level === "COUNTRY";
  return {
    ...row,
    period: toPeriod(row.period),
    partial: needsAll && !row.published && row.villages < villageCount,
  };
}

type CategoryRow = Counts & { readonly period: number; readonly category: CategoryCode };

function selectCategories(viewer: Viewer, place: Place, period: Period): Prisma.Sql {
  const { level, from, to } = rowsOf(place);
  const periods = COMPARED_MONTHS.map((months) => addMonths(period, -months));
  return Prisma.sql`
    SELECT c.period, c.category_code AS category,
      sum(c.jkk) FILTER (WHERE c.jkk_known > 0)::float8 AS jkk, sum(c.jkm) FILTER (WHERE c.jkm_known > 0)::float8 AS jkm,
      sum(c.jht) FILTER (WHERE c.jht_known > 0)::float8 AS jht, sum(c.jp) FILTER (WHERE c.jp_known > 0)::float8 AS jp,
      sum(c.jkp) FILTER (WHERE c.jkp_known > 0)::float8 AS jkp
    FROM ${countsByCategory(level)} c
    JOIN worker_category w ON w.code = c.category_code
    WHERE c.level = ${level} AND c.area_code BETWEEN ${from} AND ${to} AND c.period = ANY (${periods}::integer[])
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    GROUP BY c.period, c.category_code, w.sort_order ORDER BY c.period, w.sort_order`;
}

function categoryFact({ period, category, ...counts }: CategoryRow): CategoryFact {
  return { period: toPeriod(period), category, counts };
}

function selectUnmapped(viewer: Viewer, place: Place, period: Period): Prisma.Sql {
  const { from, to } = rowsOf(place);
  return Prisma.sql`
    SELECT sum(e.jkk)::float8 AS people FROM regency r
    JOIN enrolment e ON e.regency_code = r.code AND e.area_code = r.code AND e.period = ${period}
    WHERE r.code BETWEEN ${from} AND ${to} AND ${visibleMonth(viewer, Prisma.sql`e.regency_code`, Prisma.sql`e.period`)}`;
}
