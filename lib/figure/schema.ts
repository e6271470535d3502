import { z } from "zod";
import { levelOf, regencyCodeOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { noteFault } from "@/lib/domain/note";
import { parseIsoDate } from "@/lib/domain/period";
import { CATEGORY_CODES } from "@/lib/domain/programme";
import { parseRate } from "@/lib/domain/rate";

export const FIGURE_MEASURES = ["ACTIVE", "ELIGIBLE", "COVERAGE"] as const;

/** A published figure as somebody typed it: people, or a rate for COVERAGE, which can be above 100 %. */
export const figureSchema = z
  .object({
    place: z.string().refine((code) => levelOf(code) === "REGENCY"),
    areaCode: z.string(),
    measure: z.enum(FIGURE_MEASURES),
    categoryCode: z
      .literal("")
      .transform(() => null)
      .or(z.enum(CATEGORY_CODES)),
    asOf: z.string().transform((text, context) => {
      const date = parseIsoDate(text.trim());
      if (date === null) context.addIssue("not a date");
      return date ?? z.NEVER;
    }),
    value: z.string(),
    source: z
      .string()
      .trim()
      .min(3)
      .max(200)
      .refine((text) => noteFault(text) === null),
  })
  .refine(({ place, areaCode }) => regencyCodeOf(areaCode) === place, { path: ["areaCode"] })
  // Only the active members are published by category.
  .refine(({ measure, categoryCode }) => measure === "ACTIVE" || categoryCode === null, { path: ["categoryCode"] })
  .transform(({ value: typed, ...figure }, context) => {
    const parsed = figure.measure === "COVERAGE" ? parseRate(typed) : parseCount(typed);
    if (parsed.kind === "rate" || parsed.kind === "count") return { ...figure, value: parsed.value };
    context.addIssue({ code: "custom", path: ["value"] });
    return z.NEVER;
  });

export type FigureInput = z.output<typeof figureSchema>;
