"use client";

import type { ReactNode } from "react";
import { KeptForm } from "@/components/ui/kept-form";
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

/** A form about a month that says in the month's own words why it was refused. */
export function SentForm<T>({ month, action, carried = {}, locale, id, className, children }: SentFormProps<T>) {
  return (
    <KeptForm
      id={id}
      action={action}
      carried={{ regencyCode: month.regencyCode, period: periodCode(month.period), ...carried }}
      says={(refusal) => refusalSentence(refusal, month.timeZone, locale)}
      className={className}
    >
      {({ isSending }) => children(isSending)}
    </KeptForm>
  );
}
