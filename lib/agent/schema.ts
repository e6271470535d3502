import { z } from "zod";
import { regencyCodeOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { noteFault } from "@/lib/domain/note";
import { period, regencyCode } from "@/lib/schema";
import { AGENT_FIELD, AGENT_KINDS, agentField } from "./agent-form";

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
    since: period,
    until: z
      .literal("")
      .transform(() => null)
      .or(period),
  })
  .refine(({ place, areaCode }) => regencyCodeOf(areaCode) === place && areaCode.length === 13, { path: ["areaCode"] })
  .refine(({ since, until }) => until === null || until >= since, { path: ["until"] });

export type AgentInput = z.output<typeof agentSchema>;

const frame = z.object({ place: regencyCode, period });

/** What every agent that was shown carries in a month; null where the field is empty: nobody has counted. */
export const countsSchema = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const parsed = frame.safeParse(fields);
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const ids = [...new Set(Object.keys(fields).flatMap((name) => AGENT_FIELD.exec(name)?.[1] ?? []))];
  const counts = ids.map((agentId) => {
    const read = (what: "carried" | "converted") => {
      const count = parseCount(String(fields[agentField(what, agentId)] ?? ""));
      if (count.kind === "error") faults.push(agentField(what, agentId));
      return count.kind === "count" ? count.value : null;
    };
    const seen = version.safeParse(fields[agentField("version", agentId)]);
    if (!seen.success) faults.push(agentField("version", agentId));
    const [carried, converted] = [read("carried"), read("converted")];
    if (converted !== null && carried !== null && converted > carried) faults.push(agentField("converted", agentId));
    return { agentId, carried, converted, version: seen.data ?? 0 };
  });
  for (const field of faults) context.addIssue({ code: "custom", path: [field] });
  return parsed.success && faults.length === 0 ? { ...parsed.data, counts } : z.NEVER;
});

export type CountsInput = z.output<typeof countsSchema>;
