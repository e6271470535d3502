import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { errorsOf, judge, lockedCells, type Problem, sameCounts } from "@/lib/domain/judgement";
import { addMonths, type IsoDate, type Period } from "@/lib/domain/period";
import { classOf } from "@/lib/domain/programme";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { isEnterable, isOpen, type ReopenedCell } from "@/lib/domain/reporting-month";
import { findReopenedCells } from "@/lib/month/queries";
import { openMonth, type RowChange, readRows, type Theirs, writeRows } from "./month-rows";
import type { SheetInput, SheetInputRow } from "./schema";
import { keyOf, type RowKey } from "./sheet-form";

/** What came, as it came, so that a form can show it again. */
type Typed = Pick<SheetInputRow, "cells" | "note" | "seen">;

export type RowOutcome = RowKey &
  (
    | { readonly kind: "SAVED"; readonly version: number; readonly copiedFrom: Period | null }
    /** The row says this already, in the version that stands now. */
    | { readonly kind: "UNCHANGED"; readonly version: number }
    /** A newer value stands: nothing was written, and nothing typed is lost. */
    | { readonly kind: "STALE"; readonly typed: Typed; readonly theirs: Theirs }
    | { readonly kind: "REFUSED"; readonly typed: Typed; readonly problems: readonly Problem[] }
  );

interface Change extends RowChange {
  readonly row: SheetInputRow;
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
    const places = changes.map(({ areaCode }) => areaCode);
    const status = await openMonth(tx, regencyCode, period, places);
    if (status === null) return refuse({ reason: "NOT_FOUND" });
    if (!isOpen(status)) return refuse({ reason: "PERIOD_LOCKED", status });

    const reopened = status === "RETURNED" ? await findReopenedCells(tx, regencyCode, period) : [];
    const allowed = judged.map((row) => ("kind" in row ? row : (refuseLocked(row, reopened) ?? row)));
    const accepted = allowed.filter((row) => "row" in row);
    const copied = await findTrueCopies(tx, regencyCode, addMonths(period, -1), accepted);
    const writable = accepted.map((change) => ({ ...change, copiedFrom: copied.get(keyOf(change)) ?? null }));
    const versions = await writeRows(tx, regencyCode, period, writable);
    const unwritten = writable.filter((change) => !versions.has(keyOf(change)));
    const current = await readRows(tx, regencyCode, period, unwritten);
    return allowed.map((row) => ("kind" in row ? row : outcomeOf(row, { versions, current, copied })));
  });
}

/** A row counts as taken over from last month only while it says what last month says. */
async function findTrueCopies(
  tx: Tx,
  regencyCode: string,
  lastMonth: Period,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, Period>> {
  const claimed = changes.filter(({ row }) => row.copiedFrom === lastMonth);
  const before = await readRows(tx, regencyCode, lastMonth, claimed);
  const isTrue = (change: Change) => {
    const counts = before.get(keyOf(change))?.counts;
    return counts !== undefined && sameCounts(counts, change.counts);
  };
  return new Map(claimed.filter(isTrue).map((change) => [keyOf(change), lastMonth]));
}

/** After a return that named cells, a change to any other cell is refused; null when the change is allowed. */
function refuseLocked(change: Change, reopened: readonly ReopenedCell[]): RowOutcome | null {
  const { areaCode, categoryCode, row } = change;
  const problems = lockedCells(change, row.seen, change, reopened);
  return problems.length === 0 ? null : { areaCode, categoryCode, kind: "REFUSED", typed: typedOf(row), problems };
}

/** An outcome where no writing is needed to know it, else the change to write. */
function judgeRow(row: SheetInputRow): RowOutcome | Change {
  const { areaCode, categoryCode, cells, note: noteText, seen } = row;
  const { counts, note, problems } = judge({ class: classOf(categoryCode), cells, note: noteText });
  const errors = errorsOf(problems);
  if (errors.length > 0) {
    return { areaCode, categoryCode, kind: "REFUSED", typed: typedOf(row), problems: errors };
  }
  if (sameCounts(counts, seen.counts) && note === seen.note) {
    return { areaCode, categoryCode, kind: "UNCHANGED", version: seen.version };
  }
  return { areaCode, categoryCode, row, counts, note, version: seen.version };
}

function typedOf({ cells, note, seen }: SheetInputRow): Typed {
  return { cells, note, seen };
}

interface Written {
  readonly versions: ReadonlyMap<string, number>;
  /** What stands in the rows that were not written. */
  readonly current: ReadonlyMap<string, Theirs>;
  readonly copied: ReadonlyMap<string, Period>;
}

function outcomeOf(change: Change, { versions, current, copied }: Written): RowOutcome {
  const { areaCode, categoryCode, row, counts, note } = change;
  const version = versions.get(keyOf(change));
  if (version !== undefined) {
    return { areaCode, categoryCode, kind: "SAVED", version, copiedFrom: copied.get(keyOf(change)) ?? null };
  }
  const theirs = current.get(keyOf(change));
  if (theirs === undefined) throw new Error(`neither written nor there: ${keyOf(change)}`);
  // Two people who typed the same do not disagree.
  if (sameCounts(theirs.counts, counts) && theirs.note === note) {
    return { areaCode, categoryCode, kind: "UNCHANGED", version: theirs.version };
  }
  return { areaCode, categoryCode, kind: "STALE", typed: typedOf(row), theirs };
}
