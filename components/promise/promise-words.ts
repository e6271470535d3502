import type { PromiseMeasure } from "@/lib/domain/promise";
import { unitOf } from "@/lib/domain/promise-measure";
import { formatCount, formatExactRate, formatRate, formatRupiah, type Locale } from "@/lib/format";

/** An amount in the unit of its measure, as it was promised: "50%", "12.800", "Rp1.000.000.000". */
export function promisedWords(measure: PromiseMeasure, amount: number, locale: Locale): string {
  return unitOf(measure) === "RATE" ? formatExactRate(amount, locale) : countWords(measure, amount, locale);
}

/** What was reached in the same unit; a rate as it is shown everywhere: "43,00%". */
export function reachedWords(measure: PromiseMeasure, actual: number, locale: Locale): string {
  return unitOf(measure) === "RATE" ? formatRate(actual, locale) : countWords(measure, actual, locale);
}

function countWords(measure: PromiseMeasure, amount: number, locale: Locale): string {
  return unitOf(measure) === "RUPIAH" ? formatRupiah(amount, locale) : formatCount(amount, locale);
}

/** An amount as its field holds it: what was saved is read again as the same amount. */
export function typedAmount(measure: PromiseMeasure, amount: number | null): string {
  return amount === null ? "" : promisedWords(measure, amount, "id");
}
