import { coverageRate } from "@/lib/domain/coverage";
import { comingMonths, type LapseMonth, lapseCalendar } from "@/lib/domain/lapse";
import { type CoverageAfter, coverageAfter } from "@/lib/domain/lapse-coverage";
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
  const months = comingMonths(desk.open);
  const calendar = lapseCalendar(
    paidBy(desk.lapses, choice.payer),
    choice.month === null || months.includes(choice.month) ? months : [choice.month],
  );
  const told =
    calendar.find(({ month, people }) => month === choice.month && people > 0) ??
    calendar.find(({ lapsing }) => lapsing > 0);
  if (told === undefined) return text.nothing;
  const date = formatDate(firstDayOf(told.month), locale);
  const lead = `${text.lead(formatCount(told.people, locale), whereabouts(told, locale), date)}; ${outcome(told, locale)}.`;
  if (told.month < desk.open || choice.payer !== null || told.lapsing === 0) return lead;
  if (desk.base === null) return `${lead} ${text.noCoverage}`;
  const [after] = coverageAfter(desk.lapses, [told.month], desk.base);
  return `${lead} ${coverageSentence(coverageRate(desk.base.active, desk.base.eligible), after, locale)}`;
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

function coverageSentence(before: number | null, after: CoverageAfter | undefined, locale: Locale): string {
  const text = textFor(locale).lapse;
  if (before === null || after === undefined || after.rate === null) return text.noCoverage;
  const rate = (value: number) => formatRate(value, locale, 1);
  return text.ifNot(rate(before), rate(after.rate), formatPeriod(after.month, locale));
}
