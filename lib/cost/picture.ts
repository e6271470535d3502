/**
 * The costs of a regency as the page shows them and the files hold them: what runs this year against the budgets, and
 * what it would cost to go on.
 */
import type { CostBook } from "@/lib/cost/queries";
import type { Payer } from "@/lib/domain/contribution";
import {
  BUDGETED,
  type BudgetUse,
  budgetUse,
  type CostCell,
  costCells,
  type PaidBatch,
  type RunningBatches,
  runningBatches,
  SPONSORED_PROGRAMMES,
  workersFor,
} from "@/lib/domain/cost";
import { missingTo, type Price, priceOf, type Renewals, renewalsOf } from "@/lib/domain/cost-plan";
import type { Known } from "@/lib/domain/coverage";
import { addMonths, type Period, toPeriod, yearOf } from "@/lib/domain/period";
import type { Programme } from "@/lib/domain/programme";
import type { AreaTarget } from "@/lib/target/queries";

/** Who is supposed to pay for what nobody pays for yet (A). */
export const USUAL_PAYER: Payer = "APBD_REGENCY";

/** How long somebody is paid for where no programme says it: half a year, as in the policy of 2023 and 2024. */
const USUAL_MONTHS = 6;

/** Terms of what is not there yet: from the month after this one, as the programme has it. */
export interface PlanTerms {
  readonly payer: Payer;
  readonly start: Period;
  readonly months: number;
  readonly programmes: readonly Programme[];
}

export interface CostPicture {
  readonly year: number;
  /** Months before are spent. */
  readonly from: Period;
  readonly running: RunningBatches;
  /** What is paid for or committed in the months of the year. */
  readonly cells: readonly CostCell[];
  /** Of every payer who pays or has a budget this year, in the usual order. */
  readonly uses: readonly BudgetUse[];
  readonly terms: PlanTerms;
  /** Of what lapses from the next month to the end of the year. */
  readonly renewals: Renewals;
  readonly renewal: Price;
  /** The quota of every programme of the newest year; null without one. */
  readonly quota: Price | null;
  /** How many workers the usual payer's budget of the year pays for, for as many months as the quota. */
  readonly affordable: Known;
  /** The target that the gap is closed to; null without any. */
  readonly target: AreaTarget | null;
  readonly missing: Known;
  readonly gap: Price | null;
  readonly plans: readonly { readonly name: "renewal" | "quota" | "gap"; readonly price: Price | null }[];
}

/** Everything that the page says about a book; `targetId` is the target that was chosen, else the first. */
export function costPicture(book: CostBook, targetId?: string): CostPicture {
  const { year, from, rates, budgets } = book;
  const running = runningBatches(book.batches);
  const all = costCells(running.paid, rates);
  const cells = all.filter(({ period }) => yearOf(period) === year);
  const uses = BUDGETED.map((payer) => budgetUse({ payer, year }, { cells, budgets, from })).filter(
    ({ payer, budget }) => budget !== null || cells.some((cell) => cell.payer === payer),
  );
  const terms = termsOf(book);
  const renewals = renewalsOf(book.batches, addMonths(from, 1), toPeriod(year * 100 + 12));
  const renewal = priceOf(renewals.batches, rates, year);
  const quota = book.programmes.length === 0 ? null : priceOf(quotasOf(book, terms), rates, year);
  const budget = uses.find(({ payer }) => payer === terms.payer)?.budget ?? null;
  const target = book.targets.find(({ id }) => id === targetId) ?? book.targets[0] ?? null;
  const missing = target === null ? null : missingTo(target, { ...book.month, sponsored: book.sponsored });
  const gap = missing === null ? null : priceOf([{ ...terms, workers: missing }], rates, year);
  return {
    ...{ year, from, running, cells, uses, terms, renewals, renewal, quota, target, missing, gap },
    affordable: budget === null ? null : workersFor(budget, terms, rates),
    plans: [
      { name: "renewal", price: renewal },
      { name: "quota", price: quota },
      { name: "gap", price: gap },
    ],
  };
}

function termsOf({ from, programmes: [first] }: CostBook): PlanTerms {
  return {
    ...{ payer: USUAL_PAYER, start: addMonths(from, 1) },
    months: first?.months ?? USUAL_MONTHS,
    programmes: first?.programmes ?? SPONSORED_PROGRAMMES,
  };
}

function quotasOf({ programmes }: CostBook, { payer, start }: PlanTerms): PaidBatch[] {
  return programmes.map(({ perVillage, villages, months, programmes }) => ({
    ...{ payer, start, months, programmes },
    workers: perVillage * villages,
  }));
}
