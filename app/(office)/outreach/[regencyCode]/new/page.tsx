import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventForm } from "@/components/outreach/event-form";
import { SubsidyFrame } from "@/components/subsidy/subsidy-frame";
import { requireViewer } from "@/lib/auth";
import { today } from "@/lib/env";
import { getOutreachDesk } from "@/lib/outreach/queries";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await getLocale()).outreach.newEvent };
}

export default async function NewEventPage({ params }: PageProps<"/outreach/[regencyCode]/new">) {
  const { regencyCode } = await params;
  const viewer = await requireViewer("subsidy.write", regencyCode);
  const [desk, locale] = await Promise.all([getOutreachDesk(viewer, regencyCode), getLocale()]);
  if (desk === null) notFound();
  const { place, areas } = desk;
  const words = textFor(locale).outreach;
  return (
    <SubsidyFrame
      place={place}
      section="outreach"
      title={words.newEvent}
      below={[{ label: words.newEvent }]}
      locale={locale}
    >
      <div className="card">
        <div className="card__body">
          <EventForm
            regencyCode={regencyCode}
            event={null}
            areas={areas}
            today={today()}
            timeZone={place.timeZone}
            locale={locale}
          />
        </div>
      </div>
    </SubsidyFrame>
  );
}
