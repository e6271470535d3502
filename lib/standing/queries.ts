import type { Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { COUNTRY_CODE } from "@/lib/domain/area";
import type { Known } from "@/lib/domain/coverage";
import type { Counts } from "@/lib/domain/entry";
import { type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import type { AreaFigures } from "@/lib/domain/target-measure";
import { countedIn, countedTogether, withDefinition } from "@/lib/place/queries";
import { isWholeMonth, visibleMonth } from "@/lib/submission/queries";
import { Prisma } from "@/prisma/generated/client";

/** What a month says about an area. */
export interface AreaMonth {
  readonly areaCode: string;
  readonly period: Period;
  /** Null while villages of the regency are missing from a month that is not published. */
  readonly active: Known;
  readonly eligible: Known;
  /** Null before the first definition. */
  readonly eligibleDefinition: string | null;
  /** Whom `active` counts (see `MonthFact.counted`): where two months count others, their difference is no change. */
  readonly counted: string | null;
}

export interface CategoryMonth extends Counts {
  readonly areaCode: string;
  readonly period: Period;
  readonly category: CategoryCode;
}

/**
 * The month that standings are read in: the newest published one of a regency, before there is any the newest begun that
 * the viewer may read; of the country (null) the newest that any regency published. Null when there is none.
 */
export async function findNewestMonth(tx: Tx, viewer: Viewer, regencyCode: string | null): Promise<Period | null> {
  const wanted =
    regencyCode === null
      ? Prisma.sql`s.status = 'PUBLISHED'`
      : Prisma.sql`s.regency_code = ${regencyCode} AND ${visibleMonth(viewer, Prisma.sql`s.regency_code`, Prisma.sql`s.period`)}`;
  const [month] = await tx.$queryRaw<{ period: number }[]>`
    SELECT s.period FROM submission s WHERE ${wanted} ORDER BY (s.status = 'PUBLISHED') DESC, s.period DESC LIMIT 1`;
  return month === undefined ? null : toPeriod(month.period);
}

/** Active and eligible of a regency, its districts and villages in some months, for who may read coverage: rows of an `AreaMonth`. */
export function selectAreaMonths(viewer: Viewer, areas: readonly string[], periods: readonly Period[]): Prisma.Sql {
  return Prisma.sql`
    SELECT c.area_code AS "areaCode", c.period, c.eligible::float8 AS eligible, d.eligible_definition_code AS "eligibleDefinition",
      (CASE c.level WHEN 'DISTRICT' THEN ${countedIn("DISTRICT")} WHEN 'VILLAGE' THEN ${countedIn("VILLAGE")}
        ELSE ${countedIn("REGENCY")} END)::text AS counted,
      CASE WHEN c.level <> 'REGENCY' OR ${isWholeMonth(Prisma.sql`c`)} THEN c.active::float8 END AS active
    FROM area_coverage c
    ${withDefinition()}
    WHERE c.area_code = ANY (${[...areas]}::text[]) AND c.period = ANY (${[...periods]}::integer[])
      AND ${may(viewer, "coverage.read")} AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}`;
}

/** The counts behind them by category: rows of a `CategoryMonth`. */
export function selectCategoryMonths(viewer: Viewer, areas: readonly string[], periods: readonly Period[]): Prisma.Sql {
  return Prisma.sql`
    SELECT c.area_code AS "areaCode", c.period, c.category_code AS category, c.jkk, c.jkm, c.jht, c.jp, c.jkp
    FROM (
      SELECT regency_code, area_code, period, category_code, ${KNOWN_COUNTS} FROM enrolment_rollup WHERE category_code <> 'ALL'
      UNION ALL
      SELECT regency_code, area_code, period, category_code, jkk, jkm, jht, jp, jkp FROM enrolment WHERE area_code <> regency_code
    ) c
    WHERE c.area_code = ANY (${[...areas]}::text[]) AND c.period = ANY (${[...periods]}::integer[])
      AND ${may(viewer, "coverage.read")} AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}`;
}

/** A sum of which no part is known is unknown, not 0. */
const KNOWN_COUNTS = Prisma.sql`CASE WHEN jkk_known > 0 THEN jkk END AS jkk, CASE WHEN jkm_known > 0 THEN jkm END AS jkm,
  CASE WHEN jht_known > 0 THEN jht END AS jht, CASE WHEN jp_known > 0 THEN jp END AS jp, CASE WHEN jkp_known > 0 THEN jkp END AS jkp`;

/** The regencies that make up country and provinces, each with what it published. */
const PUBLISHED_PARTS = (areas: readonly string[], table: Prisma.Sql) => Prisma.sql`
  FROM unnest(${[...areas]}::text[]) AS place (code)
  JOIN ${table} c ON c.level = 'REGENCY' AND (place.code = ${COUNTRY_CODE} OR starts_with(c.area_code, place.code || '.'))
  JOIN submission m ON m.regency_code = c.regency_code AND m.period = c.period AND m.status = 'PUBLISHED'`;

/**
 * The same of the country and its provinces: sums over regencies that published both figures, or of people alone where none
 * did. Counted are all that published, for the categories are of them all.
 */
export function selectNationalMonths(areas: readonly string[], periods: readonly Period[]): Prisma.Sql {
  return Prisma.sql`
    SELECT place.code AS "areaCode", c.period,
      coalesce(sum(c.active) FILTER (WHERE c.eligible IS NOT NULL), sum(c.active))::float8 AS active,
      sum(c.eligible) FILTER (WHERE c.active IS NOT NULL)::float8 AS eligible, NULL AS "eligibleDefinition",
      ${countedTogether("REGENCY")} || ' ' || bit_xor(hashtextextended(c.area_code, 0)) AS counted
    ${PUBLISHED_PARTS(areas, Prisma.sql`area_coverage`)} ${withDefinition()}
    WHERE c.period = ANY (${[...periods]}::integer[])
    GROUP BY 1, 2`;
}

export function selectNationalCategoryMonths(areas: readonly string[], periods: readonly Period[]): Prisma.Sql {
  return Prisma.sql`
    SELECT place.code AS "areaCode", c.period, c.category_code AS category,
      sum(c.jkk) FILTER (WHERE c.jkk_known > 0)::float8 AS jkk, sum(c.jkm) FILTER (WHERE c.jkm_known > 0)::float8 AS jkm,
      sum(c.jht) FILTER (WHERE c.jht_known > 0)::float8 AS jht, sum(c.jp) FILTER (WHERE c.jp_known > 0)::float8 AS jp,
      sum(c.jkp) FILTER (WHERE c.jkp_known > 0)::float8 AS jkp
    ${PUBLISHED_PARTS(areas, Prisma.sql`enrolment_rollup`)}
    WHERE c.period = ANY (${[...periods]}::integer[]) AND c.category_code <> 'ALL'
    GROUP BY 1, 2, 3`;
}

/** Figures of a month, and whom they count. */
export interface CountedFigures extends AreaFigures, Pick<AreaMonth, "counted"> {}

interface Reading {
  readonly months: readonly AreaMonth[];
  readonly categories: readonly CategoryMonth[];
}

/** Finds the figures of an area in a month among the rows of both readings; what is not there is unknown. */
export function figuresOf({ months, categories }: Reading): (areaCode: string, period: Period) => CountedFigures {
  const keyOf = ({ areaCode, period }: { readonly areaCode: string; readonly period: Period }) =>
    `${areaCode} ${period}`;
  const known = new Map(months.map((month) => [keyOf(month), month]));
  const counts = new Map<string, AreaFigures["categories"][number][]>();
  for (const { category, areaCode, period, ...row } of categories) {
    const key = keyOf({ areaCode, period });
    counts.set(key, [...(counts.get(key) ?? []), { category, counts: row }]);
  }
  return (areaCode, period) => {
    const key = keyOf({ areaCode, period });
    const month = known.get(key);
    return {
      active: month?.active ?? null,
      eligible: month?.eligible ?? null,
      counted: month?.counted ?? null,
      // Of a month that is not whole, its parts say nothing either.
      categories: month?.active == null ? [] : (counts.get(key) ?? []),
    };
  };
}
