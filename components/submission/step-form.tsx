"use client";

import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/format";
import { publish, submit, verify } from "@/lib/submission/actions";
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
  locale: Locale;
}

export function StepForm({ step, month, version, blockedBy, locale }: StepFormProps) {
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
        <Button
          type="submit"
          variant="primary"
          className="w-full"
          blocked={isSending || blockedBy !== undefined}
          aria-describedby={blockedBy}
        >
          {isSending ? text.sending : text[step]}
        </Button>
      )}
    </SentForm>
  );
}
