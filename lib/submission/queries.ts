import { scoped, type Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { firstDayOf, type IsoDate, type Period, periodOf, toPeriod } from "@/lib/domain/period";
import { isOpen, type ReopenedCell, type SubmissionStatus } from "@/lib/domain/reporting-month";
import { awaitedStatuses, deadlineOf, deadlinesOf, type OnTime, onTimeOf } from "@/lib/domain/submission";
import { Prisma } from "@/prisma/generated/client";

/** Half a year, as the pace looks back. */
const RECENT_MONTHS = 6;

/** A month of a regency and how far it has come. */
export interface MonthStanding {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly timeZone: string;
  readonly period: Period;
  /** Null while nobody has begun the month. */
  readonly status: SubmissionStatus | null;
  /** Why it was returned. */
  readonly reason: string | null;
  /** When its latest step was taken, and by whom; null while nobody has begun it, or when it was not a user. */
  readonly since: Date | null;
  readonly by: string | null;
  /** Whole days since that step, on the regency's own calendar. */
  readonly waitingDays: number;
  readonly dueDate: IsoDate;
  /** The day of its first submission; null while it never was. */
  readonly submittedOn: IsoDate | null;
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

/** A cell that a return named. */
export interface ReturnedCell extends ReopenedCell {
  readonly areaName: string;
  readonly categoryNameId: string | null;
  readonly categoryNameEn: string | null;
}

export interface OpenMonth extends MonthStanding {
  /** Villages that are neither in nor marked as without data, by district. */
  readonly missing: readonly MissingVillages[];
  /** The cells that the return named, those that only a rule ties to them left out. */
  readonly returned: readonly ReturnedCell[];
}

/** How reliably a regency submits. */
export interface Punctuality extends OnTime {
  readonly regencyCode: string;
  readonly regencyName: string;
}

export interface Worklist {
  /** Months that take entries, oldest first, begun or not; empty for who may not write. */
  readonly open: readonly OpenMonth[];
  /** Months that wait for the viewer to verify or to publish them, oldest first. */
  readonly waiting: readonly MonthStanding[];
  /** Months past their due date that were never submitted, oldest first; empty for who only reads published ones. */
  readonly late: readonly MonthStanding[];
  readonly punctuality: readonly Punctuality[];
  /** The latest months that the viewer may know of, newest first. */
  readonly recent: readonly MonthStanding[];
}

/** What there is to do or to read in the viewer's regencies on a day. */
export function getWorklist(viewer: Viewer, today: IsoDate): Promise<Worklist> {
  const seesDrafts = may(viewer, "submission.read");
  return scoped(viewer, async (tx) => {
    const months = await findMonths(tx, viewer, today);
    const oldestFirst = months.toReversed();
    const open = may(viewer, "enrolment.write") ? oldestFirst.filter(({ status }) => isOpen(status)) : [];
    const [missing, returned] = [await findMissing(tx, open), await findReturned(tx, open)];
    const isOf = (month: MonthStanding) => (row: { regencyCode: string; period: number }) =>
      row.regencyCode === month.regencyCode && row.period === month.period;
    return {
      open: open.map((month) => ({
        ...month,
        missing: missing.filter(isOf(month)),
        returned: returned.filter(isOf(month)),
      })),
      waiting: oldestFirst.filter(({ status }) => isAwaited(viewer, status) && !isOpen(status)),
      late: seesDrafts ? oldestFirst.filter((month) => month.submittedOn === null && month.dueDate < today) : [],
      punctuality: seesDrafts ? await findPunctuality(tx, today) : [],
      recent: months.filter(({ rank }) => rank <= RECENT_MONTHS),
    };
  });
}

/** How many months wait for the viewer; 0 for who takes no step. Asked for by every page: one small statement. */
export async function countWaiting(viewer: Viewer, today: IsoDate): Promise<number> {
  const awaited = awaitedStatuses(viewer);
  if (awaited.length === 0) return 0;
  const statement = may(viewer, "enrolment.write")
    ? Prisma.sql`${withMonths(today)} SELECT count(*)::integer AS months FROM month WHERE status IS NULL OR status = ANY (${awaited}::text[])`
    : Prisma.sql`SELECT count(*)::integer AS months FROM submission WHERE status = ANY (${awaited}::submission_status[])`;
  const [row] = await scoped(viewer, (tx) => tx.$queryRaw<{ months: number }[]>(statement));
  return row?.months ?? 0;
}

function isAwaited(viewer: Viewer, status: SubmissionStatus | null): boolean {
  return status !== null && awaitedStatuses(viewer).includes(status);
}

/** Begins a statement with "own", the viewer's regencies, and "month": begun, or after the last begun and up to today. */
function withMonths(today: IsoDate): Prisma.Sql {
  return Prisma.sql`
    WITH own AS (
      SELECT r.code, a.name, a.village_count, r.due_day, r.time_zone FROM regency r JOIN area a ON a.code = r.code WHERE in_scope(r.code)
    ),
    month AS (
      SELECT regency_code, period, status::text, reason FROM submission
      UNION ALL
      SELECT own.code, to_char(day, 'YYYYMM')::integer, NULL, NULL FROM own CROSS JOIN LATERAL generate_series(
        coalesce((SELECT to_date(max(period)::text, 'YYYYMM') + interval '1 month' FROM submission WHERE regency_code = own.code),
          ${firstDayOf(periodOf(today))}::date),
        ${today}::date, interval '1 month') AS day
    )`;
}

interface MonthRow extends Omit<MonthStanding, "period" | "dueDate" | "submittedOn"> {
  period: number;
  dueDay: number;
  submittedOn: IsoDate | null;
  rank: number;
}

/** The latest months and every one that is not published. */
async function findMonths(tx: Tx, viewer: Viewer, today: IsoDate) {
  const rows = await tx.$queryRaw<MonthRow[]>`
    ${withMonths(today)},
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY regency_code ORDER BY period DESC)::integer AS rank FROM month
      WHERE status = 'PUBLISHED' OR ${may(viewer, "coverage.readUnpublished")}
    )
    SELECT own.code AS "regencyCode", own.name AS "regencyName", own.time_zone AS "timeZone", own.due_day::integer AS "dueDay",
      own.village_count AS "villageCount", m.period, m.status, m.reason, m.rank, coalesce(t.villages, 0) AS "villagesIn",
      last.at AS since, last.by,
      greatest(0, ${today}::date - coalesce((last.at AT TIME ZONE own.time_zone)::date, ${today}::date))::integer AS "waitingDays",
      to_char(first.at AT TIME ZONE own.time_zone, 'YYYY-MM-DD') AS "submittedOn",
      (SELECT count(*)::integer FROM no_data_mark n
        LEFT JOIN enrolment_rollup v ON v.regency_code = n.regency_code AND v.area_code = n.area_code
          AND v.category_code = 'ALL' AND v.period = n.period
        WHERE n.regency_code = m.regency_code AND n.period = m.period AND coalesce(v.jkk_known, 0) = 0) AS "villagesMarked"
    FROM ranked m
    JOIN own ON own.code = m.regency_code
    LEFT JOIN enrolment_rollup t ON t.regency_code = m.regency_code AND t.area_code = m.regency_code
      AND t.category_code = 'ALL' AND t.period = m.period
    LEFT JOIN LATERAL (SELECT e.at, u.name AS by FROM submission_event e LEFT JOIN app_user u ON u.id = e.user_id
      WHERE e.regency_code = m.regency_code AND e.period = m.period ORDER BY e.id DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT min(e.at) AS at FROM submission_event e
      WHERE e.regency_code = m.regency_code AND e.period = m.period AND e.to_status = 'SUBMITTED') first ON true
    WHERE m.rank <= ${RECENT_MONTHS} OR m.status IS NULL OR m.status <> 'PUBLISHED'
    ORDER BY m.period DESC, own.code`;
  return rows.map(({ dueDay, ...row }) => {
    const period = toPeriod(row.period);
    return { ...row, period, ...deadlineOf({ period, submittedOn: row.submittedOn }, dueDay, today) };
  });
}

interface RegencyMonths {
  regencyCode: string;
  regencyName: string;
  dueDay: number;
  months: { period: Period; submittedOn: IsoDate | null }[];
}

async function findPunctuality(tx: Tx, today: IsoDate): Promise<Punctuality[]> {
  const regencies = await tx.$queryRaw<RegencyMonths[]>`
    SELECT r.code AS "regencyCode", a.name AS "regencyName", r.due_day::integer AS "dueDay",
      jsonb_agg(jsonb_build_object('period', s.period, 'submittedOn', to_char(f.at AT TIME ZONE r.time_zone, 'YYYY-MM-DD'))) AS months
    FROM submission s
    JOIN regency r ON r.code = s.regency_code
    JOIN area a ON a.code = r.code
    LEFT JOIN (SELECT regency_code, period, min(at) AS at FROM submission_event WHERE to_status = 'SUBMITTED' GROUP BY 1, 2) f
      ON f.regency_code = s.regency_code AND f.period = s.period
    GROUP BY r.code, a.name ORDER BY r.code`;
  return regencies.map(({ regencyCode, regencyName, dueDay, months }) => ({
    regencyCode,
    regencyName,
    ...onTimeOf(deadlinesOf(months, dueDay, today), today),
  }));
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

type ReturnedRow = ReturnedCell & { regencyCode: string; period: number };

function findReturned(tx: Tx, months: readonly MonthStanding[]): Promise<ReturnedRow[]> {
  const regencies = months.map(({ regencyCode }) => regencyCode);
  const periods = months.map(({ period }) => period);
  return tx.$queryRaw<ReturnedRow[]>`
    SELECT o.regency_code AS "regencyCode", o.period, o.area_code AS "areaCode", a.name AS "areaName",
      o.category_code AS "categoryCode", c.name_id AS "categoryNameId", c.name_en AS "categoryNameEn", o.programme, o.reason
    FROM unnest(${regencies}::text[], ${periods}::integer[]) AS w (regency_code, period)
    JOIN reopened_cell o ON o.regency_code = w.regency_code AND o.period = w.period AND o.reason IS NOT NULL
    JOIN area a ON a.code = o.area_code
    LEFT JOIN worker_category c ON c.code = o.category_code
    ORDER BY o.regency_code, o.period, o.area_code, c.sort_order, o.programme`;
}

function isPublished(regency: Prisma.Sql, period: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM submission released
    WHERE released.regency_code = ${regency} AND released.period = ${period} AND released.status = 'PUBLISHED')`;
}

/**
 * Whether the sums of a regency's month are its figures: every village is in, or it is published. Else it is under way,
 * and what came in so far divided by all who are eligible would be a wrong figure. `month` names a row of the regency in
 * `enrolment_rollup` or `area_coverage`.
 */
export function isWholeMonth(month: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${month}.villages >= (SELECT whole.village_count FROM area whole WHERE whole.code = ${month}.regency_code)
    OR ${isPublished(Prisma.sql`${month}.regency_code`, Prisma.sql`${month}.period`)})`;
}

/** A council member sees published months only: the condition is part of every statement that reads counts. */
export function visibleMonth(viewer: Viewer, regency: Prisma.Sql, period: Prisma.Sql): Prisma.Sql {
  if (may(viewer, "coverage.readUnpublished")) return Prisma.sql`true`;
  return isPublished(regency, period);
}
