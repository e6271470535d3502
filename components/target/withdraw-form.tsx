"use client";

import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import type { Locale } from "@/lib/format";
import { withdrawSet } from "@/lib/target/actions";
import { targetTextFor } from "@/lib/text/target-text";
import { faultIn, targetRefusal } from "./refusal-sentence";

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
      <KeptForm
        action={withdrawSet}
        carried={{ place, replaces }}
        says={(refusal) => targetRefusal(refusal, timeZone, locale)}
        className="grid max-w-xl gap-3"
      >
        {({ isSending, refusal }) => (
          <>
            <TextAreaField
              label={text.note}
              name="note"
              hint={text.noteHint}
              error={faultIn(refusal, "note", text.fault.note)}
              maxLength={MAX_NOTE_LENGTH}
              required
            />
            <Button type="submit" variant="danger" className="justify-self-start" blocked={isSending}>
              {isSending ? text.sending : text.withdraw}
            </Button>
          </>
        )}
      </KeptForm>
    </details>
  );
}
