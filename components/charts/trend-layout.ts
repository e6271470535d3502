import type { PlanMonth, TrendPlan } from "./trend-plan";

/** One place on the x axis. A month may stand twice: at the end of one run and the start of the next. */
export interface TrendColumn extends PlanMonth {
  x: number;
  run: number;
}

export interface TrendLayout {
  columns: readonly TrendColumn[];
  /** Only the columns that carry a name. */
  ticks: readonly TrendColumn[];
  years: readonly { year: number; from: number; to: number }[];
  /** The empty stretches between two runs. */
  breaks: readonly { from: number; to: number }[];
  end: number;
  /** Where a month of the last run stands. */
  xOf: (month: number) => number;
}

/** A phone shows the last year only, so that a month keeps room enough. */
const NARROW_MONTHS = 12;
/** The break as a share of the months drawn, so that it keeps its width however many they are. */
const BREAK = { wide: 0.065, narrow: 0.17 };

export function layOutTrend(plan: TrendPlan, narrow: boolean): TrendLayout {
  const runs = plan.runs.map((run) => run.months);
  const lastKnown = runs.at(-1)?.findLast((month) => month.rate !== null)?.month ?? 0;
  const first = narrow ? lastKnown - NARROW_MONTHS + 1 : 0;
  const drawn = (runs.at(-1)?.at(-1)?.month ?? 0) - first + 1;
  const width = drawn * (narrow ? BREAK.narrow : BREAK.wide);

  const columns: TrendColumn[] = [];
  const breaks: { from: number; to: number }[] = [];
  let shift = 0;
  runs.forEach((months, run) => {
    const isLast = run === runs.length - 1;
    const shown = isLast ? months : months.filter((month) => month.month >= first);
    const start = shown[0];
    if (!start) return;
    const previous = columns.at(-1);
    if (previous) breaks.push({ from: previous.x, to: previous.x + width });
    shift = (previous ? previous.x + width : 0) - start.month;
    for (const month of shown) columns.push({ ...month, run, x: month.month + shift });
  });

  const lastShift = shift;
  return {
    columns,
    ticks: chooseTicks(columns, narrow),
    years: spanYears(columns),
    breaks,
    end: columns.at(-1)?.x ?? 0,
    xOf: (month) => month + lastShift,
  };
}

/** Quarter ends, half-years or years, as fits; and the first month, unless its neighbour is too near. */
function chooseTicks(columns: readonly TrendColumn[], narrow: boolean): TrendColumn[] {
  const every = columns.length > 72 ? 12 : columns.length > 30 || narrow ? 6 : 3;
  const regular = columns.filter((column) => column.calendarMonth % every === 0);
  const first = columns[0];
  const second = regular[0];
  if (!first || first === second) return regular;
  return second && second.x - first.x < 2 ? regular : [first, ...regular];
}

/** A year is named once per run, and only where it is more than a month or two. */
function spanYears(columns: readonly TrendColumn[]) {
  const spans: { year: number; run: number; from: number; to: number }[] = [];
  for (const { year, run, x } of columns) {
    const span = spans.at(-1);
    if (span && span.year === year && span.run === run) span.to = x;
    else spans.push({ year, run, from: x, to: x });
  }
  return spans.filter((span) => span.to - span.from >= 2);
}
