import { z } from "zod";
import { regencyCodeOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { CATEGORY_CODES } from "@/lib/domain/programme";
import { FIGURE_MEASURES } from "@/lib/domain/published";
import { parseRate } from "@/lib/domain/rate";
import { date, line, regencyCode } from "@/lib/schema";

/** A published figure as somebody typed it: people, or a rate for COVERAGE, which can be above 100 %. */
export const figureSchema = z
  .object({
    place: regencyCode,
    areaCode: z.string(),
    measure: z.enum(FIGURE_MEASURES),
    categoryCode: z
      .literal("")
      .transform(() => null)
      .or(z.enum(CATEGORY_CODES)),
    asOf: date,
    value: z.string(),
    source: line,
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
