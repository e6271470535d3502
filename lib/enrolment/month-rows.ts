/**
 * Reading and writing the rows of one month inside a transaction: the sheet and the workbooks write through here,
 * with set-based statements, never row by row.
 */
import "server-only";
import type { Tx } from "@/lib/db";
import type { Counts } from "@/lib/domain/entry";
import type { Period } from "@/lib/domain/period";
import { classOf } from "@/lib/domain/programme";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import { keyOf, type RowKey, type Seen } from "./sheet-form";

/** What a row shall say, and the version that it has now; 0 where there is no row yet. */
export interface RowChange extends RowKey {
  readonly counts: Counts;
  readonly note: string | null;
  readonly version: number;
  /** The month whose counts are taken over as they are. */
  readonly copiedFrom?: Period | null;
}

/** What stands in the database now. Without a name when the change was not made by a user. */
export interface Theirs extends Seen {
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

/**
 * Opens the month where nobody has, and holds its row until the transaction ends. Null when the regency or one
 * of the places does not exist; then nothing was opened.
 */
export async function openMonth(
  tx: Tx,
  regencyCode: string,
  period: Period,
  places: readonly string[],
): Promise<SubmissionStatus | null> {
  const areas = [...new Set(places)];
  const [known] = await tx.$queryRaw<{ areas: number }[]>`
    WITH known AS (SELECT count(*)::integer AS areas FROM area WHERE code = ANY (${areas}::text[])),
    opened AS (
      INSERT INTO submission (regency_code, period) SELECT r.code, ${period}::integer FROM regency r, known
      WHERE r.code = ${regencyCode} AND known.areas = ${areas.length} ON CONFLICT DO NOTHING
    )
    SELECT areas FROM known`;
  if (known?.areas !== areas.length) return null;
  const [month] = await tx.$queryRaw<{ status: SubmissionStatus }[]>`
    SELECT status::text FROM submission WHERE regency_code = ${regencyCode} AND period = ${period} FOR UPDATE`;
  return month?.status ?? null;
}

/** The new version of every row that was written. A row whose version is no longer the one seen is left alone. */
export async function writeRows(
  tx: Tx,
  regencyCode: string,
  period: Period,
  changes: readonly RowChange[],
): Promise<ReadonlyMap<string, number>> {
  const column = (count: keyof Counts) => changes.map(({ counts }) => counts[count]);
  const written = await tx.$queryRaw<(RowKey & { version: number })[]>`
    WITH wanted AS (
      SELECT * FROM unnest(
        ${changes.map(({ areaCode }) => areaCode)}::text[], ${changes.map(({ categoryCode }) => categoryCode)}::text[],
        ${changes.map(({ categoryCode }) => classOf(categoryCode))}::programme_class[], ${changes.map(({ version }) => version)}::integer[],
        ${column("jkk")}::integer[], ${column("jkm")}::integer[], ${column("jht")}::integer[], ${column("jp")}::integer[], ${column("jkp")}::integer[],
        ${changes.map(({ note }) => note)}::text[], ${changes.map(({ copiedFrom }) => copiedFrom ?? null)}::integer[]
      ) AS w (area_code, category_code, programme_class, version, jkk, jkm, jht, jp, jkp, note, copied_from)
    ),
    changed AS (
      UPDATE enrolment e SET jkk = w.jkk, jkm = w.jkm, jht = w.jht, jp = w.jp, jkp = w.jkp, note = w.note,
        copied_from = w.copied_from
      FROM wanted w
      WHERE e.regency_code = ${regencyCode} AND e.period = ${period} AND e.area_code = w.area_code
        AND e.category_code = w.category_code AND e.version = w.version
      RETURNING e.area_code, e.category_code, e.version
    ),
    added AS (
      INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm, jht, jp, jkp, note, copied_from)
      SELECT ${regencyCode}, area_code, category_code, ${period}::integer, programme_class, jkk, jkm, jht, jp, jkp, note, copied_from
      FROM wanted w
      WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.regency_code = ${regencyCode} AND e.period = ${period}
        AND e.area_code = w.area_code AND e.category_code = w.category_code)
      ON CONFLICT DO NOTHING
      RETURNING area_code, category_code, version
    ),
    written AS (SELECT * FROM changed UNION ALL SELECT * FROM added),
    unmarked AS (
      DELETE FROM no_data_mark m USING written JOIN wanted w USING (area_code, category_code)
      WHERE m.regency_code = ${regencyCode} AND m.period = ${period} AND m.area_code = w.area_code
        AND num_nonnulls(w.jkk, w.jkm, w.jht, w.jp, w.jkp) > 0
    )
    SELECT area_code AS "areaCode", category_code AS "categoryCode", version FROM written`;
  return new Map(written.map((row) => [keyOf(row), row.version]));
}

export async function readRows(
  tx: Tx,
  regencyCode: string,
  period: Period,
  keys: readonly RowKey[],
): Promise<ReadonlyMap<string, Theirs>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.$queryRaw<(RowKey & Counts & Omit<Theirs, "counts">)[]>`
    SELECT e.area_code AS "areaCode", e.category_code AS "categoryCode", e.version, e.jkk, e.jkm, e.jht, e.jp, e.jkp, e.note,
      e.updated_at AS "changedAt", u.name AS "changedBy"
    FROM unnest(${keys.map(({ areaCode }) => areaCode)}::text[], ${keys.map(({ categoryCode }) => categoryCode)}::text[])
      AS wanted (area_code, category_code)
    JOIN enrolment e ON e.regency_code = ${regencyCode} AND e.period = ${period}
      AND e.area_code = wanted.area_code AND e.category_code = wanted.category_code
    LEFT JOIN app_user u ON u.id = e.updated_by`;
  return new Map(
    rows.map(({ jkk, jkm, jht, jp, jkp, ...row }) => [keyOf(row), { ...row, counts: { jkk, jkm, jht, jp, jkp } }]),
  );
}
