/**
 * What lapses after the month of an edition, what keeping those workers and closing the gap would cost, and what the
 * budgets are worth. An edition is about a month: it knows the batches that began by then (A), also where it is made
 * later and the books say more.
 */

import type { SponsoredBatch } from "./batch";
import { type ContributionRate, monthlyContribution } from "./contribution";
import {
  BUDGETED,
  type Budget,
  budgetUse,
  costCells,
  runningBatches,
  SPONSORED_PROGRAMMES,
  totalOf,
  workersFor,
} from "./cost";
import { coverageRate, type Known } from "./coverage";
import type { EditionBudget, EditionCosts, EditionLapse } from "./edition-money";
import { type BatchLapse, lapsesOf, sumLapses, total } from "./lapse";
import { type CoverageBase, coverageAfter } from "./lapse-coverage";
import { addMonths, asOf, firstDayOf, monthsBetween, type Period, toPeriod, yearOf } from "./period";
import { classOf, segmentOf } from "./programme";
import { sumRupiah } from "./rupiah";
import { lapseMonth, runningIn } from "./subsidy";
import { isFew, MAX_SMALL } from "./suppression";

/** For how long closing the gap is priced, and what a budget is worth (A): as the programmes pay. */
const PRICED_MONTHS = 6;
/** Who would pay for it (A). */
const PAYER = "APBD_REGENCY";

/** The batches that an edition of the month knows. */
export function knownBatches<Batch extends { readonly start: Period | null }>(
  batches: readonly Batch[],
  period: Period,
): Batch[] {
  return batches.filter(({ start }) => start !== null && start <= period);
}

/** The same for what lapses: who will go on paying for himself when a batch ends is not known before (A). */
export function batchesAsOf(batches: readonly SponsoredBatch[], period: Period): SponsoredBatch[] {
  return knownBatches(batches, period).map((batch) =>
    runningIn(batch, period) ? { ...batch, converted: null } : batch,
  );
}

/** Of such batches what ends after the month, by month and then as the batches come. */
function lapsesAfter(batches: readonly SponsoredBatch[], period: Period): BatchLapse[] {
  return lapsesOf(batches)
    .filter(({ month }) => month > period)
    .sort((a, b) => a.month - b.month);
}

/**
 * The same as an edition tells it: months in which four people or fewer drop out are told with the next month, the last
 * of them with the one before, so that no date speaks of few (A). Where there are no more than that in all, nobody is told
 * to drop out.
 */
export function toldLapses(batches: readonly SponsoredBatch[], period: Period): BatchLapse[] {
  const coming = lapsesAfter(batches, period);
  const told = new Map<Period, Period>();
  let waiting: Period[] = [];
  for (const month of monthsOf(coming)) {
    waiting.push(month);
    if (peopleIn(coming.filter((lapse) => waiting.includes(lapse.month))) <= MAX_SMALL) continue;
    for (const one of waiting) told.set(one, month);
    waiting = [];
  }
  const last = [...told.values()].at(-1);
  return coming.flatMap((lapse) => {
    if (lapse.lapsing === 0) return [lapse];
    const month = told.get(lapse.month) ?? last;
    return month === undefined ? [] : [{ ...lapse, month }];
  });
}

/** The months in which somebody drops out. */
export function monthsOf(lapses: readonly BatchLapse[]): Period[] {
  return [...new Set(lapses.filter(({ lapsing }) => lapsing > 0).map(({ month }) => month))];
}

function peopleIn(lapses: readonly BatchLapse[]): number {
  return total(lapses, ({ lapsing }) => lapsing);
}

/**
 * Each month after this one in which somebody drops out, with the rate that is left then. From the month on in which a
 * batch of unknown size ends, nobody knows the rate.
 */
export function editionLapses(batches: readonly SponsoredBatch[], base: CoverageBase): EditionLapse[] {
  const coming = toldLapses(batches, base.period);
  const lapses = [...lapsesOf(batches).filter(({ month }) => month <= base.period), ...coming];
  const unknownFrom = coming.find((lapse) => lapse.people === null && isCounted(lapse, base))?.month;
  let before = coverageRate(base.active, base.eligible);
  return coverageAfter(lapses, monthsOf(coming), base).map(({ month, rate }) => {
    const rateAfter = unknownFrom !== undefined && unknownFrom <= month ? null : rate;
    const points = before === null || rateAfter === null ? null : rateAfter - before;
    before = rateAfter;
    return { ...lapseIn(coming, month), rateAfter, points };
  });
}

function isCounted({ batch }: BatchLapse, { segments }: CoverageBase): boolean {
  return segments?.includes(segmentOf(classOf(batch.categoryCode))) ?? false;
}

/** Who drops out in a month, and in how many villages. */
export function lapseIn(lapses: readonly BatchLapse[], month: Period) {
  const { lapsing: people, villages } = sumLapses(lapses.filter((one) => one.month === month && one.lapsing > 0));
  return { on: firstDayOf(month), people, villages };
}

export interface CostSources {
  readonly period: Period;
  /** Those that the edition knows. */
  readonly batches: readonly SponsoredBatch[];
  readonly rates: readonly ContributionRate[];
  readonly budgets: readonly Budget[];
  /** People missing to the regency's own target. */
  readonly missing: Known;
  /** Whether the definition counts whom a programme for vulnerable workers pays for: else no rupiah closes the gap. */
  readonly countsSponsored: boolean;
}

