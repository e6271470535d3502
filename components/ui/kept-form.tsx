"use client";

import { type ReactNode, startTransition, useActionState } from "react";
import type { FormState } from "@/lib/action";
import type { Refusal } from "@/lib/domain/refusal";
import { Notice } from "./notice";

/** What the fields of a form need to know. */
export interface Sent<T> {
  readonly isSending: boolean;
  readonly refusal: Refusal | null;
  /** What the last sending brought; null before one was accepted. */
  readonly done: T | null;
}

interface KeptFormProps<T> {
  action: (previous: FormState<T>, fields: FormData) => Promise<FormState<T>>;
  /** Values that the form carries unseen. */
  carried?: Readonly<Record<string, string>>;
  /** Why it was refused, in words. */
  says: (refusal: Refusal) => ReactNode;
  id?: string;
  className?: string;
  children: (sent: Sent<T>) => ReactNode;
}

/**
 * A form that says why it was refused. It posts by itself without JavaScript; with it, what was typed stays where it is
 * (a form action would empty the fields), and a second click sends nothing.
 */
export function KeptForm<T>({ action, carried = {}, says, id, className, children }: KeptFormProps<T>) {
  const [state, send, isSending] = useActionState<FormState<T>, FormData>(action, { status: "idle" });
  const refusal = state.status === "refused" ? state.refusal : null;
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
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal === null ? null : (
        <Notice kind="error" live>
          {says(refusal)}
        </Notice>
      )}
      {children({ isSending, refusal, done: state.status === "done" ? state.value : null })}
    </form>
  );
}
