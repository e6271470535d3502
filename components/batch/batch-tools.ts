/** What the parts of a sheet of batches work with. */

import { Announcer } from "@/components/sheet/announcer";
import { Autosave, type SheetAnswer } from "@/components/sheet/autosave";
import { SheetEditor } from "@/components/sheet/sheet-editor";
import type { SheetTools } from "@/components/sheet/sheet-tools";
import { saveBatches } from "@/lib/batch/actions";
import { type BatchGroup, type NewMonths, writeBatchForm } from "@/lib/batch/batch-form";
import type { BatchRow } from "@/lib/batch/queries";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import type { Locale } from "@/lib/format";
import { BatchStore } from "./batch-store";
import type { BatchKinds } from "./batch-view";

export const IDLE: SheetAnswer<BatchKinds> = { status: "idle" };

export type BatchTools = SheetTools<BatchKinds>;

interface BatchSetting {
  readonly rows: readonly BatchRow[];
  readonly group: BatchGroup;
  readonly newMonths: NewMonths;
  readonly isWritable: boolean;
  readonly locale: Locale;
}

/** With the answer to a form that was posted without JavaScript, where there is one. */
export function createBatchTools(
  { rows, group, newMonths, isWritable, locale }: BatchSetting,
  posted: SheetAnswer<BatchKinds>,
): BatchTools {
  const store = new BatchStore(rows, { isWritable, locale }, posted.status === "done" ? posted.value : []);
  const place = `batches/${JSON.stringify(group)}`;
  const autosave = new Autosave<BatchKinds>(store, place, (drafts) =>
    saveBatches(IDLE, writeBatchForm({ ...group, ...newMonths }, drafts)),
  );
  const editor = new SheetEditor<BatchKinds>(store, autosave, { columns: BATCH_COLUMNS, isClosed: () => false });
  return { store, autosave, editor, announcer: new Announcer() };
}
