import { readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { Budget } from "@/lib/domain/cost";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import { Prisma } from "@/prisma/generated/client";

/** A budget as it is kept, and who decided it. */
export interface KeptBudget extends Budget {
  readonly legalBasis: string;
  readonly version: number;
  readonly at: Date;
  /** Null when it was not a user. */
  readonly by: string | null;
}

export interface BudgetDesk {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  /** Newest year first, then by payer. */
  readonly budgets: readonly KeptBudget[];
}

/** What payers have for contributions, newest year first: rows of a `Budget`. */
export function selectBudgets(regencyCode: string): Prisma.Sql {
  return Prisma.sql`SELECT payer, year, rupiah::float8 AS rupiah FROM subsidy_budget
    WHERE regency_code = ${regencyCode} ORDER BY year DESC, payer`;
}

/** The budgets of a regency; null when there is no such regency for the viewer. */
export function getBudgetDesk(viewer: Viewer, code: string): Promise<BudgetDesk | null> {
  return scoped(viewer, async (tx) => {
    if (!may(viewer, "subsidy.read", code)) return null;
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null || place.regencyCode === null) return null;
    const { budgets } = await readTogether<{ budgets: Omit<KeptBudget, "at"> & { readonly at: string } }>(tx, {
      budgets: Prisma.sql`SELECT b.payer, b.year, b.rupiah::float8 AS rupiah, b.legal_basis AS "legalBasis", b.version,
          b.updated_at AS at, u.name AS by
        FROM subsidy_budget b LEFT JOIN app_user u ON u.id = b.updated_by
        WHERE b.regency_code = ${code} ORDER BY b.year DESC, b.payer`,
    });
    return {
      place: { ...place, regencyCode: place.regencyCode },
      budgets: budgets.map((budget) => ({ ...budget, at: new Date(budget.at) })),
    };
  });
}
