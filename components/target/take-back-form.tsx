"use client";

import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { endDefinition } from "@/lib/definition/actions";
import { type Period, periodCode } from "@/lib/domain/period";
import { formatPeriod, type Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";
import { targetRefusal } from "./refusal-sentence";

interface TakeBackFormProps {
  place: string;
  from: Period;
  timeZone: string;
  locale: Locale;
}

/** Takes a definition back while no month under it is published. */
export function TakeBackForm({ place, from, timeZone, locale }: TakeBackFormProps) {
  const text = targetTextFor(locale).targetForm;
  return (
    <KeptForm
      action={endDefinition}
      carried={{ place, from: periodCode(from) }}
      says={(refusal) => targetRefusal(refusal, timeZone, locale)}
    >
      {({ isSending }) => (
        <Button type="submit" small blocked={isSending} aria-label={text.takeBackOf(formatPeriod(from, locale))}>
          {isSending ? text.sending : text.takeBack}
        </Button>
      )}
    </KeptForm>
  );
}
