"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { SHORTEST_REASON } from "@/lib/domain/submission";
import type { Locale } from "@/lib/format";
import { markWithoutData, takeMarkBack } from "@/lib/submission/actions";
import { stepTextFor } from "@/lib/text/step-text";
import { type MonthKey, SentForm } from "./sent-form";

interface VillageFormProps {
  month: MonthKey;
  village: { readonly code: string; readonly name: string };
  locale: Locale;
}

/** Folded away until it is wanted: most villages are entered, not marked. */
export function MarkForm({ month, village, locale }: VillageFormProps) {
  const text = stepTextFor(locale).step;
  return (
    <details className="mark">
      <summary className="btn btn--quiet btn--small" aria-label={text.markOf(village.name)}>
        {text.mark}
      </summary>
      <SentForm
        month={month}
        action={markWithoutData}
        carried={{ areaCode: village.code }}
        locale={locale}
        className="mark__form"
      >
        {(isSending) => (
          <>
            <TextField
              label={text.markReason(village.name)}
              name="reason"
              hint={text.reasonHint}
              minLength={SHORTEST_REASON}
              maxLength={MAX_NOTE_LENGTH}
              required
            />
            <Button type="submit" blocked={isSending} className="justify-self-start">
              {isSending ? text.sending : text.markSave}
            </Button>
          </>
        )}
      </SentForm>
    </details>
  );
}

export function UnmarkForm({ month, village, locale }: VillageFormProps) {
  const text = stepTextFor(locale).step;
  return (
    <SentForm month={month} action={takeMarkBack} carried={{ areaCode: village.code }} locale={locale}>
      {(isSending) => (
        <Button type="submit" variant="quiet" small blocked={isSending} aria-label={text.unmarkOf(village.name)}>
          {isSending ? text.sending : text.unmark}
        </Button>
      )}
    </SentForm>
  );
}
