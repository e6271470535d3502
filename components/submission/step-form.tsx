"use client";

import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { SHORTEST_REASON } from "@/lib/domain/submission";
import { publish } from "@/lib/edition/actions";
import type { Locale } from "@/lib/format";
import { submit, verify } from "@/lib/submission/actions";
import { stepTextFor } from "@/lib/text/step-text";
import { type MonthKey, SentForm } from "./sent-form";

const ACTIONS = { submit, verify, publish };

interface StepFormProps {
  step: keyof typeof ACTIONS;
  month: MonthKey;
  /** The month's version that the reader has before them. */
  version: number;
  /** Id of the list that says what is in the way; the server refuses with the same. */
  blockedBy?: string;
  /** For a correction: what was corrected stands in the edition. */
  asksReason?: boolean;
  locale: Locale;
}

export function StepForm({ step, month, version, blockedBy, asksReason = false, locale }: StepFormProps) {
  const text = stepTextFor(locale).step;
  return (
    <SentForm
      month={month}
      action={ACTIONS[step]}
      carried={{ version: String(version) }}
      locale={locale}
      className="grid gap-3"
    >
      {(isSending) => (
        <>
          {asksReason ? (
            <TextAreaField
              label={text.corrected}
              name="reason"
              hint={text.correctedHint}
              minLength={SHORTEST_REASON}
              maxLength={MAX_NOTE_LENGTH}
              required
            />
          ) : null}
          <Button
            type="submit"
            variant="primary"
            className="w-full"
            blocked={isSending || blockedBy !== undefined}
            aria-describedby={blockedBy}
          >
            {isSending ? (step === "publish" ? text.publishing : text.sending) : text[step]}
          </Button>
        </>
      )}
    </SentForm>
  );
}
