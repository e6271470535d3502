const SIGNIFICANT_DIGITS = 12;

/**
 * The number that a calculation in binary fractions meant: 0.7 × 10 is 7 and not 7.000000000000001, so a
 * threshold is met by who meets it and `ceil` adds nobody. Twelve digits tell one worker apart among
 * hundreds of millions, so no real difference is lost. This is not display rounding: 79.96 % stays below 80 %.
 */
export function withoutBinaryNoise(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
