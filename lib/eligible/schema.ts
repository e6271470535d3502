import { z } from "zod";
import { levelOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { parsePeriod } from "@/lib/domain/period";
import { SEGMENTS } from "@/lib/domain/programme";
import { reasonFault } from "@/lib/domain/submission";
import { date, line, regencyCode } from "@/lib/schema";
import { peopleField } from "./eligible-form";

/** A segment, or every one where the source does not split. */
export const ELIGIBLE_SEGMENTS = ["ALL", ...SEGMENTS] as const;
export type EligibleSegment = (typeof ELIGIBLE_SEGMENTS)[number];

/** More than a regency has areas; it only bounds the work. */
const MAX_AREAS = 2_000;

const definition = z.string().regex(/^[A-Z0-9_]{2,80}$/);

/** Which figures are asked for; what cannot be read is left to the page. */
export const eligibleAddress = z.object({
  definition: definition.optional().catch(undefined),
  segment: z.enum(ELIGIBLE_SEGMENTS).optional().catch(undefined),
});

export type EligibleAddress = z.output<typeof eligibleAddress>;

/** Months as a form carries them, so that the server can tell what the writer was shown. */
const months = z.string().transform((text, context) => {
  const parsed = text.split(",").filter(Boolean).map(parsePeriod);
  const known = parsed.filter((period) => period !== null);
  if (known.length < parsed.length) context.addIssue("not months");
  return known;
});

const frame = z.object({
  place: regencyCode,
  definition,
  segment: z.enum(ELIGIBLE_SEGMENTS),
  /** The latest change that the writer had before them. */
  seen: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt),
  asOf: date,
  source: line,
  note: z
    .string()
    .trim()
    .default("")
    .refine((text) => text === "" || reasonFault(text) === null),
  /** The published months that the writer was shown and accepted to change. */
  accepted: months.default([]),
});

/** The people of every area that was shown; null where the field was emptied. */
export const eligibleSchema = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const typed = Object.entries(fields).flatMap(([name, value]) => {
    const areaCode = /^people\/([\d.]+)$/.exec(name)?.[1];
    return areaCode === undefined ? [] : [{ areaCode, count: parseCount(String(value)) }];
  });
  const parsed = frame.safeParse(fields);
  const isOdd = ({ areaCode, count }: (typeof typed)[number]) => levelOf(areaCode) === null || count.kind === "error";
  const faults = typed.filter(isOdd).map(({ areaCode }) => peopleField(areaCode));
  if (!parsed.success) faults.push(...parsed.error.issues.map(({ path }) => String(path[0])));
  if (typed.length > MAX_AREAS) faults.push("people");
  for (const field of faults) context.addIssue({ code: "custom", path: [field] });
  if (!parsed.success || faults.length > 0) return z.NEVER;
  const figures = typed.map(({ areaCode, count }) => ({
    areaCode,
    people: count.kind === "count" ? count.value : null,
  }));
  return { ...parsed.data, figures };
});

export type EligibleInput = z.output<typeof eligibleSchema>;
