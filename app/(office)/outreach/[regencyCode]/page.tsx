import { Download, Plus } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { UndoForm } from "@/components/outreach/deletion-forms";
import { EventTable } from "@/components/outreach/event-table";
import { outreachFile, outreachHref } from "@/components/outreach/outreach-address";
import { OutreachFilterForm } from "@/components/outreach/outreach-filter";
import { OutreachTotals } from "@/components/outreach/outreach-totals";
import { ReachTable } from "@/components/outreach/reach-table";
import { SectionCard } from "@/components/submission/section-card";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { Emphasis } from "@/components/ui/emphasis";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageLinks } from "@/components/ui/page-links";
import { requireViewer } from "@/lib/auth";
import { may } from "@/lib/domain/access";
import {
  type DistrictReach,
  eventYears,
  filterEvents,
  reachByDistrict,
  readOutreachFilter,
  totalsByAudience,
} from "@/lib/domain/outreach";
import { pageOf, readPage } from "@/lib/domain/page";
import { formatCount } from "@/lib/format";
import { getDeletedTitle, getOutreachDesk } from "@/lib/outreach/queries";
import { eventId } from "@/lib/outreach/schema";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** Events on one page. */
const PAGE_ROWS = 25;

type OutreachPageProps = PageProps<"/outreach/[regencyCode]">;

export async function generateMetadata({ params }: OutreachPageProps): Promise<Metadata> {
  const { regencyCode } = await params;
  const [{ desk }, locale] = await Promise.all([openDesk(regencyCode), getLocale()]);
  return { title: textFor(locale).outreach.title(desk.place.name) };
}

export default async function OutreachPage({ params, searchParams }: OutreachPageProps) {
  const { regencyCode: code } = await params;
  const [{ viewer, desk }, locale, asked] = await Promise.all([openDesk(code), getLocale(), searchParams]);
  const text = textFor(locale);
  const words = text.outreach;
  const { place, events, villages } = desk;
  const count = (n: number) => formatCount(n, locale);
  const mayChange = may(viewer, "subsidy.write", code);
  const filter = readOutreachFilter(asked);
  const shown = filterEvents(events, filter);
  const { rows, page, pages } = pageOf(shown, readPage(asked.page) ?? 1, PAGE_ROWS);
  const before = (page - 1) * PAGE_ROWS;
  const deleted = eventId.safeParse(asked.deleted);
  const deletedTitle = deleted.success ? await getDeletedTitle(viewer, code, deleted.data) : null;
  const districts = reachByDistrict(villages, events);
  const chosenReach = reachByDistrict(villages, filterEvents(events, { ...filter, year: null }));
  const { notDirect, never } = sumOf(districts);
  return (
    <SubsidyFrame
      place={place}
      section="outreach"
      title={events.length === 0 ? words.none : words.finding(count(events.length), place.name)}
      lead={
        events.length === 0 ? (
          words.noneWhy
        ) : (
          <Emphasis text={words.lead(count(notDirect), count(villages.length), count(never))} />
        )
      }
      aside={
        mayChange ? (
          <ButtonLink href={`/outreach/${code}/new`} icon={Plus} variant="primary">
            {words.add}
          </ButtonLink>
        ) : null
      }
      locale={locale}
    >
      {deleted.success && deletedTitle !== null ? (
        <Notice kind="done" live>
          {words.deleted(deletedTitle)}
          <UndoForm regencyCode={code} id={deleted.data} timeZone={place.timeZone} locale={locale} />
        </Notice>
      ) : null}
      {mayChange && (asked.saved !== undefined || asked.restored !== undefined) ? (
        <Notice kind="done" live>
          {asked.saved === undefined ? words.restored : words.saved}
        </Notice>
      ) : null}
      {events.length === 0 ? null : (
        <>
          <SectionCard title={words.list} sub={words.listSub(count(shown.length), count(events.length))}>
            <OutreachFilterForm regencyCode={code} filter={filter} years={eventYears(events)} locale={locale} />
            {shown.length === 0 ? (
              <EmptyState title={words.noneFiltered}>{words.noneFilteredWhy}</EmptyState>
            ) : (
              <EventTable desk={desk} events={rows} mayChange={mayChange} locale={locale} />
            )}
            <div className="pages">
              {(["csv", "xlsx"] as const).map((form) => (
                <ButtonLink key={form} href={outreachFile(code, filter, form)} icon={Download} small download>
                  {words.files[form]}
                </ButtonLink>
              ))}
            </div>
            {pages === 1 ? null : (
              <PageLinks
                locale={locale}
                page={page}
                pages={pages}
                label={words.pages}
                shown={words.shown(count(before + 1), count(before + rows.length), count(shown.length))}
                linkTo={(to, neighbour) => (
                  <ButtonLink href={outreachHref(code, filter, to)} small>
                    {neighbour}
                  </ButtonLink>
                )}
              />
            )}
          </SectionCard>
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
            <SectionCard
              title={reachTitle(chosenReach, words.reach, count)}
              sub={words.reach.sub(
                filter.audience === null ? words.reach.anyone : words.reach.only(text.audience[filter.audience]),
              )}
            >
              <ReachTable districts={chosenReach} locale={locale} />
            </SectionCard>
          </div>
          <p className="hint">
            {words.foot} {words.marks.note}
          </p>
        </>
      )}
    </SubsidyFrame>
  );
}

function sumOf(districts: readonly DistrictReach[]) {
  return districts.reduce(
    (sum, { villages, notDirect, never }) => ({
      villages: sum.villages + villages,
      notDirect: sum.notDirect + notDirect.length,
      never: sum.never + never,
    }),
    { villages: 0, notDirect: 0, never: 0 },
  );
}

function reachTitle(
  districts: readonly DistrictReach[],
  words: { all: string; title: (villages: string, all: string) => string },
  count: (n: number) => string,
): string {
  const { notDirect, villages } = sumOf(districts);
  return notDirect === 0 ? words.all : words.title(count(notDirect), count(villages));
}

/** Once a request, though the title asks as well as the page. */
const openDesk = cache(async (code: string) => {
  const viewer = await requireViewer("subsidy.read", code);
  const desk = await getOutreachDesk(viewer, code);
  if (desk === null) notFound();
  return { viewer, desk };
});
