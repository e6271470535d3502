"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/action";
import type { Refusal } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/format";
import { baseTextFor } from "@/lib/text/base-text";
import { Button } from "./button";
import { KeptForm } from "./kept-form";
import { Notice } from "./notice";
import { refusalSentence } from "./refusal-sentence";

interface SaveFormProps<T> {
  action: (previous: FormState<T>, fields: FormData) => Promise<FormState<T>>;
  /** Values that the form carries unseen. */
  carried: Readonly<Record<string, string>>;
  timeZone: string;
  locale: Locale;
  /** What the button does. */
  submit: string;
  variant?: "primary" | "danger";
  /** What was saved, in words; without it the page itself shows what came of it. */
  saved?: (value: T) => string;
  /** Why it was refused, in words; without it in the common ones. */
  says?: (refusal: Refusal, timeZone: string, locale: Locale) => string;
  className?: string;
  /** The fields; what was refused is told to them. */
  children: (refusal: Refusal | null) => ReactNode;
}

/** Fields with one button below them, and what became of the last sending above. */
export function SaveForm<T>({
  action,
  carried,
  timeZone,
  locale,
  submit,
  variant,
  saved,
  says = refusalSentence,
  className = "grid gap-4",
  children,
}: SaveFormProps<T>) {
  return (
    <KeptForm
      action={action}
      carried={carried}
      says={(refusal) => says(refusal, timeZone, locale)}
      className={className}
    >
      {({ isSending, refusal, done }) => (
        <>
          {done !== null && saved !== undefined ? (
            <Notice kind="done" live>
              {saved(done)}
            </Notice>
          ) : null}
          {children(refusal)}
          <Button type="submit" variant={variant} className="justify-self-start" blocked={isSending}>
            {isSending ? baseTextFor(locale).unsaved.sending : submit}
          </Button>
        </>
      )}
    </KeptForm>
  );
}
