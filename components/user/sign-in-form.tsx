"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, type Locale } from "@/lib/format";
import { signIn } from "@/lib/session/actions";
import { signInTextFor } from "@/lib/text/sign-in-text";

interface SignInFormProps {
  locale: Locale;
  /** An address of ours to go to afterwards. */
  next: string | null;
  /** Filled in beforehand, for a demo account. */
  email?: string;
  password?: string;
}

export function SignInForm({ locale, next, email, password }: SignInFormProps) {
  const [state, send, isSending] = useActionState(signIn, { status: "idle" });
  const text = signInTextFor(locale).signIn;
  const refusal = state.status === "refused" ? state.refusal : null;
  const [sentEmail, setSentEmail] = useState(email);
  const typedEmail = refusal && "email" in refusal ? refusal.email : sentEmail;
  return (
    // A second click would count as a second failure.
    <form
      action={send}
      onSubmit={(event) => {
        if (isSending) event.preventDefault();
        else setSentEmail(String(new FormData(event.currentTarget).get("email")));
      }}
      className="grid gap-4"
    >
      {refusal ? (
        <Notice kind="error" live>
          {explain(refusal, locale)}
        </Notice>
      ) : null}
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField
        label={text.email}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={typedEmail}
        required
      />
      <TextField
        label={text.password}
        name="password"
        type="password"
        autoComplete="current-password"
        defaultValue={password}
        required
      />
      <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
        {isSending ? text.checking : text.submit}
      </Button>
    </form>
  );
}

function explain(refusal: Refusal, locale: Locale): string {
  const text = signInTextFor(locale).signIn;
  if (refusal.reason === "BUSY") return text.busy;
  return refusal.reason === "LOCKED_OUT" ? text.lockedOut(formatCount(refusal.minutes, locale)) : text.wrong;
}
