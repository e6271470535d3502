/** What the open data answers, row by row: the shapes that are checked, described and written as CSV. */
import { z } from "zod";
import { CATEGORY_CODES, PROGRAMMES, SEGMENTS } from "@/lib/domain/programme";
import { AREA_LEVELS } from "./schema";

const people = z.int().min(0).nullable();
const both = z.strictObject({ id: z.string(), en: z.string() });

export const coverageRow = z.strictObject({
  area_code: z.string(),
  area_name: z.string(),
  level: z.enum(AREA_LEVELS),
  parent_code: z.string().nullable(),
  period: z.string().meta({ description: "Reporting month, YYYY-MM" }),
  as_of: z.iso.date().meta({ description: "The last day of the month" }),
  category: z.enum(CATEGORY_CODES).nullable(),
  segment: z.enum(SEGMENTS).nullable(),
  programme: z.enum(PROGRAMMES).nullable(),
  active: people.meta({ description: "Active memberships; null is unknown, or not shown where suppressed is true" }),
  eligible: people.meta({ description: "What active is divided by; null is unknown" }),
  coverage: z.number().min(0).nullable().meta({
    description: "active ÷ eligible as a fraction of 1, rounded to 6 decimal places; above 1 is real",
  }),
  definition_code: z.string().nullable().meta({ description: "Coverage definition; several are joined with +" }),
  regencies: z.int().min(0).meta({ description: "Regencies in the figure" }),
  villages_reported: z.int().min(0),
  villages: z.int().min(0).meta({ description: "Villages of the area" }),
  suppressed: z.boolean().meta({ description: "Something is known and not shown, to protect small groups" }),
});

export const areaRow = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.enum(AREA_LEVELS),
  parent_code: z.string().nullable(),
  kind: z.enum(["DESA", "KELURAHAN", "DESA_ADAT"]).nullable().meta({ description: "Of a village" }),
  villages: z.int().min(0).meta({ description: "Villages at or below the area" }),
});

const licence = z.strictObject({
  name: both,
  url: z.url().nullable().meta({ description: "Null: no licence has been stated" }),
});

const areasMetadata = z.strictObject({ source: both, licence });

const coverageMetadata = z.strictObject({
  indicator: z.strictObject({ code: z.string(), sdg: z.string(), name: both, definition: both }),
  unit: z.strictObject({ active: both, eligible: both, coverage: both }),
  source: z.strictObject({ active: both, eligible: both }),
  definitions: z.array(z.strictObject({ code: z.string(), name: both, source: z.string() })),
  as_of: z.iso.date().nullable().meta({ description: "Of the newest figure on the page" }),
  licence: z.strictObject({ figures: licence, areas: licence }),
  suppression: both,
  illustration: z.boolean().meta({ description: "True: invented figures of a demonstration, not to be cited" }),
});

const page = { next_cursor: z.string().nullable() };

export const coverageAnswer = z.strictObject({ metadata: coverageMetadata, data: z.array(coverageRow), ...page });
export const areasAnswer = z.strictObject({ metadata: areasMetadata, data: z.array(areaRow), ...page });

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  invalid_parameters: z
    .array(z.strictObject({ name: z.string(), value: z.string().nullable(), allowed: z.string() }))
    .optional(),
});

export type CoverageRow = z.output<typeof coverageRow>;
export type AreaRow = z.output<typeof areaRow>;
export type CoverageAnswer = z.output<typeof coverageAnswer>;
export type AreasAnswer = z.output<typeof areasAnswer>;
export type Problem = z.output<typeof problem>;
