import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeleteForm } from "@/components/outreach/deletion-forms";
import { EventForm } from "@/components/outreach/event-form";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { SectionCard } from "@/components/ui/section-card";
import { requireViewer } from "@/lib/auth";
import { today } from "@/lib/env";
import { formatDate } from "@/lib/format";
import { getOutreachDesk } from "@/lib/outreach/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).subsidy.section.outreach };
}

export default async function EventPage({ params }: PageProps<"/outreach/[regencyCode]/[eventId]">) {
  const { regencyCode, eventId } = await params;
  const viewer = await requireViewer("subsidy.write", regencyCode);
  const [desk, locale] = await Promise.all([getOutreachDesk(viewer, regencyCode), getLocale()]);
  const event = desk?.events.find(({ id }) => id === eventId);
  if (desk === null || event === undefined) notFound();
  const { place, areas } = desk;
  const text = textFor(locale);
  return (
    <SubsidyFrame
      place={place}
      section="outreach"
      title={event.title}
      below={[{ label: event.title }]}
      lead={`${formatDate(event.heldOn, locale)} · ${event.place}`}
      locale={locale}
    >
      <div className="card">
        <div className="card__body">
          <EventForm
            regencyCode={regencyCode}
            event={event}
            areas={areas}
            today={today()}
            timeZone={place.timeZone}
            locale={locale}
          />
        </div>
      </div>
      <SectionCard title={text.outreachForm.deleteTitle}>
        <DeleteForm
          regencyCode={regencyCode}
          id={event.id}
          version={event.version}
          timeZone={place.timeZone}
          locale={locale}
        />
      </SectionCard>
    </SubsidyFrame>
  );
}
