import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EventsCard } from "@/components/outreach/events-card";
import { OutreachLead, outreachFinding } from "@/components/outreach/outreach-head";
import { OutreachNotices } from "@/components/outreach/outreach-notices";
import { OutreachTotals } from "@/components/outreach/outreach-totals";
import { ReachCard } from "@/components/outreach/reach-card";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { may, type Viewer } from "@/lib/domain/access";
import { filterEvents, readOutreachFilter, totalsByAudience } from "@/lib/domain/outreach";
import { readPage } from "@/lib/domain/page";
import { getDeletedTitle, getOutreachDesk } from "@/lib/outreach/queries";
import { eventId } from "@/lib/outreach/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

type OutreachPageProps = PageProps<"/outreach/[regencyCode]">;

export async function generateMetadata({ params }: OutreachPageProps): Promise<Metadata> {
  const { regencyCode } = await params;
  const [{ desk }, locale] = await Promise.all([openDesk(regencyCode), getLocale()]);
  return { title: textFor(locale).outreach.title(desk.place.name) };
}

export default async function OutreachPage({ params, searchParams }: OutreachPageProps) {
  const { regencyCode: code } = await params;
  const [{ viewer, desk }, locale, asked] = await Promise.all([openDesk(code), getLocale(), searchParams]);
  const words = textFor(locale).outreach;
  const { place, events } = desk;
  const filter = readOutreachFilter(asked);
  const mayChange = may(viewer, "subsidy.write", code);
  return (
    <SubsidyFrame
      place={place}
      section="outreach"
      title={outreachFinding(desk, locale)}
      lead={<OutreachLead desk={desk} locale={locale} />}
      aside={
        mayChange ? (
          <ButtonLink href={`/outreach/${code}/new`} icon={Plus} variant="primary">
            {words.add}
          </ButtonLink>
        ) : null
      }
      locale={locale}
    >
      <OutreachNotices
        regencyCode={code}
        deleted={await findDeleted(viewer, code, asked.deleted)}
        became={asked.saved !== undefined ? "saved" : asked.restored !== undefined ? "restored" : null}
        timeZone={place.timeZone}
        locale={locale}
      />
      {events.length === 0 ? null : (
        <>
          <EventsCard
            desk={desk}
            filter={filter}
            page={readPage(asked.page) ?? 1}
            mayChange={mayChange}
            locale={locale}
          />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <SectionCard
              title={words.totals}
              sub={words.totalsSub(filter.year === null ? words.anyYear : String(filter.year))}
            >
              <OutreachTotals
                totals={totalsByAudience(filterEvents(events, { ...filter, audience: null }))}
                locale={locale}
              />
            </SectionCard>
            <ReachCard desk={desk} filter={filter} locale={locale} />
          </div>
          <p className="hint">
            {words.foot} {words.marks.note}
          </p>
        </>
      )}
    </SubsidyFrame>
  );
}

/** The event that an address says was just deleted; an address of another kind, or a stranger's, says nothing. */
async function findDeleted(viewer: Viewer, regencyCode: string, asked: unknown) {
  const id = eventId.safeParse(asked);
  const title = id.success ? await getDeletedTitle(viewer, regencyCode, id.data) : null;
  return id.success && title !== null ? { id: id.data, title } : null;
}

/** Once a request, though the title asks as well as the page. */
const openDesk = cache(async (code: string) => {
  const viewer = await requireViewer("subsidy.read", code);
  const desk = await getOutreachDesk(viewer, code);
  if (desk === null) notFound();
  return { viewer, desk };
});
