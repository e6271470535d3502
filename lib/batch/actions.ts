"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import type { Viewer } from "@/lib/domain/access";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { previewFile } from "./file-preview";
import { deleteBatch, openPhase, recordBatches, saveBatch } from "./mutations";
import {
  type BatchDeletionInput,
  batchDeletionSchema,
  batchDetailSchema,
  batchSheetSchema,
  batchUploadSchema,
  newPhaseSchema,
} from "./schema";

/** The sheet is not read again after every few keys: the answer says all that has changed in it. */
export const saveBatches = formAction({ permission: "subsidy.write", schema: batchSheetSchema, run: recordBatches });

export const saveDetail = formAction({
  permission: "subsidy.write",
  schema: batchDetailSchema,
  run: async (viewer, input) => {
    const outcome = await saveBatch(viewer, input);
    // The history beside the form has a line more.
    if (!isRefusal(outcome) && outcome.kind === "SAVED") refresh();
    return outcome;
  },
});

export const removeBatch = formAction({ permission: "subsidy.write", schema: batchDeletionSchema, run: remove });

export const openNewPhase = formAction({ permission: "subsidy.write", schema: newPhaseSchema, run: openPhase });

/** Reads a file and says what it would change; nothing is written or kept. */
export const previewBatches = formAction({ permission: "subsidy.write", schema: batchUploadSchema, run: previewFile });

/** Done, the sheet of its phase is shown without it. */
async function remove(viewer: Viewer, input: BatchDeletionInput): Promise<Refusal> {
  const removed = await deleteBatch(viewer, input);
  if (isRefusal(removed)) return removed;
  const { programmeId, phase, payer, categoryCode, areaCode } = removed;
  const sheet = { programme: programmeId, phase: String(phase), payer, category: categoryCode, removed: areaCode };
  return redirect(`/subsidies/${input.regencyCode}/batches?${new URLSearchParams(sheet)}`);
}
