import { readTogether, scoped, type Tx } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import { ancestorCodes } from "@/lib/domain/area";
import { addMonths, type IsoDate, type Period } from "@/lib/domain/period";
import type { CategoryCode, Programme } from "@/lib/domain/programme";
import type { TargetAuthority } from "@/lib/domain/selection";
import { standAgainst, type TargetStanding } from "@/lib/domain/standing";
import { RECENT_MONTHS } from "@/lib/domain/target";
import { measuredBy, type TargetMeaning } from "@/lib/domain/target-measure";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import {
  type AreaMonth,
  type CategoryMonth,
  figuresOf,
  findNewestMonth,
  selectAreaMonths,
  selectCategoryMonths,
  selectNationalCategoryMonths,
  selectNationalMonths,
} from "@/lib/standing/queries";
import { Prisma } from "@/prisma/generated/client";
import type { TargetMeasure } from "@/prisma/generated/enums";

export interface AreaTarget {
  readonly id: string;
  readonly authority: TargetAuthority;
  /** As the set calls itself. */
  readonly setName: string;
  readonly source: string;
  readonly areaCode: string;
  readonly areaName: string;
  readonly measure: TargetMeasure;
  /** Null for a target over all categories. */
  readonly categoryCode: string | null;
  /** A rate 0–1 for COVERAGE, people for ACTIVE; so is `value`. Null when the authority names no baseline. */
  readonly baseline: number | null;
  readonly baselineDate: IsoDate | null;
  readonly value: number;
  readonly dueDate: IsoDate;
}

/** Whether a target set "s" is the newest version: only that one counts. */
export const IS_IN_FORCE = Prisma.sql`NOT EXISTS (SELECT 1 FROM target_set newer WHERE newer.replaces_id = s.id)`;

const AREA_TARGETS = Prisma.sql`SELECT t.id, s.authority, s.name AS "setName", s.source, t.area_code AS "areaCode", a.name AS "areaName", t.measure,
      t.category_code AS "categoryCode", t.baseline::float8 AS baseline, t.baseline_date AS "baselineDate",
      t.value::float8 AS value, t.due_date AS "dueDate"
    FROM target t JOIN target_set s ON s.id = t.target_set_id JOIN area a ON a.code = t.area_code`;

/** The targets in force for an area and those above it, the area's own first, then by due date: rows of an `AreaTarget`. */
export function selectTargets(areaCode: string): Prisma.Sql {
  return Prisma.sql`${AREA_TARGETS}
    WHERE t.area_code = ANY (${[...ancestorCodes(areaCode), areaCode]}::text[]) AND t.programme IS NULL AND ${IS_IN_FORCE}
    ORDER BY a.level DESC, t.due_date, t.id`;
}

/** The coverage targets in force of all regencies in scope, over every category: rows of an `AreaTarget`. */
export function selectRegencyTargets(): Prisma.Sql {
  return Prisma.sql`${AREA_TARGETS} JOIN regency r ON r.code = t.area_code
    WHERE in_scope(r.code) AND t.measure = 'COVERAGE' AND t.category_code IS NULL AND t.programme IS NULL AND ${IS_IN_FORCE}
    ORDER BY t.due_date, t.id`;
}

/** One target of a set. */
export interface SetTarget extends TargetMeaning {
  readonly areaCode: string;
  readonly areaName: string;
  readonly categoryCode: CategoryCode | null;
  readonly programme: Programme | null;
  readonly baseline: number | null;
  readonly baselineDate: IsoDate | null;
  readonly value: number;
  readonly dueDate: IsoDate;
}

/** A version of a set: what its authority wanted from then on. */
export interface TargetSetVersion {
  readonly id: string;
  readonly authority: TargetAuthority;
  readonly name: string;
  readonly source: string;
  readonly version: number;
  /** It takes the set back, and so has no targets. */
  readonly withdrawn: boolean;
  /** Why it replaces the one before; null for the first. */
  readonly changeNote: string | null;
  readonly at: Date;
  /** Null when it was not a user. */
  readonly by: string | null;
}

export interface TargetSet extends TargetSetVersion {
  readonly targets: readonly SetTarget[];
}

const VERSION = Prisma.sql`s.id, s.authority, s.name, s.source, s.version, s.withdrawn, s.change_note AS "changeNote",
  s.created_at AS at, u.name AS by`;

const WITH_TARGETS = Prisma.sql`${VERSION}, coalesce((
    SELECT json_agg(json_build_object('areaCode', t.area_code, 'areaName', a.name, 'measure', t.measure,
      'categoryCode', t.category_code, 'programme', t.programme, 'baseline', t.baseline::float8, 'baselineDate', t.baseline_date,
      'value', t.value::float8, 'dueDate', t.due_date) ORDER BY a.level, t.area_code, t.due_date, t.category_code NULLS FIRST,
        t.programme NULLS FIRST, t.measure)
    FROM target t JOIN area a ON a.code = t.area_code WHERE t.target_set_id = s.id), '[]') AS targets
  FROM target_set s LEFT JOIN app_user u ON u.id = s.created_by`;

type SetRow = Omit<TargetSet, "at"> & { readonly at: string };

const setOf = (row: SetRow): TargetSet => ({ ...row, at: new Date(row.at) });

