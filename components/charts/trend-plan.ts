import { addMonths, listPeriods, monthOf, monthsBetween, type Period, toPeriod, yearOf } from "@/lib/domain/period";
import {
  formatCount,
  formatPeriodShort,
  formatRate,
  formatSignedCount,
  formatSignedPoints,
  type Locale,
} from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** Months that were counted under one definition; the line breaks between runs. */
export interface TrendRun {
  /** e.g. "Definisi s.d. Des 2023"; empty where there is nothing to tell apart. */
  title: string;
  /** Its denominator, e.g. "penyebut 283.104 (Sakernas 2022)". */
  note: string;
  points: readonly { period: Period; rate: number | null }[];
}

export interface TrendInput {
  locale: Locale;
  /** What is drawn: rates, fractions of 1, unless it is people; every `rate` then holds people. */
  unit?: "RATE" | "PEOPLE";
  runs: readonly TrendRun[];
  /** The straight line that the last run is held against. */
  target?: {
    baseline: { period: Period; rate: number };
    due: { period: Period; rate: number; dateText: string };
    rateText: string;
  };
  /** What the line asks for in the last month, when it is to be compared. */
  lineNow?: number;
  notes?: readonly { period: Period; text: string; shortText?: string }[];
  /** Months in which something was done, by the letter under which it is told elsewhere. */
  marks?: readonly { period: Period; letter: string }[];
}

export interface PlanMonth {
  /** Months since the first one drawn. */
  month: number;
  calendarMonth: number;
  year: number;
  tick: string;
  label: string;
  rate: number | null;
  rateText: string;
}

/** All that the drawing needs, in words and numbers that can cross to the browser. */
export interface TrendPlan {
  runs: readonly { title: string; note: string; months: readonly PlanMonth[] }[];
  target: {
    /** Where the drawn line begins: its baseline, or a later point of it where that lies under another definition. */
    from: { month: number; rate: number; rateText: string; isBaseline: boolean };
    to: { month: number; rate: number };
    /** False when the due date lies beyond the drawing. */
    arrives: boolean;
    title: string;
    dateText: string;
  } | null;
  gap: { line: number; text: string; shortText: string; behind: boolean } | null;
  notes: readonly { month: number; text: string; shortText: string }[];
  marks: readonly { month: number; letter: string }[];
  axis: { from: number; to: number; ticks: readonly { rate: number; text: string }[] };
}

/** A due date farther ahead than this would squeeze the months that are known. */
const MOST_MONTHS_AHEAD = 18;
const STEPS = {
  RATE: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2],
  PEOPLE: [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000].flatMap((ten) => [ten, 2 * ten, 5 * ten]),
};
const MOST_STEPS = 7;

export function planTrend(input: TrendInput): TrendPlan {
  const { locale, runs, target, unit = "RATE" } = input;
  const origin = runs[0]?.points[0]?.period;
  const lastPeriod = runs.at(-1)?.points.at(-1)?.period;
  if (origin === undefined || lastPeriod === undefined) throw new RangeError("a trend without months");
  const place = (period: Period) => monthsBetween(origin, period);
  const horizon = addMonths(lastPeriod, MOST_MONTHS_AHEAD);
  const end = target ? toPeriod(Math.min(target.due.period, horizon)) : lastPeriod;
  const begin = target ? lineBegin(runs, target.baseline.period) : null;

  const planned = runs.map((run, index) => {
    const known = new Map(run.points.map((point) => [point.period, point.rate]));
    const first = run.points[0]?.period ?? lastPeriod;
    const last = run.points.at(-1)?.period ?? first;
    const isLast = index === runs.length - 1;
    const from = isLast && begin !== null && begin < first ? begin : first;
    const months = listPeriods(from, isLast ? end : last).map((period) =>
      planMonth(period, known.get(period) ?? null, place(period), { locale, unit }),
    );
    return { title: run.title, note: run.note, months };
  });

  const line = target && begin !== null ? planTarget(target, { begin, end }, place, { locale, unit }) : null;
  const current = runs.at(-1)?.points.at(-1)?.rate ?? null;
  const rates = planned.flatMap((run) => run.months.flatMap((month) => month.rate ?? []));
  if (line) rates.push(line.from.rate, line.to.rate);
  return {
    runs: planned,
    target: line,
    gap: input.lineNow === undefined || current === null ? null : planGap(current, input.lineNow, { locale, unit }),
    notes: (input.notes ?? []).map((note) => ({
      month: place(note.period),
      text: note.text,
      shortText: note.shortText ?? note.text,
    })),
    marks: (input.marks ?? []).map(({ period, letter }) => ({ month: place(period), letter })),
    axis: planAxis(rates, { locale, unit }),
  };
}

type Writing = Required<Pick<TrendInput, "locale" | "unit">>;

function write(value: number, { locale, unit }: Writing): string {
  return unit === "RATE" ? formatRate(value, locale) : formatCount(value, locale);
}

function planMonth(period: Period, rate: number | null, month: number, writing: Writing): PlanMonth {
  const label = formatPeriodShort(period, writing.locale);
  return {
    month,
    calendarMonth: monthOf(period),
    year: yearOf(period),
    tick: label.split(" ")[0] ?? label,
    label,
    rate,
    rateText: rate === null ? "" : write(rate, writing),
  };
}

/**
 * The line begins at its baseline, for which the last run makes room before its own months: one month beside the run
 * before, or any where there is none. A baseline farther back would draw those months twice, so the line begins with the run.
 */
function lineBegin(runs: readonly TrendRun[], baseline: Period): Period {
  const first = runs.at(-1)?.points[0]?.period ?? baseline;
  return runs.length === 1 || baseline >= addMonths(first, -1) ? baseline : first;
}

function planTarget(
  { baseline, due, rateText }: NonNullable<TrendInput["target"]>,
  { begin, end }: { begin: Period; end: Period },
  place: (period: Period) => number,
  writing: Writing,
): NonNullable<TrendPlan["target"]> {
  const months = monthsBetween(baseline.period, due.period);
  const asked = (period: Period) =>
    baseline.rate + ((due.rate - baseline.rate) * monthsBetween(baseline.period, period)) / months;
  return {
    from: {
      ...{ month: place(begin), rate: asked(begin), rateText: write(asked(begin), writing) },
      isBaseline: begin === baseline.period,
    },
    to: { month: place(end), rate: asked(end) },
    arrives: end === due.period,
    title: textFor(writing.locale).chart.targetMark(rateText),
    dateText: due.dateText,
  };
}

function planGap(actual: number, line: number, { locale, unit }: Writing): NonNullable<TrendPlan["gap"]> {
  const text = textFor(locale);
  const behind = actual < line;
  if (unit === "PEOPLE") {
    const people = text.picture.value(formatSignedCount(actual - line, locale));
    return { line, text: text.chart.fromLinePeople(people), shortText: people, behind };
  }
  const points = formatSignedPoints(actual - line, locale);
  return { line, text: text.chart.fromLine(points), shortText: text.chart.fromLineShort(points), behind };
}

/** Round steps, a little room below the lowest point, and never below 0. */
function planAxis(values: readonly number[], { locale, unit }: Writing): TrendPlan["axis"] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = STEPS[unit].find((size) => (high - low) / size <= MOST_STEPS - 1) ?? 0.5;
  const first = Math.max(0, Math.floor(low / step - 0.5));
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const rate = (first + index) * step;
    const text = unit === "RATE" ? formatRate(rate, locale, step < 0.01 ? 1 : 0) : formatCount(rate, locale);
    return { rate, text };
  });
  return { from: first * step, to: last * step, ticks };
}
