import { selectBatches } from "@/lib/batch/queries";
import { readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { regencyCodeOf } from "@/lib/domain/area";
import type { SponsoredBatch } from "@/lib/domain/batch";
import { type BatchLapse, comingMonths, type LapseMonth, lapseCalendar, lapsesOf, sumLapses } from "@/lib/domain/lapse";
import type { CoverageBase } from "@/lib/domain/lapse-coverage";
import { daysBetween, firstDayOf, type IsoDate, type Period, periodOf } from "@/lib/domain/period";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import { NO_ROWS } from "@/lib/place/queries";
import { isWholeMonth, visibleMonth } from "@/lib/submission/queries";
import { Prisma } from "@/prisma/generated/client";

export interface LapseVillage {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
}

export interface LapseDesk {
  readonly place: Jurisdiction;
  /** The first of the coming months. */
  readonly open: Period;
  /** The newest complete month, which coverage is lost from; null before there is one. */
  readonly base: CoverageBase | null;
  /** Of every batch that has a first month. */
  readonly lapses: readonly BatchLapse[];
  readonly batches: readonly SponsoredBatch[];
  /** Of the regency, by code. */
  readonly villages: readonly LapseVillage[];
}

/** All that the calendar of a regency is computed from; null when the viewer may not read it or there is no such regency. */
export function getLapseDesk(viewer: Viewer, regencyCode: string, today: IsoDate): Promise<LapseDesk | null> {
  if (!may(viewer, "subsidy.read", regencyCode)) return Promise.resolve(null);
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, regencyCode);
    if (place === null) return null;
    const { batches, villages, base } = await readTogether<{
      batches: SponsoredBatch;
      villages: LapseVillage;
      base: CoverageBase;
    }>(tx, {
      batches: selectBatches(regencyCode),
      villages: Prisma.sql`SELECT v.code, v.name, d.name AS "districtName" FROM area v JOIN area d ON d.code = v.parent_code
        WHERE v.level = 'VILLAGE' AND starts_with(v.code, ${`${regencyCode}.`}) ORDER BY v.code`,
      base: selectBase(viewer, regencyCode),
    });
    return { place, open: periodOf(today), base: base[0] ?? null, lapses: lapsesOf(batches), batches, villages };
  });
}

/**
 * The newest whole month of a regency that the viewer may read: at most one row of a `CoverageBase`. The members of villages
 * that do not report are in the regency's own row, so no village is silent.
 */
function selectBase(viewer: Viewer, regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c.period, c.active::float8 AS active, c.eligible::float8 AS eligible, d.segments, '[]'::json AS silent
    FROM area_coverage c LEFT JOIN coverage_definition d ON d.code = c.definition_code
    WHERE c.regency_code = ${regencyCode} AND c.area_code = ${regencyCode} AND ${isWholeMonth(Prisma.sql`c`)}
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    ORDER BY c.period DESC LIMIT 1`;
}

/** What lapses soon in a regency. */
export interface NearLapse extends LapseMonth {
  readonly regencyCode: string;
  readonly regencyName: string;
  /** Villages with workers who are neither renewed nor converted. */
  readonly lapsingVillages: number;
  /** Those of them for whose workers nobody has proposed a renewal yet. */
  readonly toPropose: number;
}

/** How far the work list looks ahead. */
export const DAYS_AHEAD = 60;

/**
 * What lapses within the days to come in each of the viewer's regencies, the nearest first; only months in which somebody
 * is left who is neither renewed nor converted, or may be: of a batch nobody knows how many. Nothing for who may not read about sponsored workers.
 */
export async function listNearLapses(viewer: Viewer, today: IsoDate): Promise<NearLapse[]> {
  if (!may(viewer, "subsidy.read")) return [];
  const months = comingMonths(periodOf(today)).filter((month) => {
    const days = daysBetween(today, firstDayOf(month));
    return days >= 0 && days <= DAYS_AHEAD;
  });
  const rows = await scoped(
    viewer,
    (tx) =>
      tx.$queryRaw<{ regencyCode: string; regencyName: string; batches: SponsoredBatch[] }[]>`
      SELECT a.code AS "regencyCode", a.name AS "regencyName",
        (SELECT json_agg(batch) FROM (${selectBatchesOf(Prisma.sql`a.code`)}) AS batch) AS batches
      FROM area a WHERE a.level = 'REGENCY' AND in_scope(a.code)
        AND EXISTS (SELECT FROM subsidy_batch b WHERE b.regency_code = a.code) ORDER BY a.code`,
  );
  return rows
    .flatMap(({ batches, ...regency }) => {
      const lapses = lapsesOf(batches);
      return lapseCalendar(lapses, months)
        .filter(({ lapsing, unknown }) => lapsing > 0 || unknown > 0)
        .map((month) => {
          const left = lapses.filter((one) => one.month === month.month && one.lapsing > 0);
          const villagesOf = (some: readonly BatchLapse[]) => sumLapses(some).villages;
          return {
            ...{ ...regency, ...month, lapsingVillages: villagesOf(left) },
            toPropose: villagesOf(left.filter(isUnasked)),
          };
        });
    })
    .sort((a, b) => a.month - b.month || a.regencyCode.localeCompare(b.regencyCode));
}

/** Whether nobody has proposed, or registered, any renewal of the workers that a batch leaves. */
function isUnasked({ renewed, inProcess }: BatchLapse): boolean {
  return renewed + inProcess === 0;
}

/** What is asked of a batch to know when whom it no longer covers: rows of a `LapsingBatch`. */
function selectBatchesOf(regency: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT b.id, b.area_code AS "areaCode", b.category_code AS "categoryCode", b.payer, b.phase, b.proposed, b.verified,
      b.registered, b.active, b.start_period AS start, b.months, b.converted, b.renews_id AS "renewsId"
    FROM subsidy_batch b WHERE b.regency_code = ${regency}`;
}

/** The batches of a place in a regency and of what lies in it: rows of a `LapsingBatch`; none of a province or the country. */
export function selectAreaBatches(areaCode: string): Prisma.Sql {
  const regencyCode = regencyCodeOf(areaCode);
  if (regencyCode === null) return NO_ROWS;
  return Prisma.sql`${selectBatchesOf(Prisma.sql`${regencyCode}`)}
    AND (b.area_code = ${areaCode} OR starts_with(b.area_code, ${`${areaCode}.`}))`;
}
