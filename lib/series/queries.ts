import type { AreaDetail } from "@/lib/area/queries";
import type { Viewer } from "@/lib/domain/access";
import { regencyCodeOf } from "@/lib/domain/area";
import { addMonths, type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryFact, MonthFact } from "@/lib/domain/picture";
import { CATEGORY_CODES, PROGRAMMES } from "@/lib/domain/programme";
import { chosenCategories, countsAll, type Selection } from "@/lib/domain/selection";
import { type CodeRange, countedTogether, isLevel, measured, type Place, withDefinition } from "@/lib/place/queries";
import { visibleMonth } from "@/lib/submission/queries";
import { Prisma } from "@/prisma/generated/client";

/** Months that the trend looks back, the chosen one included. */
export const TREND_MONTHS = 18;

/** Months back at which the make-up by category is read: now, the month before, a quarter and half a year ago. */
export const COMPARED_MONTHS = [0, 1, 3, 6];

/** The rows that make up an area: its own, or those of the regencies of a province or the country. */
function rowsOf({ code, level }: Place): CodeRange {
  if (level === "COUNTRY") return { level: "REGENCY", from: "0", to: "~" };
  if (level === "PROVINCE") return { level: "REGENCY", from: `${code}.`, to: `${code}.~` };
  return { level, from: code, to: code };
}

/** Counts by category: kept in the roll-ups, but for a village, which has its own rows. */
function countsByCategory({ code, level }: Place): Prisma.Sql {
  return level === "VILLAGE"
    ? Prisma.sql`(SELECT regency_code, area_code, category_code, period, 'VILLAGE' AS level, jkk, jkm, jht, jp, jkp,
        num_nonnulls(jkk) AS jkk_known, num_nonnulls(jkm) AS jkm_known, num_nonnulls(jht) AS jht_known,
        num_nonnulls(jp) AS jp_known, num_nonnulls(jkp) AS jkp_known FROM enrolment WHERE regency_code = ${regencyCodeOf(code)})`
    : Prisma.sql`enrolment_rollup`;
}

/** A month as the database gives it. */
export interface MonthRow extends Omit<MonthFact, "period" | "partial" | "ofVillages"> {
  readonly period: number;
  /** Of a wider area, in the month that is asked for; else null. */
  readonly ofVillages: number | null;
}

/**
 * The months of an area up to a period as the selection measures them, ascending: rows of a `MonthFact`. Of several
 * regencies those are summed that have both figures, and told of by their definition; where none has, the people alone.
 */
export function selectMonths(viewer: Viewer, place: Place, period: Period, selection: Selection): Prisma.Sql {
  const { level, from, to } = rowsOf(place);
  const summed = level !== place.level;
  const asked = summed
    ? Prisma.sql`(sum((SELECT a.village_count FROM area a WHERE a.code = c.area_code)) FILTER (WHERE c.period = ${period}))::integer`
    : Prisma.sql`NULL::integer`;
  const counts = summed ? Prisma.sql`c.active IS NOT NULL AND c.eligible IS NOT NULL` : Prisma.sql`true`;
  return Prisma.sql`
    SELECT c.period,
      coalesce(sum(c.active) FILTER (WHERE ${counts}), sum(c.active))::float8 AS active,
      sum(c.eligible) FILTER (WHERE c.active IS NOT NULL)::float8 AS eligible,
      sum(v.jkk) FILTER (WHERE v.jkk_known > 0)::float8 AS vulnerable,
      coalesce(string_agg(DISTINCT c.definition_code, '+' ORDER BY c.definition_code) FILTER (WHERE ${counts}),
        string_agg(DISTINCT c.definition_code, '+' ORDER BY c.definition_code)) AS definition,
      coalesce(sum(c.villages) FILTER (WHERE ${counts}), sum(c.villages))::integer AS "summedVillages",
      count(c.active)::integer AS regencies,
      count(*) FILTER (WHERE c.active IS NOT NULL AND c.eligible IS NULL)::integer AS unmeasured, sum(c.villages)::integer AS villages,
      ${asked} AS "ofVillages", bool_and(coalesce(m.status = 'PUBLISHED', false)) AS published, ${countedTogether(level, selection)} AS counted
    FROM ${measured(selection)} c ${withDefinition(selection)}
    LEFT JOIN ${countsByCategory(place)} v ON v.category_code = 'VULNERABLE' AND ${isLevel(Prisma.sql`v.level`, level)}
      AND v.area_code = c.area_code AND v.period = c.period
    LEFT JOIN submission m ON m.regency_code = c.regency_code AND m.period = c.period
    WHERE ${isLevel(Prisma.sql`c.level`, level)} AND c.area_code BETWEEN ${from} AND ${to}
      AND c.period BETWEEN ${addMonths(period, 1 - TREND_MONTHS)} AND ${period}
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    GROUP BY c.period ORDER BY c.period`;
}

