import { z } from "zod";
import { levelOf, regencyCodeOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { readFileName } from "@/lib/domain/file-name";
import { noteFault } from "@/lib/domain/note";
import { parseIsoDate, parsePeriod, yearOf } from "@/lib/domain/period";
import { reasonFault } from "@/lib/domain/submission";

// What forms and addresses of several nouns ask for alike; each noun's own schema.ts says the rest.

/** As in the database: other years are slips of the hand. */
const YEARS = { first: 2000, last: 2100 } as const;

/** A month as it is written in addresses: "2024-06". */
export const period = z.string().transform((code, context) => {
  const parsed = parsePeriod(code);
  if (parsed !== null && YEARS.first <= yearOf(parsed) && yearOf(parsed) <= YEARS.last) return parsed;
  context.addIssue("not a month");
  return z.NEVER;
});

/** A calendar date: "2024-06-30". */
export const date = z.string().transform((text, context) => {
  const parsed = parseIsoDate(text.trim());
  if (parsed === null) context.addIssue("not a date");
  return parsed ?? z.NEVER;
});

export const regencyCode = z.string().refine((code) => levelOf(code) === "REGENCY");

/** People are entered for a village, or for the regency itself: who is mapped to no village. */
export function isEntryArea(areaCode: string, regencyCode: string): boolean {
  return areaCode === regencyCode || (levelOf(areaCode) === "VILLAGE" && regencyCodeOf(areaCode) === regencyCode);
}

/** A name or a source in one line; no NIK stands in it. */
export const line = z
  .string()
  .trim()
  .min(3)
  .max(200)
  .refine((text) => noteFault(text) === null);

/** The version that the writer had before them; empty for what is new. */
export const seenVersion = z
  .string()
  .default("")
  .transform((text, context) => {
    const seen = parseCount(text);
    if (seen.kind === "empty") return null;
    if (seen.kind === "count") return seen.value;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

/** Longer paths are no names of files; what is kept of one is its end. */
const MAX_PATH = 2_000;

/** The name of a file that was uploaded. */
export const fileName = z.string().max(MAX_PATH).transform(readFileName);

/** Why something is done, where a reason is wanted. */
export const reason = z
  .string()
  .trim()
  .refine((text) => reasonFault(text) === null);

/** What a form sent, before anything of it is read. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** What a field holds that was written as JSON; null where it cannot be read. */
export function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
