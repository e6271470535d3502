import { z } from "zod";
import { regencyCodeOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { noteFault } from "@/lib/domain/note";
import { yearOf } from "@/lib/domain/period";
import { period, regencyCode } from "@/lib/schema";
import { AGENT_FIELD, AGENT_FIGURES, AGENT_KINDS, type AgentFigure, agentField, shownField } from "./agent-form";

/** The most people that an agent is believed to carry; the database says the same. */
const MOST_CARRIED = 1_000_000;

/** A month of the years that the database takes. */
const month = period.refine((one) => yearOf(one) >= 2000 && yearOf(one) <= 2100);

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** An agent as somebody typed it: a new one without an id, else a change of the version that the writer had before them. */
export const agentSchema = z
  .object({
    place: regencyCode,
    id: z
      .literal("")
      .transform(() => null)
      .or(z.uuid()),
    version,
    name: z
      .string()
      .trim()
      .min(3)
      .max(120)
      .refine((text) => noteFault(text) === null),
    kind: z.enum(AGENT_KINDS),
    areaCode: z.string(),
    since: month,
    until: z
      .literal("")
      .transform(() => null)
      .or(month),
  })
  .refine(({ place, areaCode }) => regencyCodeOf(areaCode) === place && areaCode.length === 13, { path: ["areaCode"] })
  .refine(({ since, until }) => until === null || until >= since, { path: ["until"] });

export const AGENT_TABLES = ["carried", "conversion"] as const;
export type AgentTable = (typeof AGENT_TABLES)[number];

/** A table of the agents as a file. */
export const agentDownload = z.object({
  regency: regencyCode,
  table: z.enum(AGENT_TABLES),
  form: z.enum(["csv", "xlsx"]).default("csv"),
});

export type AgentInput = z.output<typeof agentSchema>;

const frame = z.object({ place: regencyCode, period: month });

/**
 * What agents carry in a month, of those alone whose counts were changed: what was typed differs from what was shown. Null
 * where the field is empty: nobody has counted.
 */
export const countsSchema = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const parsed = frame.safeParse(fields);
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const ids = new Set(Object.keys(fields).flatMap((name) => AGENT_FIELD.exec(name)?.[1] ?? []));
  const counts = [...ids].flatMap((agentId) => {
    const typed = readCounts(fields, (what) => agentField(what, agentId));
    const shown = readCounts(fields, (what) => shownField(what, agentId));
    const wrong = AGENT_FIGURES.filter((what) => typed[what] === undefined);
    if (wrong.length === 0 && AGENT_FIGURES.every((what) => typed[what] === shown[what])) return [];
    faults.push(...wrong.map((what) => agentField(what, agentId)));
    const { carried = null, converted = null } = typed;
    const seen = version.safeParse(fields[agentField("version", agentId)]);
    if (!seen.success || !z.uuid().safeParse(agentId).success) faults.push(agentField("version", agentId));
    if (converted !== null && carried !== null && converted > carried) faults.push(agentField("converted", agentId));
    return [{ agentId, carried, converted, version: seen.data ?? 0 }];
  });
  for (const field of faults) context.addIssue({ code: "custom", path: [field] });
  return parsed.success && faults.length === 0 ? { ...parsed.data, counts } : z.NEVER;
});

export type CountsInput = z.output<typeof countsSchema>;

/** The two counts; null where the field is empty, undefined where it holds no count. */
function readCounts(fields: Readonly<Record<string, unknown>>, nameOf: (what: AgentFigure) => string) {
  const read = (what: AgentFigure): number | null | undefined => {
    const count = parseCount(String(fields[nameOf(what)] ?? ""), { most: MOST_CARRIED });
    if (count.kind === "empty") return null;
    return count.kind === "count" ? count.value : undefined;
  };
  return { carried: read("carried"), converted: read("converted") };
}
