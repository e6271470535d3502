/** What a row of batches shows: the stored batch, under what was typed over it, judged by the rules. */

import type { CellMark, MessageTone, RowState } from "@/components/sheet/row-state";
import type { RecordOf, SavingTotals, Shown, ViewOf } from "@/components/sheet/sheet-kinds";
import type { BatchOutcome } from "@/lib/batch/batch-plan";
import type { BatchRow } from "@/lib/batch/queries";
import {
  BATCH_COLUMNS,
  type BatchColumn,
  type BatchCounts,
  type BatchProblem,
  batchErrors,
  judgeBatch,
  sameBatchCounts,
} from "@/lib/domain/batch-entry";
import { sumKnown } from "@/lib/domain/coverage";
import type { Locale } from "@/lib/format";
import { type BatchDraft, batchCellsOf } from "./batch-draft";

export interface BatchTotals extends SavingTotals {
  readonly batches: number;
  /** Rows over their quota. */
  readonly over: number;
  /** What the rows add up to, typed values included; null where none is known. */
  readonly counts: BatchCounts;
}

/** The types that a sheet of batches is made of. */
export interface BatchKinds {
  readonly column: BatchColumn;
  readonly row: BatchRow;
  readonly draft: BatchDraft;
  readonly more: object;
  readonly view: {
    readonly state: RowState;
    /** Errors alone, or warnings when there is no error; empty while the person is still typing the row. */
    readonly problems: readonly BatchProblem[];
    readonly marks: Readonly<Partial<Record<BatchColumn, CellMark>>>;
    /** The row below that says more; null where there is nothing to say. */
    readonly message: MessageTone | null;
  };
  readonly outcome: BatchOutcome;
  readonly totals: BatchTotals;
}

export type BatchRecord = RecordOf<BatchKinds>;
export type BatchView = ViewOf<BatchKinds>;

export function viewBatch(record: BatchRecord, locale: Locale): BatchView {
  const { row, draft, open } = record;
  const cells = draft?.cells ?? batchCellsOf(row.counts, locale);
  const judged = judgeBatch(cells, row);
  const all = [...judged.problems, ...(draft?.refused ?? [])];
  const errors = batchErrors(all);
  const isShown = draft === null || draft.isChecked;
  const problems = !isShown ? [] : errors.length > 0 ? errors : all;
  const isFaulty = isShown && errors.length > 0;
  return {
    state: stateOf(record, isFaulty),
    cells,
    counts: judged.counts,
    problems,
    marks: open.length > 0 ? marksOf(record, cells, judged.counts, problems, locale) : {},
    message: draft?.theirs ? "conf" : isFaulty ? "bad" : problems.length > 0 ? "warn" : null,
  };
}

export function batchTotals(shown: readonly Shown<BatchKinds>[]): BatchTotals {
  const inState = (state: RowState) => shown.filter(({ view }) => view.state === state).length;
  const sums = BATCH_COLUMNS.map((column) => [column, sumKnown(shown.map(({ view }) => view.counts[column]))]);
  return {
    batches: shown.filter(isMade).length,
    over: shown.filter(({ view }) => view.problems.some(({ rule }) => rule === "OVER_QUOTA")).length,
    counts: Object.fromEntries(sums) as BatchCounts,
    fixes: inState("FIX"),
    conflicts: inState("CONFLICT"),
    unsaved: shown.filter(({ record }) => record.draft !== null).length,
  };
}

/** There is a batch, or something is typed that will make one. */
function isMade({ record, view }: Shown<BatchKinds>): boolean {
  return record.row.id !== null || BATCH_COLUMNS.some((column) => view.counts[column] !== null);
}

function stateOf({ row, draft, sending }: BatchRecord, isFaulty: boolean): RowState {
  if (draft?.theirs) return "CONFLICT";
  if (sending === "SENDING") return "SAVING";
  if (isFaulty) return "FIX";
  if (draft !== null) return sending === "WAITING" ? "WAITING" : "UNSAVED";
  return row.version === 0 ? "EMPTY" : "SAVED";
}

function marksOf(
  { row, draft, sending }: BatchRecord,
  cells: BatchView["cells"],
  counts: BatchCounts,
  problems: readonly BatchProblem[],
  locale: Locale,
) {
  const stored = batchCellsOf(row.counts, locale);
  const marks: Partial<Record<BatchColumn, CellMark>> = {};
  for (const column of BATCH_COLUMNS) {
    const problem = problems.find((one) => "column" in one && one.column === column);
    const isTyped = draft !== null && cells[column] !== stored[column];
    if (draft?.theirs && !sameBatchCounts(draft.theirs.counts, counts)) {
      if (draft.theirs.counts[column] !== counts[column]) marks[column] = "conf";
    } else if (problem?.severity === "ERROR") marks[column] = "bad";
    else if (isTyped && sending !== "NO") marks[column] = sending === "SENDING" ? "saving" : "wait";
    else if (problem) marks[column] = "warn";
  }
  return marks;
}
