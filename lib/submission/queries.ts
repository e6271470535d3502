import { scoped, type Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { firstDayOf, type IsoDate, type Period, periodOf, toPeriod } from "@/lib/domain/period";
import { dueDate, isOpen, type ReopenedCell, type SubmissionStatus } from "@/lib/domain/reporting-month";
import { Prisma } from "@/prisma/generated/client";

/** Half a year, as the pace looks back. */
const RECENT_MONTHS = 6;

/** A month of a regency and how far it has come. */
export interface MonthStanding {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly period: Period;
  /** Null while nobody has begun the month. */
  readonly status: SubmissionStatus | null;
  /** Why the branch returned it. */
  readonly reason: string | null;
  readonly dueDate: IsoDate;
  readonly villageCount: number;
  /** Villages with at least one known JKK count. */
  readonly villagesIn: number;
  /** Villages that are marked as without data and have none. */
  readonly villagesMarked: number;
}

export interface MissingVillages {
  readonly districtName: string;
  readonly villages: readonly { readonly code: string; readonly name: string }[];
}

export interface OpenMonth extends MonthStanding {
  /** Villages that are neither in nor marked as without data, by district. */
  readonly missing: readonly MissingVillages[];
}

export interface Worklist {
  /** Months that take entries, oldest first, begun or not; empty for who may not write. */
  readonly open: readonly OpenMonth[];
  /** The latest months that the viewer may know of, newest first. */
  readonly recent: readonly MonthStanding[];
}

/** What there is to do or to read in the viewer's regencies on a day. */
export function getWorklist(viewer: Viewer, today: IsoDate): Promise<Worklist> {
  return scoped(viewer, async (tx) => {
    const months = await findMonths(tx, viewer, today);
    const open = may(viewer, "enrolment.write") ? months.filter(({ status }) => isOpen(status)).reverse() : [];
    const missing = await findMissing(tx, open);
    return {
      open: open.map((month) => ({
        ...month,
        missing: missing.filter(
          ({ regencyCode, period }) => regencyCode === month.regencyCode && period === month.period,
        ),
      })),
      recent: months.filter(({ rank }) => rank <= RECENT_MONTHS),
    };
  });
}

interface MonthRow extends Omit<MonthStanding, "period" | "dueDate"> {
  period: number;
  dueDay: number;
  rank: number;
}

/** The latest months and every open one; after the last that was begun come those that should have been. */
async function findMonths(tx: Tx, viewer: Viewer, today: IsoDate) {
  const rows = await tx.$queryRaw<MonthRow[]>`
    WITH own AS (
      SELECT r.code, a.name, a.village_count, r.due_day FROM regency r JOIN area a ON a.code = r.code WHERE in_scope(r.code)
    ),
    month AS (
      SELECT regency_code, period, status::text, reason FROM submission
      UNION ALL
      SELECT own.code, to_char(day, 'YYYYMM')::integer, NULL, NULL FROM own CROSS JOIN LATERAL generate_series(
        coalesce((SELECT to_date(max(period)::text, 'YYYYMM') + interval '1 month' FROM submission WHERE regency_code = own.code),
          ${firstDayOf(periodOf(today))}::date),
        ${today}::date, interval '1 month') AS day
    ),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY regency_code ORDER BY period DESC)::integer AS rank FROM month
      WHERE status = 'PUBLISHED' OR ${may(viewer, "coverage.readUnpublished")}
    )
    SELECT own.code AS "regencyCode", own.name AS "regencyName", own.due_day::integer AS "dueDay", own.village_count AS "villageCount",
      m.period, m.status, m.reason, m.rank, coalesce(t.villages, 0) AS "villagesIn",
      (SELECT count(*)::integer FROM no_data_mark n
        LEFT JOIN enrolment_rollup v ON v.regency_code = n.regency_code AND v.area_code = n.area_code
          AND v.category_code = 'ALL' AND v.period = n.period
        WHERE n.regency_code = m.regency_code AND n.period = m.period AND coalesce(v.jkk_known, 0) = 0) AS "villagesMarked"
    FROM ranked m
    JOIN own ON own.code = m.regency_code
    LEFT JOIN enrolment_rollup t ON t.regency_code = m.regency_code AND t.area_code = m.regency_code
      AND t.category_code = 'ALL' AND t.period = m.period
    WHERE m.rank <= ${RECENT_MONTHS} OR m.status IS NULL OR m.status IN ('DRAFT', 'RETURNED')
    ORDER BY m.period DESC, own.code`;
  return rows.map(({ dueDay, ...row }) => {
    const period = toPeriod(row.period);
    return { ...row, period, dueDate: dueDate(period, dueDay) };
  });
}

type MissingRow = MissingVillages & { regencyCode: string; period: number };

function findMissing(tx: Tx, months: readonly MonthStanding[]): Promise<MissingRow[]> {
  const regencies = months.map(({ regencyCode }) => regencyCode);
  const periods = months.map(({ period }) => period);
  return tx.$queryRaw<MissingRow[]>`
    SELECT w.regency_code AS "regencyCode", w.period, d.name AS "districtName",
      jsonb_agg(jsonb_build_object('code', v.code, 'name', v.name) ORDER BY v.code) AS villages
    FROM unnest(${regencies}::text[], ${periods}::integer[]) AS w (regency_code, period)
    JOIN area v ON v.level = 'VILLAGE' AND v.code BETWEEN w.regency_code || '.' AND w.regency_code || '.~'
    JOIN area d ON d.code = v.parent_code
    WHERE NOT EXISTS (SELECT FROM enrolment_rollup t WHERE t.regency_code = w.regency_code AND t.area_code = v.code
        AND t.category_code = 'ALL' AND t.period = w.period AND t.jkk_known > 0)
      AND NOT EXISTS (SELECT FROM no_data_mark n WHERE n.regency_code = w.regency_code AND n.period = w.period AND n.area_code = v.code)
    GROUP BY w.regency_code, w.period, d.code, d.name
    ORDER BY w.regency_code, w.period, d.code`;
}

/** The cells that a returned month reopened; empty when no cell was named: then all of an open month is open. */
export function findReopenedCells(tx: Tx, regencyCode: string, period: Period): Promise<ReopenedCell[]> {
  return tx.$queryRaw<ReopenedCell[]>`
    SELECT area_code AS "areaCode", category_code AS "categoryCode", programme, reason FROM reopened_cell
    WHERE regency_code = ${regencyCode} AND period = ${period} ORDER BY area_code, category_code, programme`;
}

/** A council member sees published months only: the condition is part of every statement that reads counts. */
export function visibleMonth(viewer: Viewer, regency: Prisma.Sql, period: Prisma.Sql): Prisma.Sql {
  if (may(viewer, "coverage.readUnpublished")) return Prisma.sql`true`;
  return Prisma.sql`EXISTS (SELECT 1 FROM submission released
    WHERE released.regency_code = ${regency} AND released.period = ${period} AND released.status = 'PUBLISHED')`;
}
