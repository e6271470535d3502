import type { Viewer } from "@/lib/domain/access";
import type { AreaLevel } from "@/lib/domain/area";
import { addMonths, type Period } from "@/lib/domain/period";
import { chosenCategories, countsAll, type Selection, WHOLE } from "@/lib/domain/selection";
import { isWholeMonth, visibleMonth } from "@/lib/submission/queries";
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

/** A level as a word of the statement: the plan knows how few rows it has, and may use an index of it alone. */
export function isLevel(column: Prisma.Sql, level: AreaLevel): Prisma.Sql {
  return Prisma.sql`${column} = ${Prisma.raw(`'${level}'`)}`;
}

function below(code: string, level: AreaLevel): CodeRange {
  return { level, from: `${code}.`, to: `${code}.~` };
}

/**
 * What a selection measures, as a relation with the columns of `area_coverage`: one row for each area and month with
 * counts, `active` and `eligible` in people, null where unknown. Every figure of the picture is read from here, so that
 * there is one way to measure. The whole is `area_coverage` itself; else (design 1.3)
 *
 * - a segment: its active people over its eligible workers, null where the source does not split them;
 * - a category: its active people, over nothing;
 * - a programme: those who hold it over the active of the chosen categories that may. A category counts where both
 *   figures are known at the level of the area; no definition of eligible workers stands behind it.
 *
 * `villages` are those that report at all, whatever is chosen.
 */
export function measured(selection: Selection): Prisma.Sql {
  if (countsAll(selection)) return Prisma.sql`area_coverage`;
  const people = Prisma.raw(`e.${selection.programme ?? "jkk"}`);
  const known = Prisma.raw(`e.${selection.programme ?? "jkk"}_known`);
  const counted = (table: Prisma.Sql, isKnown: Prisma.Sql) => Prisma.sql`
    SELECT ${people} AS people, e.jkk AS jkk FROM ${table} e
    WHERE e.regency_code = r.regency_code AND e.area_code = r.area_code AND e.period = r.period
      AND e.category_code = ANY (${[...chosenCategories(selection)]}::text[]) AND ${isKnown}`;
  return Prisma.sql`(
    SELECT r.regency_code, r.area_code, r.level, r.period, r.villages,
      ${selection.programme === null ? Prisma.sql`s.definition_code` : Prisma.sql`NULL::text`} AS definition_code,
      n.active, ${eligibleOf(selection)} AS eligible
    FROM enrolment_rollup r
    JOIN area a ON a.code = r.area_code
    LEFT JOIN regency_definition_span s ON s.regency_code = r.regency_code AND r.period >= s.valid_from AND r.period < s.valid_before
    CROSS JOIN LATERAL (
      SELECT sum(e.people) AS active, sum(e.jkk) AS may_hold FROM (
        ${counted(Prisma.sql`enrolment`, Prisma.sql`r.level = 'VILLAGE' AND e.jkk IS NOT NULL AND ${people} IS NOT NULL`)}
        UNION ALL
        ${counted(Prisma.sql`enrolment_rollup`, Prisma.sql`r.level <> 'VILLAGE' AND e.jkk_known > 0 AND ${known} > 0`)}
      ) e
    ) n
    WHERE r.category_code = 'ALL')`;
}

function eligibleOf({ segment, category, programme }: Selection): Prisma.Sql {
  if (programme !== null) return Prisma.sql`n.may_hold`;
  if (category !== null) return Prisma.sql`NULL::numeric`;
  return segmentEligible(
    {
      regency: Prisma.sql`r.regency_code`,
      area: Prisma.sql`r.area_code`,
      level: Prisma.sql`r.level`,
      period: Prisma.sql`r.period`,
      isWhole: Prisma.sql`r.villages >= a.village_count`,
      definition: Prisma.sql`s.eligible_definition_code`,
    },
    segment,
  );
}

/** How a statement names an area in a month, whether all its villages report, and what its eligible workers are defined by. */
type NamedMonth = Readonly<Record<"regency" | "area" | "level" | "period" | "isWhole" | "definition", Prisma.Sql>>;

/**
 * The source's own figure for a segment; of a district of which villages are silent the sum of those that report, all of
 * which must be known.
 */
