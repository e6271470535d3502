import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import type { Counts } from "@/lib/domain/entry";
import { errorsOf, judge, type Problem, sameCounts } from "@/lib/domain/judgement";
import type { IsoDate, Period } from "@/lib/domain/period";
import { classOf, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import {
  isCellOpen,
  isEnterable,
  isOpen,
  type ReopenedCell,
  type SubmissionStatus,
} from "@/lib/domain/reporting-month";
import { findReopenedCells } from "@/lib/submission/queries";
import type { SheetInput, SheetInputRow } from "./schema";
import { keyOf, type RowKey, type Seen } from "./sheet-form";

/** What somebody else has saved meanwhile. Without a name when the change was not made by a user. */
export interface Theirs extends Seen {
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

/** What came, as it came, so that a form can show it again. */
type Typed = Pick<SheetInputRow, "cells" | "note" | "seen">;

export type RowOutcome = RowKey &
  (
    | { readonly kind: "SAVED"; readonly version: number }
    | { readonly kind: "UNCHANGED" }
    /** A newer value stands: nothing was written, and nothing typed is lost. */
    | { readonly kind: "STALE"; readonly typed: Typed; readonly theirs: Theirs }
    | { readonly kind: "REFUSED"; readonly typed: Typed; readonly problems: readonly Problem[] }
  );

interface Change extends RowKey {
  readonly row: SheetInputRow;
  readonly counts: Counts;
  readonly note: string | null;
}

/**
 * Writes the rows of a sheet that were changed, each on its own merits: a row that breaks a rule or has a
 * newer value in the database stays unwritten and is reported, the others are saved, all in one transaction.
 *
 * A month opens itself with its first entry. Whoever writes takes the month's row first: writers of one month
 * queue there instead of on the roll-up rows, cannot deadlock, and never slip in behind a submission. A mark
 * "no data" falls when the village gets its first count, for both cannot be true.
 */
export async function recordEnrolments(
  viewer: Viewer,
  { regencyCode, period, rows }: SheetInput,
  today: IsoDate,
): Promise<RowOutcome[] | Refusal> {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "enrolment.write", regencyCode)) return refuse({ reason: "FORBIDDEN" });
  if (!isEnterable(period, today)) return refuse({ reason: "PERIOD_NOT_OPEN" });

  const judged = rows.map(judgeRow);
  const changes = judged.filter((row) => "row" in row);
  if (changes.length === 0) return judged.filter((row) => "kind" in row);

  return scoped(viewer, async (tx) => {
    const status = await openMonth(tx, regencyCode, period, changes);
    if (status === null) return refuse({ reason: "NOT_FOUND" });
    if (!isOpen(status)) return refuse({ reason: "PERIOD_LOCKED", status });

    const reopened = await findReopenedCells(tx, regencyCode, period);
    const allowed = judged.map((row) => ("kind" in row ? row : (refuseLocked(row, reopened) ?? row)));
    const writable = allowed.filter((row) => "row" in row);
    const versions = await writeRows(tx, regencyCode, period, writable);
    const unwritten = writable.filter((change) => !versions.has(keyOf(change)));
    const current = await readRows(tx, regencyCode, period, unwritten);
    return allowed.map((row) => ("kind" in row ? row : outcomeOf(row, versions, current)));
  });
}

/** After a return that named cells, a change to any other cell is refused; null when the change is allowed. */
function refuseLocked(
  { areaCode, categoryCode, row, counts, note }: Change,
  reopened: readonly ReopenedCell[],
): RowOutcome | null {
  const isReopened = (programme: Programme) => isCellOpen(reopened, { areaCode, categoryCode, programme });
  const locked = PROGRAMMES.filter((programme) => !isReopened(programme));
  const changed = locked.filter((programme) => counts[programme] !== row.seen.counts[programme]);
  // A note explains a count: it may change where any count may.
  const isNoteLocked = note !== row.seen.note && locked.length === PROGRAMMES.length;
  if (changed.length === 0 && !isNoteLocked) return null;
  const problems = (isNoteLocked ? PROGRAMMES : changed).map(
    (programme) => ({ rule: "LOCKED", severity: "ERROR", programme }) as const,
  );
  return { areaCode, categoryCode, kind: "REFUSED", typed: typedOf(row), problems };
}

