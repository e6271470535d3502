/** What was typed into one row of batches and is not saved yet, and what the server said about it. Pure. */

import { cellText } from "@/components/sheet/cell-text";
import type { Settled, TypedChange } from "@/components/sheet/sheet-kinds";
import { seenOf, type TypedBatch } from "@/lib/batch/batch-form";
import type { BatchOutcome, TheirBatch } from "@/lib/batch/batch-plan";
import type { BatchRow } from "@/lib/batch/queries";
import {
  BATCH_COLUMNS,
  type BatchCells,
  type BatchColumn,
  type BatchCounts,
  type BatchJudgement,
  type BatchProblem,
  batchErrors,
  judgeBatch,
  sameBatchCounts,
} from "@/lib/domain/batch-entry";
import type { Locale } from "@/lib/format";
import type { BatchKinds } from "./batch-view";

export interface BatchDraft extends TypedBatch {
  /** Objections wait until the person has left the row or tried to save it. */
  readonly isChecked: boolean;
  /** What somebody else has saved meanwhile; one of the two must be chosen. */
  readonly theirs: TheirBatch | null;
  /** What the server objected to although the rules here did not; until something is typed. */
  readonly refused: readonly BatchProblem[];
  /** What the cells are judged beside. */
  readonly setting: Pick<BatchRow, "start" | "drops">;
}

export function batchCellsOf(counts: BatchCounts, locale: Locale): BatchCells {
  return Object.fromEntries(BATCH_COLUMNS.map((column) => [column, cellText(counts[column], locale)])) as BatchCells;
}

export function beginBatch(row: BatchRow, locale: Locale): BatchDraft {
  const { areaCode, counts, start, drops } = row;
  return {
    ...{ areaCode, cells: batchCellsOf(counts, locale), seen: seenOf(row) },
    ...{ isChecked: false, theirs: null, refused: [], setting: { start, drops } },
  };
}

export function typeIntoBatch(draft: BatchDraft, { cells }: TypedChange<BatchColumn>): BatchDraft {
  return { ...draft, cells: { ...draft.cells, ...cells }, refused: [] };
}

function judgeDraft({ cells, setting }: BatchDraft): BatchJudgement {
  return judgeBatch(cells, setting);
}

/** Whether the draft says what the stored row said, perhaps in other digits; what cannot be read never does. */
export function isBatchAsSeen(draft: BatchDraft): boolean {
  const { counts, problems } = judgeDraft(draft);
  return problems.every(({ rule }) => rule !== "UNREADABLE") && sameBatchCounts(counts, draft.seen.counts);
}

export function isBatchSendable(draft: BatchDraft): boolean {
  if (draft.theirs !== null || draft.refused.length > 0) return false;
  return batchErrors(judgeDraft(draft).problems).length === 0;
}

/** The row as somebody else has left it, under the own draft, which now knows it. */
export function settleBatchConflict(row: BatchRow, draft: BatchDraft): Settled<BatchKinds> {
  if (draft.theirs === null) return { row, draft };
  const seen = seenOf(draft.theirs);
  return { row: { ...row, ...seen }, draft: { ...draft, seen, theirs: null, isChecked: true } };
}

/** Row and draft after the server's word. What was typed while the save was under way stays, on top of what was saved. */
export function settleBatch(
  { row, draft }: { readonly row: BatchRow; readonly draft: BatchDraft | null },
  sent: BatchDraft | null,
  outcome: BatchOutcome,
  locale: Locale,
): Settled<BatchKinds> {
  switch (outcome.kind) {
    case "SAVED":
    case "UNCHANGED": {
      if (sent === null) return { row, draft };
      const seen = { id: outcome.id, version: outcome.version, counts: judgeDraft(sent).counts };
      const made = outcome.kind === "SAVED" ? { start: outcome.start, months: outcome.months } : {};
      const isDone = draft === null || draft.cells === sent.cells;
      return { row: { ...row, ...made, ...seen }, draft: isDone ? null : { ...draft, seen } };
    }
    case "REFUSED":
    case "STALE": {
      const before = draft ?? { ...beginBatch(row, locale), ...outcome.typed };
      const isStill = draft === null || sent === null || draft.cells === sent.cells;
      return {
        row,
        draft: {
          ...before,
          isChecked: true,
          theirs: outcome.kind === "STALE" ? outcome.theirs : null,
          refused: outcome.kind === "REFUSED" && isStill ? outcome.problems : [],
        },
      };
    }
  }
}
