import { asPublic, readTogether, type Tx } from "@/lib/db";
import { type Definition, selectDefinitions } from "@/lib/definition/queries";
import { type AreaLevel, COUNTRY_CODE, levelOf } from "@/lib/domain/area";
import type { Known } from "@/lib/domain/coverage";
import { asOf, type Period, periodCode, toPeriod } from "@/lib/domain/period";
import { type Choice, type Figure, figureOf, isWhole, sumFigures } from "@/lib/domain/published-figure";
import {
  fittingOnPage,
  groupMonths,
  type MonthKey,
  type SumLevel,
  type SummedMonth,
  sumCodeOf,
} from "@/lib/domain/summed-months";
import { NOTHING_HIDDEN } from "@/lib/domain/suppression";
import { Prisma } from "@/prisma/generated/client";
import type { AreaRow, CoverageRow } from "./answer";
import { decideMonths, decideTotals, MOST_UNDECIDED, monthKey, UNDECIDED } from "./disclosures";
import { findFigures, findMonths, type StoredFigure } from "./figures";
import { AREA_LEVELS, type AreasQuery, type CoverageQuery, writeCursor } from "./schema";

/** Months of regencies that a page reads at most: what is hidden is decided for each of them as a whole. */
const MOST_MONTHS = 24;
/** The same where regencies are added up: most totals need no such decision. */
const MOST_SUMMED_MONTHS = { totals: 2_000, choices: MOST_UNDECIDED };
/** Behind every area of a regency. */
const LAST_DISTRICT = ".99";
/** Of a rate: a hundredth of a person in ten thousand, far below what the denominator knows. */
const RATE_DIGITS = 6;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

export interface CoveragePage extends Page<CoverageRow> {
  /** Those that the rows are measured by. */
  readonly definitions: readonly Definition[];
}

/**
 * For anyone: figures of published months without what is suppressed, by regency, period and area. Null when there is
 * no such area; a month that is not published is no row. "UNDECIDED" while it is not known what is suppressed of so many
 * months: asking again gets further.
 */
export async function listCoverage(query: CoverageQuery): Promise<CoveragePage | "UNDECIDED" | null> {
  const { areas, definitions } = await asPublic((tx) =>
    readTogether<{ areas: AreaRow; definitions: Definition }>(tx, {
      areas: selectAreas([query.area]),
      definitions: selectDefinitions(),
    }),
  );
  const [area] = areas;
  if (area === undefined) return null;
  const level = query.level ?? area.level;
  const isSum = level === "COUNTRY" || level === "PROVINCE";
  const page = isSum ? await sumPage(query, level) : await ownPage(query, level);
  if (page === "UNDECIDED") return page;
  const used = new Set(page.rows.flatMap((row) => row.definition_code?.split("+") ?? []));
  return { ...page, definitions: definitions.filter(({ code }) => used.has(code)) };
}

function choiceOf({ category, segment, programme }: CoverageQuery): Choice {
  return { category: category ?? null, segment: segment ?? null, programme: programme ?? null };
}

/** Areas at or below a regency: each has figures of its own. */
async function ownPage(
  query: CoverageQuery,
  level: "REGENCY" | "DISTRICT" | "VILLAGE",
): Promise<Page<CoverageRow> | "UNDECIDED"> {
  const choice = choiceOf(query);
  const { months, stored } = await asPublic(async (tx) => {
    const months = await findMonths(tx, query, MOST_MONTHS);
    const wanted = { months, level, within: query.area, choice, after: query.cursor, limit: query.limit + 1 };
    return { months, stored: await findFigures(tx, wanted) };
  });
  const taken = stored.slice(0, query.limit);
  const shown = await withFigures(taken, level, choice);
  if (shown === "UNDECIDED") return shown;
  const [last, lastMonth] = [taken.at(-1), months.at(-1)];
  const hasMoreRows = stored.length > taken.length && last !== undefined;
  const hasMoreMonths = months.length === MOST_MONTHS && lastMonth !== undefined;
  const behindMonth = hasMoreMonths
    ? writeCursor([lastMonth.regencyCode, lastMonth.period, `${lastMonth.regencyCode}${LAST_DISTRICT}`])
    : null;
  return {
    rows: shown.map((row) => coverageRow(row, choice, 1)),
    nextCursor: hasMoreRows ? writeCursor([last.regencyCode, last.period, last.areaCode]) : behindMonth,
  };
}

