import { ChartCard } from "@/components/charts/chart-card";
import { MonthColumns } from "@/components/charts/month-columns";
import { DataTable } from "@/components/ui/data-table";
import { type ActiveMonth, activeByMonth, comingMonths, pastMonths } from "@/lib/domain/lapse";
import { yearOf } from "@/lib/domain/period";
import { isDemo } from "@/lib/env";
import { formatCount, formatPeriod, formatPeriodShort, type Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import { textFor } from "@/lib/text/dictionary";
import { activeTitle } from "./active-title";
import { lapseDownloads } from "./lapse-address";

/** The sponsored workers month by month, and who is left of them if nobody else is renewed. */
export function ActiveCard({ desk, locale }: { desk: LapseDesk; locale: Locale }) {
  const text = textFor(locale);
  const words = text.lapse.active;
  const months = activeByMonth(desk.batches, [...pastMonths(desk.open), ...comingMonths(desk.open)]);
  const span = [months[0], months.at(-1)].map((one) => (one ? formatPeriod(one.month, locale) : "")) as [
    string,
    string,
  ];
  const count = ({ people }: ActiveMonth) => formatCount(people, locale);
  return (
    <ChartCard
      locale={locale}
      title={activeTitle(desk, locale)}
      subtitle={words.sub(...span)}
      figure={
        <MonthColumns
          label={words.story(
            ...span,
            changes(months)
              .map((one) => `${formatPeriodShort(one.month, locale)} ${count(one)}`)
              .join(", "),
          )}
          past={words.past}
          coming={words.coming}
          columns={months.map((one) => ({
            label: formatPeriod(one.month, locale),
            tick: formatPeriodShort(one.month, locale).split(" ")[0] ?? "",
            year: String(yearOf(one.month)),
            people: one.people,
            peopleText: count(one),
            coming: one.month >= desk.open,
          }))}
        />
      }
      table={
        <DataTable
          caption={words.caption}
          columns={[text.common.month, words.people]}
          rows={months.map((one) => ({
            key: String(one.month),
            head: formatPeriod(one.month, locale),
            cells: [count(one)],
          }))}
        />
      }
      downloads={lapseDownloads(desk.place.code, { month: null, payer: null }, "active", words.file, text)}
      drawing={`cakupan-${desk.place.code}-lapses`}
      about={<p>{words.about}</p>}
      foot={words.foot}
      illustrative={isDemo}
    />
  );
}

/** The months whose number differs from the month before. */
function changes(months: readonly ActiveMonth[]): ActiveMonth[] {
  return months.filter(({ people }, at) => people !== months[at - 1]?.people);
}
