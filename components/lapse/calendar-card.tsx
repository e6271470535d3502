import Link from "next/link";
import { ChartCard } from "@/components/charts/chart-card";
import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import { comingMonths, type LapseMonth, lapseCalendar } from "@/lib/domain/lapse";
import { coverageAfter } from "@/lib/domain/lapse-coverage";
import { asOf, firstDayOf, type Period } from "@/lib/domain/period";
import { isDemo } from "@/lib/env";
import { formatCount, formatDate, formatPeriod, formatRate, type Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import type { LapseChoice } from "@/lib/lapse/schema";
import { paidBy } from "@/lib/lapse/tables";
import { textFor } from "@/lib/text/dictionary";
import { lapseDownloads, lapsesHref } from "./lapse-address";
import { SumCells, sumHeads } from "./lapse-cells";

interface CalendarCardProps {
  desk: LapseDesk;
  choice: LapseChoice;
  locale: Locale;
}

/** Who drops out in each of the coming months, and the coverage that is left. */
export function CalendarCard({ desk, choice, locale }: CalendarCardProps) {
  const text = textFor(locale);
  const words = text.lapse.calendar;
  const months = lapseCalendar(paidBy(desk.lapses, choice.payer), comingMonths(desk.open));
  const told = months.filter(({ people, unknown }) => people > 0 || unknown > 0);
  const last = told.filter(({ lapsing }) => lapsing > 0).at(-1);
  const lapsing = months.reduce((sum, month) => sum + month.lapsing, 0);
  return (
    <ChartCard
      locale={locale}
      title={
        last === undefined
          ? words.titleNone
          : words.title(formatCount(lapsing, locale), formatPeriod(last.month, locale))
      }
      subtitle={words.sub}
      figure={<CalendarTable desk={desk} choice={choice} months={told} caption={words.caption} locale={locale} />}
      downloads={lapseDownloads(desk.place.code, choice, "calendar", text.lapse.active.calendarFile, text)}
      about={
        <>
          <p>{words.about}</p>
          {desk.base === null ? null : <p>{words.aboutCoverage(formatDate(asOf(desk.base.period), locale))}</p>}
        </>
      }
      foot={
        desk.base === null ? text.lapse.noCoverage : words.aboutCoverage(formatDate(asOf(desk.base.period), locale))
      }
      illustrative={isDemo}
    />
  );
}

interface CalendarTableProps extends CalendarCardProps {
  months: readonly LapseMonth[];
  caption: string;
}

/** A row a month, each leading to its villages; the coverage only of months to come, and of everyone. */
export function CalendarTable({ desk, choice, months, caption, locale }: CalendarTableProps) {
  const words = textFor(locale).lapse.calendar;
  const rates = coverageOf(desk, choice, months);
  return (
    <ScrollTable caption={caption} className="standings">
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <ColumnHeads
            columns={[words.villages, ...sumHeads(locale), ...(rates === null ? [] : [words.coverage])]}
            numeric
          />
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row" className="whitespace-nowrap">
              <Link href={`${lapsesHref(desk.place.code, { ...choice, month: month.month })}#month`}>
                {formatDate(firstDayOf(month.month), locale)}
              </Link>
            </th>
            <td className="num">{formatCount(month.villages, locale)}</td>
            <SumCells sum={month} locale={locale} />
            {rates === null ? null : <td className="num">{rateText(rates.get(month.month), locale)}</td>}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function coverageOf({ lapses, base, open }: LapseDesk, { payer }: LapseChoice, months: readonly LapseMonth[]) {
  const coming = months.map(({ month }) => month).filter((month) => month >= open);
  if (base === null || payer !== null || coming.length === 0) return null;
  return new Map<Period, number | null>(coverageAfter(lapses, coming, base).map(({ month, rate }) => [month, rate]));
}

function rateText(rate: number | null | undefined, locale: Locale) {
  return rate === null || rate === undefined ? textFor(locale).common.noData : formatRate(rate, locale);
}
