import { coverageRate } from "@/lib/domain/coverage";
import { comingMonths, type LapseMonth, lapseCalendar } from "@/lib/domain/lapse";
import { coverageAfter } from "@/lib/domain/lapse-coverage";
import { firstDayOf } from "@/lib/domain/period";
import { formatCount, formatDate, formatPeriod, formatRate, type Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import type { LapseChoice } from "@/lib/lapse/schema";
import { paidBy } from "@/lib/lapse/tables";
import { textFor } from "@/lib/text/dictionary";

/**
 * The finding of the page in sentences: who lapses next, or in the month that was chosen, what became of them, and the
 * coverage that it costs. The coverage is that of everyone: of one payer alone it is not told.
 */
export function lapseLead(desk: LapseDesk, choice: LapseChoice, locale: Locale): string {
  const text = textFor(locale).lapse;
  const month = toldMonth(desk, choice);
  if (month === undefined) return text.nothing;
  const date = formatDate(firstDayOf(month.month), locale);
  if (month.people === 0 && month.unknown === 0) return text.nothingOn(date);
  const unknown = formatCount(month.unknown, locale);
  if (month.people === 0) return text.onlyUnknown(unknown, date);
  const lead = [
    `${text.lead(formatCount(month.people, locale), whereabouts(month, locale), date)}; ${outcome(month, locale)}.`,
    ...(month.unknown === 0 ? [] : [text.unknownToo(unknown)]),
  ];
  if (month.month >= desk.open && choice.payer === null && month.lapsing > 0) {
    lead.push(coverageSentence(desk, month, locale));
  }
  return lead.join(" ");
}

/**
 * The month that is told: the chosen one, whatever it holds; else the first of the coming ones in which anybody drops out,
 * or without one in which anybody's months end. None where nothing lapses.
 */
function toldMonth({ lapses, open }: LapseDesk, choice: LapseChoice): LapseMonth | undefined {
  const own = paidBy(lapses, choice.payer);
  if (choice.month !== null) return lapseCalendar(own, [choice.month])[0];
  const coming = lapseCalendar(own, comingMonths(open));
  return (
    coming.find(({ lapsing }) => lapsing > 0) ??
    coming.find(({ people }) => people > 0) ??
    coming.find(({ unknown }) => unknown > 0)
  );
}

function whereabouts({ villages, unmapped }: LapseMonth, locale: Locale): string {
  const text = textFor(locale).lapse;
  const count = formatCount(villages, locale);
  return unmapped === 0 ? text.where(count) : text.whereUnmapped(count, formatCount(unmapped, locale));
}

function outcome({ renewed, converted, inProcess }: LapseMonth, locale: Locale): string {
  const text = textFor(locale).lapse;
  const count = (n: number) => formatCount(n, locale);
  return [
    renewed === 0 ? text.noneRenewed : text.renewed(count(renewed)),
    ...(inProcess === 0 ? [] : [text.inProcess(count(inProcess))]),
    ...((converted ?? 0) === 0 ? [] : [text.converted(count(converted ?? 0))]),
  ].join(", ");
}

/** What the coverage falls to, in people where the fall is too small for the digits of a rate. */
function coverageSentence({ base, lapses }: LapseDesk, { month }: LapseMonth, locale: Locale): string {
  const text = textFor(locale).lapse;
  if (base === null) return text.noCoverage;
  const before = coverageRate(base.active, base.eligible);
  const [after] = coverageAfter(lapses, [month], base);
  if (before === null || after === undefined || after.rate === null || after.lost === null) return text.unknownCoverage;
  const [from, to] = [before, after.rate].map((rate) => formatRate(rate, locale)) as [string, string];
  const then = formatPeriod(month, locale);
  if (after.lost === 0) return text.sameCoverage(from, then);
  return from === to ? text.littleCoverage(formatCount(after.lost, locale), from, then) : text.ifNot(from, to, then);
}
