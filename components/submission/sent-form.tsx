"use client";

import { type ReactNode, startTransition, useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/action";
import { type Period, periodCode } from "@/lib/domain/period";
import type { Locale } from "@/lib/format";
import { refusalSentence } from "./refusal-sentence";

/** The month that a form is about. */
export interface MonthKey {
  readonly regencyCode: string;
  readonly period: Period;
  readonly timeZone: string;
}

interface SentFormProps<T> {
  month: MonthKey;
  action: (previous: FormState<T>, fields: FormData) => Promise<FormState<T>>;
  /** Other values that the form carries. */
  carried?: Readonly<Record<string, string>>;
  locale: Locale;
  id?: string;
  className?: string;
  children: (isSending: boolean) => ReactNode;
}

/**
 * A form that says why it was refused. It posts by itself without JavaScript; with it, what was typed stays where it is
 * (a form action would empty the fields), and a second click sends nothing.
 */
export function SentForm<T>({ month, action, carried = {}, locale, id, className, children }: SentFormProps<T>) {
  const [state, send, isSending] = useActionState<FormState<T>, FormData>(action, { status: "idle" });
  return (
    <form
      id={id}
      action={send}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        if (!isSending) startTransition(() => send(fields));
      }}
      className={className}
    >
      <input type="hidden" name="regencyCode" value={month.regencyCode} />
      <input type="hidden" name="period" value={periodCode(month.period)} />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.status === "refused" ? (
        <Notice kind="error" live>
          {refusalSentence(state.refusal, month.timeZone, locale)}
        </Notice>
      ) : null}
      {children(isSending)}
    </form>
  );
}
