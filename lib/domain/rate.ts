/** Rates as people type them: a percentage with comma or point, with or without its sign. */

export type ParsedRate =
  | { readonly kind: "empty" }
  /** A fraction of 1. */
  | { readonly kind: "rate"; readonly value: number }
  | { readonly kind: "error" };

/**
 * Reads "50", "50,0", "67,28%" as a fraction of 1, to four decimals of a percent. More than 100 % is read, for coverage
 * can be; anything that is not one plain percentage is an error, never a guess.
 */
export function parseRate(text: string): ParsedRate {
  const written = text.trim().replace(/\s*%$/, "");
  if (written === "") return { kind: "empty" };
  if (!/^\d{1,3}([.,]\d{1,4})?$/.test(written)) return { kind: "error" };
  return { kind: "rate", value: Number((Number(written.replace(",", ".")) / 100).toFixed(6)) };
}