export function segmentEligible(of: NamedMonth, segment: Selection["segment"]): Prisma.Sql {
  const ofSegment = Prisma.sql`w.regency_code = ${of.regency} AND w.definition_code = ${of.definition} AND w.segment = ${segment}`;
  return Prisma.sql`CASE
    WHEN ${of.level} = 'DISTRICT' AND NOT (${of.isWhole}) THEN (
      SELECT CASE WHEN count(w.people) = count(*) THEN sum(w.people) END FROM enrolment_rollup k
      LEFT JOIN eligible_worker w ON w.area_code = k.area_code AND ${ofSegment}
      WHERE ${reportsIn(of.area, of.period)})
    ELSE (SELECT w.people FROM eligible_worker w WHERE w.area_code = ${of.area} AND ${ofSegment}) END`;
}

/** Whether a roll-up "k" is that of a village of a district that reports in a month. */
function reportsIn(district: Prisma.Sql, period: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`k.category_code = 'ALL' AND k.level = 'VILLAGE' AND k.period = ${period} AND k.jkk_known > 0
    AND k.area_code > ${district} || '.' AND k.area_code < ${district} || '/'`;
}

/** Joins to rows "c" of what a selection measures their definition "d", where that decides who is counted. */
export function withDefinition(selection: Selection = WHOLE): Prisma.Sql {
  // A mark of its segments is made once for a definition, and not for every row.
  return Prisma.sql`LEFT JOIN (
      SELECT code, eligible_definition_code, hashtextextended(segments::text, 0) AS mark FROM coverage_definition OFFSET 0
    ) d ON d.code = c.definition_code AND ${countsAll(selection)}`;
}

/**
 * A mark of whom a row "c" counts: its area with the segments of its definition "d", of a village how many of its
 * categories are known, of a district with silent villages those that report. Where two marks differ, the difference of
 * the counts is no change.
 */
export function countedIn(level: AreaLevel, selection: Selection = WHOLE): Prisma.Sql {
  return Prisma.sql`hashtextextended(${partsIn(level, selection)}, coalesce(d.mark, 0))`;
}

function partsIn(level: AreaLevel, selection: Selection): Prisma.Sql {
  if (level === "VILLAGE" && countsAll(selection)) {
    return Prisma.sql`concat_ws(' ', c.area_code, (SELECT k.jkk_known FROM enrolment_rollup k
      WHERE k.regency_code = c.regency_code AND k.area_code = c.area_code AND k.category_code = 'ALL' AND k.period = c.period))`;
  }
  if (level !== "DISTRICT") return Prisma.sql`c.area_code`;
  return Prisma.sql`concat_ws(' ', c.area_code,
    CASE WHEN c.villages < (SELECT a.village_count FROM area a WHERE a.code = c.area_code) THEN (
      SELECT string_agg(k.area_code, ',' ORDER BY k.area_code) FROM enrolment_rollup k
      WHERE ${reportsIn(Prisma.sql`c.area_code`, Prisma.sql`c.period`)}) END)`;
}

/** The same of rows that are summed, as a text: of those with both figures, or of the people alone where none has. */
export function countedTogether(level: AreaLevel, selection: Selection = WHOLE): Prisma.Sql {
  const all = (isKnown: Prisma.Sql) => Prisma.sql`bit_xor(${countedIn(level, selection)}) FILTER (WHERE ${isKnown})`;
  const isActive = Prisma.sql`c.active IS NOT NULL`;
  return Prisma.sql`coalesce(${all(Prisma.sql`${isActive} AND c.eligible IS NOT NULL`)}, ${all(isActive)})::text`;
}

/** The areas one level below a place, by code, as measured now and a month before: rows of a `PlaceFact`. */
export function selectPlacesBelow(
  viewer: Viewer,
  { code, level }: Place,
  period: Period,
  selection: Selection = WHOLE,
): Prisma.Sql {
  switch (level) {
    case "COUNTRY":
      return selectProvinces(viewer, period, selection);
    case "PROVINCE":
      return selectPlaces(viewer, below(code, "REGENCY"), period, selection);
    case "REGENCY":
      return selectPlaces(viewer, below(code, "DISTRICT"), period, selection);
    case "DISTRICT":
      return selectPlaces(viewer, below(code, "VILLAGE"), period, selection);
    case "VILLAGE":
      return NO_ROWS;
  }
}

