/**
 * The months of a trend along its axis: one run a definition, with a break between two, because their figures are not
 * compared. A month may stand twice, at the end of one run and at the start of the next.
 */

import type { TrendDrawing } from "@/lib/domain/document";
import { addMonths, monthsBetween, type Period, toPeriod } from "@/lib/domain/period";

export type TrendLine = TrendDrawing["lines"][number];
export type TrendPoint = TrendLine["points"][number];
export type TrendTarget = NonNullable<TrendDrawing["target"]>;

export interface TrendRun {
  readonly line: TrendLine;
  /** Only those that are drawn, ascending; never empty. */
  readonly points: readonly TrendPoint[];
  readonly from: Period;
  readonly to: Period;
}

/** A phone shows the last year only, so that a month keeps room enough. */
const NARROW_MONTHS = 12;
/** A due date farther ahead than this, or a baseline farther back, would squeeze the months that are known. */
const MOST_MONTHS_AHEAD = 18;
const MOST_MONTHS_BACK = 12;

/** What is drawn, the run that the target is held against last; empty when nothing is known. */
export function runsOf({ lines, target }: TrendDrawing, isNarrow: boolean): TrendRun[] {
  const ascending = lines
    .filter(({ points }) => points.length > 0)
    .map((line) => ({ line, points: [...line.points].sort((a, b) => a.period - b.period) }))
    .sort((a, b) => Number(a.line.isCurrent) - Number(b.line.isCurrent) || lastOf(a.points) - lastOf(b.points));
  const current = ascending.at(-1);
  if (!current) return [];
  const last = toPeriod(lastOf(current.points));
  const earliest = isNarrow ? addMonths(last, 1 - NARROW_MONTHS) : 0;
  return ascending.flatMap(({ line, points }): TrendRun[] => {
    const drawn = points.filter(({ period }) => period >= earliest);
    const first = drawn[0];
    if (!first) return [];
    const known = { from: toPeriod(first.period), to: toPeriod(lastOf(drawn)) };
    const span = points === current.points && target ? withTarget(known, target, earliest) : known;
    return [{ line, points: drawn, ...span }];
  });
}

function withTarget({ from, to }: { from: Period; to: Period }, target: TrendTarget, earliest: number) {
  const back = Math.max(target.baselinePeriod, addMonths(from, -MOST_MONTHS_BACK), earliest);
  return {
    from: toPeriod(Math.min(from, back)),
    to: toPeriod(Math.max(to, Math.min(target.duePeriod, addMonths(to, MOST_MONTHS_AHEAD)))),
  };
}

const lastOf = (points: readonly TrendPoint[]): number => points.at(-1)?.period ?? 0;

/** The points in stretches without an unknown month: a line is not drawn over what is not known. */
export function stretchesOf(points: readonly TrendPoint[]): TrendPoint[][] {
  const steps = points.slice(1).map((point, index) => monthsFrom(points[index], point));
  const usual = Math.min(...steps);
  const stretches: TrendPoint[][] = [];
  points.forEach((point, index) => {
    const stretch = stretches.at(-1);
    if (stretch && steps[index - 1] === usual) stretch.push(point);
    else stretches.push([point]);
  });
  return stretches;
}

function monthsFrom(earlier: TrendPoint | undefined, later: TrendPoint): number {
  return earlier ? monthsBetween(toPeriod(earlier.period), toPeriod(later.period)) : 0;
}
