/** Reads published months and what is stored of areas in them, before anything is left out. */
import type { Tx } from "@/lib/db";
import { type AreaLevel, COUNTRY_CODE } from "@/lib/domain/area";
import type { Counts } from "@/lib/domain/entry";
import { type CategoryCode, PROGRAMMES, type Programme, type Segment } from "@/lib/domain/programme";
import { type AreaMonth, type Choice, isWhole } from "@/lib/domain/published-figure";
import type { MonthKey } from "@/lib/domain/summed-months";
import { segmentEligible } from "@/lib/place/queries";
import { Prisma } from "@/prisma/generated/client";
import { keyTable } from "./disclosures";
import type { CoverageQuery } from "./schema";

/** What is stored of an area in a month, with its name. */
export interface StoredFigure extends AreaMonth, MonthKey {
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentCode: string | null;
  readonly villageCount: number;
  /** Villages that reported. */
  readonly villages: number;
  readonly definition: string | null;
}

interface Wanted {
  readonly months: readonly MonthKey[];
  readonly level: "REGENCY" | "DISTRICT" | "VILLAGE";
  /** Only areas within this one. */
  readonly within: string;
  readonly choice: Choice;
  /** Behind this row: regency, period, area. */
  readonly after?: CoverageQuery["cursor"];
  readonly limit?: number;
}

const FIRST_PERIOD = 0;
const LAST_PERIOD = 999_912;

/** The range of codes of an area and of all below it. */
function codesWithin(areaCode: string): readonly [from: string, to: string] {
  return areaCode === COUNTRY_CODE ? ["0", "~"] : [areaCode, `${areaCode}.~`];
}

/** Months that are published, by regency; at most so many, beginning where the cursor stands. */
export function findMonths(tx: Tx, query: CoverageQuery, limit: number | null): Promise<MonthKey[]> {
  const [from, to] = codesWithin(query.area.slice(0, "51.04".length));
  const [regencyCode, period] = query.cursor ?? ["", FIRST_PERIOD];
  return tx.$queryRaw<MonthKey[]>`
    SELECT regency_code AS "regencyCode", period FROM submission
    WHERE status = 'PUBLISHED' AND regency_code BETWEEN ${from} AND ${to}
      AND period BETWEEN ${query.period ?? query.from ?? FIRST_PERIOD} AND ${query.period ?? query.to ?? LAST_PERIOD}
      AND (regency_code, period) >= (${regencyCode}, ${period}::integer)
    ORDER BY regency_code, period LIMIT ${limit}::integer`;
}

type Row = Omit<StoredFigure, "counts"> & { readonly counts: Record<string, Counts> | null };

/** Of every area of a level in the given months, by regency, period and area; unknown where nothing was entered. */
export async function findFigures(tx: Tx, wanted: Wanted): Promise<StoredFigure[]> {
  const { months, level, within, choice, after, limit = null } = wanted;
  if (months.length === 0) return [];
  const [from, to] = codesWithin(within);
  const [regencyCode, period, areaCode] = after ?? ["", FIRST_PERIOD, ""];
  const rows = await tx.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT a.code, substr(a.code, 1, 5) AS regency_code, k.period, a.name, a.level, a.parent_code, a.village_count
      FROM ${keyTable(months)} JOIN area a ON a.code BETWEEN k.regency_code AND k.regency_code || '.~'
      WHERE a.level = ${level}::area_level AND a.code BETWEEN ${from} AND ${to}
        AND (substr(a.code, 1, 5), k.period, a.code) > (${regencyCode}, ${period}::integer, ${areaCode})
      ORDER BY 2, 3, 1 LIMIT ${limit}::integer)
    SELECT p.regency_code AS "regencyCode", p.period, p.code AS "areaCode", p.name, p.level, p.parent_code AS "parentCode",
      p.village_count AS "villageCount", coalesce(c.villages, 0) AS villages, c.definition_code AS definition,
      c.active::float8 AS active, c.eligible::float8 AS eligible,
      ${choice.segment === null ? Prisma.sql`NULL::float8` : selectSegmentEligible(choice.segment)} AS "segmentEligible",
      ${isWhole(choice) ? Prisma.sql`NULL::json` : selectCounts(level)} AS counts
    FROM page p
    LEFT JOIN area_coverage c ON c.regency_code = p.regency_code AND c.area_code = p.code AND c.period = p.period
    ORDER BY p.regency_code, p.period, p.code`;
  return rows.map((row) => ({ ...row, counts: new Map(Object.entries(row.counts ?? {}) as [CategoryCode, Counts][]) }));
}

/** As on the pages. */
function selectSegmentEligible(segment: Segment): Prisma.Sql {
  const eligible = segmentEligible(
    {
      regency: Prisma.sql`p.regency_code`,
      area: Prisma.sql`p.code`,
      level: Prisma.sql`p.level`,
      period: Prisma.sql`p.period`,
      isWhole: Prisma.sql`c.villages >= p.village_count`,
      definition: Prisma.sql`(SELECT d.eligible_definition_code FROM coverage_definition d WHERE d.code = c.definition_code)`,
    },
    segment,
  );
  return Prisma.sql`(${eligible})::float8`;
}

/** Sums by category as JSON; a sum of nothing known is null. */
function selectCounts(level: Wanted["level"]): Prisma.Sql {
  const isVillage = level === "VILLAGE";
  const sum = (programme: Programme) =>
    Prisma.raw(isVillage ? `e.${programme}` : `CASE WHEN e.${programme}_known > 0 THEN e.${programme} END`);
  const pairs = PROGRAMMES.map((programme) => Prisma.sql`${Prisma.raw(`'${programme}'`)}, ${sum(programme)}`);
  return Prisma.sql`(SELECT json_object_agg(e.category_code, json_build_object(${Prisma.join(pairs)}))
    FROM ${Prisma.raw(isVillage ? "enrolment" : "enrolment_rollup")} e
    WHERE e.regency_code = p.regency_code AND e.area_code = p.code AND e.period = p.period AND e.category_code <> 'ALL')`;
}
