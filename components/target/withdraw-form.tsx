"use client";

import { faultIn } from "@/components/ui/refusal-sentence";
import { SaveForm } from "@/components/ui/save-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import type { Locale } from "@/lib/format";
import { withdrawSet } from "@/lib/target/actions";
import { targetTextFor } from "@/lib/text/target-text";
import { targetRefusal } from "./refusal-sentence";

interface WithdrawFormProps {
  place: string;
  replaces: string;
  timeZone: string;
  locale: Locale;
}

/** Folded away until it is wanted: a set is taken back by a last version that says why. */
export function WithdrawForm({ place, replaces, timeZone, locale }: WithdrawFormProps) {
  const text = targetTextFor(locale).targetForm;
  return (
    <details className="more">
      <summary>{text.withdraw}</summary>
      <p className="hint">{text.withdrawWhy}</p>
      <SaveForm
        action={withdrawSet}
        carried={{ place, replaces }}
        timeZone={timeZone}
        locale={locale}
        says={targetRefusal}
        submit={text.withdraw}
        variant="danger"
        className="grid max-w-xl gap-3"
      >
        {(refusal) => (
          <TextAreaField
            label={text.note}
            name="note"
            hint={text.noteHint}
            error={faultIn(refusal, "note", text.fault.note)}
            maxLength={MAX_NOTE_LENGTH}
            required
          />
        )}
      </SaveForm>
    </details>
  );
}