/** What the months after this one cost, and what there is for them. */
export function editionCosts(sources: CostSources): EditionCosts {
  const { period, rates, missing, countsSponsored } = sources;
  const start = addMonths(period, 1);
  const question = { programmeClass: "BPU", payer: PAYER, period: start } as const;
  const closing = { start, months: PRICED_MONTHS, payer: PAYER, programmes: SPONSORED_PROGRAMMES } as const;
  return {
    contribution: monthlyContribution(rates, SPONSORED_PROGRAMMES, question),
    keep: keeping(sources),
    closeGap: {
      rupiah:
        missing === null || !countsSponsored ? null : totalOf(costCells([{ ...closing, workers: missing }], rates)),
      ...{ people: missing, months: PRICED_MONTHS },
    },
    budgets: editionBudgets(sources),
  };
}

/**
 * All who lapse until the end of the year in which the next month lies, so that an edition of December looks at the year
 * that begins (A). By the payer who pays for them now; who pays for himself goes on by himself. Null where those who lapse
 * are too few to be told.
 */
function keeping({ period, batches, rates }: CostSources): EditionCosts["keep"] {
  const last = toPeriod(yearOf(addMonths(period, 1)) * 100 + 12);
  const programmes = new Map(batches.map((batch) => [batch.id, batch.programmes]));
  const coming = toldLapses(batches, period);
  const lapses = paidByOthers(coming).filter(({ month }) => month <= last);
  const kept = lapses.map(({ batch, month, lapsing }) => ({
    ...{ workers: lapsing, start: month, months: monthsBetween(month, last) + 1 },
    ...{ payer: batch.payer === "SELF" ? PAYER : batch.payer, programmes: programmes.get(batch.id) ?? [] },
  }));
  const parts = [...new Set(kept.map(({ months }) => months))]
    .map((months) => ({ people: sum(kept.filter((one) => one.months === months)), months }))
    .filter(({ people }) => people > 0);
  const isTold = monthsOf(coming).length > 0 || monthsOf(lapsesAfter(batches, period)).length === 0;
  const isKnown = isTold && lapses.every(({ people }) => people !== null);
  return { rupiah: isKnown ? totalOf(costCells(kept, rates)) : null, people: sum(kept), until: asOf(last), parts };
}

/**
 * Those of whom others pay, by month. Four people or fewer beside others of the same month are counted with these, on
 * whichever side they are (A): else what is kept and what lapses would tell of them.
 */
function paidByOthers(lapses: readonly BatchLapse[]): BatchLapse[] {
  const isSelf = ({ batch }: BatchLapse) => batch.payer === "SELF";
  return lapses.filter((lapse) => {
    const same = lapses.filter(({ month }) => month === lapse.month);
    const [own, others] = [peopleIn(same.filter(isSelf)), peopleIn(same.filter((one) => !isSelf(one)))];
    return isSelf(lapse) ? isFew(own) && others > 0 : !isFew(others) || own === 0;
  });
}

function sum(batches: readonly { readonly workers: number }[]): number {
  return batches.reduce((people, { workers }) => people + workers, 0);
}

/**
 * Each payer with a budget, or with anything to pay, in the year of the month and in that of the next one, which pays for
 * what comes: an edition of December has both. What a batch of unknown size costs nobody knows;
 * what four people or fewer cost is not told.
 */
function editionBudgets(sources: CostSources): EditionBudget[] {
  const { period } = sources;
  return [...new Set([yearOf(period), yearOf(addMonths(period, 1))])].flatMap((year) => budgetsOf(year, sources));
}

function budgetsOf(year: number, { period, batches, rates, budgets }: CostSources): EditionBudget[] {
  const from = addMonths(period, 1);
  // What a budget is worth in six months is told where all of them are months of its year.
  const isPriced = yearOf(from) === year && yearOf(addMonths(from, PRICED_MONTHS - 1)) === year;
  return BUDGETED.flatMap((payer) => {
    const own = runningBatches(
      batches.filter((batch) => batch.payer === payer),
      toPeriod(year * 100 + 12),
    );
    const cells = costCells(own.paid, rates).filter((cell) => yearOf(cell.period) === year);
    const { budget: rupiah, ...use } = budgetUse({ payer, year }, { cells, budgets, from });
    if (rupiah === null && cells.length === 0 && own.unknown === 0) return [];
    const workers = sum(own.paid.filter((one) => lapseMonth(one) > year * 100 + 1));
    const isKeptBack = own.unknown > 0 || isFew(workers);
    const [spent, bound, left] = isKeptBack ? [null, null, null] : [use.spent, use.committed, use.left];
    const terms = { payer, programmes: SPONSORED_PROGRAMMES, start: from, months: PRICED_MONTHS };
    const paysWorkers = left === null || !isPriced ? null : workersFor(Math.max(0, left), terms, rates);
    return [{ payer, year, rupiah, spent, bound, left, paysWorkers }];
  });
}

/** What was paid for some batches in the year of the month, up to it; members who pay for themselves cost nobody else. */
export function spentOn(batches: readonly SponsoredBatch[], rates: readonly ContributionRate[], period: Period): Known {
  const { paid, unknown } = runningBatches(
    batches.filter(({ payer }) => payer !== "SELF"),
    period,
  );
  if (unknown > 0) return null;
  const cells = costCells(paid, rates).filter(
    (cell) => cell.period <= period && yearOf(cell.period) === yearOf(period),
  );
  return sumRupiah(cells.map(({ rupiah }) => rupiah));
}
