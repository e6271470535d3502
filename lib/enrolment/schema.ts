import { z } from "zod";
import { MAX_COUNT } from "@/lib/domain/entry";
import { CATEGORY_CODES, type CategoryCode } from "@/lib/domain/programme";
import { isEntryArea, isFields, parseJson, period, regencyCode } from "@/lib/schema";
import { readSheetForm } from "./sheet-form";

/** Far above any sheet (852 villages × 11 categories), far below what would hurt. */
const MAX_ROWS = 10_000;
/** What is too long is refused with a sentence by the rules; this only bounds the work. */
const MAX_TYPED = 100;
const MAX_TYPED_NOTE = 5_000;

const perProgramme = <Value extends z.ZodType>(value: Value) =>
  z.object({ jkk: value, jkm: value, jht: value, jp: value, jkp: value });

const seen = z.object({
  version: z.int().min(0),
  counts: perProgramme(z.int().min(0).max(MAX_COUNT).nullable()),
  note: z.string().nullable(),
});

const rowKey = { areaCode: z.string(), categoryCode: z.enum(CATEGORY_CODES) };

const row = z.object({
  ...rowKey,
  seen: z.preprocess(parseJson, seen),
  cells: perProgramme(z.string().max(MAX_TYPED)),
  note: z.string().max(MAX_TYPED_NOTE),
  copiedFrom: period.optional(),
});

/** The row whose history is asked for. */
export const rowKeySchema = z.object(rowKey);

/** The sheet's form: texts as typed (the rules read them), with what each row said before. */
export const sheetSchema = z.preprocess(
  (fields) => (isFields(fields) ? readSheetForm(fields) : fields),
  z
    .object({
      regencyCode,
      period,
      rows: z.array(row).max(MAX_ROWS),
    })
    .refine(({ regencyCode, rows }) => rows.every(({ areaCode }) => isEntryArea(areaCode, regencyCode)), {
      path: ["areaCode"],
    }),
);

/** One category in all places of the regency, or all categories of one place. */
export type SheetView =
  | { readonly kind: "CATEGORY"; readonly categoryCode: CategoryCode }
  | { readonly kind: "PLACE"; readonly areaCode: string };

/** Where a bookmark names no category, or one that there is not, the sheet that is wanted most is shown. */
const USUAL_CATEGORY: CategoryCode = "VULNERABLE";

/** The part of the address that says which sheet is wanted: `?category=` or `?village=`. */
export const viewSchema = z
  .object({ village: z.string().catch(""), category: z.enum(CATEGORY_CODES).catch(USUAL_CATEGORY) })
  .transform(
    ({ village, category }): SheetView =>
      village === "" ? { kind: "CATEGORY", categoryCode: category } : { kind: "PLACE", areaCode: village },
  );

export type SheetInput = z.output<typeof sheetSchema>;
export type SheetInputRow = SheetInput["rows"][number];
