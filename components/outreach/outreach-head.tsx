import { Emphasis } from "@/components/ui/emphasis";
import { reachByDistrict, totalReach } from "@/lib/domain/outreach";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import type { OutreachDesk } from "@/lib/outreach/queries";
import { textFor } from "@/lib/text/dictionary";

/** The finding: how many villages no event has named so far. */
export function outreachFinding({ events, villages }: OutreachDesk, locale: Locale): string {
  const words = textFor(locale).outreach;
  const { notDirect } = totalReach(reachByDistrict(villages, events));
  if (events.length === 0) return words.none;
  return notDirect === 0
    ? words.allReached
    : words.finding(formatCount(notDirect, locale), formatCount(villages.length, locale));
}

/** Over how many events, since when, and how many villages not even an event for the regency reached. */
export function OutreachLead({ desk: { events, villages }, locale }: { desk: OutreachDesk; locale: Locale }) {
  const words = textFor(locale).outreach;
  const first = events.at(-1);
  if (first === undefined) return words.noneWhy;
  const { never } = totalReach(reachByDistrict(villages, events));
  return (
    <Emphasis
      text={[
        words.lead(formatCount(events.length, locale), formatDate(first.heldOn, locale)),
        never === 0 ? words.noneNever : words.never(formatCount(never, locale)),
      ].join(" ")}
    />
  );
}
