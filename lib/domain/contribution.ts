/**
 * Contributions, computed from a table of rates with validity, payers and legal basis (design 1.4). No rate
 * stands in code: PP 50/2025, which halves the BPU contribution in 2026 but not for members paid from APBN
 * or APBD, is rows of that table.
 */

import { firstDayOf, type IsoDate, type Period } from "./period";
import type { Programme, ProgrammeClass } from "./programme";

/** Who pays: regency, province or village budget, state budget, a company's social programme, the member. */
export const PAYERS = ["APBD_REGENCY", "APBD_PROVINCE", "APBDES", "APBN", "CSR", "SELF"] as const;
export type Payer = (typeof PAYERS)[number];

export interface ContributionRate {
  readonly programmeClass: ProgrammeClass;
  readonly programme: Programme;
  readonly kind: "RUPIAH" | "PERCENT";
  /** Whole rupiah a month, or per cent of the base (0.24 is 0.24 %) with at most four decimals. */
  readonly amount: number;
  /** The risk level that the rate is for; null for every level. */
  readonly riskLevel: number | null;
  /** Whole rupiah above which the base no longer counts; null for no cap. */
  readonly wageCap: number | null;
  /** The sector that the rate is for; null for every sector. */
  readonly sector: string | null;
  /** The payers that the rate is for; empty for every payer. */
  readonly payers: readonly Payer[];
  readonly validFrom: IsoDate;
  /** The last day on which the rate holds; null while it is in force. */
  readonly validTo: IsoDate | null;
}

/** Whose contribution is asked for, and for which month. */
export interface ContributionQuestion {
  readonly programmeClass: ProgrammeClass;
  readonly payer: Payer;
  readonly period: Period;
  readonly riskLevel?: number;
  readonly sector?: string;
}

const PERCENT_UNITS = 10_000;

/**
 * The rate in force on the first day of the month (contributions are due for whole months), or null when the
 * table has none. Of several the one with the latest start holds: a later rule comes before an earlier one,
 * and when it ends the earlier one is in force again. Throws RangeError when two that apply start on the
 * same day, since then the table contradicts itself.
 */
export function findRate(
  table: readonly ContributionRate[],
  programme: Programme,
  question: ContributionQuestion,
): ContributionRate | null {
  const [latest, next] = table
    .filter((rate) => rate.programme === programme && applies(rate, question))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  if (latest !== undefined && latest.validFrom === next?.validFrom) {
    throw new RangeError(`two ${question.programmeClass} ${programme} rates from ${latest.validFrom}`);
  }
  return latest ?? null;
}

/**
 * One month's contribution under a rate, in whole rupiah. A percentage is taken of the base (wage or
 * contract value in whole rupiah), up to the rate's cap, and rounded half up (A). Throws RangeError when a
 * percentage has no base.
 */
export function contributionUnder(rate: ContributionRate, base?: number): number {
  if (rate.kind === "RUPIAH") return rate.amount;
  if (base === undefined) throw new RangeError(`${rate.programme} is a percentage and needs a base`);
  const counted = Math.min(base, rate.wageCap ?? base);
  // In whole units of 0.0001 %, since 0.24 is not exact in binary.
  return Math.round((counted * Math.round(rate.amount * PERCENT_UNITS)) / (100 * PERCENT_UNITS));
}

/**
 * One member's contribution for the month over the given programmes, in whole rupiah; null when the table
 * lacks a rate for one of them, since a sum without it would be too low.
 */
export function monthlyContribution(
  table: readonly ContributionRate[],
  programmes: readonly Programme[],
  question: ContributionQuestion,
  base?: number,
): number | null {
  let sum = 0;
  for (const programme of programmes) {
    const rate = findRate(table, programme, question);
    if (rate === null) return null;
    sum += contributionUnder(rate, base);
  }
  return sum;
}

function applies(rate: ContributionRate, question: ContributionQuestion): boolean {
  const day = firstDayOf(question.period);
  return (
    rate.programmeClass === question.programmeClass &&
    rate.validFrom <= day &&
    (rate.validTo === null || day <= rate.validTo) &&
    (rate.payers.length === 0 || rate.payers.includes(question.payer)) &&
    (rate.riskLevel === null || rate.riskLevel === question.riskLevel) &&
    (rate.sector === null || rate.sector === question.sector)
  );
}
