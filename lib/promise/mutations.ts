import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import type { IsoDate } from "@/lib/domain/period";
import { RATE_STEPS, unitOf } from "@/lib/domain/promise-measure";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { DeletionInput, PromiseInput } from "./schema";

export interface SavedPromise {
  readonly id: string;
  readonly version: number;
}

/**
 * Keeps what was said in public: a new promise, or other words and figures in the place of those that the writer had before
 * them. Of two who change one the second is told who was first (SUPERSEDED); nothing is said in the future (INVALID). Editions
 * that are published already keep what they were printed with.
 */
export async function savePromise(
  viewer: Viewer,
  input: PromiseInput,
  today: IsoDate,
): Promise<SavedPromise | Refusal> {
  const refused = refuseWriter(viewer, input.place);
  if (refused !== null) return refused;
  if (input.saidOn > today) return refuse({ reason: "INVALID", fields: ["saidOn"] });
  return scoped(viewer, async (tx) => {
    const [saved] = input.id === null ? await insert(tx, input) : await update(tx, input, input.id);
    return saved ?? overtaken(tx, input.place, input.id ?? "");
  });
}

/** Takes a promise away; the audit trail keeps what it said. */
export async function deletePromise(
  viewer: Viewer,
  { place, id, version }: DeletionInput,
): Promise<SavedPromise | Refusal> {
  const refused = refuseWriter(viewer, place);
  if (refused !== null) return refused;
  return scoped(viewer, async (tx) => {
    const [deleted] = await tx.$queryRaw<SavedPromise[]>`
      DELETE FROM public_promise WHERE regency_code = ${place} AND id = ${id}::uuid AND version = ${version}::integer
      RETURNING id, version`;
    return deleted ?? overtaken(tx, place, id);
  });
}

function refuseWriter(viewer: Viewer, place: string): Refusal | null {
  if (!seesRegency(viewer, place)) return refuse({ reason: "NOT_FOUND" });
  return may(viewer, "promise.write", place) ? null : refuse({ reason: "FORBIDDEN" });
}

/** As the database keeps it. */
function keptAmount({ measure, amount }: PromiseInput): number | null {
  return amount !== null && unitOf(measure) === "RATE" ? Math.round(amount * RATE_STEPS) : amount;
}

function insert(tx: Tx, input: PromiseInput): Promise<SavedPromise[]> {
  return tx.$queryRaw`
    INSERT INTO public_promise (regency_code, statement, statement_en, said_by, said_on, measure, amount, due_on, source)
    VALUES (${input.place}, ${input.statement}, ${input.statementEn}, ${input.saidBy}, ${input.saidOn}::date,
      ${input.measure}::promise_measure, ${keptAmount(input)}::bigint, ${input.dueOn}::date, ${input.source})
    RETURNING id, version`;
}

function update(tx: Tx, input: PromiseInput, id: string): Promise<SavedPromise[]> {
  return tx.$queryRaw`
    UPDATE public_promise SET statement = ${input.statement}, statement_en = ${input.statementEn}, said_by = ${input.saidBy},
      said_on = ${input.saidOn}::date, measure = ${input.measure}::promise_measure, amount = ${keptAmount(input)}::bigint,
      due_on = ${input.dueOn}::date, source = ${input.source}
    WHERE regency_code = ${input.place} AND id = ${id}::uuid AND version = ${input.version}::integer
    RETURNING id, version`;
}

async function overtaken(tx: Tx, place: string, id: string): Promise<Refusal> {
  const [kept] = await tx.$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT u.name AS by, p.updated_at AS at FROM public_promise p LEFT JOIN app_user u ON u.id = p.updated_by
    WHERE p.regency_code = ${place} AND p.id = ${id}::uuid`;
  return refuse(kept === undefined ? { reason: "NOT_FOUND" } : { reason: "SUPERSEDED", ...kept });
}
