import { z } from "zod";
import { COVERAGE_TABLES } from "@/lib/coverage/tables";
import { levelOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { asOf, type IsoDate, parseIsoDate } from "@/lib/domain/period";
import { parseRate } from "@/lib/domain/rate";
import { period } from "@/lib/schema";

const area = z.string().refine((code) => levelOf(code) !== null);

/** People; left empty the figure stays as it is. */
const active = z
  .string()
  .default("")
  .transform((text, context) => {
    const count = parseCount(text);
    if (count.kind === "count") return count.value;
    if (count.kind === "empty") return null;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

/** A percentage with comma or point, as a rate; left empty the target stays as it is. */
const target = z
  .string()
  .default("")
  .transform((text, context) => {
    const rate = parseRate(text);
    if (rate.kind === "empty") return null;
    if (rate.kind === "rate" && rate.value > 0 && rate.value <= 1) return rate.value;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

const due = z
  .string()
  .default("")
  .transform((text, context): IsoDate | null => {
    if (text.trim() === "") return null;
    const date = parseIsoDate(text.trim());
    if (date !== null) return date;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

/** "What if": an area, a month, and the figures that are supposed instead of the real ones. */
export const whatIfQuestion = z
  .object({ area, period, active, target, due })
  .refine((question) => question.due === null || question.due > asOf(question.period), { path: ["due"] });

export type WhatIfQuestion = z.output<typeof whatIfQuestion>;

/** Which month an area's picture is asked for. */
export const coverageAddress = z.object({ area, period });

/** A table of the picture as a file. */
export const coverageDownload = coverageAddress.extend({
  table: z.enum(COVERAGE_TABLES),
  form: z.enum(["csv", "xlsx"]).default("csv"),
});
