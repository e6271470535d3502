/**
 * Where everything of a trend stands, in units of the drawing: 12 of them are the height of its type, so the wide
 * drawing suits a sheet of paper and the narrow one a phone of 320 pixels. Text is measured by estimate.
 */

import { scaleLinear } from "d3-scale";
import type { TrendDrawing } from "@/lib/domain/document";
import { asOf, monthOf, monthsBetween, type Period, toPeriod, yearOf } from "@/lib/domain/period";
import { type Box, textWidth } from "@/lib/domain/place-labels";
import { type LineStatus, lineAt, statusAgainstLine } from "@/lib/domain/target";
import { runsOf, type TrendPoint, type TrendRun, type TrendTarget } from "./trend-runs";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface PlacedRun extends TrendRun {
  readonly left: number;
  readonly right: number;
  readonly isLast: boolean;
  readonly spot: (point: { readonly period: number; readonly rate: number }) => Spot;
}

export interface TrendLayout {
  readonly isNarrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly runs: readonly PlacedRun[];
  /** The empty stretches between two runs. */
  readonly breaks: readonly { readonly left: number; readonly right: number }[];
  readonly levels: readonly { readonly y: number; readonly label: string }[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly current: { readonly point: TrendPoint; readonly spot: Spot };
  readonly target: PlacedTarget | null;
}

export interface PlacedTarget extends TrendTarget {
  /** From the baseline to the due date, as far as they are drawn. */
  readonly path: readonly Spot[];
  readonly from: Spot | null;
  readonly due: Spot | null;
  readonly end: Spot;
  /** Of the newest point from the line; null when it is not compared. */
  readonly gap: { readonly at: Spot; readonly status: LineStatus } | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly between: number;
  readonly clear: number;
  readonly headroom: number;
}

const FOOTROOM = 48;
const SIZE: Readonly<Record<"wide" | "narrow", Size>> = {
  wide: { width: 664, height: 262, between: 44, clear: 9, headroom: 53 },
  narrow: { width: 288, height: 300, between: 30, clear: 6, headroom: 38 },
};

/** Null when no point is known. */
export function layOutTrend(trend: TrendDrawing, isNarrow: boolean): TrendLayout | null {
  const size = isNarrow ? SIZE.narrow : SIZE.wide;
  const drawn = runsOf(trend, isNarrow);
  const last = drawn.at(-1);
  const point = last?.points.at(-1);
  if (!last || !point) return null;

  const levels = levelsOf(trend, drawn, isNarrow);
  const plot: Box = {
    left: Math.ceil(Math.max(...levels.labels.map(({ label }) => textWidth(label)), 20)) + 16,
    right: size.width - rightRoom(trend, point, isNarrow),
    top: drawn.length > 1 ? size.headroom : 24,
    bottom: size.height - FOOTROOM,
  };
  const y = scaleLinear(levels.domain, [plot.bottom, plot.top]);
  const runs = placeRuns(drawn, plot, size.between, (rate) => y(rate));
  const current = runs.at(-1);
  if (!current) return null;
  return {
    isNarrow,
    width: size.width,
    height: size.height,
    plot,
    runs,
    breaks: runs.slice(1).map((run, index) => ({
      left: (runs[index]?.right ?? 0) + size.clear,
      right: run.left - size.clear,
    })),
    levels: levels.labels.map(({ rate, label }) => ({ y: y(rate), label })),
    ticks: ticksOf(trend, runs),
    years: yearsOf(runs),
    current: { point, spot: current.spot(point) },
    target: trend.target ? placeTarget(trend.target, current, point) : null,
  };
}

/** The label of the target stands to the right of it, that of the newest point may. */
function rightRoom({ target }: TrendDrawing, point: TrendPoint, isNarrow: boolean): number {
  if (!target) return Math.ceil(textWidth(point.label ?? "", 15)) + 16;
  const lines = isNarrow ? target.label.split(" ") : [target.label, target.dueLabel];
  return Math.min(Math.ceil(Math.max(...lines.map((line) => textWidth(line)))) + 14, isNarrow ? 84 : 150);
}

/** Every label on paper; on a phone every other, counted from the highest, when there are many. */
function levelsOf({ rateLabels, target }: TrendDrawing, runs: readonly TrendRun[], isNarrow: boolean) {
  const ascending = [...rateLabels].sort((a, b) => a.rate - b.rate);
  const labels =
    isNarrow && ascending.length > 5
      ? ascending.filter((_, index) => (ascending.length - 1 - index) % 2 === 0)
      : ascending;
  const last = runs.at(-1);
  const line = target && last ? [last.from, last.to].flatMap((period) => lineRate(target, period) ?? []) : [];
  const rates = [
    ...ascending.map(({ rate }) => rate),
    ...runs.flatMap((run) => run.points.map(({ rate }) => rate)),
    ...line,
  ];
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  return { labels, domain: low < high ? [low, high] : [low - 0.01, high + 0.01] };
}

function placeRuns(runs: readonly TrendRun[], plot: Box, between: number, y: (rate: number) => number): PlacedRun[] {
  // A single month has no length: it stands in the middle of one.
  const lengths = runs.map(({ from, to }) => Math.max(1, monthsBetween(from, to)));
  const months = lengths.reduce((sum, length) => sum + length, 0);
  const month = (plot.right - plot.left - between * (runs.length - 1)) / months;
  let left = plot.left;
  return runs.map((run, index) => {
    const length = lengths[index] ?? 1;
    const right = left + length * month;
    const x = scaleLinear([0, length], [left, right]);
    const shift = run.from === run.to ? 0.5 : 0;
    left = right + between;
    return {
      ...run,
      left: x(0),
      right,
      isLast: index === runs.length - 1,
      spot: ({ period, rate }) => ({ x: x(monthsBetween(run.from, toPeriod(period)) + shift), y: y(rate) }),
    };
  });
}

/** Year ends before half-years before quarters before other months, each where its name finds room. */
function ticksOf({ monthLabels }: TrendDrawing, runs: readonly PlacedRun[]) {
  const rank = (period: Period) => [12, 6, 3, 1].findIndex((months) => monthOf(period) % months === 0);
  const candidates = runs
    .flatMap((run) =>
      monthLabels.flatMap(({ period, label }) => {
        const isDrawn = period >= run.from && period <= run.to;
        if (!isDrawn) return [];
        // The years have a row of their own.
        const month = label.replace(` ${yearOf(toPeriod(period))}`, "");
        return [{ x: run.spot({ period, rate: 0 }).x, label: month, rank: rank(toPeriod(period)) }];
      }),
    )
    .sort((a, b) => a.rank - b.rank || a.x - b.x);
  const chosen: typeof candidates = [];
  for (const one of candidates) {
    const isFree = chosen.every(
      (other) => Math.abs(other.x - one.x) > (textWidth(one.label) + textWidth(other.label)) / 2 + 7,
    );
    if (isFree) chosen.push(one);
  }
  return chosen.sort((a, b) => a.x - b.x).map(({ x, label }) => ({ x, label }));
}

/** A year is named once a run, where it is long enough for its name. */
function yearsOf(runs: readonly PlacedRun[]) {
  return runs.flatMap((run) => {
    const years = Array.from({ length: yearOf(run.to) - yearOf(run.from) + 1 }, (_, index) => yearOf(run.from) + index);
    return years.flatMap((year) => {
      const from = Math.max(run.from, year * 100 + 1);
      const to = Math.min(run.to, year * 100 + 12);
      const [left, right] = [run.spot({ period: from, rate: 0 }).x, run.spot({ period: to, rate: 0 }).x];
      const isOnly = years.length === 1;
      return isOnly || right - left > textWidth("2024") ? [{ x: (left + right) / 2, label: String(year) }] : [];
    });
  });
}

function placeTarget(target: TrendTarget, run: PlacedRun, newest: TrendPoint): PlacedTarget | null {
  const at = (period: number): Spot | null => {
    const rate = period < run.from || period > run.to ? null : lineRate(target, toPeriod(period));
    return rate === null ? null : run.spot({ period, rate });
  };
  const start = at(Math.max(run.from, target.baselinePeriod));
  const due = at(target.duePeriod);
  const end = at(run.to);
  if (!start || !end) return null;
  const line = at(newest.period);
  const status = statusAgainstLine(lineOf(target), newest.rate, asOf(toPeriod(newest.period)));
  return {
    ...target,
    path: [start, ...(due ? [due] : []), end],
    from: at(target.baselinePeriod),
    due,
    end,
    gap: line && status && target.distanceLabel !== null ? { at: line, status } : null,
  };
}

function lineRate(target: TrendTarget, period: Period): number | null {
  return lineAt(lineOf(target), asOf(period));
}

function lineOf({ baseline, baselinePeriod, duePeriod, value }: TrendTarget) {
  return {
    baseline,
    baselineDate: asOf(toPeriod(baselinePeriod)),
    target: value,
    dueDate: asOf(toPeriod(duePeriod)),
  };
}