/** An outcome where no writing is needed to know it, else the change to write. */
function judgeRow(row: SheetInputRow): RowOutcome | Change {
  const { areaCode, categoryCode, cells, note: noteText, seen } = row;
  const { counts, note, problems } = judge({ class: classOf(categoryCode), cells, note: noteText });
  const errors = errorsOf(problems);
  if (errors.length > 0) {
    return { areaCode, categoryCode, kind: "REFUSED", typed: typedOf(row), problems: errors };
  }
  if (sameCounts(counts, seen.counts) && note === seen.note) return { areaCode, categoryCode, kind: "UNCHANGED" };
  return { areaCode, categoryCode, row, counts, note };
}

function typedOf({ cells, note, seen }: SheetInputRow): Typed {
  return { cells, note, seen };
}

function outcomeOf(
  change: Change,
  versions: ReadonlyMap<string, number>,
  current: ReadonlyMap<string, Theirs>,
): RowOutcome {
  const { areaCode, categoryCode, row, counts, note } = change;
  const version = versions.get(keyOf(change));
  if (version !== undefined) return { areaCode, categoryCode, kind: "SAVED", version };
  const theirs = current.get(keyOf(change));
  if (theirs === undefined) throw new Error(`neither written nor there: ${keyOf(change)}`);
  // Two people who typed the same do not disagree.
  if (sameCounts(theirs.counts, counts) && theirs.note === note) return { areaCode, categoryCode, kind: "UNCHANGED" };
  return { areaCode, categoryCode, kind: "STALE", typed: typedOf(row), theirs };
}

/**
 * Opens the month where nobody has, and holds its row until the transaction ends. Null when the regency or one
 * of the places does not exist; then nothing was opened.
 */
async function openMonth(
  tx: Tx,
  regencyCode: string,
  period: Period,
  changes: readonly Change[],
): Promise<SubmissionStatus | null> {
  const areas = [...new Set(changes.map(({ areaCode }) => areaCode))];
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
async function writeRows(
  tx: Tx,
  regencyCode: string,
  period: Period,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, number>> {
  const column = (count: keyof Counts) => changes.map(({ counts }) => counts[count]);
  const written = await tx.$queryRaw<(RowKey & { version: number })[]>`
    WITH wanted AS (
      SELECT * FROM unnest(
        ${changes.map(({ areaCode }) => areaCode)}::text[], ${changes.map(({ categoryCode }) => categoryCode)}::text[],
        ${changes.map(({ categoryCode }) => classOf(categoryCode))}::programme_class[], ${changes.map(({ row }) => row.seen.version)}::integer[],
        ${column("jkk")}::integer[], ${column("jkm")}::integer[], ${column("jht")}::integer[], ${column("jp")}::integer[], ${column("jkp")}::integer[],
        ${changes.map(({ note }) => note)}::text[]
      ) AS w (area_code, category_code, programme_class, version, jkk, jkm, jht, jp, jkp, note)
    ),
    changed AS (
      UPDATE enrolment e SET jkk = w.jkk, jkm = w.jkm, jht = w.jht, jp = w.jp, jkp = w.jkp, note = w.note
      FROM wanted w
      WHERE e.regency_code = ${regencyCode} AND e.period = ${period} AND e.area_code = w.area_code
        AND e.category_code = w.category_code AND e.version = w.version
      RETURNING e.area_code, e.category_code, e.version
    ),
    added AS (
      INSERT INTO enrolment (regency_code, area_code, category_code, period, programme_class, jkk, jkm, jht, jp, jkp, note)
      SELECT ${regencyCode}, area_code, category_code, ${period}::integer, programme_class, jkk, jkm, jht, jp, jkp, note
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

async function readRows(
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
