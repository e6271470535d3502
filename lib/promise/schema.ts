import { z } from "zod";
import { PROMISE_MEASURES } from "@/lib/domain/promise";
import { readAmount } from "@/lib/domain/promise-measure";
import { date, regencyCode, seenVersion } from "@/lib/schema";

/** As in the database: sixteen digits, however they are spaced, also across fields that stand side by side. */
const IDENTITY_NUMBER = /(\d[ .-]?){16}/;

/** One line of so many letters in which no NIK stands; lengths as in the database. */
const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !IDENTITY_NUMBER.test(text));

/** What may stay empty, and then is null. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal("")
    .transform(() => null)
    .or(schema);

/** Whether no such number comes about where the fields meet; one within a field is that field's own fault. */
function isFreeOfNumbers(
  said: Readonly<Record<"statement" | "saidBy" | "source", string>> & { statementEn: string | null },
) {
  const fields = [said.statement, said.statementEn ?? [], said.saidBy, said.source].flat();
  return fields.some((field) => IDENTITY_NUMBER.test(field)) || !IDENTITY_NUMBER.test(fields.join(" "));
}

/** A promise as somebody typed it. Whether it was said in the future is for who knows the day. */
export const promiseSchema = z
  .object({
    place: regencyCode,
    id: optional(z.uuid()),
    version: seenVersion,
    statement: words(3, 300),
    statementEn: optional(words(3, 300)),
    saidBy: words(2, 120),
    saidOn: date,
    measure: z.enum(PROMISE_MEASURES),
    amount: z.string().default(""),
    dueOn: optional(date),
    source: words(3, 300),
  })
  .refine(({ id, version }) => (id === null) === (version === null), { path: ["version"] })
  .refine(isFreeOfNumbers, { path: ["statement"] })
  .refine(({ saidOn, dueOn }) => dueOn === null || dueOn >= saidOn, { path: ["dueOn"] })
  .transform(({ amount: typed, ...promise }, context) => {
    const amount = readAmount(promise.measure, typed);
    if (amount !== undefined) return { ...promise, amount };
    context.addIssue({ code: "custom", path: ["amount"] });
    return z.NEVER;
  });

export type PromiseInput = z.output<typeof promiseSchema>;

/** The promise that shall be deleted, as its reader had it before them. */
export const deletionSchema = z.object({
  place: regencyCode,
  id: z.uuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

export type DeletionInput = z.output<typeof deletionSchema>;
