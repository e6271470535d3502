import { z } from "zod";
import { FILE_FAULTS } from "@/lib/domain/boundary";
import { regencyCode } from "@/lib/schema";

/** A file of this size holds a large regency in far more detail than a map shows. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

const MAX_WORDS = 300;
const MAX_PROPERTY = 60;

const words = (least: number) => z.string().trim().min(least).max(MAX_WORDS);

/** Where the data come from and under which licence: without both no map can say whose lines it shows. */
export const originSchema = z.object({ source: words(3), licence: words(2) });

/** The part of the address that says why a file that was sent is not taken, and what was typed beside it. */
export const deskAddress = z.object({
  fault: z
    .enum([...FILE_FAULTS, "NO_FILE", "NO_ORIGIN", "BUSY"])
    .nullable()
    .catch(null),
  source: z.string().max(MAX_WORDS).catch(""),
  licence: z.string().max(MAX_WORDS).catch(""),
});

export type DeskFault = z.output<typeof deskAddress>["fault"];

export const draftKey = z.object({ id: z.uuid() });

/** How the file is to be read: empty for what the file itself suggests. */
export const readingSchema = draftKey.extend({
  property: z
    .string()
    .max(MAX_PROPERTY)
    .transform((name) => name || null),
  regencyCode: z.union([regencyCode, z.literal("").transform(() => null)]),
  turn: z.literal("on").optional(),
});

export const confirmSchema = draftKey.extend({
  /** Of the report that the person has seen. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** "on" where the person wants the map although villages are missing from it. */
  incomplete: z.literal("on").optional(),
});

export type DraftKey = z.output<typeof draftKey>;
export type ReadingInput = z.output<typeof readingSchema>;
export type ConfirmInput = z.output<typeof confirmSchema>;
export type Origin = z.output<typeof originSchema>;

export interface UploadInput extends Origin {
  readonly fileName: string;
  readonly bytes: Buffer;
}
