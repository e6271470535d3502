import type { Payer } from "@/lib/domain/contribution";
import type { Refusal } from "@/lib/domain/refusal";

/** The budget that is changed, as the writer has it before them. */
export interface SeenBudget {
  readonly payer: Payer;
  readonly year: number;
  readonly rupiah: number;
  readonly legalBasis: string;
  readonly version: number;
}

interface Answer {
  readonly done: Pick<SeenBudget, "version" | "rupiah"> | null;
  readonly refusal: Refusal | null;
}

/**
 * The budget that the next save is held against: the one that the form was opened with, until an answer of its own brings
 * another. `shown` is what the page has by now; it counts only once the form was told of it and shows it beside what was
 * typed, or else a save would silently replace what nobody saw.
 */
export function heldAfter(held: SeenBudget, shown: SeenBudget, { done, refusal }: Answer): SeenBudget {
  if (done !== null) return { ...held, version: done.version, rupiah: done.rupiah };
  return refusal?.reason === "SUPERSEDED" ? shown : held;
}
