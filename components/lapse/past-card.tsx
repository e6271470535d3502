import { SectionCard } from "@/components/ui/section-card";
import { lapseCalendar, pastMonths } from "@/lib/domain/lapse";
import { formatCount, type Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import type { LapseChoice } from "@/lib/lapse/schema";
import { paidBy } from "@/lib/lapse/tables";
import { textFor } from "@/lib/text/dictionary";
import { CalendarTable } from "./calendar-card";

interface PastCardProps {
  desk: LapseDesk;
  choice: LapseChoice;
  locale: Locale;
}

/** What has lapsed, newest first, and what became of it. */
export function PastCard({ desk, choice, locale }: PastCardProps) {
  const words = textFor(locale).lapse.past;
  const months = lapseCalendar(paidBy(desk.lapses, choice.payer), pastMonths(desk.open)).filter(
    ({ people, unknown }) => people > 0 || unknown > 0,
  );
  const sum = (key: "people" | "renewed") =>
    formatCount(
      months.reduce((all, month) => all + month[key], 0),
      locale,
    );
  return (
    <div className="c12">
      {months.length === 0 ? (
        <SectionCard title={words.titleNone} />
      ) : (
        <SectionCard title={words.title(sum("people"), sum("renewed"))} sub={words.sub}>
          <CalendarTable
            desk={desk}
            choice={choice}
            months={months.toReversed()}
            caption={words.caption}
            locale={locale}
          />
        </SectionCard>
      )}
    </div>
  );
}
