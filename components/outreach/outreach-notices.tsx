import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { UndoForm } from "./deletion-forms";

interface OutreachNoticesProps {
  regencyCode: string;
  /** The event that was just deleted and can be brought back. */
  deleted: { readonly id: string; readonly title: string } | null;
  /** What else became of an event. */
  became: "saved" | "restored" | null;
  timeZone: string;
  locale: Locale;
}

/** What the last step did, and the way back from a deletion. */
export function OutreachNotices({ regencyCode, deleted, became, timeZone, locale }: OutreachNoticesProps) {
  const words = textFor(locale).outreach;
  if (deleted !== null) {
    return (
      <Notice kind="done" live>
        {words.deleted(deleted.title)}
        <UndoForm regencyCode={regencyCode} id={deleted.id} timeZone={timeZone} locale={locale} />
      </Notice>
    );
  }
  return became === null ? null : (
    <Notice kind="done" live>
      {words[became]}
    </Notice>
  );
}
