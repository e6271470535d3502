import { ChartCard } from "@/components/charts/chart-card";
import { sectionAddress } from "@/components/subsidy/subsidy-address";
import { ButtonLink } from "@/components/ui/button-link";
import { ColumnHeads } from "@/components/ui/column-heads";
import { Emphasis } from "@/components/ui/emphasis";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollTable } from "@/components/ui/scroll-table";
import { lapseCalendar, sumLapses } from "@/lib/domain/lapse";
import { firstDayOf, type Period } from "@/lib/domain/period";
import { isDemo } from "@/lib/env";
import { formatDate, type Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import type { LapseChoice } from "@/lib/lapse/schema";
import { paidBy, type VillageLapses, villagesOf } from "@/lib/lapse/tables";
import { textFor } from "@/lib/text/dictionary";
import { lapseDownloads, lapsesHref } from "./lapse-address";
import { SumCells, sumHeads } from "./lapse-cells";
import { lapseLead } from "./lapse-lead";

interface MonthCardProps {
  desk: LapseDesk;
  choice: LapseChoice & { readonly month: Period };
  locale: Locale;
}

/** The villages whose batches lapse in one month, and who paid for them. */
export function MonthCard({ desk, choice, locale }: MonthCardProps) {
  const text = textFor(locale);
  const words = text.lapse.month;
  const date = formatDate(firstDayOf(choice.month), locale);
  const villages = villagesOf(desk, choice);
  if (villages.length === 0) {
    return (
      <section id="month" className="c12">
        <EmptyState title={words.none} action={<CloseLink desk={desk} choice={choice} locale={locale} />}>
          {words.noneWhy}
        </EmptyState>
      </section>
    );
  }
  return (
    <section id="month" className="c12">
      <ChartCard
        locale={locale}
        title={words.title(date)}
        subtitle={words.villages(date)}
        figure={
          <div className="grid gap-4">
            <p className="lede">
              <Emphasis text={lapseLead(desk, choice, locale)} />
            </p>
            <PayerTable desk={desk} choice={choice} locale={locale} />
            <VillageTable villages={villages} caption={words.villages(date)} locale={locale} />
            <div className="flex flex-wrap gap-2">
              {choice.month >= desk.open ? (
                <ButtonLink href={sectionAddress(desk.place.code, "batches")} variant="primary">
                  {words.toBatches}
                </ButtonLink>
              ) : null}
              <CloseLink desk={desk} choice={choice} locale={locale} />
            </div>
          </div>
        }
        downloads={lapseDownloads(desk.place.code, choice, "villages", words.file(date), text)}
        about={<p>{text.lapse.calendar.about}</p>}
        foot={text.lapse.active.foot}
        illustrative={isDemo}
      />
    </section>
  );
}

function CloseLink({ desk, choice, locale }: MonthCardProps) {
  return (
    <ButtonLink href={lapsesHref(desk.place.code, { payer: choice.payer })} scroll={false}>
      {textFor(locale).lapse.month.close}
    </ButtonLink>
  );
}

function PayerTable({ desk, choice, locale }: MonthCardProps) {
  const text = textFor(locale);
  const words = text.lapse.month;
  const [month] = lapseCalendar(paidBy(desk.lapses, choice.payer), [choice.month]);
  return (
    <ScrollTable caption={words.split} className="standings">
      <thead>
        <tr>
          <th scope="col">{words.payer}</th>
          <ColumnHeads columns={[text.lapse.calendar.villages, ...sumHeads(locale)]} numeric />
        </tr>
      </thead>
      <tbody>
        {month?.payers.map(({ payer, ...sum }) => (
          <tr key={payer}>
            <th scope="row">{text.payer[payer]}</th>
            <td className="num">{sum.villages}</td>
            <SumCells sum={sum} locale={locale} />
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface VillageTableProps {
  villages: readonly VillageLapses[];
  caption: string;
  locale: Locale;
}

function VillageTable({ villages, caption, locale }: VillageTableProps) {
  const text = textFor(locale);
  const words = text.lapse.month;
  return (
    <ScrollTable caption={caption} className="standings">
      <thead>
        <tr>
          <ColumnHeads columns={[words.village, words.district, words.payer]} />
          <ColumnHeads columns={sumHeads(locale)} numeric />
        </tr>
      </thead>
      <tbody>
        {villages.map(({ village, lapses }) => (
          <tr key={village?.code ?? ""}>
            <th scope="row">{village?.name ?? words.unmapped}</th>
            <td>{village?.districtName ?? text.common.notApplicable}</td>
            <td>{[...new Set(lapses.map(({ batch }) => text.payer[batch.payer]))].join(", ")}</td>
            <SumCells sum={sumLapses(lapses)} locale={locale} />
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