type ShownFigure = StoredFigure & Figure;

/** What is stored of areas, with the figures as they may be shown. */
async function withFigures(
  stored: readonly StoredFigure[],
  level: AreaLevel,
  choice: Choice,
): Promise<ShownFigure[] | "UNDECIDED"> {
  const months = [...new Map(stored.map((row) => [monthKey(row), row])).values()];
  const isTotal = level === "REGENCY" && isWhole(choice);
  const disclosures = await (isTotal ? decideTotals(months) : decideMonths(months));
  if ([...disclosures.values()].includes(UNDECIDED)) return "UNDECIDED";
  return stored.map((row) => {
    // Without an entry there is nothing to hide.
    const disclosure = disclosures.get(monthKey(row)) ?? NOTHING_HIDDEN;
    return { ...row, ...figureOf(row, choice, disclosure) };
  });
}

/** Provinces and the country: sums over the regencies that have published, of what is shown of each. */
async function sumPage(query: CoverageQuery, level: SumLevel): Promise<Page<CoverageRow> | "UNDECIDED"> {
  const choice = choiceOf(query);
  const { waiting, taken, stored, areas } = await asPublic(async (tx) => {
    const published = await findMonths(tx, { ...query, cursor: undefined }, null);
    const waiting = groupMonths(published, level).filter(isBehind(query));
    const most = isWhole(choice) ? MOST_SUMMED_MONTHS.totals : MOST_SUMMED_MONTHS.choices;
    const taken = waiting.slice(0, fittingOnPage(waiting, query.limit, most));
    const months = taken.flatMap((group) => group.months);
    const areas = await findAreas(tx, [...new Set(taken.map(({ code }) => code))]);
    const stored = await findFigures(tx, { months, level: "REGENCY", within: query.area, choice });
    return { waiting, taken, stored, areas };
  });
  const shown = await withFigures(stored, "REGENCY", choice);
  if (shown === "UNDECIDED") return shown;
  const last = taken.at(-1);
  return {
    rows: taken.flatMap((group) => {
      const area = areas.find(({ code }) => code === group.code);
      const isPart = (row: MonthKey) => row.period === group.period && sumCodeOf(row, level) === group.code;
      return area === undefined ? [] : [sumRow(area, group.period, shown.filter(isPart), choice)];
    }),
    nextCursor: taken.length < waiting.length && last ? writeCursor([last.code, last.period, last.code]) : null,
  };
}

function isBehind({ cursor }: CoverageQuery): (group: SummedMonth) => boolean {
  return ({ code, period }) => cursor === undefined || code > cursor[0] || (code === cursor[0] && period > cursor[1]);
}

function sumRow(area: AreaRow, period: number, regencies: readonly ShownFigure[], choice: Choice): CoverageRow {
  const { parts, ...figure } = sumFigures(regencies);
  const definitions = [...new Set(parts.flatMap(({ definition }) => definition ?? []))].sort();
  const villages = parts.reduce((sum, part) => sum + part.villages, 0);
  const whole = {
    ...{ areaCode: area.code, name: area.name, level: area.level, parentCode: area.parent_code, period, villages },
    ...{ villageCount: area.villages, definition: definitions.length > 0 ? definitions.join("+") : null },
  };
  return coverageRow({ ...whole, ...figure }, choice, parts.length);
}

type RowFacts = Omit<ShownFigure, "regencyCode" | "counts" | "segmentEligible">;

