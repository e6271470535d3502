import { z } from "zod";
import { regencyCodeOf } from "@/lib/domain/area";
import { parseCount } from "@/lib/domain/entry";
import { noteFault, readNote } from "@/lib/domain/note";
import { AUDIENCES, widestAreas } from "@/lib/domain/outreach";
import { date, regencyCode } from "@/lib/schema";

/** As in the database. */
const MOST_PEOPLE = 1_000_000;
const MOST_AREAS = 1_000;

/** One line of so many letters in which no NIK stands. */
const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => noteFault(text) === null);

/** People who came; empty is unknown. */
const attendance = z.string().transform((typed, context) => {
  const count = parseCount(typed);
  if (count.kind === "empty") return null;
  if (count.kind === "count" && count.value <= MOST_PEOPLE) return count.value;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** One ticked box comes as a text, several as a list, none not at all. */
const areas = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .refine((codes) => codes.length > 0 && codes.length <= MOST_AREAS)
  .transform(widestAreas);

/** What a form knows of the event that it changes: nothing for a new one. */
const changed = z.object({
  id: z.uuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** An event as somebody typed it. Whether its date lies in the future is for who knows the day. */
export const eventSchema = z
  .object({
    regencyCode,
    id: z.literal("").or(z.uuid()),
    version: z.string().default(""),
    heldOn: date,
    title: words(3, 120),
    place: words(2, 120),
    audience: z.enum(AUDIENCES),
    attendance,
    organisers: words(2, 200),
    areas,
    note: z
      .string()
      .transform(readNote)
      .refine((note) => noteFault(note) === null),
  })
  .refine(({ regencyCode: regency, areas }) => areas.every((code) => regencyCodeOf(code) === regency), {
    path: ["areas"],
  })
  .transform(({ id, version, ...event }, context) => {
    if (id === "") return { ...event, changes: null };
    const parsed = changed.safeParse({ id, version });
    if (parsed.success) return { ...event, changes: parsed.data };
    context.addIssue({ code: "custom", path: ["version"] });
    return z.NEVER;
  });

export type EventInput = z.output<typeof eventSchema>;

/** The event that shall be deleted, as its reader had it before them. */
export const deletionSchema = changed.extend({ regencyCode });

export type DeletionInput = z.output<typeof deletionSchema>;

/** The event whose deletion is taken back. */
export const restoringSchema = z.object({ regencyCode, id: z.uuid() });

export type RestoringInput = z.output<typeof restoringSchema>;

/** What an address names an event by. */
export const eventId = z.uuid();

/** The events as a file, filtered as on the page. */
export const outreachDownload = z.object({ regency: regencyCode, form: z.enum(["csv", "xlsx"]).default("csv") });
