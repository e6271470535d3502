import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLinks } from "@/components/ui/page-links";
import { SectionCard } from "@/components/ui/section-card";
import { eventYears, filterEvents, type OutreachFilter } from "@/lib/domain/outreach";
import { pageOf } from "@/lib/domain/page";
import { formatCount, type Locale } from "@/lib/format";
import type { OutreachDesk } from "@/lib/outreach/queries";
import { textFor } from "@/lib/text/dictionary";
import { EventTable } from "./event-table";
import { outreachFile, outreachHref } from "./outreach-address";
import { OutreachFilterForm } from "./outreach-filter";

/** Events on one page. */
const PAGE_ROWS = 25;

interface EventsCardProps {
  desk: OutreachDesk;
  filter: OutreachFilter;
  /** From 1. */
  page: number;
  mayChange: boolean;
  locale: Locale;
}

/** The events that the address asks for, newest first, and the same as files. */
export function EventsCard({ desk, filter, page: asked, mayChange, locale }: EventsCardProps) {
  const words = textFor(locale).outreach;
  const { code } = desk.place;
  const count = (n: number) => formatCount(n, locale);
  const shown = filterEvents(desk.events, filter);
  const { rows, page, pages } = pageOf(shown, asked, PAGE_ROWS);
  const before = (page - 1) * PAGE_ROWS;
  return (
    <SectionCard title={words.list} sub={words.listSub(count(shown.length), count(desk.events.length))}>
      <OutreachFilterForm regencyCode={code} filter={filter} years={eventYears(desk.events)} locale={locale} />
      {shown.length === 0 ? (
        <EmptyState title={words.noneFiltered}>{words.noneFilteredWhy}</EmptyState>
      ) : (
        <EventTable desk={desk} events={rows} mayChange={mayChange} locale={locale} />
      )}
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
      <div className="pages">
        {(["csv", "xlsx"] as const).map((form) => (
          <ButtonLink key={form} href={outreachFile(code, filter, form)} icon={Download} small download>
            {words.files[form]}
          </ButtonLink>
        ))}
      </div>
    </SectionCard>
  );
}
