/**
 * Whole rupiah. Contributions are whole and people are whole, so every amount is an integer and stays one: nothing is
 * divided or rounded on the way, and what a number cannot hold exactly is thrown, never drifted (design 1.4).
 */

import type { Known } from "./coverage";
import { type ParsedCount, parseCount } from "./entry";

/** The largest amount that is typed or kept, below what a number holds exactly: nine quadrillion. */
export const MOST_RUPIAH = 9_000_000_000_000_000;

/** People × whole rupiah. Throws RangeError beyond what a number holds exactly. */
export function timesRupiah(people: number, rupiah: number): number {
  return exactly(people * rupiah);
}

/** The sum in whole rupiah; null when an amount is unknown, since a sum without it would be too low. */
export function sumRupiah(amounts: Iterable<Known>): Known {
  let sum = 0;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum = exactly(sum + amount);
  }
  return sum;
}

/**
 * Reads rupiah as they are written in Indonesian: "1.000.000.000", "1000000000", "Rp1.000.000.000". What is not whole is
 * an error with the number that it was understood as, and with what may have been meant.
 */
export function parseRupiah(text: string): ParsedCount {
  return parseCount(text.trim().replace(/^rp\.?\s*/i, ""), { most: MOST_RUPIAH });
}

function exactly(rupiah: number): number {
  if (!Number.isSafeInteger(rupiah)) throw new RangeError(`not exact in whole rupiah: ${rupiah}`);
  return rupiah;
}
