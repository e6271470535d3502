import { readTogether, scoped, type Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { VillageKind } from "@/lib/domain/area";
import type { Counts } from "@/lib/domain/entry";
import { addMonths, asOf, type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode, Segment } from "@/lib/domain/programme";
import type { ReopenedCell, SubmissionStatus } from "@/lib/domain/reporting-month";
import { findReopenedCells } from "@/lib/month/queries";
import { Prisma } from "@/prisma/generated/client";
import type { SheetView } from "./schema";
import type { RowKey, Seen } from "./sheet-form";

/** A place and a category with its counts: everything that a row of the sheet shows or is judged by. */
export interface SheetRow extends RowKey, Seen {
  readonly areaName: string;
  /** Null for the regency itself: what is not mapped to a village. */
  readonly kind: VillageKind | null;
  readonly districtName: string | null;
  readonly segment: Segment;
  /** Last month's counts; null where nothing was entered. */
  readonly previous: Counts | null;
  /** Eligible workers of the place in the category's segment, else in all segments; null where unknown. */
  readonly eligible: number | null;
  /** The month whose counts were taken over, until somebody touches the row. */
  readonly copiedFrom: Period | null;
  /** Why the village has no data this month, where somebody said so. */
  readonly noDataReason: string | null;
}

export interface EntryMonth {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly timeZone: string;
  readonly dueDay: number;
  /** Null while nobody has begun the month. */
  readonly status: SubmissionStatus | null;
  /** Why the branch returned it. */
  readonly reason: string | null;
  readonly villageCount: number;
  /** Villages with at least one known JKK count in any category. */
  readonly villagesIn: number;
  /** The cells that a return opened again; empty when it named none, and then the whole month is open. */
  readonly reopened: readonly ReopenedCell[];
  /** The months that somebody has begun, newest first. */
  readonly begun: readonly Period[];
}

export interface EntrySheet {
  readonly month: EntryMonth;
  /** In the order in which they are entered: villages by code, the unmapped remainder last; categories by rank. */
  readonly rows: readonly SheetRow[];
  readonly places: readonly { readonly code: string; readonly name: string; readonly districtName: string }[];
  readonly categories: readonly { readonly code: CategoryCode; readonly nameId: string; readonly nameEn: string }[];
  /** The branch's own total of the category for the month (R8), where one was published. */
  readonly reported: number | null;
}

/** The sheet of a month; null when there is no such regency. */
export function getEntrySheet(
  viewer: Viewer,
  regencyCode: string,
  period: Period,
  view: SheetView,
): Promise<EntrySheet | null> {
  return scoped(viewer, async (tx) => {
    const head = await findHead(tx, regencyCode, period);
    if (head === null) return null;
    const { month, places, categories } = head;
    return {
      month: {
        ...month,
        reopened: month.status === "RETURNED" ? await findReopenedCells(tx, regencyCode, period) : [],
      },
      places,
      categories,
      rows: await findRows(tx, regencyCode, period, view),
      reported: view.kind === "CATEGORY" ? await findReported(tx, regencyCode, period, view.categoryCode) : null,
    };
  });
}

interface HeadRow extends Omit<EntryMonth, "begun" | "reopened"> {
  begun: number[];
  places: EntrySheet["places"];
  categories: EntrySheet["categories"];
}

async function findHead(tx: Tx, regencyCode: string, period: Period) {
  const [row] = await tx.$queryRaw<HeadRow[]>`
    SELECT r.code AS "regencyCode", a.name AS "regencyName", p.code AS "provinceCode", p.name AS "provinceName",
      r.time_zone AS "timeZone", r.due_day::integer AS "dueDay", s.status::text, s.reason, a.village_count AS "villageCount",
      coalesce(t.villages, 0) AS "villagesIn",
      ARRAY(SELECT period FROM submission WHERE regency_code = r.code ORDER BY period DESC) AS begun,
      (SELECT jsonb_agg(jsonb_build_object('code', v.code, 'name', v.name, 'districtName', d.name) ORDER BY v.code)
        FROM area v JOIN area d ON d.code = v.parent_code
        WHERE v.level = 'VILLAGE' AND v.code BETWEEN r.code || '.' AND r.code || '.~') AS places,
      (SELECT jsonb_agg(jsonb_build_object('code', code, 'nameId', name_id, 'nameEn', name_en) ORDER BY sort_order)
        FROM worker_category) AS categories
    FROM regency r
    JOIN area a ON a.code = r.code
    JOIN area p ON p.code = a.parent_code
    LEFT JOIN submission s ON s.regency_code = r.code AND s.period = ${period}
    LEFT JOIN enrolment_rollup t ON t.regency_code = r.code AND t.area_code = r.code AND t.category_code = 'ALL' AND t.period = ${period}
    WHERE r.code = ${regencyCode}`;
  if (row === undefined) return null;
  const { places, categories, begun, ...month } = row;
  return { month: { ...month, begun: begun.map(toPeriod) }, places: places ?? [], categories };
}

interface FlatRow extends Omit<SheetRow, "counts" | "previous" | "copiedFrom">, Counts {
  previous: Counts | null;
  copiedFrom: number | null;
}

async function findRows(tx: Tx, regencyCode: string, period: Period, view: SheetView): Promise<SheetRow[]> {
  const areaCode = view.kind === "PLACE" ? view.areaCode : null;
  const categoryCode = view.kind === "CATEGORY" ? view.categoryCode : null;
  const rows = await tx.$queryRaw<FlatRow[]>`
    SELECT a.code AS "areaCode", a.name AS "areaName", v.kind::text, d.name AS "districtName",
      c.code AS "categoryCode", c.segment_code::text AS segment,
      e.jkk, e.jkm, e.jht, e.jp, e.jkp, e.note, coalesce(e.version, 0) AS version, e.copied_from AS "copiedFrom",
      CASE WHEN b.period IS NOT NULL THEN jsonb_build_object('jkk', b.jkk, 'jkm', b.jkm, 'jht', b.jht, 'jp', b.jp, 'jkp', b.jkp) END AS previous,
      w.people AS eligible, m.reason AS "noDataReason"
    FROM area a
    CROSS JOIN worker_category c
    LEFT JOIN village v ON v.code = a.code
    LEFT JOIN area d ON d.code = a.parent_code AND a.level = 'VILLAGE'
    LEFT JOIN enrolment e ON e.regency_code = ${regencyCode} AND e.area_code = a.code AND e.category_code = c.code AND e.period = ${period}
    LEFT JOIN enrolment b ON b.regency_code = ${regencyCode} AND b.area_code = a.code AND b.category_code = c.code AND b.period = ${addMonths(period, -1)}
    LEFT JOIN no_data_mark m ON m.regency_code = ${regencyCode} AND m.period = ${period} AND m.area_code = a.code
    LEFT JOIN LATERAL (
      SELECT w.people FROM eligible_worker w
      WHERE w.regency_code = ${regencyCode} AND w.area_code = a.code AND w.segment IN (c.segment_code::text, 'ALL')
        AND w.definition_code = (
          SELECT f.eligible_definition_code FROM regency_coverage_definition r JOIN coverage_definition f ON f.code = r.definition_code
          WHERE r.regency_code = ${regencyCode} AND r.valid_from <= ${period} ORDER BY r.valid_from DESC LIMIT 1)
      ORDER BY w.segment = 'ALL' LIMIT 1
    ) w ON true
    WHERE (a.code = ${regencyCode} OR (a.level = 'VILLAGE' AND a.code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`}))
      AND a.code = coalesce(${areaCode}, a.code) AND c.code = coalesce(${categoryCode}, c.code)
    ORDER BY a.code = ${regencyCode}, a.code, c.sort_order`;
  return rows.map(({ jkk, jkm, jht, jp, jkp, copiedFrom, ...row }) => ({
    ...row,
    counts: { jkk, jkm, jht, jp, jkp },
    copiedFrom: copiedFrom === null ? null : toPeriod(copiedFrom),
  }));
}

async function findReported(tx: Tx, regencyCode: string, period: Period, categoryCode: CategoryCode) {
  const figure = await tx.reportedFigure.findFirst({
    where: { areaCode: regencyCode, categoryCode, measure: "ACTIVE", asOf: new Date(asOf(period)) },
    // A correction is kept beside what it corrects: the last one counts.
    orderBy: { createdAt: "desc" },
    select: { value: true },
  });
  return figure?.value.toNumber() ?? null;
}

const HISTORY_MONTHS = 12;
/** More than anybody reads beside a cell; the audit trail has them all. */
const MOST_CHANGES = 50;

/** What a row said before or after a change. */
export interface RevisedRow extends Counts {
  readonly note: string | null;
  /** The month whose counts were taken over as they were. */
  readonly copiedFrom?: number;
}

export interface RowRevision {
  /** An ISO instant. */
  readonly at: string;
  /** Null when the change was not made by a user. */
  readonly by: string | null;
  /** Null where there was no row before. */
  readonly before: RevisedRow | null;
  /** Null where the row was taken away. */
  readonly after: RevisedRow | null;
  /** Whether a workbook brought the change, or the undoing of one. */
  readonly through: "SHEET" | "IMPORT" | "UNDO";
}

export interface RowHistory {
  /** The last twelve months of the row up to the one asked for, oldest first, where something was entered. */
  readonly months: readonly { readonly period: number; readonly counts: Counts }[];
  /** The changes within the month asked for, newest first. */
  readonly changes: readonly RowRevision[];
}

/** What a row said in the last twelve months, and who changed it in this one; null for who may not read counts. */
export function getRowHistory(
  viewer: Viewer,
  regencyCode: string,
  period: Period,
  { areaCode, categoryCode }: RowKey,
): Promise<RowHistory | null> {
  if (!may(viewer, "enrolment.read", regencyCode)) return Promise.resolve(null);
  const row = Prisma.sql`regency_code = ${regencyCode} AND area_code = ${areaCode} AND category_code = ${categoryCode}`;
  return scoped(viewer, (tx) =>
    readTogether<{ months: RowHistory["months"][number]; changes: RowRevision }>(tx, {
      months: Prisma.sql`
        SELECT period, json_build_object('jkk', jkk, 'jkm', jkm, 'jht', jht, 'jp', jp, 'jkp', jkp) AS counts FROM enrolment
        WHERE ${row} AND period BETWEEN ${addMonths(period, 1 - HISTORY_MONTHS)} AND ${period} ORDER BY period`,
      changes: Prisma.sql`
        SELECT to_char(r.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, u.name AS by, r.before, r.after,
          CASE WHEN r.undo_of IS NOT NULL THEN 'UNDO' WHEN r.import_id IS NOT NULL THEN 'IMPORT' ELSE 'SHEET' END AS through
        FROM (SELECT * FROM enrolment_revision WHERE ${row} AND period = ${period} ORDER BY id DESC LIMIT ${MOST_CHANGES}) r
        LEFT JOIN app_user u ON u.id = r.changed_by ORDER BY r.id DESC`,
    }),
  );
}
