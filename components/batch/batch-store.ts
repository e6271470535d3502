/** The rows of a sheet of batches: one village, one batch. */

import { RowStore } from "@/components/sheet/row-store";
import type { Settled, Shown, TypedChange } from "@/components/sheet/sheet-kinds";
import type { BatchOutcome } from "@/lib/batch/batch-plan";
import type { BatchRow } from "@/lib/batch/queries";
import { BATCH_COLUMNS, type BatchColumn } from "@/lib/domain/batch-entry";
import type { Locale } from "@/lib/format";
import {
  type BatchDraft,
  beginBatch,
  isBatchAsSeen,
  isBatchSendable,
  settleBatch,
  settleBatchConflict,
  typeIntoBatch,
} from "./batch-draft";
import {
  type BatchKinds,
  type BatchRecord,
  type BatchTotals,
  type BatchView,
  batchTotals,
  viewBatch,
} from "./batch-view";

export class BatchStore extends RowStore<BatchKinds> {
  readonly setting: { readonly isWritable: boolean; readonly locale: Locale };

  constructor(rows: readonly BatchRow[], setting: BatchStore["setting"], posted: readonly BatchOutcome[] = []) {
    const outcomes = new Map(posted.map((outcome) => [outcome.areaCode, outcome]));
    super(
      rows.map((row): BatchRecord => {
        const outcome = outcomes.get(row.areaCode);
        const before = { row, draft: null };
        const settled = outcome ? settleBatch(before, null, outcome, setting.locale) : before;
        return { key: row.areaCode, ...settled, open: setting.isWritable ? BATCH_COLUMNS : [], sending: "NO" };
      }),
    );
    this.setting = setting;
  }

  keyOf({ areaCode }: { readonly areaCode: string }): string {
    return areaCode;
  }

  /** What was saved here of a batch that has been made again since says nothing about the new one. */
  override absorb(key: string, stored: BatchRow): void {
    const { id } = this.record(key).row;
    if (id === null || id === stored.id) super.absorb(key, stored);
  }

  protected begin(row: BatchRow): BatchDraft {
    return beginBatch(row, this.setting.locale);
  }

  protected typeInto(draft: BatchDraft, change: TypedChange<BatchColumn>): BatchDraft {
    return typeIntoBatch(draft, change);
  }

  protected isAsSeen(draft: BatchDraft): boolean {
    return isBatchAsSeen(draft);
  }

  protected isSendable(draft: BatchDraft): boolean {
    return isBatchSendable(draft);
  }

  protected settleConflict(row: BatchRow, draft: BatchDraft): Settled<BatchKinds> {
    return settleBatchConflict(row, draft);
  }

  protected settle(record: BatchRecord, sent: BatchDraft | null, outcome: BatchOutcome): Settled<BatchKinds> {
    return settleBatch(record, sent, outcome, this.setting.locale);
  }

  protected viewOf(record: BatchRecord): BatchView {
    return viewBatch(record, this.setting.locale);
  }

  protected totalsOf(shown: readonly Shown<BatchKinds>[]): BatchTotals {
    return batchTotals(shown);
  }
}
