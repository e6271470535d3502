/**
 * The costs of a regency as the page shows them and the files hold them: what runs this year against the budgets, and
 * what it would cost to go on.
 */
import { type CostBook, programmeIn, type QuotaProgramme } from "@/lib/cost/queries";
import type { Payer } from "@/lib/domain/contribution";
import {
  BUDGETED,
  type BudgetUse,
  budgetUse,
  type CostCell,
  costCells,
  type RunningBatches,
  runningBatches,
  SPONSORED_PROGRAMMES,
  workersFor,
} from "@/lib/domain/cost";
import { missingTo, type Price, type PriceFacts, priceOf, type Renewals, renewalsOf } from "@/lib/domain/cost-plan";
import type { Known } from "@/lib/domain/coverage";
import { addMonths, type Period, yearOf } from "@/lib/domain/period";
import type { Programme } from "@/lib/domain/programme";
import { parseRate } from "@/lib/domain/rate";
import type { AreaTarget } from "@/lib/target/queries";

/** Who is supposed to pay for what nobody pays for yet (A). */
const USUAL_PAYER: Payer = "APBD_REGENCY";

/** How long somebody is paid for where no programme says it: half a year, as in the policy of 2023 and 2024. */
const USUAL_MONTHS = 6;

/** The months of lapses that renewing is priced for: a year, wherever in the calendar one stands. */
const MONTHS_AHEAD = 12;

/** What is chosen in the address beside a scenario, as it was typed. */
export interface CostChoice {
  /** The target that the gap is closed to; without one the first. */
  readonly target?: string;
  /** A coverage in percent instead of a target; it wins. */
  readonly percent?: string;
  /** The programme whose quota is priced; without one the first. */
  readonly programme?: string;
}

/** Terms of what is not there yet: from the month after this one, as the programme has it. */
export interface PlanTerms {
  readonly payer: Payer;
  readonly start: Period;
  readonly months: number;
  readonly programmes: readonly Programme[];
}

/**
 * What the gap is closed to: NONE where there is no target, UNREADABLE where the percentage is no number, USELESS where the
 * definition in force counts no vulnerable workers, so that nothing comes of paying for them.
 */
export type GapStanding = "NONE" | "UNREADABLE" | "USELESS" | "UNKNOWN" | "MET" | "OPEN";

export interface CostPicture {
  readonly year: number;
  /** Months before are spent. */
  readonly from: Period;
  readonly running: RunningBatches;
  /** What is paid for or committed in the months of the year. */
  readonly cells: readonly CostCell[];
  /** Of every payer who pays or has a budget this year, in the usual order. */
  readonly uses: readonly BudgetUse[];
  readonly programme: QuotaProgramme | null;
  readonly terms: PlanTerms;
  /** The first and the last month of the lapses in `renewals`. */
  readonly ahead: readonly [Period, Period];
  readonly renewals: Renewals;
  readonly renewal: Price;
  /** The quota of the programme, in the place of what runs from then on; null without one. */
  readonly quota: Price | null;
  /** How many workers the usual payer's whole budget of the year in which the terms begin pays for; null without either. */
  readonly affordable: { readonly year: number; readonly budget: number; readonly workers: number } | null;
  readonly gapStanding: GapStanding;
  /** The target that the gap is closed to; null without any, and where a percentage was typed. */
  readonly target: AreaTarget | null;
  readonly missing: Known;
  /** Null unless the gap is open or met. */
  readonly gap: Price | null;
  readonly plans: readonly { readonly name: "renewal" | "quota" | "gap"; readonly price: Price | null }[];
}

/** Everything that the page says about a book. */
export function costPicture(book: CostBook, choice: CostChoice = {}): CostPicture {
  const { year, from, rates, budgets } = book;
  const running = runningBatches(book.batches, from);
  const all = costCells(running.paid, rates);
  const cells = all.filter(({ period }) => yearOf(period) === year);
  const uses = BUDGETED.map((payer) => budgetUse({ payer, year }, { cells, budgets, from })).filter(
    ({ payer, budget }) => budget !== null || cells.some((cell) => cell.payer === payer),
  );
  const programme = programmeIn(book, choice.programme);
  const terms = termsOf(programme, from);
  const ahead = [addMonths(from, 1), addMonths(from, MONTHS_AHEAD)] as const;
  const renewals = renewalsOf(book.batches, ...ahead);
  const onTop = { rates, budgets, running: all };
  const renewal = priceOf(renewals.batches, onTop);
  const before = { ...onTop, running: all.filter(({ period }) => period < terms.start) };
  const workers = programme === null ? 0 : programme.perVillage * programme.villages;
  const quota = programme === null ? null : priceOf([{ ...terms, workers }], before);
  const closing = closingOf(book, choice, terms, onTop);
  return {
    ...{ year, from, running, cells, uses, programme, terms, ahead, renewals, renewal, quota, ...closing },
    affordable: affordableOf(book, terms),
    plans: [
      { name: "renewal", price: renewal },
      { name: "quota", price: quota },
      { name: "gap", price: closing.gap },
    ],
  };
}

function termsOf(programme: QuotaProgramme | null, from: Period): PlanTerms {
  return {
    ...{ payer: USUAL_PAYER, start: addMonths(from, 1) },
    months: programme?.months ?? USUAL_MONTHS,
    programmes: programme?.programmes ?? SPONSORED_PROGRAMMES,
  };
}

function affordableOf({ budgets, rates }: CostBook, terms: PlanTerms): CostPicture["affordable"] {
  const year = yearOf(terms.start);
  const budget = budgets.find((one) => one.payer === terms.payer && one.year === year)?.rupiah ?? null;
  const workers = budget === null ? null : workersFor(budget, terms, rates);
  return budget === null || workers === null ? null : { year, budget, workers };
}

type Closing = Pick<CostPicture, "gapStanding" | "target" | "missing" | "gap">;

function closingOf(book: CostBook, choice: CostChoice, terms: PlanTerms, facts: PriceFacts): Closing {
  const typed = parseRate(choice.percent ?? "");
  if (typed.kind === "error") return closed("UNREADABLE");
  const target =
    typed.kind === "rate" ? null : (book.targets.find(({ id }) => id === choice.target) ?? book.targets[0]);
  const goal = typed.kind === "rate" ? ({ measure: "COVERAGE", value: typed.value } as const) : target;
  if (goal === undefined || goal === null) return closed("NONE");
  if (goal.measure === "COVERAGE" && book.month.countsSponsored === false) return closed("USELESS", target);
  const missing = missingTo(goal, { ...book.month, sponsored: book.sponsored });
  if (missing === null) return closed("UNKNOWN", target);
  const gap = priceOf([{ ...terms, workers: missing }], facts);
  return { gapStanding: missing === 0 ? "MET" : "OPEN", target: target ?? null, missing, gap };
}

function closed(gapStanding: GapStanding, target: AreaTarget | null = null): Closing {
  return { gapStanding, target, missing: null, gap: null };
}
