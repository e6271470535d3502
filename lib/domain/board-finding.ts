/**
 * What a quota board comes to, a case each: who is paid for in the month against the quota, above it, not any more, not yet,
 * or not known. The words stand in the dictionaries.
 */

import type { Funnel } from "./batch";
import { coverageRate, type Known } from "./coverage";
import { batchesInForce, type FunnelBatch, sumFunnel } from "./funnel";
import { addMonths, type Period, toPeriod } from "./period";

export type BoardFinding =
  /** There is no batch. */
  | { readonly kind: "NONE" }
  /** How many are active is not known of any batch that is paid for. */
  | { readonly kind: "UNKNOWN" }
  /** Batches there are, the first month of all of them is still to come. */
  | { readonly kind: "AHEAD"; readonly registered: Known }
  /** All batches have lapsed: how many were reached, and the month from which nobody is paid for. */
  | { readonly kind: "ENDED"; readonly reached: Known; readonly quota: Known; readonly from: Period }
  /** Paid for in the month; `rate` is a fraction of 1, null without a quota. */
  | {
      readonly kind: "ACTIVE" | "OVER";
      readonly active: number;
      readonly quota: Known;
      readonly rate: number | null;
    };

/** The finding of some batches and their funnel in a month; whole people are compared, never a rounded rate. */
export function findingOf(
  batches: readonly FunnelBatch[],
  { quota, registered, active }: Funnel,
  period: Period,
): BoardFinding {
  if (batches.length === 0) return { kind: "NONE" };
  const inForce = batchesInForce(batches, period);
  if (inForce.length > 0) {
    const now = sumFunnel(inForce).active;
    if (now === null) return { kind: "UNKNOWN" };
    const kind = quota !== null && now > quota ? "OVER" : "ACTIVE";
    return { kind, active: now, quota, rate: coverageRate(now, quota) };
  }
  const ended = batches.flatMap(({ start, months }) =>
    start !== null && start <= period ? addMonths(start, months) : [],
  );
  if (ended.length === 0) return { kind: "AHEAD", registered };
  return { kind: "ENDED", reached: active, quota, from: toPeriod(Math.max(...ended)) };
}
