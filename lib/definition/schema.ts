import { z } from "zod";
import { SEGMENTS } from "@/lib/domain/programme";
import { line, period, reason, regencyCode } from "@/lib/schema";

/** Who counts as eligible, by which source: for instance everyone who works, Sakernas 2024. */
export const eligibleDefinitionSchema = z.object({
  place: regencyCode,
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
  place: regencyCode,
  segments: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((chosen) => SEGMENTS.filter((segment) => [chosen].flat().includes(segment)))
    .refine((segments) => segments.length > 0),
  eligibleDefinition: z.string().regex(/^[A-Z0-9_]{2,80}$/),
  from: period,
  note: reason,
});

export const definitionMonthSchema = z.object({ place: regencyCode, from: period });

export type EligibleDefinitionInput = z.output<typeof eligibleDefinitionSchema>;
export type DefinitionInput = z.output<typeof definitionSchema>;
export type DefinitionMonthInput = z.output<typeof definitionMonthSchema>;
