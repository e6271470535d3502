/** What a map says with its five bands, and whether coverage falls in a direction. */

/** The bands of coverage, as shares; the lower end belongs to the band (design, look/coverage.png). */
const COVERAGE_LIMITS = [0.3, 0.4, 0.5, 0.6] as const;
/** Steps of bands for other measures; five bands of a step reach the largest share. Our choice (A). */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2] as const;

export type BandLimits = readonly [number, number, number, number];
export type Band = 0 | 1 | 2 | 3 | 4;

/**
 * Where the bands end. Coverage of all workers has fixed bands, so that maps of two months or regencies can be laid
 * side by side; a take-up or a segment has the finest even bands that hold its largest rate.
 */
export function bandLimits(isWhole: boolean, rates: readonly number[]): BandLimits {
  if (isWhole) return COVERAGE_LIMITS;
  const largest = Math.max(0, ...rates);
  const step = STEPS.find((width) => width * 5 >= largest) ?? 0.2;
  return [step, step * 2, step * 3, step * 4];
}

/** Steps of bands of people, each also times 10, 100, … Our choice (A). */
const PEOPLE_STEPS = [1, 2, 5] as const;

/** Where bands of people end: the finest even ones of a round width of which the largest count lies in the fifth or before. */
export function peopleBandLimits(counts: readonly number[]): BandLimits {
  const largest = Math.max(0, ...counts);
  let unit = 1;
  while (largest >= unit * 50) unit *= 10;
  const step = unit * (PEOPLE_STEPS.find((width) => largest < width * unit * 5) ?? 10);
  return [step, step * 2, step * 3, step * 4];
}

/** The band of a rate (0–1 or above) or a number of people. Compared before anything is rounded: 49,96 % lies below 50 %. */
export function bandOf(rate: number, limits: BandLimits): Band {
  const above = limits.filter((limit) => rate >= limit).length;
  return above as Band;
}

/** How many figures lie in each band. */
export function bandCounts(rates: readonly number[], limits: BandLimits): readonly number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const rate of rates) {
    const band = bandOf(rate, limits);
    counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts;
}

export type Direction = "NORTH" | "SOUTH" | "EAST" | "WEST";

export interface RatedPoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly rate: number;
}

/** Fewer places than these are no landscape, and a weaker correlation no slope. Thresholds: our assumption (A). */
const LEAST_POINTS = 8;
const LEAST_CORRELATION = 0.5;

/** The direction in which the rates fall, when they do so clearly; else null. */
export function fallsTowards(points: readonly RatedPoint[]): Direction | null {
  if (points.length < LEAST_POINTS) return null;
  const rates = points.map(({ rate }) => rate);
  const north = correlation(
    points.map(({ latitude }) => latitude),
    rates,
  );
  const east = correlation(
    points.map(({ longitude }) => longitude),
    rates,
  );
  if (Math.max(Math.abs(north), Math.abs(east)) < LEAST_CORRELATION) return null;
  if (Math.abs(north) >= Math.abs(east)) return north < 0 ? "NORTH" : "SOUTH";
  return east < 0 ? "EAST" : "WEST";
}

/** Pearson's; 0 where one of the two does not vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [together, spreadX, spreadY] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [dx, dy] = [x - meanX, (ys[index] ?? meanY) - meanY];
    together += dx * dy;
    spreadX += dx * dx;
    spreadY += dy * dy;
  });
  const spread = Math.sqrt(spreadX * spreadY);
  return spread === 0 ? 0 : together / spread;
}
