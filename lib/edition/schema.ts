import { z } from "zod";
import { readPage } from "@/lib/domain/page";
import { period, reason, regencyCode } from "@/lib/schema";

/** A PDF of an edition takes some 100 kB, its content some 60 kB. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

const MAX_SEARCH = 100;

export const publishSchema = z.object({
  regencyCode,
  period,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  /** What was corrected; only where the month has an edition already. */
  reason: reason.optional(),
});

export type PublishInput = z.output<typeof publishSchema>;

/** What a list of editions is narrowed to; whatever cannot be read does not narrow it. */
export const editionFilter = z.object({
  regency: regencyCode
    .nullish()
    .catch(null)
    .transform((code) => code ?? null),
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number)
    .nullish()
    .catch(null)
    .transform((year) => year ?? null),
  text: z
    .string()
    .trim()
    .max(MAX_SEARCH)
    // Nobody types one, and the database refuses some of them.
    .refine((text) => !/\p{Cc}/u.test(text))
    .catch("")
    .default(""),
  page: z
    .unknown()
    .optional()
    .transform((page) => readPage(page) ?? 1),
});

export type EditionFilter = z.output<typeof editionFilter>;
