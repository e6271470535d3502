import { z } from "zod";
import { levelOf, regencyCodeOf } from "@/lib/domain/area";
import { CATEGORY_CODES, PROGRAMMES } from "@/lib/domain/programme";
import { isReturnable } from "@/lib/domain/submission";
import { isEntryArea, isFields, period, reason, regencyCode } from "@/lib/schema";
import { readReturnForm } from "./return-form";

/** Every cell of a large regency; it only bounds the work. */
const MAX_CELLS = 10_000;
const ALL = "ALL";

const month = { regencyCode, period };

/** The version of the month that the person had before them, so that nobody acts on what is no longer so. */
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

export const stepSchema = z.object({ ...month, version });

const cell = z
  .object({
    areaCode: z.string(),
    categoryCode: z.enum([...CATEGORY_CODES, ALL]),
    programme: z.enum([...PROGRAMMES, ALL]),
    reason,
  })
  .refine(isReturnable);

export const returnSchema = z.preprocess(
  (fields) => (isFields(fields) ? readReturnForm(fields) : fields),
  z
    .object({ ...month, version, reason, cells: z.array(cell).max(MAX_CELLS) })
    .refine(({ regencyCode, cells }) => cells.every(({ areaCode }) => isEntryArea(areaCode, regencyCode)), {
      path: ["cells"],
    }),
);

const village = z
  .object({ ...month, areaCode: z.string() })
  .refine(({ areaCode, regencyCode }) => levelOf(areaCode) === "VILLAGE" && regencyCodeOf(areaCode) === regencyCode, {
    path: ["areaCode"],
  });

export const unmarkSchema = village;
export const markSchema = village.and(z.object({ reason }));

export type StepInput = z.output<typeof stepSchema>;
export type ReturnInput = z.output<typeof returnSchema>;
export type MarkInput = z.output<typeof markSchema>;
export type UnmarkInput = z.output<typeof unmarkSchema>;
