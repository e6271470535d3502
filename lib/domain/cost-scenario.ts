/**
 * "So many workers in every village, for so long, paid by these": people, coverage, rupiah and the month in which the
 * budgets end (design 1.3, 1.4). A quota is how many are paid for, not how many more: from its first month on the
 * scenario stands in the place of what runs (A), in coverage as in the budgets. All else stays as it is (A).
 */

import { type ContributionRate, PAYERS, type Payer } from "./contribution";
import {
  type Budget,
  type BudgetEnd,
  type BudgetUse,
  budgetUse,
  type CostCell,
  type CostTerm,
  costCells,
  costTerms,
  type PaidBatch,
} from "./cost";
import { coverageRate, type Known } from "./coverage";
import { firstDayOf, type IsoDate, type Period, yearOf } from "./period";
import type { Programme } from "./programme";
import { sumRupiah } from "./rupiah";
import { lapseMonth } from "./subsidy";

/** A payer's part, in whole percent. */
export interface PayerShare {
  readonly payer: Payer;
  readonly percent: number;
}

export interface CostScenario {
  readonly perVillage: number;
  readonly months: number;
  readonly start: Period;
  readonly programmes: readonly Programme[];
  /** They add up to 100. */
  readonly payers: readonly PayerShare[];
  /** The programme whose villages are meant; without one the first of the newest year. */
  readonly programme?: string;
}

export interface CostScenarioFacts {
  /** Villages that the programme gives a quota. */
  readonly villages: number;
  /** Of the newest complete month; null where there is none. */
  readonly active: Known;
  readonly eligible: Known;
  /** Vulnerable workers among the active. */
  readonly sponsored: Known;
  /** Whether the definition in force counts sponsored workers (BPU); null without one. */
  readonly countsSponsored: boolean | null;
  readonly rates: readonly ContributionRate[];
  /** What is paid for or committed already. */
  readonly running: readonly CostCell[];
  readonly budgets: readonly Budget[];
}

/** What one payer has to pay. */
export interface PayerOutcome extends PayerShare {
  readonly workers: number;
  readonly terms: readonly CostTerm[];
  readonly rupiah: Known;
  /** Each year that the scenario reaches into: before it what has run, from then on the scenario. */
  readonly years: readonly BudgetUse[];
  /** The end of the first budget that does not last. */
  readonly end: BudgetEnd;
}

export interface CostScenarioAnswer {
  readonly scenario: CostScenario;
  readonly villages: number;
  readonly workers: number;
  /** Coverage as it is, and with the scenario in the place of what runs. Rates 0–1 or above. */
  readonly before: number | null;
  readonly after: number | null;
  /** The first day on which nobody is paid for any more. */
  readonly lapsesOn: IsoDate;
  /** Whole rupiah; null when the table lacks a rate for one of the months. */
  readonly rupiah: Known;
  readonly payers: readonly PayerOutcome[];
  /** The first end among the payers; LASTS when every budget does. */
  readonly end: BudgetEnd & { readonly payer: Payer | null };
  readonly cells: readonly CostCell[];
}

/** The answer of the rules to a scenario; nothing is kept. */
export function answerCostScenario(scenario: CostScenario, facts: CostScenarioFacts): CostScenarioAnswer {
  const workers = scenario.perVillage * facts.villages;
  const { start, months, programmes } = scenario;
  const batches = splitWorkers(workers, scenario.payers).map((part): PaidBatch & PayerShare => ({
    ...part,
    start,
    months,
    programmes,
  }));
  const cells = costCells(batches, facts.rates);
  const payers = batches.map((batch) => outcomeOf(batch, cells, facts));
  return {
    scenario,
    villages: facts.villages,
    workers,
    before: coverageRate(facts.active, facts.eligible),
    after: coverageRate(activeWith(workers, facts), facts.eligible),
    lapsesOn: firstDayOf(lapseMonth({ start, months })),
    rupiah: sumRupiah(payers.map(({ rupiah }) => rupiah)),
    payers,
    end: firstEnd(payers),
    cells,
  };
}

/**
 * Workers split by whole percent, to the last one: what is left over goes to the largest remainders, of equal ones to
 * the payer who stands first. The parts add up to all, whatever the order of the shares.
 */
export function splitWorkers(
  workers: number,
  shares: readonly PayerShare[],
): (PayerShare & { readonly workers: number })[] {
  const inOrder = [...shares].sort((a, b) => PAYERS.indexOf(a.payer) - PAYERS.indexOf(b.payer));
  const parts = inOrder.map(({ payer, percent }) => ({
    ...{ payer, percent, workers: Math.floor((workers * percent) / 100) },
    remainder: (workers * percent) % 100,
  }));
  const left = workers - parts.reduce((sum, part) => sum + part.workers, 0);
  // Sorting keeps equal ones in their order.
  const favoured = new Set([...parts].sort((a, b) => b.remainder - a.remainder).slice(0, left));
  return parts.map((part) => {
    const { payer, percent } = part;
    return { payer, percent, workers: part.workers + (favoured.has(part) ? 1 : 0) };
  });
}

/** Who would be active: the sponsored workers of the scenario in the place of those of today. */
function activeWith(workers: number, { active, sponsored, countsSponsored }: CostScenarioFacts): Known {
  if (countsSponsored === false) return active;
  return active === null || sponsored === null ? null : active - sponsored + workers;
}

function outcomeOf(
  batch: PaidBatch & PayerShare,
  cells: readonly CostCell[],
  { rates, running, budgets }: CostScenarioFacts,
): PayerOutcome {
  const { payer, percent, workers, start } = batch;
  const terms = costTerms(batch, rates, batch);
  const own = cells.filter((cell) => cell.payer === payer);
  const before = running.filter((cell) => cell.payer === payer && cell.period < start);
  const years = [...new Set(own.map(({ period }) => yearOf(period)))].map((year) =>
    budgetUse({ payer, year }, { cells: [...before, ...own], budgets, from: start }),
  );
  return {
    ...{ payer, percent, workers, terms, years },
    rupiah: sumRupiah(terms.map(({ rupiah }) => rupiah)),
    end: years.find(({ end }) => end.kind !== "LASTS")?.end ?? { kind: "LASTS" },
  };
}

function firstEnd(payers: readonly PayerOutcome[]): CostScenarioAnswer["end"] {
  let first: CostScenarioAnswer["end"] = { kind: "LASTS", payer: null };
  for (const { payer, end } of payers) {
    if (end.kind === "LASTS") continue;
    if (first.kind === "LASTS" || end.period < first.period) first = { ...end, payer };
  }
  return first;
}
