/**
 * How batches travel in a form: of the sheet one field a cell, named "proposed/51.04.02.2003", and for each row a
 * hidden "seen/…" that says what the person had before them. Written in the browser, read on the server.
 */

import { DROP_REASONS, DROP_STAGES, type DropReason, type DropStage } from "@/lib/domain/batch";
import { BATCH_COLUMNS, type BatchCells, type BatchColumn, type BatchCounts } from "@/lib/domain/batch-entry";
import type { Payer } from "@/lib/domain/contribution";
import { type Period, periodCode } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";

/** Which batches a sheet is of: at most one in a village. */
export interface BatchGroup {
  readonly regencyCode: string;
  readonly programmeId: string;
  readonly phase: number;
  readonly payer: Payer;
  readonly categoryCode: CategoryCode;
}

/** The months that a batch gets with its first figure; the first one may be unknown. */
export interface NewMonths {
  readonly start: Period | null;
  readonly months: number;
}

/**
 * What a row said when it was shown. A batch that is made again is another one under another id, though its versions
 * begin anew; without id and with version 0 it is one that nobody has made yet.
 */
export interface SeenBatch {
  readonly id: string | null;
  readonly version: number;
  readonly counts: BatchCounts;
}

/** A row that nobody has written yet. */
export const UNSEEN_BATCH: SeenBatch = {
  id: null,
  version: 0,
  counts: { quota: null, proposed: null, verified: null, registered: null, active: null, converted: null },
};

export interface TypedBatch {
  readonly areaCode: string;
  readonly cells: BatchCells;
  readonly seen: SeenBatch;
}

/** "take" is the button that gives up what was typed for what somebody else has saved. */
export type BatchField = BatchColumn | "seen" | "take";

export function batchField(field: BatchField, areaCode: string): string {
  return `${field}/${areaCode}`;
}

export function dropField(stage: DropStage, reason: DropReason): string {
  return `drop/${stage}/${reason}`;
}

export function seenBatchText(seen: SeenBatch): string {
  return JSON.stringify(seenOf(seen));
}

/** Of a row only what it says of its batch. */
export function seenOf({ id, version, counts }: SeenBatch): SeenBatch {
  return { id, version, counts };
}

/** The fields that every row of a sheet shares. */
export function groupFields({ start, months, ...group }: BatchGroup & NewMonths): Record<string, string> {
  return {
    ...group,
    phase: String(group.phase),
    start: start === null ? "" : periodCode(start),
    months: String(months),
  };
}

/** The form as the browser would send it, with some rows only. */
export function writeBatchForm(group: BatchGroup & NewMonths, rows: readonly TypedBatch[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(groupFields(group))) form.set(name, value);
  for (const { areaCode, seen, cells } of rows) {
    form.set(batchField("seen", areaCode), seenBatchText(seen));
    for (const column of BATCH_COLUMNS) form.set(batchField(column, areaCode), cells[column]);
  }
  return form;
}

/** The fields as rows of text, still unchecked. Of a field that comes twice the last one holds, as in the sheet of counts. */
export function readBatchForm(fields: Readonly<Record<string, unknown>>) {
  const { regencyCode, programmeId, phase, payer, categoryCode, start, months } = fields;
  return {
    ...{ regencyCode, programmeId, phase, payer, categoryCode, start, months },
    rows: Object.keys(fields).flatMap((name) => {
      const [field, areaCode = ""] = name.split("/");
      if (field !== "seen" || batchField("take", areaCode) in fields) return [];
      const text = (part: BatchField) => [fields[batchField(part, areaCode)] ?? ""].flat().at(-1);
      const cells = Object.fromEntries(BATCH_COLUMNS.map((column) => [column, text(column)]));
      return [{ areaCode, seen: text("seen"), cells }];
    }),
  };
}

/** The form of one batch: its cells under their own names, and the people of each reason. */
export function readBatchDetail(fields: Readonly<Record<string, unknown>>) {
  return {
    ...fields,
    cells: Object.fromEntries(BATCH_COLUMNS.map((column) => [column, fields[column]])),
    drops: DROP_STAGES.flatMap((stage) =>
      DROP_REASONS.map((reason) => ({ stage, reason, people: fields[dropField(stage, reason)] ?? "" })),
    ),
  };
}
