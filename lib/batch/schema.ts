import { z } from "zod";
import { DROP_REASONS, DROP_STAGES } from "@/lib/domain/batch";
import { type BATCH_COLUMNS, MAX_BATCH_PEOPLE } from "@/lib/domain/batch-entry";
import { MAX_BATCH_MONTHS, MAX_PHASE } from "@/lib/domain/batch-terms";
import { PAYERS } from "@/lib/domain/contribution";
import { parseCount } from "@/lib/domain/entry";
import { noteFault, readNote } from "@/lib/domain/note";
import { CATEGORY_CODES, type CategoryCode } from "@/lib/domain/programme";
import { isEntryArea, isFields, parseJson, period, regencyCode } from "@/lib/schema";
import { readBatchDetail, readBatchForm } from "./batch-form";

/** Far above any sheet (852 villages), far below what would hurt. */
const MAX_ROWS = 2_000;
const MAX_TYPED = 100;
const MAX_TYPED_NOTE = 5_000;

/** Where an address names no category the one that is sponsored is meant. */
const USUAL_CATEGORY: CategoryCode = "VULNERABLE";

const perColumn = <Value extends z.ZodType>(value: Value) =>
  z.object({
    quota: value,
    proposed: value,
    verified: value,
    registered: value,
    active: value,
    converted: value,
  } satisfies Record<(typeof BATCH_COLUMNS)[number], Value>);

const typed = z.string().max(MAX_TYPED);
const whole = (most: number) => z.coerce.number<string>().pipe(z.int().min(1).max(most));
const optionalPeriod = z
  .literal("")
  .transform(() => null)
  .or(period);
const months = whole(MAX_BATCH_MONTHS);

const seen = z.object({
  id: z.uuid().nullable(),
  version: z.int().min(0),
  counts: perColumn(z.int().min(0).max(MAX_BATCH_PEOPLE).nullable()),
});

const group = {
  regencyCode,
  programmeId: z.uuid(),
  phase: whole(MAX_PHASE),
  payer: z.enum(PAYERS),
  categoryCode: z.enum(CATEGORY_CODES),
};

const row = z.object({ areaCode: z.string(), seen: z.preprocess(parseJson, seen), cells: perColumn(typed) });

/** The sheet's form: texts as typed (the rules read them), with what each row said before. */
export const batchSheetSchema = z.preprocess(
  (fields) => (isFields(fields) ? readBatchForm(fields) : fields),
  z
    .object({ ...group, start: optionalPeriod, months, rows: z.array(row).max(MAX_ROWS) })
    .refine(({ regencyCode, rows }) => rows.every(({ areaCode }) => isEntryArea(areaCode, regencyCode)), {
      path: ["areaCode"],
    }),
);

export type BatchSheetInput = z.output<typeof batchSheetSchema>;
export type BatchInputRow = BatchSheetInput["rows"][number];

const note = z
  .string()
  .max(MAX_TYPED_NOTE)
  .transform(readNote)
  .refine((text) => noteFault(text) === null);

/** People of a reason; none where nothing was typed. */
const people = z.string().transform((text, context) => {
  const parsed = parseCount(text);
  if (parsed.kind === "empty") return 0;
  if (parsed.kind === "count" && parsed.value <= MAX_BATCH_PEOPLE) return parsed.value;
  context.addIssue("no count");
  return z.NEVER;
});

/** Which batch, and in which version it was seen. */
const batchRef = { regencyCode, id: z.uuid(), version: z.coerce.number().pipe(z.int().min(1)) };

/** The form of one batch, its cells as typed. */
export const batchDetailSchema = z.preprocess(
  (fields) => (isFields(fields) ? readBatchDetail(fields) : fields),
  z.object({
    ...batchRef,
    cells: perColumn(typed),
    start: optionalPeriod,
    months,
    renewsId: z
      .literal("")
      .transform(() => null)
      .or(z.uuid()),
    note,
    drops: z
      .array(z.object({ stage: z.enum(DROP_STAGES), reason: z.enum(DROP_REASONS), people }))
      .transform((drops) => drops.filter(({ people }) => people > 0)),
  }),
);

export type BatchDetailInput = z.output<typeof batchDetailSchema>;

export const batchDeletionSchema = z.object(batchRef);
export type BatchDeletionInput = z.output<typeof batchDeletionSchema>;

/** A phase with its batches: in every village of the programme's kinds, or in those whose batch it goes on from. */
export const newPhaseSchema = z.object({
  ...group,
  start: period,
  months,
  quota: z.string().transform((text, context) => {
    const parsed = parseCount(text);
    if (parsed.kind === "empty") return null;
    if (parsed.kind === "count" && parsed.value <= MAX_BATCH_PEOPLE) return parsed.value;
    context.addIssue("no count");
    return z.NEVER;
  }),
  /** The phase whose batches the new ones go on from, as "programme/phase"; null where they begin anew. */
  renews: z
    .literal("")
    .transform(() => null)
    .or(
      z
        .string()
        .transform((text) => text.split("/"))
        .pipe(z.tuple([z.uuid(), whole(MAX_PHASE)]))
        .transform(([programmeId, phase]) => ({ programmeId, phase })),
    ),
});
export type NewPhaseInput = z.output<typeof newPhaseSchema>;

/** As much as a form without a route of its own may carry. */
const MAX_UPLOAD_BYTES = 900 * 1024;

/** A file for the batches of a group. */
export const batchUploadSchema = z.object({
  ...group,
  file: z.file().min(1).max(MAX_UPLOAD_BYTES),
});
export type BatchUploadInput = z.output<typeof batchUploadSchema>;

/** What an address asks for; what cannot be read is left to what there is. */
export const batchAddress = z.object({
  programme: z.uuid().optional().catch(undefined),
  phase: whole(MAX_PHASE).optional().catch(undefined),
  payer: z.enum(PAYERS).optional().catch(undefined),
  category: z.enum(CATEGORY_CODES).catch(USUAL_CATEGORY),
});
export type BatchAddress = z.output<typeof batchAddress>;

/** What an address names a batch by. */
export const batchId = z.uuid();
