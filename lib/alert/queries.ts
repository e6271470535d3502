import { readTogether, scoped } from "@/lib/db";
import type { Viewer } from "@/lib/domain/access";
import {
  ALERT_ROLES,
  type AlertKind,
  behindLine,
  type Fall,
  fallBeyondUsual,
  type GrowingDifference,
  growingDifference,
  LEAST_PEOPLE,
  type StandingBehind,
  USUAL_MONTHS,
} from "@/lib/domain/alert";
import type { Known } from "@/lib/domain/coverage";
import { addMonths, asOf, type IsoDate, listPeriods, type Period, periodOf, toPeriod } from "@/lib/domain/period";
import { measuringTarget } from "@/lib/domain/standing";
import { isWholeMonth, visibleMonth } from "@/lib/submission/queries";
import { type AreaTarget, selectRegencyTargets } from "@/lib/target/queries";
import { Prisma } from "@/prisma/generated/client";

/** An alert looks at the last month with data among so many: what lies further back is no news. */
const RECENT_MONTHS = 3;

/** Villages named for each regency, those that fell most; of so many more it is said how many there are. */
const NAMED_VILLAGES = 5;
const COUNTED_VILLAGES = 50;

interface OfRegency {
  readonly regencyCode: string;
  readonly regencyName: string;
}

export type Alert = OfRegency &
  (
    | {
        readonly kind: "BEHIND_LINE";
        readonly period: Period;
        readonly target: AreaTarget;
        readonly standing: StandingBehind;
      }
    | ({ readonly kind: "REGENCY_FELL" } & Fall)
    | ({ readonly kind: "DIFFERENCE_GROWS" } & GrowingDifference)
    | ({ readonly kind: "VILLAGE_FELL"; readonly villageCode: string; readonly villageName: string } & Fall)
    | {
        readonly kind: "MORE_VILLAGES_FELL";
        readonly period: Period;
        readonly villages: number;
        /** Whether only so many were looked at: there may be more. */
        readonly atLeast: boolean;
      }
  );

/** What deserves the viewer's attention on a day, regency by regency; nothing where there is no data, or for other roles. */
export async function listAlerts(viewer: Viewer, today: IsoDate): Promise<Alert[]> {
  const tells = (kind: AlertKind) => ALERT_ROLES[kind].includes(viewer.role);
  if (!Object.keys(ALERT_ROLES).some((kind) => tells(kind as AlertKind))) return [];
  const { months, targets, totals, villages } = await scoped(viewer, (tx) =>
    readTogether<{ months: MonthRow; targets: AreaTarget; totals: TotalRow; villages: VillageRow }>(tx, {
      months: selectMonths(viewer, periodOf(today)),
      targets: selectRegencyTargets(),
      totals: selectTotals(viewer, today),
      villages: selectFallenVillages(viewer, periodOf(today)),
    }),
  );
  const regencies = new Map([...months, ...totals, ...villages].map((row) => [row.regencyCode, row.regencyName]));
  return [...regencies]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([regencyCode, regencyName]): Alert[] => {
      const regency = { regencyCode, regencyName };
      const isOf = (row: OfRegency) => row.regencyCode === regencyCode;
      return [
        ...(tells("BEHIND_LINE") ? behind(regency, months.filter(isOf), targets, today) : []),
        ...(tells("REGENCY_FELL") ? fallen(regency, months.filter(isOf), today) : []),
        ...(tells("DIFFERENCE_GROWS") ? growing(regency, totals.filter(isOf)) : []),
        ...(tells("VILLAGE_FELL") ? fallenVillages(regency, villages.filter(isOf)) : []),
      ];
    });
}

function behind(
  regency: OfRegency,
  months: readonly MonthRow[],
  targets: readonly AreaTarget[],
  today: IsoDate,
): Alert[] {
  const last = recent(
    months.filter(({ whole }) => whole),
    today,
  );
  const target = last === null ? null : measuringTarget(targets, regency.regencyCode, asOf(toPeriod(last.period)));
  if (last === null || target === null) return [];
  const period = toPeriod(last.period);
  const standing = behindLine(target, { ...last, period });
  return standing === null ? [] : [{ kind: "BEHIND_LINE", ...regency, period, target, standing }];
}

function fallen(regency: OfRegency, months: readonly MonthRow[], today: IsoDate): Alert[] {
  const whole = months.filter(({ whole }) => whole);
  if (recent(whole, today) === null) return [];
  const fall = fallBeyondUsual(whole.map(({ period, total }) => ({ period: toPeriod(period), active: total })));
  return fall === null ? [] : [{ kind: "REGENCY_FELL", ...regency, ...fall }];
}

function growing(regency: OfRegency, totals: readonly TotalRow[]): Alert[] {
  const difference = growingDifference(totals);
  return difference === null ? [] : [{ kind: "DIFFERENCE_GROWS", ...regency, ...difference }];
}

function fallenVillages(regency: OfRegency, villages: readonly VillageRow[]): Alert[] {
  const falls = villages.flatMap(({ villageCode, villageName, months }) => {
    const fall = fallBeyondUsual(months);
    return fall === null ? [] : [{ kind: "VILLAGE_FELL" as const, ...regency, villageCode, villageName, ...fall }];
  });
  const named = falls.slice(0, NAMED_VILLAGES);
  const others = falls.slice(NAMED_VILLAGES);
  const [next] = others;
  return next === undefined
    ? named
    : [
        ...named,
        {
          kind: "MORE_VILLAGES_FELL",
          ...regency,
          period: next.period,
          villages: others.length,
          atLeast: villages.length === COUNTED_VILLAGES,
        },
      ];
}

