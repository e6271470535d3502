import { addMonths } from "@/lib/domain/period";
import { areComparable, factOf } from "@/lib/domain/picture";
import { formatCount, formatPeriod, formatPoints, formatRate } from "@/lib/format";
import { drawnValue, type Picture } from "./picture";
import { whatIsMeasured } from "./wording";

/** The finding by rule: what changed since last month, and where that leaves the target. */
export function trendTitle(picture: Picture): string {
  const { text, locale, now, main, unit } = picture;
  const words = text.coverage.trend;
  const what = whatIsMeasured(picture);
  const value = drawnValue(now, picture);
  if (value === null) return words.unknown(what);
  const change = changeOf(value, picture);
  const movement =
    change === null
      ? words.now(what, unit === "RATE" ? formatRate(value, locale) : formatCount(value, locale))
      : movementInWords(change, picture);
  if (main === null || main.standing.status === null || main.standing.distance === null) return movement;
  const distance = amount(main.standing.distance, picture);
  const fell = change !== null && change < 0;
  switch (main.standing.status) {
    case "BEHIND":
      return (fell ? words.and : words.but)(movement, words.behind(distance));
    case "AHEAD":
      return (fell ? words.but : words.and)(movement, words.ahead(distance));
    case "ON_TRACK":
      return words.and(movement, words.onTrack);
  }
}

/** Rates are compared under one definition only; people are people. */
function changeOf(value: number, picture: Picture): number | null {
  const { facts, period, now, unit } = picture;
  const before = factOf(facts.months, addMonths(period, -1));
  const known = drawnValue(before, picture);
  const isSameDefinition = unit === "PEOPLE" || before?.definition === now?.definition;
  return known === null || !isSameDefinition || !areComparable(now, before) ? null : value - known;
}

function movementInWords(change: number, picture: Picture): string {
  const words = picture.text.coverage.trend;
  const what = whatIsMeasured(picture);
  const month = formatPeriod(addMonths(picture.period, -1), picture.locale);
  if (change === 0) return words.flat(what, month);
  return (change > 0 ? words.up : words.down)(what, amount(change, picture), month);
}

function amount(difference: number, { text, locale, unit }: Picture): string {
  const words = text.coverage.trend;
  const size = Math.abs(difference);
  return unit === "RATE" ? words.points(formatPoints(size, locale)) : words.people(formatCount(size, locale));
}
