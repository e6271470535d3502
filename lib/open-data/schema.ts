/**
 * What the open data takes and what it answers: these schemas check every request, and the description at
 * /api/v1/openapi.json is generated from them. Names are spelled as the world reads them, in JSON and CSV alike.
 */
import { z } from "zod";
import { type AreaLevel, COUNTRY_CODE, levelOf } from "@/lib/domain/area";
import { type Period, parsePeriod, toPeriod } from "@/lib/domain/period";
import { CATEGORY_CODES, PROGRAMMES, SEGMENTS } from "@/lib/domain/programme";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;

export const AREA_LEVELS = ["COUNTRY", "PROVINCE", "REGENCY", "DISTRICT", "VILLAGE"] as const satisfies AreaLevel[];

const AREA_CODE = /^(ID|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$/;

const areaCode = z
  .string()
  .regex(AREA_CODE)
  .meta({ description: "Kemendagri code, or ID for the country", example: "51.04" });
const month = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)
  .transform((code): Period => parsePeriod(code) ?? z.NEVER)
  .meta({ description: "Reporting month, as of its last day", example: "2024-06" });
const level = z.enum(["PROVINCE", "REGENCY", "DISTRICT", "VILLAGE"]);
const category = z.enum(CATEGORY_CODES as [(typeof CATEGORY_CODES)[number], ...typeof CATEGORY_CODES]);
const segment = z.enum(SEGMENTS);
const programme = z.enum(PROGRAMMES);
const limit = z
  .string()
  .regex(/^([1-9]\d{0,2}|1000)$/)
  .transform(Number)
  .default(DEFAULT_LIMIT)
  .meta({
    description: `Rows on a page at most, 1 to ${MAX_LIMIT}; 100 without it; a page may be shorter and still have a next one`,
  });

/** The place where the next page begins: the last row that was read, written so that nobody builds on its form. */
function cursorOf<Position extends z.ZodType<readonly (string | number)[]>>(position: Position) {
  return z
    .base64url()
    .max(200)
    .transform((text, context): z.output<Position> => {
      const read = position.safeParse(jsonOf(Buffer.from(text, "base64url").toString()));
      if (read.success) return read.data;
      context.addIssue("not a cursor of ours");
      return z.NEVER;
    })
    .meta({ description: "From next_cursor of the page before" });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function writeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

const code = z.string().regex(AREA_CODE);
/** Regency (or what is summed), period, area. */
const coveragePosition = z.tuple([code, z.int().transform((n, context) => periodOrIssue(n, context)), code]);
const areaPosition = z.tuple([code]);

function periodOrIssue(n: number, context: z.RefinementCtx<number>): Period {
  try {
    return toPeriod(n);
  } catch {
    context.addIssue("not a month");
    return z.NEVER;
  }
}

export const coverageParameters = z.strictObject({
  area: areaCode.default(COUNTRY_CODE),
  period: month.optional(),
  from: month.optional(),
  to: month.optional(),
  level: level.optional().meta({ description: "Areas of this level within the area, instead of the area itself" }),
  category: category.optional().meta({ description: "People of one worker category; without a rate" }),
  segment: segment.optional().meta({ description: "Coverage of one segment" }),
  programme: programme.optional().meta({ description: "Take-up of a programme among those who may hold it" }),
  limit,
  cursor: cursorOf(coveragePosition).optional(),
});

/** What two parameters say against each other is the fault of the one that is named here. */
export const coverageQuery = coverageParameters.check(({ value, issues }) => {
  const fault = (parameter: keyof typeof value) =>
    issues.push({ code: "custom", path: [parameter], input: value, params: { together: true } });
  if (value.period !== undefined && (value.from !== undefined || value.to !== undefined)) fault("period");
  if (value.from !== undefined && value.to !== undefined && value.from > value.to) fault("to");
  if (value.segment !== undefined && value.category !== undefined) fault("segment");
  if (value.level !== undefined && AREA_LEVELS.indexOf(value.level) < depthOf(value.area)) fault("level");
  if (issues.length === 0 && value.cursor !== undefined && !isOnTheWay(value.cursor, value)) {
    issues.push({ code: "custom", path: ["cursor"], input: value });
  }
});

/** Whether a page of this question can end there: the cursor of another would leave rows out and say nothing. */
function isOnTheWay(
  [code, month]: z.output<typeof coveragePosition>,
  { area, level, period, from, to }: Omit<z.output<typeof coverageParameters>, "cursor">,
): boolean {
  const asked = level ?? levelOf(area);
  const summed = asked === "COUNTRY" || asked === "PROVINCE" ? asked : "REGENCY";
  const isWithin = area === COUNTRY_CODE || code === area || code.startsWith(`${area}.`) || area.startsWith(`${code}.`);
  const isInTime = (period ?? from ?? month) <= month && month <= (period ?? to ?? month);
  return levelOf(code) === summed && isWithin && isInTime;
}

export const areasParameters = z.strictObject({
  parent: areaCode.optional().meta({ description: "Areas below this one: of the level, else one level below" }),
  level: z.enum(AREA_LEVELS).optional(),
  code: areaCode.optional().meta({ description: "This one area" }),
  limit,
  cursor: cursorOf(areaPosition).optional(),
});

export const areasQuery = areasParameters.check(({ value, issues }) => {
  const { parent, level: asked } = value;
  if (parent !== undefined && asked !== undefined && AREA_LEVELS.indexOf(asked) <= depthOf(parent)) {
    issues.push({ code: "custom", path: ["level"], input: value, params: { together: true } });
  }
});

function depthOf(area: string): number {
  const found = levelOf(area);
  return found === null ? 0 : AREA_LEVELS.indexOf(found);
}

export type CoverageQuery = z.output<typeof coverageQuery>;
export type AreasQuery = z.output<typeof areasQuery>;
