import { z } from "zod";
import { CATEGORY_CODES, PROGRAMMES } from "@/lib/domain/programme";
import { FILE_FAULTS } from "@/lib/domain/workbook-file";
import { FIELDS } from "@/lib/domain/workbook-layout";
import { period, regencyCode } from "@/lib/schema";

const MAX_COLUMN = 50;
const MAX_ANSWERS = 2_000;
const MAX_TEXT = 300;

/** For which regency and month a file is uploaded, as the address of the upload says it. */
export const uploadPlace = z
  .object({ regency: regencyCode, period })
  .transform(({ regency, period }) => ({ regencyCode: regency, period }));

/** Which workbook of a month is wanted as a file. */
export const downloadSchema = z.object({ regency: regencyCode, period, kind: z.enum(["template", "export"]) });

const MAX_DETAIL = 60;

/** The part of the address that says which month's imports are wanted, and why a file that was sent is not taken. */
export const deskAddress = z
  .object({
    period: period.nullable().catch(null),
    fault: z.enum(FILE_FAULTS).optional().catch(undefined),
    detail: z.string().max(MAX_DETAIL).optional().catch(undefined),
  })
  .transform(({ period, fault, detail }) => ({
    period,
    fault: fault === undefined ? null : { reason: fault, ...(detail === undefined ? {} : { detail }) },
  }));

const importKey = { regencyCode, id: z.uuid() };

const column = z
  .string()
  .regex(/^\d{0,2}$/)
  .transform((text) => (text === "" ? undefined : Number(text)))
  .refine((index) => index === undefined || index < MAX_COLUMN)
  .optional();

const columns = Object.fromEntries(FIELDS.map((field) => [field, column])) as Record<
  (typeof FIELDS)[number],
  typeof column
>;

/** Which column says what: one field a meaning, empty for none. */
export const mappingSchema = z
  .object({ ...importKey, ...columns, categoryOfAll: z.enum(["", ...CATEGORY_CODES]).default("") })
  .transform(({ regencyCode, id, categoryOfAll, ...fields }) => ({
    regencyCode,
    id,
    columns: Object.fromEntries(
      FIELDS.flatMap((field) => {
        const index = fields[field];
        return index === undefined ? [] : [[field, index]];
      }),
    ) as Partial<Record<(typeof FIELDS)[number], number>>,
    category: categoryOfAll === "" ? null : categoryOfAll,
  }))
  .refine(({ columns }) => columns.code !== undefined || columns.village !== undefined, { path: ["village"] })
  .refine(({ columns, category }) => columns.category !== undefined || category !== null, { path: ["category"] })
  .refine(({ columns }) => PROGRAMMES.some((programme) => columns[programme] !== undefined), { path: ["jkk"] })
  .refine(({ columns }) => new Set(Object.values(columns)).size === Object.keys(columns).length, { path: ["twice"] });

/** Answers come as pairs of fields with the same place in both lists; an empty answer leaves the question open. */
export const answerSchema = z
  .object({
    ...importKey,
    question: z.preprocess(asList, z.array(z.string().max(MAX_TEXT)).max(MAX_ANSWERS)),
    answer: z.preprocess(asList, z.array(z.string().max(MAX_TEXT)).max(MAX_ANSWERS)),
  })
  .refine(({ question, answer }) => question.length === answer.length, { path: ["answer"] })
  .transform(({ regencyCode, id, question, answer }) => ({
    regencyCode,
    id,
    answers: Object.fromEntries(question.flatMap((key, place) => (answer[place] ? [[key, answer[place]]] : []))),
  }));

export const confirmSchema = z.object({
  ...importKey,
  /** Of the preview that the person has seen. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** "on" where the person wants the sound rows although others are rejected. */
  soundOnly: z.literal("on").optional(),
});

export const importSchema = z.object(importKey);

export type UploadPlace = z.output<typeof uploadPlace>;

export interface UploadInput extends UploadPlace {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export type MappingInput = z.output<typeof mappingSchema>;
export type AnswerInput = z.output<typeof answerSchema>;
export type ConfirmInput = z.output<typeof confirmSchema>;
export type ImportKey = z.output<typeof importSchema>;

function asList(value: unknown): unknown {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
