import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ActiveCard } from "@/components/lapse/active-card";
import { CalendarCard } from "@/components/lapse/calendar-card";
import { ConversionCard } from "@/components/lapse/conversion-card";
import { lapseLead } from "@/components/lapse/lapse-lead";
import { MonthCard } from "@/components/lapse/month-card";
import { PastCard } from "@/components/lapse/past-card";
import { PayerLinks } from "@/components/lapse/payer-links";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { Emphasis } from "@/components/ui/emphasis";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth";
import { today } from "@/lib/env";
import { getLapseDesk } from "@/lib/lapse/queries";
import { readLapseChoice } from "@/lib/lapse/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type LapsesPageProps = PageProps<"/subsidies/[regencyCode]/lapses">;

export async function generateMetadata({ params }: LapsesPageProps): Promise<Metadata> {
  const { regencyCode } = await params;
  const [desk, locale] = await Promise.all([openDesk(regencyCode), getLocale()]);
  return { title: textFor(locale).lapse.title(desk.place.name) };
}

export default async function LapsesPage({ params, searchParams }: LapsesPageProps) {
  const { regencyCode } = await params;
  const [desk, asked, locale] = await Promise.all([openDesk(regencyCode), searchParams, getLocale()]);
  const choice = readLapseChoice(asked);
  const text = textFor(locale).lapse;
  const { month } = choice;
  return (
    <SubsidyFrame
      place={desk.place}
      section="lapses"
      lead={<Emphasis text={lapseLead(desk, { ...choice, month: null }, locale)} />}
      locale={locale}
    >
      {desk.lapses.length === 0 ? (
        <EmptyState title={text.noBatches}>{text.noBatchesWhy}</EmptyState>
      ) : (
        <div className="cards cards--flush">
          <ActiveCard desk={desk} locale={locale} />
          <PayerLinks desk={desk} choice={choice} locale={locale} />
          <CalendarCard desk={desk} choice={choice} locale={locale} />
          {month === null ? null : <MonthCard desk={desk} choice={{ ...choice, month }} locale={locale} />}
          <PastCard desk={desk} choice={choice} locale={locale} />
          <ConversionCard desk={desk} locale={locale} />
        </div>
      )}
    </SubsidyFrame>
  );
}

/** Once a request, though the title asks as well as the page. */
const openDesk = cache(async (regencyCode: string) => {
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const desk = await getLapseDesk(viewer, regencyCode, today());
  if (desk === null) notFound();
  return desk;
});
