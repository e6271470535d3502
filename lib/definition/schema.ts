import { z } from "zod";
import { levelOf } from "@/lib/domain/area";
import { noteFault } from "@/lib/domain/note";
import { parsePeriod } from "@/lib/domain/period";
import { SEGMENTS } from "@/lib/domain/programme";
import { reasonFault } from "@/lib/domain/submission";

const place = z.string().refine((code) => levelOf(code) === "REGENCY");

const line = z
  .string()
  .trim()
  .min(3)
  .max(200)
  .refine((text) => noteFault(text) === null);

const period = z.string().transform((code, context) => {
  const parsed = parsePeriod(code);
  if (parsed === null) context.addIssue("not a month");
  return parsed ?? z.NEVER;
});

/** Who counts as eligible, by which source: for instance everyone who works, Sakernas 2024. */
export const eligibleDefinitionSchema = z.object({
  place,
  nameId: line,
  nameEn: line,
  source: line.refine((text) => /[A-Za-z0-9]/.test(text)),
  surveyYear: z
    .string()
    .trim()
    .regex(/^(19|20)\d\d$/)
    .transform(Number),
});

/** A coverage definition, and the month from which a regency is measured by it. */
export const definitionSchema = z.object({
  place,
  segments: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((chosen) => SEGMENTS.filter((segment) => [chosen].flat().includes(segment)))
    .refine((segments) => segments.length > 0),
  eligibleDefinition: z.string().regex(/^[A-Z0-9_]{2,80}$/),
  from: period,
  note: z
    .string()
    .trim()
    .refine((text) => reasonFault(text) === null),
});

export const definitionMonthSchema = z.object({ place, from: period });

export type EligibleDefinitionInput = z.output<typeof eligibleDefinitionSchema>;
export type DefinitionInput = z.output<typeof definitionSchema>;
export type DefinitionMonthInput = z.output<typeof definitionMonthSchema>;
