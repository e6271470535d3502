import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BoardChoice } from "@/components/subsidy/board-choice";
import { findingWords, leadWords } from "@/components/subsidy/board-head";
import { boardMonth, boardPageOf } from "@/components/subsidy/board-page";
import { FunnelCard } from "@/components/subsidy/funnel-card";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { VillageCard } from "@/components/subsidy/village-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Emphasis } from "@/components/ui/emphasis";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth";
import { readBoardView } from "@/lib/domain/board-view";
import { isDemo, today } from "@/lib/env";
import { getQuotaBoard } from "@/lib/subsidy/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type QuotaBoardPageProps = PageProps<"/subsidies/[regencyCode]">;

export async function generateMetadata(props: QuotaBoardPageProps): Promise<Metadata> {
  const [{ facts }, locale] = await Promise.all([openPage(props), getLocale()]);
  return { title: textFor(locale).subsidy.title(facts.place.name) };
}

export default async function QuotaBoardPage(props: QuotaBoardPageProps) {
  const [{ facts, view }, locale] = await Promise.all([openPage(props), getLocale()]);
  const { quotaBoard: text, subsidy } = textFor(locale);
  const { place } = facts;
  if (facts.programme === null) {
    return (
      <SubsidyFrame place={place} section="board" title={subsidy.title(place.name)} locale={locale}>
        <EmptyState
          title={text.empty}
          action={<ButtonLink href={`/subsidies/${place.code}/programmes`}>{text.toProgrammes}</ButtonLink>}
        >
          {text.emptyWhy}
        </EmptyState>
      </SubsidyFrame>
    );
  }
  const page = boardPageOf(facts, view, { period: boardMonth(today()), locale, illustrative: isDemo });
  return (
    <SubsidyFrame
      place={place}
      section="board"
      title={findingWords(page)}
      lead={<Emphasis text={leadWords(page)} />}
      locale={locale}
    >
      {/* Another choice is another form. */}
      <BoardChoice key={`${facts.programme.id} ${view.payer} ${view.category}`} page={page} />
      <div className="cards">
        <FunnelCard page={page} />
        <VillageCard page={page} />
      </div>
    </SubsidyFrame>
  );
}

/** Gate and address: a foreign regency, a missing one and a programme that it does not have are the same 404. */
async function openPage({ params, searchParams }: QuotaBoardPageProps) {
  const [{ regencyCode }, fields] = await Promise.all([params, searchParams]);
  const view = readBoardView(fields);
  return { view, facts: await openBoard(regencyCode, view.programme) };
}

/** Once a request, though the title asks as well as the page. */
const openBoard = cache(async (regencyCode: string, programme: string | null) => {
  const viewer = await requireViewer("subsidy.read", regencyCode);
  const facts = await getQuotaBoard(viewer, regencyCode, programme, boardMonth(today()));
  if (facts === null) notFound();
  return facts;
});
