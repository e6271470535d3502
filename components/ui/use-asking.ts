"use client";

import { type FormEvent, startTransition, useRef } from "react";

/** So long after the last key is asked, not at every one. */
const PAUSE_MS = 300;

/**
 * A form that asks while somebody types and keeps its question in the address, so that it can be sent. `addressOf` says
 * the address of what stands in the form, `ask` gets the same fields.
 */
export function useAsking(ask: (fields: FormData) => void, addressOf: (fields: FormData) => string) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function askNow() {
    if (form.current === null) return;
    const fields = new FormData(form.current);
    history.replaceState(null, "", addressOf(fields));
    startTransition(() => ask(fields));
  }

  return {
    form,
    askSoon() {
      clearTimeout(timer.current);
      timer.current = setTimeout(askNow, PAUSE_MS);
    },
    onSubmit(event: FormEvent) {
      event.preventDefault();
      clearTimeout(timer.current);
      askNow();
    },
  };
}
