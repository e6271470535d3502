import { z } from "zod";
import { levelOf } from "@/lib/domain/area";
import { readFileName } from "@/lib/domain/file-name";
import { noteFault } from "@/lib/domain/note";
import { parseIsoDate, parsePeriod } from "@/lib/domain/period";
import { reasonFault } from "@/lib/domain/submission";

// What forms and addresses of several nouns ask for alike; each noun's own schema.ts says the rest.

/** A reporting month as it is written in addresses: "2024-06". */
export const period = z.string().transform((code, context) => {
  const parsed = parsePeriod(code);
  if (parsed === null) context.addIssue("not a month");
  return parsed ?? z.NEVER;
});

/** A calendar date: "2024-06-30". */
export const date = z.string().transform((text, context) => {
  const parsed = parseIsoDate(text.trim());
  if (parsed === null) context.addIssue("not a date");
  return parsed ?? z.NEVER;
});

export const regencyCode = z.string().refine((code) => levelOf(code) === "REGENCY");

/** A name or a source in one line; no NIK stands in it. */
export const line = z
  .string()
  .trim()
  .min(3)
  .max(200)
  .refine((text) => noteFault(text) === null);

/** Longer paths are no names of files; what is kept of one is its end. */
const MAX_PATH = 2_000;

/** The name of a file that was uploaded. */
export const fileName = z.string().max(MAX_PATH).transform(readFileName);

/** Why something is done, where a reason is wanted. */
export const reason = z
  .string()
  .trim()
  .refine((text) => reasonFault(text) === null);