/** A village or a district is measured by those that report; the sums of wider areas need everyone or a publication. */
export function monthFact(row: MonthRow, { level, villageCount }: AreaDetail): MonthFact {
  const needsAll = level === "REGENCY" || level === "PROVINCE" || level === "COUNTRY";
  return {
    ...row,
    period: toPeriod(row.period),
    ofVillages: row.ofVillages ?? villageCount,
    partial: needsAll && !row.published && row.villages < villageCount,
  };
}

/** A category of a month as the database gives it. */
export type CategoryRow = Omit<CategoryFact, "period"> & { readonly period: number };

/** The make-up of an area by category, now and in the months compared with: rows of a `CategoryFact`. */
export function selectCategories(viewer: Viewer, place: Place, period: Period): Prisma.Sql {
  const { level, from, to } = rowsOf(place);
  const periods = COMPARED_MONTHS.map((months) => addMonths(period, -months));
  // Named one by one, so that the index by category and level is used.
  const codes = [...CATEGORY_CODES];
  return Prisma.sql`
    SELECT c.period, c.category_code AS category,
      ${countsOf((of, known) => Prisma.sql`sum(${of}) FILTER (WHERE ${known} > 0)`)} AS counts,
      ${countsOf((of, known) => Prisma.sql`sum(${of}) FILTER (WHERE ${known} > 0 AND c.jkk_known > 0)`)} AS held,
      ${countsOf((_, known) => Prisma.sql`sum(c.jkk) FILTER (WHERE ${known} > 0 AND c.jkk_known > 0)`)} AS "mayHold"
    FROM ${countsByCategory(place)} c
    WHERE c.category_code = ANY (${codes}::text[]) AND ${isLevel(Prisma.sql`c.level`, level)}
      AND c.area_code BETWEEN ${from} AND ${to}
      AND c.period = ANY (${periods}::integer[])
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    GROUP BY c.period, c.category_code ORDER BY c.period, array_position(${codes}::text[], c.category_code)`;
}

/** The five programmes as one object of sums over category rows. */
function countsOf(sum: (of: Prisma.Sql, known: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const entries = PROGRAMMES.map(
    (programme) =>
      Prisma.sql`${Prisma.raw(`'${programme}'`)}, ${sum(Prisma.raw(`c.${programme}`), Prisma.raw(`c.${programme}_known`))}`,
  );
  return Prisma.sql`json_build_object(${Prisma.join(entries)})`;
}

export function categoryFact({ period, ...fact }: CategoryRow): CategoryFact {
  return { ...fact, period: toPeriod(period) };
}

/** What the selection counts of the rows that are entered for a regency as a whole: of the whole what its definition does. */
export function selectUnmapped(viewer: Viewer, place: Place, period: Period, selection: Selection): Prisma.Sql {
  const { from, to } = rowsOf(place);
  return Prisma.sql`
    SELECT sum(${Prisma.raw(`e.${selection.programme ?? "jkk"}`)}) FILTER (WHERE e.jkk IS NOT NULL)::float8 AS people
    FROM regency r
    JOIN enrolment e ON e.regency_code = r.code AND e.area_code = r.code AND e.period = ${period}
      AND e.category_code = ANY (${[...chosenCategories(selection)]}::text[])
    JOIN worker_category k ON k.code = e.category_code
    LEFT JOIN regency_definition_span s ON s.regency_code = r.code AND e.period >= s.valid_from AND e.period < s.valid_before
    WHERE (s.segments IS NULL OR NOT ${countsAll(selection)} OR k.segment_code = ANY (s.segments)) AND r.code BETWEEN ${from} AND ${to} AND ${visibleMonth(viewer, Prisma.sql`e.regency_code`, Prisma.sql`e.period`)}`;
}