/** The villages of a regency, two levels below, likewise; of other places none. */
export function selectVillagesOf(
  viewer: Viewer,
  { code, level }: Place,
  period: Period,
  selection: Selection = WHOLE,
): Prisma.Sql {
  return level === "REGENCY" ? selectPlaces(viewer, below(code, "VILLAGE"), period, selection) : NO_ROWS;
}

const IS_WHOLE = isWholeMonth(Prisma.sql`c`);

/** A village or a district is measured by those that report, a regency only by a month that is whole. */
function activeOf(level: AreaLevel): Prisma.Sql {
  return level === "REGENCY"
    ? Prisma.sql`CASE WHEN ${IS_WHOLE} THEN c.active::float8 END`
    : Prisma.sql`c.active::float8`;
}

/** The areas of one level within a range of codes, likewise. */
function selectPlaces(
  viewer: Viewer,
  { level, from, to }: CodeRange,
  period: Period,
  selection: Selection,
): Prisma.Sql {
  const month = (
    code: Prisma.Sql,
    of: Period,
  ) => Prisma.sql`(SELECT c.area_code, ${activeOf(level)} AS active, c.eligible::float8 AS eligible,
      c.definition_code, c.villages, ${countedIn(level, selection)} AS counted FROM ${measured(selection)} c ${withDefinition(selection)}
    WHERE ${isLevel(Prisma.sql`c.level`, level)} AND c.area_code BETWEEN ${from} AND ${to} AND c.period = ${of}
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}) ${code}`;
  return Prisma.sql`
    SELECT a.code, a.name, k.kind, p.name AS "parentName", a.village_count AS "villageCount", coalesce(now.villages, 0) AS villages,
      now.active, now.eligible, now.definition_code AS definition,
      CASE WHEN now.counted = before.counted THEN before.active END AS "previousActive", before.eligible AS "previousEligible", before.definition_code AS "previousDefinition",
      m.reason AS "noDataReason"
    FROM area a
    JOIN area p ON p.code = a.parent_code
    LEFT JOIN village k ON k.code = a.code
    LEFT JOIN ${month(Prisma.sql`now`, period)} ON now.area_code = a.code
    LEFT JOIN ${month(Prisma.sql`before`, addMonths(period, -1))} ON before.area_code = a.code
    LEFT JOIN no_data_mark m ON m.regency_code = substr(a.code, 1, 5) AND m.period = ${period} AND m.area_code = a.code
      AND ${visibleMonth(viewer, Prisma.sql`m.regency_code`, Prisma.sql`m.period`)}
    WHERE a.level = ${level}::area_level AND a.code BETWEEN ${from} AND ${to} ORDER BY a.code`;
}

/**
 * Provinces are summed from their regencies whose month is whole, each with its own denominator: Σ ÷ Σ over those that have both, or the
 * people alone where none has.
 */
function selectProvinces(viewer: Viewer, period: Period, selection: Selection): Prisma.Sql {
  const month = (of: Period) => Prisma.sql`(SELECT substr(c.area_code, 1, 2) AS code,
      coalesce(sum(c.active) FILTER (WHERE c.eligible IS NOT NULL), sum(c.active))::float8 AS active,
      sum(c.eligible)::float8 AS eligible,
      string_agg(DISTINCT c.definition_code, '+' ORDER BY c.definition_code) FILTER (WHERE c.eligible IS NOT NULL) AS definition,
      sum(c.villages)::integer AS villages, ${countedTogether("REGENCY", selection)} AS counted
    FROM ${measured(selection)} c ${withDefinition(selection)}
    WHERE c.level = 'REGENCY' AND c.period = ${of} AND c.active IS NOT NULL AND ${IS_WHOLE}
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)} GROUP BY 1)`;
  return Prisma.sql`
    SELECT a.code, a.name, NULL AS kind, p.name AS "parentName", a.village_count AS "villageCount", coalesce(now.villages, 0) AS villages,
      now.active, now.eligible, now.definition, CASE WHEN now.counted = before.counted THEN before.active END AS "previousActive", before.eligible AS "previousEligible",
      before.definition AS "previousDefinition", NULL AS "noDataReason"
    FROM area a
    JOIN area p ON p.code = a.parent_code
    LEFT JOIN ${month(period)} now ON now.code = a.code
    LEFT JOIN ${month(addMonths(period, -1))} before ON before.code = a.code
    WHERE a.level = 'PROVINCE' ORDER BY a.code`;
}
