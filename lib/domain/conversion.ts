/**
 * Who goes on paying for themselves after the months that were paid for: by village, as its batches say, and by agent, as
 * the agents count. The two are told side by side and none is said to cause the other.
 */

import { type Known, sumKnown } from "./coverage";
import type { BatchLapse } from "./lapse";
import { addMonths, type Period } from "./period";

/** Of fewer people a rate says little: our own threshold (A), and the reader is told. */
export const SMALL_DENOMINATOR = 30;

export interface Conversion {
  /** Those who lapsed, of batches of which the converted are known; null when they are of none. */
  readonly lapsed: Known;
  readonly converted: Known;
  /** Fraction of 1; null without anybody to divide by. */
  readonly rate: number | null;
  /** Whether so few lapsed that the rate says little. */
  readonly small: boolean;
  /** Batches that lapsed and whose converted, or whose people, are unknown: in no figure. */
  readonly unknown: number;
}

/** Σ converted ÷ Σ people of the batches that lapsed by a month, that month included; never a mean of rates. */
export function conversionOf(lapses: readonly BatchLapse[], until: Period): Conversion {
  const past = lapses.filter(({ month }) => month <= until);
  const known = past.filter(({ people, converted }) => people !== null && converted !== null);
  const rest = { unknown: past.length - known.length };
  return {
    ...rateOf(sumKnown(known.map(({ people }) => people)), sumKnown(known.map((one) => one.converted))),
    ...rest,
  };
}

/** Months after the lapse at which an agent's count is looked at; 0 is the month of the lapse itself. */
export const MONTHS_AFTER = [0, 3, 6] as const;
export type MonthsAfter = (typeof MONTHS_AFTER)[number];

export interface AgentMonth {
  readonly period: Period;
  readonly converted: Known;
}

export interface AgentConversion extends Omit<Conversion, "converted" | "rate" | "unknown"> {
  /** The month in which the workers of its village lapsed. */
  readonly month: Period;
  /** The converted whom the agent carries so many months later; null where it has not counted, or not yet. */
  readonly after: readonly { readonly months: MonthsAfter; readonly converted: Known; readonly rate: number | null }[];
}

/**
 * Of an agent, for each month until now in which workers of its village lapsed: the converted whom it carries then and
 * later ÷ those who lapsed. Newest first. What an agent carries may come from another village: the rate can exceed 1.
 */
export function agentConversions(
  villageLapses: readonly BatchLapse[],
  counts: readonly AgentMonth[],
  until: Period,
): AgentConversion[] {
  const carried = new Map(counts.map(({ period, converted }) => [period, converted]));
  const months = new Set(villageLapses.map(({ month }) => month).filter((month) => month <= until));
  return [...months]
    .sort((a, b) => b - a)
    .map((month) => {
      const lapsed = sumKnown(villageLapses.filter((one) => one.month === month).map(({ people }) => people));
      return {
        month,
        lapsed,
        small: isSmall(lapsed),
        after: MONTHS_AFTER.map((later) => {
          const converted = carried.get(addMonths(month, later)) ?? null;
          return { months: later, converted, rate: rateOf(lapsed, converted).rate };
        }),
      };
    });
}

function rateOf(lapsed: Known, converted: Known) {
  const rate = lapsed === null || lapsed === 0 || converted === null ? null : converted / lapsed;
  return { lapsed, converted, rate, small: isSmall(lapsed) };
}

function isSmall(lapsed: Known): boolean {
  return lapsed !== null && lapsed < SMALL_DENOMINATOR;
}