function coverageRow(facts: RowFacts, { category, segment, programme }: Choice, regencies: number): CoverageRow {
  const period: Period = toPeriod(facts.period);
  return {
    area_code: facts.areaCode,
    area_name: facts.name,
    level: facts.level,
    parent_code: facts.parentCode,
    period: periodCode(period),
    as_of: asOf(period),
    category,
    segment,
    programme,
    active: facts.active,
    eligible: facts.eligible,
    coverage: facts.rate === null ? null : Number(facts.rate.toFixed(RATE_DIGITS)),
    definition_code: facts.definition,
    regencies,
    villages_reported: facts.villages,
    villages: facts.villageCount,
    suppressed: facts.suppressed,
  };
}

export interface PublishedFigure {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  /** Null is unknown, or not shown. */
  readonly active: Known;
  readonly eligible: Known;
}

/**
 * For anyone: of every regency the newest published month, by name, without what the open data does not show or has not
 * decided on yet.
 */
export async function listPublishedFigures(): Promise<PublishedFigure[]> {
  const rows = await asPublic(
    (tx) => tx.$queryRaw<(Omit<PublishedFigure, "period"> & { period: number })[]>`
      SELECT a.code, a.name, s.period, c.active::float8 AS active, c.eligible::float8 AS eligible
      FROM (SELECT regency_code, max(period) AS period FROM submission WHERE status = 'PUBLISHED' GROUP BY regency_code) s
      JOIN area a ON a.code = s.regency_code
      LEFT JOIN area_coverage c ON c.regency_code = s.regency_code AND c.area_code = s.regency_code AND c.period = s.period
      ORDER BY a.name`,
  );
  const monthOf = ({ code, period }: (typeof rows)[number]) => ({ regencyCode: code, period });
  const disclosures = await decideTotals(rows.map(monthOf));
  return rows.map((row) => {
    const { isHidden } = disclosures.get(monthKey(monthOf(row))) ?? NOTHING_HIDDEN;
    const active = isHidden(row.code, "DEFINITION", "jkk") ? null : row.active;
    return { ...row, active, period: toPeriod(row.period) };
  });
}

const AREA_COLUMNS = Prisma.sql`a.code, a.name, a.level, a.parent_code, v.kind, a.village_count AS villages
  FROM area a LEFT JOIN village v ON v.code = a.code`;

function selectAreas(codes: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT ${AREA_COLUMNS} WHERE a.code = ANY (${codes}::text[])`;
}

function findAreas(tx: Tx, codes: readonly string[]): Promise<AreaRow[]> {
  return tx.$queryRaw<AreaRow[]>(selectAreas(codes));
}

/** For anyone: areas by code. Null when the one that is asked for, or the one above, is not there. */
export function listAreas({ parent, code, level, limit, cursor }: AreasQuery): Promise<Page<AreaRow> | null> {
  return asPublic(async (tx) => {
    const named = [parent, code].filter((one) => one !== undefined);
    if ((await findAreas(tx, named)).length < new Set(named).size) return null;
    const [from, to] = parent === undefined || parent === COUNTRY_CODE ? ["", "~"] : [`${parent}.`, `${parent}.~`];
    const rows = await tx.$queryRaw<AreaRow[]>`
      SELECT ${AREA_COLUMNS}
      WHERE a.code > ${cursor?.[0] ?? ""} AND a.code BETWEEN ${from} AND ${to}
        AND (${code ?? null}::text IS NULL OR a.code = ${code ?? null})
        AND (${levelBelow(parent, level)}::area_level IS NULL OR a.level = ${levelBelow(parent, level)}::area_level)
      ORDER BY a.code LIMIT ${limit + 1}`;
    const last = rows[limit - 1];
    return { rows: rows.slice(0, limit), nextCursor: rows.length > limit && last ? writeCursor([last.code]) : null };
  });
}

/** One level below the parent unless another is asked for; without a parent every level. */
function levelBelow(parent: string | undefined, level: AreaLevel | undefined): AreaLevel | null {
  if (level !== undefined) return level;
  const above = parent === undefined ? null : levelOf(parent);
  return above === null ? null : (AREA_LEVELS[AREA_LEVELS.indexOf(above) + 1] ?? above);
}
