/** The drawing of an edition's trend: a line for each definition, and the line of the regency's own target. */
import { scaleLinear } from "d3-scale";
import type { TrendDrawing } from "@/lib/domain/document";
import type { EditionFacts, EditionMonth, EditionTarget } from "@/lib/domain/edition";
import { listPeriods, monthOf, type Period, periodOf } from "@/lib/domain/period";
import { formatExactRate, formatMonth, formatPeriodShort, formatSignedPoints } from "@/lib/format";
import type { Wording } from "./wording";

type KnownMonth = EditionMonth & { readonly rate: number };

/** As many labels of rates as fit the height. */
const RATE_LABELS = 6;
/** A line that hardly moves is not drawn as if it did. */
const SMALLEST_SPAN = 0.04;
/** Months between two labels, and at which the year is said. */
const LABEL_MONTHS = 3;
const YEAR_MONTHS = 6;

function sourceOf(code: string | null, { definition, formerDefinitions }: EditionFacts): string | null {
  return [definition, ...formerDefinitions].find((one) => one.code === code)?.source ?? null;
}

/** Null where no month is known. Months that are not known are left out of the line. */
export function trendOf(facts: EditionFacts, w: Wording): TrendDrawing | null {
  const months = facts.trend.filter((month): month is KnownMonth => month.rate !== null);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  const codes = [...new Set(months.map(({ definitionCode }) => definitionCode))];
  const target = targetLine(facts.target, w);
  const to = target === null ? last.period : (Math.max(last.period, target.duePeriod) as Period);
  const from = target === null ? first.period : (Math.min(first.period, target.baselinePeriod) as Period);
  const lines = codes.map((code) => {
    const own = months.filter(({ definitionCode }) => definitionCode === code);
    const isCurrent = code === facts.definition.code;
    return {
      label: lineLabel(isCurrent, codes.length, w),
      explanation: denominatorOf(own, sourceOf(code, facts), w),
      isCurrent,
      points: own.map((month, index) => ({
        period: month.period,
        rate: month.rate,
        label: index === 0 || index === own.length - 1 ? w.rate(month.rate) : null,
      })),
    };
  });
  return {
    description: descriptionOf(first, last, codes.length > 1, facts, w),
    lines,
    target,
    monthLabels: monthLabels(from, to, w),
    rateLabels: rateLabels(
      [...months.map(({ rate }) => rate), ...(target === null ? [] : [target.baseline, target.value])],
      w,
    ),
  };
}

function lineLabel(isCurrent: boolean, definitions: number, { words: { trend } }: Wording): string {
  if (definitions === 1) return trend.only;
  return isCurrent ? trend.current : trend.former;
}

function denominatorOf(months: readonly KnownMonth[], source: string | null, w: Wording): string {
  const { trend } = w.words;
  const eligible = months.at(-1)?.eligible ?? null;
  if (eligible === null) return trend.unknownDenominator;
  return source === null ? trend.denominator(w.count(eligible)) : trend.denominatorSource(w.count(eligible), source);
}

function targetLine(target: EditionTarget | null, w: Wording): TrendDrawing["target"] {
  if (target === null || target.baseline === null || target.baselineDate === null) return null;
  if (target.dueDate <= target.baselineDate) return null;
  return {
    label: w.words.trend.target(w.target(target.value)),
    dueLabel: w.date(target.dueDate),
    baselinePeriod: periodOf(target.baselineDate),
    baseline: target.baseline,
    baselineLabel: w.rate(target.baseline),
    duePeriod: periodOf(target.dueDate),
    value: target.value,
    distanceLabel:
      target.distance === null ? null : w.words.trend.distance(formatSignedPoints(target.distance, w.locale)),
  };
}

function descriptionOf(
  first: KnownMonth,
  last: KnownMonth,
  isBroken: boolean,
  { target }: EditionFacts,
  w: Wording,
): string {
  const { trend } = w.words;
  const story =
    first === last
      ? trend.single(w.month(first.period), w.rate(first.rate))
      : trend.description(w.month(first.period), w.rate(first.rate), w.month(last.period), w.rate(last.rate));
  return [
    story,
    ...(isBroken ? [trend.broken] : []),
    ...(target === null ? [] : [trend.aimed(w.target(target.value), w.date(target.dueDate))]),
  ].join(" ");
}

/** The first month, and the last of each quarter. */
function monthLabels(from: Period, to: Period, { locale }: Wording): TrendDrawing["monthLabels"] {
  return listPeriods(from, to)
    .filter((period) => period === from || monthOf(period) % LABEL_MONTHS === 0)
    .map((period) => ({
      period,
      label: (period === from || monthOf(period) % YEAR_MONTHS === 0 ? formatPeriodShort : formatMonth)(period, locale),
    }));
}

/** Round rates from below the lowest to above the highest. */
function rateLabels(rates: readonly number[], { locale }: Wording): TrendDrawing["rateLabels"] {
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const scale = scaleLinear(
    [Math.min(low, Math.max(0, high - SMALLEST_SPAN)), Math.max(high, SMALLEST_SPAN)],
    [0, 1],
  ).nice(RATE_LABELS);
  return scale.ticks(RATE_LABELS).map((rate) => ({ rate, label: formatExactRate(rate, locale) }));
}