/** The newest version of every set of a place that was not withdrawn, by authority and name: rows of a set. */
function selectSets(regencyCode: string | null): Prisma.Sql {
  return Prisma.sql`SELECT ${WITH_TARGETS}
    WHERE s.regency_code IS NOT DISTINCT FROM ${regencyCode} AND NOT s.withdrawn AND ${IS_IN_FORCE}
    ORDER BY s.authority, s.name, s.id`;
}

export interface TargetDesk {
  readonly place: Jurisdiction;
  /** The month of the standings; null before there is one. */
  readonly period: Period | null;
  /** Regencies that published it, of which the figures of the country are the sum; null for a regency. */
  readonly regencies: number | null;
  readonly sets: readonly TargetSet[];
  /** Where the area of a target stands; null before there is a month. */
  readonly standing: (target: SetTarget) => TargetStanding | null;
  /**
   * Rates over everyone that province and country want, held against the regency's own rate; they have no line here.
   * A number of people is the province's as a whole: no regency owes it alone.
   */
  readonly above: readonly { readonly target: AreaTarget; readonly standing: TargetStanding | null }[];
}

/** The targets of a place and how they stand; null when there is no such place for the viewer. */
export function getTargetDesk(viewer: Viewer, code: string): Promise<TargetDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null) return null;
    const period = await findNewestMonth(tx, viewer, place.regencyCode);
    const read = await readTogether<{ sets: SetRow; targets: AreaTarget }>(tx, {
      sets: selectSets(place.regencyCode),
      targets: selectTargets(code),
    });
    const sets = read.sets.map(setOf);
    const areas = [...new Set([code, ...sets.flatMap(({ targets }) => targets.map(({ areaCode }) => areaCode))])];
    const figures = period === null ? null : await readFigures(tx, viewer, place, areas, period);
    const stand = (target: SetTarget) =>
      period === null || figures === null ? null : standingOf(target, figures, period);
    return {
      place,
      period,
      regencies:
        place.regencyCode !== null || period === null
          ? null
          : await tx.submission.count({ where: { period, status: "PUBLISHED" } }),
      sets,
      standing: stand,
      above: read.targets
        .filter(
          ({ areaCode, measure, categoryCode }) => areaCode !== code && measure === "COVERAGE" && categoryCode === null,
        )
        .map((target) => ({
          target,
          standing: stand({
            ...target,
            areaCode: code,
            categoryCode: null,
            programme: null,
            baseline: null,
            baselineDate: null,
          }),
        })),
    };
  });
}

type Figures = ReturnType<typeof figuresOf>;

/** Now and as long ago as the pace looks back. */
async function readFigures(
  tx: Tx,
  viewer: Viewer,
  place: Jurisdiction,
  areas: string[],
  period: Period,
): Promise<Figures> {
  const periods = [period, addMonths(period, -RECENT_MONTHS)];
  const read = await readTogether<{ months: AreaMonth; categories: CategoryMonth }>(
    tx,
    place.regencyCode === null
      ? { months: selectNationalMonths(areas, periods), categories: selectNationalCategoryMonths(areas, periods) }
      : {
          months: selectAreaMonths(viewer, areas, periods),
          categories: selectCategoryMonths(viewer, areas, periods),
        },
  );
  return figuresOf(read);
}

/** Without a pace where others were counted then than now: their members are no growth. */
function standingOf(target: SetTarget, figures: Figures, period: Period): TargetStanding {
  const at = (month: Period) => measuredBy(target, figures(target.areaCode, month));
  const counted = (month: Period) => figures(target.areaCode, month).counted;
  const series = [period, addMonths(period, -RECENT_MONTHS)]
    .filter((month) => counted(month) === counted(period))
    .map((month) => ({ period: month, active: at(month).active }));
  return standAgainst(target, { ...at(period), period, series });
}

export interface TargetSetPage {
  readonly place: Jurisdiction;
  readonly set: TargetSet;
  /** All versions of the set, newest first. */
  readonly versions: readonly TargetSetVersion[];
}

/** A version of a set with all the others; null when there is none of that id at the place. */
export function getTargetSet(viewer: Viewer, code: string, id: string): Promise<TargetSetPage | null> {
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null) return null;
    const { sets, versions } = await readTogether<{ sets: SetRow; versions: Omit<SetRow, "targets"> }>(tx, {
      sets: Prisma.sql`SELECT ${WITH_TARGETS} WHERE s.id = ${id}::uuid AND s.regency_code IS NOT DISTINCT FROM ${place.regencyCode}`,
      versions: Prisma.sql`
        SELECT ${VERSION} FROM (
          WITH RECURSIVE chain AS (
            SELECT id, replaces_id FROM target_set WHERE id = ${id}::uuid
            UNION SELECT s.id, s.replaces_id FROM target_set s JOIN chain c ON s.id = c.replaces_id OR s.replaces_id = c.id
          ) SELECT id FROM chain
        ) c JOIN target_set s ON s.id = c.id LEFT JOIN app_user u ON u.id = s.created_by ORDER BY s.version DESC`,
    });
    const [set] = sets;
    return set === undefined
      ? null
      : { place, set: setOf(set), versions: versions.map((version) => ({ ...version, at: new Date(version.at) })) };
  });
}
