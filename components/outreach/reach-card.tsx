import { SectionCard } from "@/components/ui/section-card";
import { filterEvents, type OutreachFilter, reachByDistrict, totalReach } from "@/lib/domain/outreach";
import { formatCount, type Locale } from "@/lib/format";
import type { OutreachDesk } from "@/lib/outreach/queries";
import { textFor } from "@/lib/text/dictionary";
import { ReachTable } from "./reach-table";

interface ReachCardProps {
  desk: OutreachDesk;
  filter: OutreachFilter;
  locale: Locale;
}

/** Villages never reached so far: by the audience that was chosen, whatever the year. */
export function ReachCard({ desk: { villages, events }, filter, locale }: ReachCardProps) {
  const text = textFor(locale);
  const words = text.outreach.reach;
  const districts = reachByDistrict(villages, filterEvents(events, { ...filter, year: null }));
  const { notDirect } = totalReach(districts);
  return (
    <SectionCard
      title={
        notDirect === 0 ? words.all : words.title(formatCount(notDirect, locale), formatCount(villages.length, locale))
      }
      sub={words.sub(filter.audience === null ? words.anyone : words.only(text.audience[filter.audience]))}
    >
      <ReachTable districts={districts} locale={locale} />
    </SectionCard>
  );
}
