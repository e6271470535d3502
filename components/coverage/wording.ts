import { addMonths } from "@/lib/domain/period";
import type { Selection } from "@/lib/domain/selection";
import {
  formatCount,
  formatDate,
  formatExactRate,
  formatPeriodShort,
  formatPoints,
  formatRate,
  type Locale,
  nameIn,
} from "@/lib/format";
import type { AreaTarget } from "@/lib/target/queries";
import type { Picture } from "./picture";

/** A rate as short as it is exact: "43%", "42,9%"; 49,96 % keeps both digits, for beside a target of 50 % it is not 50. */
export function shortRate(rate: number, locale: Locale): string {
  const hundredths = Math.round(rate * 10_000);
  if (hundredths % 100 === 0) return formatRate(rate, locale, 0);
  return formatRate(rate, locale, Math.round(hundredths / 10) % 10 === 0 ? 2 : 1);
}

type Words = Pick<Picture, "text" | "locale">;

/** A target's value in its own measure: "50%", "12.800 orang". */
export function targetValue(
  { measure, value }: Pick<AreaTarget, "measure" | "value">,
  { text, locale }: Words,
): string {
  return measure === "COVERAGE" ? formatExactRate(value, locale) : text.picture.value(formatCount(value, locale));
}

/** A figure in the measure of a target, exact enough to be compared: "46,43%", "9.600 orang". */
export function inMeasure(figure: number, { measure }: Pick<AreaTarget, "measure">, { text, locale }: Words): string {
  return measure === "COVERAGE" ? formatRate(figure, locale) : text.picture.value(formatCount(figure, locale));
}

/** The distance to a target's line, without its sign: "3,43 poin persen", "1.336 orang". */
export function distanceInWords(distance: number, { measure }: Pick<AreaTarget, "measure">, { text, locale }: Words) {
  const size = Math.abs(distance);
  return measure === "COVERAGE"
    ? text.coverage.facts.points(formatPoints(size, locale))
    : text.picture.value(formatCount(size, locale));
}

/** The name of a worker category in the reader's language. */
export function categoryName(
  code: string,
  { facts, locale, text }: Pick<Picture, "facts" | "locale" | "text">,
): string {
  const category = facts.categoryNames.find((named) => named.code === code);
  if (category === undefined) return text.common.noData;
  return nameIn(category, locale);
}

/** Whom the counts are of: "segmen BPU", "kelompok Pekerja rentan"; null for all. */
export function amongWhom({ segment, category }: Selection, picture: Pick<Picture, "facts" | "locale" | "text">) {
  const words = picture.text.picture.among;
  if (category !== null) return words.category(categoryName(category, picture));
  return segment === null ? null : words.segment(picture.text.segment[segment].short);
}

/** What the page measures, to begin a sentence with: "Cakupan", "Kepesertaan JHT segmen BPU". */
export function whatIsMeasured(picture: Picture): string {
  const { selection, measure, unit, text } = picture;
  const { what, of } = text.picture;
  const base =
    measure === "TAKE_UP" && selection.programme !== null
      ? what.TAKE_UP(text.programme[selection.programme].short)
      : what[unit === "PEOPLE" ? "PEOPLE" : "COVERAGE"];
  const among = amongWhom(selection, picture);
  return among === null ? base : of(base, among);
}

/** The same within a sentence. */
export function whatWithin(picture: Picture): string {
  const what = whatIsMeasured(picture);
  return `${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}

/** As of when, from whom, and over what the figures are divided. */
export function measuredFoot({ text, date, locale, measure, unit, source }: Picture): string {
  const { foot } = text.picture;
  return foot(formatDate(date, locale), divisorInWords({ text, measure, unit, source }));
}

/** What the figures are divided by, as the end of a sentence; empty for people. */
export function divisorInWords({ text, measure, unit, source }: Pick<Picture, "text" | "measure" | "unit" | "source">) {
  const { divisor } = text.picture;
  if (measure === "TAKE_UP") return divisor.TAKE_UP;
  return unit === "PEOPLE" ? "" : divisor.COVERAGE(source);
}

/** The heads of the columns of people, of those they are divided by, and of the rate. */
export function measureColumns({ measure, text }: Pick<Picture, "measure" | "text">) {
  const { columns } = text.picture;
  return measure === "TAKE_UP"
    ? { active: columns.held, eligible: columns.mayHold, rate: columns.takeUp }
    : { active: text.chart.active, eligible: text.chart.eligible, rate: text.chart.coverage };
}

/**
 * By what a month is measured, in a few words: its source, or the whole name where another definition has that source
 * too; several where regencies differ.
 */
export function definitionInWords(
  code: string | null,
  { facts, locale, text }: Pick<Picture, "facts" | "locale" | "text">,
) {
  const codes = code?.split("+") ?? [];
  const sources = facts.definitions.map(({ source }) => source);
  const names = facts.definitions
    .filter((known) => codes.includes(known.code))
    .map((known) =>
      sources.filter((source) => source === known.source).length > 1 ? nameIn(known, locale) : known.source,
    );
  return names.length === 0 ? text.common.noData : names.join("; ");
}

/** A figure that may be unknown. */
export function countOr(value: number | null, { text, locale }: Words): string {
  return value === null ? text.common.noData : formatCount(value, locale);
}

export function rateOr(value: number | null, { text, locale }: Words): string {
  return value === null ? text.common.noData : formatRate(value, locale);
}

/** The month before, where there is little room. */
export function lastMonth({ period, locale }: Pick<Picture, "period" | "locale">): string {
  return formatPeriodShort(addMonths(period, -1), locale);
}

/** Above the finding: what kind of figure it is, and of whom. */
export function eyebrow(picture: Picture): string {
  const { text, selection, measure, unit } = picture;
  const words = text.picture.eyebrow;
  const among = amongWhom(selection, picture);
  if (measure === "TAKE_UP" && selection.programme !== null) {
    const programme = text.programme[selection.programme].short;
    return words.takeUp(among === null ? programme : `${programme} · ${among}`);
  }
  if (among === null) return text.coverage.eyebrow;
  return (unit === "PEOPLE" ? words.people : words.coverage)(among);
}
