import { z } from "zod";
import { VILLAGE_KINDS } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { PROGRAMMES } from "@/lib/domain/programme";
import { line, regencyCode } from "@/lib/schema";
import { BOARD_TABLES } from "@/lib/subsidy/tables";

/** A table of the board as a file; whose board is in the address as on the page. */
export const boardDownload = z.object({
  regency: regencyCode,
  table: z.enum(BOARD_TABLES),
  form: z.enum(["csv", "xlsx"]).default("csv"),
});

const MAX_MONTHS = 60;
const MAX_QUOTA = 100_000;

const wholeNumber = (from: number, to: number) =>
  z.string().transform((text, context) => {
    const count = parseCount(text);
    if (count.kind === "count" && count.value >= from && count.value <= to) return count.value;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });

/** Boxes that are ticked, in their own order. */
const ticked = <Box extends string>(boxes: readonly Box[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((chosen) => boxes.filter((box) => [chosen].flat().includes(box)));

/** Accident and death every worker holds; old age savings may come on top (design 1.2). */
const programmes = z
  .enum(["BASIC", "WITH_SAVINGS"])
  .transform((choice) => PROGRAMMES.slice(0, choice === "BASIC" ? 2 : 3));

/** A new programme, or the change of the version that the writer had before them. */
export const programmeSchema = z.object({
  place: regencyCode,
  id: z.uuid().optional(),
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
  name: line.max(120),
  year: z
    .string()
    .trim()
    .regex(/^20\d\d$/)
    .transform(Number),
  months: wholeNumber(1, MAX_MONTHS),
  programmes,
  legalBasis: line,
  quotaPerVillage: wholeNumber(0, MAX_QUOTA),
  quotaKinds: ticked(VILLAGE_KINDS).refine((kinds) => kinds.length > 0),
});

export type ProgrammeInput = z.output<typeof programmeSchema>;
