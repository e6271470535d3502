/**
 * How numbers, money and dates look in Indonesian and English (design 1.6). Words come from lib/text; a
 * missing value is the caller's matter ("belum ada data"), so nothing here accepts null.
 *
 * Rounding happens here and only here: for display, after every comparison.
 */

import { asOf, type IsoDate, monthOf, type Period, yearOf } from "@/lib/domain/period";

export type Locale = "id" | "en";

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { id: "id-ID", en: "en-GB" };
const QUARTER_WORDS: Readonly<Record<Locale, string>> = { id: "Triwulan", en: "Quarter" };
const ROMAN_QUARTERS = ["I", "II", "III", "IV"] as const;

/** What a number is written as; its name tells it from the others. */
interface NumberStyle extends Intl.NumberFormatOptions {
  readonly name: string;
}

interface DateStyle extends Intl.DateTimeFormatOptions {
  readonly name: string;
}

const COUNT: NumberStyle = { name: "count", maximumFractionDigits: 0 };
const NUMBER: NumberStyle = { name: "number", maximumFractionDigits: 20 };
const SIGNED_COUNT: NumberStyle = { ...COUNT, name: "signed count", signDisplay: "exceptZero" };
const COMPACT: NumberStyle = {
  name: "compact",
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 2,
};

const DAY: DateStyle = { name: "day", day: "numeric", month: "long", year: "numeric" };
const MONTH: DateStyle = { name: "month", month: "long", year: "numeric" };
const SHORT_MONTH: DateStyle = { name: "short month", month: "short", year: "numeric" };
const MONTH_ALONE: DateStyle = { name: "month alone", month: "short" };
const TIME: DateStyle = { name: "time", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function percentStyle(digits: number): NumberStyle {
  return {
    name: `percent ${digits}`,
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
}

function signedPercentStyle(digits: number): NumberStyle {
  return { ...percentStyle(digits), name: `signed percent ${digits}`, signDisplay: "exceptZero" };
}

/** The name that the database keeps in both languages, of a category, a segment or a definition. */
export function nameIn(named: { readonly nameId: string; readonly nameEn: string }, locale: Locale): string {
  return locale === "id" ? named.nameId : named.nameEn;
}

/** People and other whole numbers: "12.800". A fraction is rounded half up to a whole number. */
export function formatCount(n: number, locale: Locale): string {
  return number(n, locale, COUNT);
}

/** A change in people with its sign: "+72", "−37"; no change is "0". */
export function formatSignedCount(n: number, locale: Locale): string {
  return number(n, locale, SIGNED_COUNT);
}

/** A rate given as a fraction of 1: "43,00%". */
export function formatRate(rate: number, locale: Locale, digits = 2): string {
  return number(rate, locale, percentStyle(digits));
}

/** A share in whole percent, given as such and not as a fraction of 1: "70%". */
export function formatPercent(percent: number, locale: Locale): string {
  return formatRate(percent / 100, locale, 0);
}

/** A number as it was read, whole or not: "1,5". */
export function formatNumber(n: number, locale: Locale): string {
  return number(n, locale, NUMBER);
}

/** A rate in no more digits than it has, two at most, as an authority writes its target: "50%", "42,9%", "67,28%". */
export function formatExactRate(rate: number, locale: Locale): string {
  const hundredths = Math.round(rate * 10_000);
  return formatRate(rate, locale, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

/** A relative change given as a fraction of 1, with its sign: "+43,2%". Differences of rates are points instead. */
export function formatSignedRate(rate: number, locale: Locale, digits = 1): string {
  return number(rate, locale, signedPercentStyle(digits));
}

/** A difference of two rates (fractions of 1) in percentage points, digits only: "3,43". */
export function formatPoints(difference: number, locale: Locale, digits = 2): string {
  return formatRate(difference, locale, digits).replace("%", "");
}

/** The same with its sign: "+0,68", "−2,14". */
export function formatSignedPoints(difference: number, locale: Locale, digits = 2): string {
  return formatSignedRate(difference, locale, digits).replace("%", "");
}

/** Whole rupiah in full, for tables: "Rp16.800". */
export function formatRupiah(rupiah: number, locale: Locale): string {
  return withCurrency(formatCount(rupiah, locale));
}

/** A difference in whole rupiah with its sign: "+Rp16.800", "−Rp16.800". */
export function formatSignedRupiah(rupiah: number, locale: Locale): string {
  return withCurrency(formatSignedCount(rupiah, locale));
}

/** Rupiah with the scale as a word, for sentences: "Rp1,29 miliar", "Rp1.29 billion". */
export function formatRupiahCompact(rupiah: number, locale: Locale): string {
  return withCurrency(number(rupiah, locale, COMPACT));
}

/** A calendar date: "30 Juni 2024". */
export function formatDate(date: IsoDate, locale: Locale): string {
  return calendar(date, locale, DAY);
}

/** A reporting month: "Juni 2024". */
export function formatPeriod(period: Period, locale: Locale): string {
  return calendar(asOf(period), locale, MONTH);
}

/** A reporting month where there is little room: "Jun 2024". */
export function formatPeriodShort(period: Period, locale: Locale): string {
  return calendar(asOf(period), locale, SHORT_MONTH);
}

/** A reporting month where its year is said beside it: "Jun". */
export function formatMonth(period: Period, locale: Locale): string {
  return calendar(asOf(period), locale, MONTH_ALONE);
}

/** The quarter that a reporting month lies in: "Triwulan II 2024", "Quarter II 2024". */
export function formatQuarter(period: Period, locale: Locale): string {
  const quarter = ROMAN_QUARTERS[Math.floor((monthOf(period) - 1) / 3)];
  return `${QUARTER_WORDS[locale]} ${quarter} ${yearOf(period)}`;
}

/** A moment in the regency's own time zone: "1 Juli 2024 09.15". */
export function formatInstant(instant: Date, timeZone: string, locale: Locale): string {
  return `${dateText(instant, locale, timeZone, DAY)} ${dateText(instant, locale, timeZone, TIME)}`;
}

function withCurrency(digits: string): string {
  return digits.replace(/^[+−]?/, (sign) => `${sign}Rp`);
}

// Building an Intl formatter costs a hundred times its use, and a sheet has thousands of cells.
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
// A page names the same few months hundreds of times; there are some thousand days in the life of an installation.
const calendarTexts = new Map<string, string>();

function remembered<Value>(values: Map<string, Value>, key: string, build: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const built = build();
  values.set(key, built);
  return built;
}

function number(n: number, locale: Locale, style: NumberStyle): string {
  const format = remembered(
    numberFormats,
    `${locale} ${style.name}`,
    // "negative" drops the sign of what rounds to zero; a signDisplay of the style comes after and wins.
    () => new Intl.NumberFormat(LANGUAGE_TAGS[locale], { signDisplay: "negative", ...style }),
  );
  return plain(format.format(n)).replace("-", "−");
}

function dateText(instant: Date, locale: Locale, timeZone: string, { name, ...options }: DateStyle): string {
  const format = remembered(
    dateFormats,
    `${locale} ${name} ${timeZone}`,
    () => new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { ...options, timeZone }),
  );
  return plain(format.format(instant));
}

/** Dates and months are not instants: read and written in UTC, they are the same day everywhere. */
function calendar(date: IsoDate, locale: Locale, style: DateStyle): string {
  return remembered(calendarTexts, `${locale} ${style.name} ${date}`, () =>
    dateText(new Date(`${date}T00:00:00Z`), locale, "UTC", style),
  );
}

/** Intl separates with no-break spaces; where lines may break is decided by the page's styles. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}
