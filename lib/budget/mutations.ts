import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { BudgetInput } from "./schema";

export interface SavedBudget {
  /** Payer and year. */
  readonly id: string;
  readonly version: number;
}

/**
 * Decides what a payer has for contributions in a year: a new budget, or another amount in the place of the one that the
 * writer had before them. Of two who write at once the second is told who was first (SUPERSEDED), and nothing is lost.
 */
export async function saveBudget(viewer: Viewer, input: BudgetInput): Promise<SavedBudget | Refusal> {
  if (!seesRegency(viewer, input.place)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "subsidy.decide", input.place)) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx) => {
    const [saved] = input.version === null ? await insert(tx, input) : await update(tx, input, input.version);
    return saved ?? (await overtaken(tx, input));
  });
}

function insert(tx: Tx, { place, payer, year, rupiah, legalBasis }: BudgetInput): Promise<SavedBudget[]> {
  return tx.$queryRaw`
    INSERT INTO subsidy_budget (regency_code, payer, year, rupiah, legal_basis)
    VALUES (${place}, ${payer}::payer, ${year}::smallint, ${rupiah}::bigint, ${legalBasis})
    ON CONFLICT DO NOTHING RETURNING concat_ws(' ', payer, year) AS id, version`;
}

function update(tx: Tx, input: BudgetInput, seen: number): Promise<SavedBudget[]> {
  const { place, payer, year, rupiah, legalBasis } = input;
  return tx.$queryRaw`
    UPDATE subsidy_budget SET rupiah = ${rupiah}::bigint, legal_basis = ${legalBasis}
    WHERE regency_code = ${place} AND payer = ${payer}::payer AND year = ${year}::smallint AND version = ${seen}
    RETURNING concat_ws(' ', payer, year) AS id, version`;
}

async function overtaken(tx: Tx, { place, payer, year }: BudgetInput): Promise<Refusal> {
  const [kept] = await tx.$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT u.name AS by, b.updated_at AS at FROM subsidy_budget b LEFT JOIN app_user u ON u.id = b.updated_by
    WHERE b.regency_code = ${place} AND b.payer = ${payer}::payer AND b.year = ${year}::smallint`;
  return refuse(kept === undefined ? { reason: "NOT_FOUND" } : { reason: "SUPERSEDED", ...kept });
}
