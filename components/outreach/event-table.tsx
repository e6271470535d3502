import Link from "next/link";
import { fullAreaName } from "@/components/area/area-name";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { OutreachEvent } from "@/lib/domain/outreach";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import type { OutreachDesk } from "@/lib/outreach/queries";
import { type Dictionary, textFor } from "@/lib/text/dictionary";
import { eventAddress } from "./outreach-address";

/** Areas that a row names; what is more is counted. */
const NAMED_AREAS = 3;

interface EventTableProps {
  desk: OutreachDesk;
  events: readonly OutreachEvent[];
  /** Whether the reader may change events: then each leads to its form. */
  mayChange: boolean;
  locale: Locale;
}

export function EventTable({ desk, events, mayChange, locale }: EventTableProps) {
  const text = textFor(locale);
  const { columns, event: words, uncounted, list, change } = text.outreach;
  return (
    <ScrollTable caption={list} className="events">
      <thead>
        <tr>
          <th scope="col">{columns.date}</th>
          <th scope="col">{columns.event}</th>
          <th scope="col">{columns.audience}</th>
          <th scope="col" className="num">
            {columns.attendance}
          </th>
          <th scope="col">{columns.areas}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <td className="whitespace-nowrap">{formatDate(event.heldOn, locale)}</td>
            <th scope="row">
              {mayChange ? (
                <Link href={eventAddress(desk.place.code, event.id)} title={change(event.title)} prefetch={false}>
                  {event.title}
                </Link>
              ) : (
                event.title
              )}
              <small>{words(event.place, event.organisers)}</small>
              {event.note === null ? null : <small>{event.note}</small>}
            </th>
            <td>{text.audience[event.audience]}</td>
            <td className={event.attendance === null ? "num nodata" : "num"}>
              {event.attendance === null ? uncounted : formatCount(event.attendance, locale)}
            </td>
            <td>{areasInWords(event.areaCodes, desk, text, locale)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function areasInWords(codes: readonly string[], { areas }: OutreachDesk, text: Dictionary, locale: Locale): string {
  const names = codes.flatMap((code) => areas.filter((area) => area.code === code));
  const named = names.slice(0, NAMED_AREAS).map((area) => fullAreaName(area, text));
  const more = names.length - named.length;
  return [...named, ...(more > 0 ? [text.outreach.moreAreas(formatCount(more, locale))] : [])].join(", ");
}
