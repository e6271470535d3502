import "server-only";
import { scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { Counts } from "@/lib/domain/entry";
import { type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import type { KnownCategory, KnownPlace } from "@/lib/domain/workbook-matching";
import type { StoredImport } from "./content";
import { readMonthFacts } from "./month-facts";
import { type ImportPreview, judgeImport, type Receipt } from "./preview";
import { findImport } from "./stored-import";

/** A row of the workbook of a month: a place and a category with what stands in it. */
export interface WorkbookRow {
  readonly areaCode: string;
  readonly areaName: string;
  /** Null for the regency itself: what is not mapped to a village. */
  readonly districtName: string | null;
  readonly categoryCode: CategoryCode;
  readonly categoryName: string;
  readonly counts: Counts;
  readonly note: string | null;
  /** Whether somebody has written the row. */
  readonly isWritten: boolean;
}

export interface MonthWorkbook {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly period: Period;
  /** Villages by code, the unmapped remainder last; categories in the order in which they are entered. */
  readonly rows: readonly WorkbookRow[];
}

/** Everything that the workbook of a month holds; null when there is no such regency or the viewer may not read it. */
export async function getMonthWorkbook(
  viewer: Viewer,
  regencyCode: string,
  period: Period,
): Promise<MonthWorkbook | null> {
  if (!may(viewer, "enrolment.read", regencyCode)) return null;
  return scoped(viewer, async (tx) => {
    const facts = await readMonthFacts(tx, regencyCode, period);
    if (facts === null) return null;
    const rows = facts.places.flatMap((place) =>
      facts.categories.map(({ code: categoryCode, nameId }): WorkbookRow => {
        const stored = facts.stored(place.code, categoryCode);
        return {
          areaCode: place.code,
          areaName: place.name,
          districtName: place.districtName,
          categoryCode,
          categoryName: nameId,
          counts: stored.counts,
          note: stored.note,
          isWritten: stored.version > 0,
        };
      }),
    );
    return { regencyCode, regencyName: facts.regencyName, period, rows };
  });
}

export interface ImportListItem {
  readonly id: string;
  readonly period: Period;
  readonly status: "PREVIEWED" | "CONFIRMED" | "UNDONE";
  readonly fileName: string;
  readonly uploadedAt: Date;
  /** Without a name when the account is gone. */
  readonly uploadedBy: string | null;
  /** Rows that were written; null until confirmed. */
  readonly written: number | null;
}

/** What the page of a month's imports shows beside its forms. */
export interface ImportDesk {
  readonly regencyName: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly timeZone: string;
  /** Null while nobody has begun the month. */
  readonly status: SubmissionStatus | null;
  readonly reason: string | null;
  /** The months that somebody has begun, newest first. */
  readonly begun: readonly Period[];
  /** The latest imports of the month, newest first. */
  readonly imports: readonly ImportListItem[];
}

const LISTED = 20;

/** Null when there is no such regency or the viewer may not enter its counts. */
export async function getImportDesk(viewer: Viewer, regencyCode: string, period: Period): Promise<ImportDesk | null> {
  if (!may(viewer, "enrolment.write", regencyCode)) return null;
  return scoped(viewer, async (tx) => {
    const [head] = await tx.$queryRaw<(Omit<ImportDesk, "begun" | "imports"> & { begun: number[] })[]>`
      SELECT a.name AS "regencyName", p.code AS "provinceCode", p.name AS "provinceName", r.time_zone AS "timeZone",
        s.status::text, s.reason, ARRAY(SELECT period FROM submission WHERE regency_code = r.code ORDER BY period DESC) AS begun
      FROM regency r JOIN area a ON a.code = r.code JOIN area p ON p.code = a.parent_code
      LEFT JOIN submission s ON s.regency_code = r.code AND s.period = ${period}
      WHERE r.code = ${regencyCode}`;
    if (head === undefined) return null;
    const imports = await tx.$queryRaw<(Omit<ImportListItem, "period"> & { period: number })[]>`
      SELECT i.id, i.period, i.status::text, i.file_name AS "fileName", i.uploaded_at AS "uploadedAt", u.name AS "uploadedBy",
        ((i.receipt #>> '{tally,NEW}')::integer + (i.receipt #>> '{tally,CHANGED}')::integer) AS written
      FROM workbook_import i LEFT JOIN app_user u ON u.id = i.uploaded_by
      WHERE i.regency_code = ${regencyCode} AND i.period = ${period}
      ORDER BY i.uploaded_at DESC, i.id LIMIT ${LISTED}`;
    return {
      ...head,
      begun: head.begun.map(toPeriod),
      imports: imports.map((item) => ({ ...item, period: toPeriod(item.period) })),
    };
  });
}

/** An import as its page shows it: what it would do, or what it has done. */
export interface ImportDetail extends StoredImport {
  readonly regencyName: string;
  readonly timeZone: string;
  readonly monthStatus: SubmissionStatus | null;
  readonly uploadedBy: string | null;
  readonly confirmedBy: string | null;
  readonly undoneBy: string | null;
  readonly receipt: Receipt | null;
  /** Null once it is confirmed. */
  readonly preview: ImportPreview | null;
  readonly places: readonly KnownPlace[];
  readonly categories: readonly KnownCategory[];
}

/** Null when there is no such import in the regency, or the viewer may not enter its counts. */
export async function getImport(viewer: Viewer, regencyCode: string, id: string): Promise<ImportDetail | null> {
  if (!may(viewer, "enrolment.write", regencyCode)) return null;
  return scoped(viewer, async (tx) => {
    const stored = await findImport(tx, regencyCode, id);
    if (stored === null) return null;
    const facts = await readMonthFacts(tx, regencyCode, stored.period);
    if (facts === null) return null;
    const [names] = await tx.$queryRaw<Pick<ImportDetail, "uploadedBy" | "confirmedBy" | "undoneBy" | "receipt">[]>`
      SELECT u.name AS "uploadedBy", c.name AS "confirmedBy", n.name AS "undoneBy", i.receipt
      FROM workbook_import i LEFT JOIN app_user u ON u.id = i.uploaded_by
      LEFT JOIN app_user c ON c.id = i.confirmed_by LEFT JOIN app_user n ON n.id = i.undone_by
      WHERE i.regency_code = ${regencyCode} AND i.id = ${id}::uuid`;
    if (names === undefined) return null;
    return {
      ...stored,
      ...names,
      regencyName: facts.regencyName,
      timeZone: facts.timeZone,
      monthStatus: facts.status,
      places: facts.places,
      categories: facts.categories,
      preview: stored.status === "PREVIEWED" ? judgeImport(stored, facts) : null,
    };
  });
}
