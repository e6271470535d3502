import { activeByMonth, comingMonths, sumLapses } from "@/lib/domain/lapse";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import { textFor } from "@/lib/text/dictionary";

/**
 * How many are left of the sponsored workers, and when. Where the coming months never have fewer than the first, the
 * calendar says whether anybody's cover ends in them.
 */
export function activeTitle({ open, batches, lapses }: LapseDesk, locale: Locale): string {
  const words = textFor(locale).lapse.active;
  const months = comingMonths(open);
  const coming = activeByMonth(batches, months);
  const count = (people: number) => formatCount(people, locale);
  const first = coming[0]?.people ?? 0;
  const least = [...coming].sort((a, b) => a.people - b.people || a.month - b.month)[0];
  if (least !== undefined && least.people < first) {
    return words.title(count(first), count(least.people), formatPeriod(least.month, locale));
  }
  const { people, unknown } = sumLapses(lapses.filter(({ month }) => months.includes(month)));
  if (people > 0) return words.titleLapses(count(first), count(people));
  return unknown > 0 ? words.titleUnknown(count(first), count(unknown)) : words.titleSame(count(first));
}