/** Of months in ascending order the last one, if it is recent. */
function recent(months: readonly MonthRow[], today: IsoDate): MonthRow | null {
  const last = months.at(-1);
  return last === undefined || last.period <= addMonths(periodOf(today), -RECENT_MONTHS) ? null : last;
}

interface MonthRow extends OfRegency {
  readonly period: number;
  /** Members of every category, whatever the definition counts. */
  readonly total: Known;
  readonly active: Known;
  readonly eligible: Known;
  /** Whether the sums are the figures of the regency. */
  readonly whole: boolean;
}

function selectMonths(viewer: Viewer, until: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT r.code AS "regencyCode", a.name AS "regencyName", t.period, CASE WHEN t.jkk_known > 0 THEN t.jkk::float8 END AS total,
      c.active::float8 AS active, c.eligible::float8 AS eligible, ${isWholeMonth(Prisma.sql`t`)} AS whole
    FROM regency r
    JOIN area a ON a.code = r.code
    JOIN enrolment_rollup t ON t.regency_code = r.code AND t.area_code = r.code AND t.category_code = 'ALL'
    JOIN area_coverage c ON c.regency_code = r.code AND c.area_code = r.code AND c.period = t.period
    WHERE in_scope(r.code) AND t.period BETWEEN ${addMonths(until, -USUAL_MONTHS - RECENT_MONTHS)} AND ${until}
      AND ${visibleMonth(viewer, Prisma.sql`t.regency_code`, Prisma.sql`t.period`)}
    ORDER BY r.code, t.period`;
}

interface TotalRow extends OfRegency {
  readonly asOf: IsoDate;
  readonly reported: number;
  readonly computed: Known;
}

/** The branch's own totals over every category, of a date the newest, each beside the counts of its month where those are whole. */
function selectTotals(viewer: Viewer, today: IsoDate): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (r.code, f.as_of) r.code AS "regencyCode", a.name AS "regencyName", f.as_of AS "asOf", f.value::float8 AS reported,
      CASE WHEN t.jkk_known > 0 AND ${isWholeMonth(Prisma.sql`t`)} THEN t.jkk::float8 END AS computed
    FROM regency r
    JOIN area a ON a.code = r.code
    JOIN reported_figure f ON f.area_code = r.code AND f.measure = 'ACTIVE' AND f.category_code IS NULL AND f.as_of <= ${today}::date
    LEFT JOIN enrolment_rollup t ON t.regency_code = r.code AND t.area_code = r.code AND t.category_code = 'ALL'
      AND t.period = to_char(f.as_of, 'YYYYMM')::integer AND f.as_of = (date_trunc('month', f.as_of) + interval '1 month - 1 day')::date
      AND ${visibleMonth(viewer, Prisma.sql`t.regency_code`, Prisma.sql`t.period`)}
    WHERE in_scope(r.code) ORDER BY r.code, f.as_of, f.created_at DESC`;
}

interface VillageRow extends OfRegency {
  readonly villageCode: string;
  readonly villageName: string;
  readonly months: readonly { readonly period: Period; readonly active: number }[];
}

/**
 * Of each regency the villages that fell most in their own last month, with their history. A fall of fewer people than
 * any rule calls news is left out here already, so that a wide scope brings a short list and not every village; so is a
 * village of which fewer counts are known than the month before, for what is unknown has not fallen.
 */
function selectFallenVillages(viewer: Viewer, until: Period): Prisma.Sql {
  const recentMonths = listPeriods(addMonths(until, 1 - RECENT_MONTHS), until);
  return Prisma.sql`
    WITH latest AS (
      SELECT DISTINCT ON (t.regency_code, t.area_code) t.regency_code, t.area_code, t.period, t.jkk, t.jkk_known,
        CASE t.period % 100 WHEN 1 THEN t.period - 89 ELSE t.period - 1 END AS month_before
      FROM regency r
      JOIN enrolment_rollup t ON t.regency_code = r.code AND t.category_code = 'ALL' AND t.level = 'VILLAGE'
        AND t.area_code BETWEEN r.code || '.' AND r.code || '.~' AND t.period = ANY (${recentMonths}::integer[])
      WHERE in_scope(r.code) AND t.jkk_known > 0 AND ${visibleMonth(viewer, Prisma.sql`t.regency_code`, Prisma.sql`t.period`)}
      ORDER BY t.regency_code, t.area_code, t.period DESC
    ),
    fallen AS (
      SELECT l.*, row_number() OVER (PARTITION BY l.regency_code ORDER BY l.jkk - b.jkk, l.area_code) AS place
      FROM latest l
      JOIN enrolment_rollup b ON b.regency_code = l.regency_code AND b.area_code = l.area_code AND b.category_code = 'ALL'
        AND b.period = l.month_before AND b.jkk_known > 0
      WHERE l.jkk - b.jkk <= ${-LEAST_PEOPLE} AND l.jkk_known >= b.jkk_known
    )
    SELECT f.regency_code AS "regencyCode", n.name AS "regencyName", f.area_code AS "villageCode", a.name AS "villageName",
      (SELECT json_agg(json_build_object('period', h.period, 'active', h.jkk::float8)) FROM enrolment_rollup h
        WHERE h.regency_code = f.regency_code AND h.area_code = f.area_code AND h.category_code = 'ALL' AND h.jkk_known > 0
          AND h.period BETWEEN f.period - 200 AND f.period
          AND ${visibleMonth(viewer, Prisma.sql`h.regency_code`, Prisma.sql`h.period`)}) AS months
    FROM fallen f
    JOIN area a ON a.code = f.area_code
    JOIN area n ON n.code = f.regency_code
    WHERE f.place <= ${COUNTED_VILLAGES} ORDER BY f.regency_code, f.place`;
}
