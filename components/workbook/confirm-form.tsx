"use client";

import { Check, Trash2 } from "lucide-react";
import { type FormEvent, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatCount, type Locale } from "@/lib/format";
import { workbookTextFor } from "@/lib/text/workbook-text";
import { confirm, discard } from "@/lib/workbook/actions";
import { refusalSentence } from "./fault-sentence";

interface ConfirmFormProps {
  regencyCode: string;
  id: string;
  /** Of the preview on this page. */
  digest: string;
  written: number;
  rejected: number;
  locale: Locale;
}

/** Saves what the preview shows. With rejected rows only after a tick: nothing is left behind unnoticed. */
export function ConfirmForm({ regencyCode, id, digest, written, rejected, locale }: ConfirmFormProps) {
  const [state, send, isSending] = useActionState(confirm, { status: "idle" });
  const [, sendDiscard, isDiscarding] = useActionState(discard, { status: "idle" });
  const [isTicked, setTicked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const text = workbookTextFor(locale).workbook.confirm;
  const isBlocked = rejected > 0 && !isTicked;
  const count = (n: number) => formatCount(n, locale);
  const mustTick = (state.status === "done" && state.value.kind === "HAS_REJECTED") || isAsking;

  function stopBlocked(event: FormEvent) {
    if (!isBlocked && !isSending) return;
    event.preventDefault();
    setAsking(isBlocked);
  }

  return (
    <div className="grid gap-4">
      {state.status === "refused" ? (
        <Notice kind="error" live>
          {refusalSentence(state.refusal, locale)}
        </Notice>
      ) : null}
      {state.status === "done" && state.value.kind === "OUTDATED" ? (
        <Notice kind="warn" live>
          {text.outdated}
        </Notice>
      ) : null}
      {mustTick && isBlocked ? (
        <Notice kind="error" live>
          {text.blocked}
        </Notice>
      ) : null}
      <form action={send} onSubmit={stopBlocked} className="grid gap-4" id="confirm">
        <input type="hidden" name="regencyCode" value={regencyCode} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="digest" value={digest} />
        {rejected > 0 ? (
          <label className="tick">
            <input
              type="checkbox"
              name="soundOnly"
              checked={isTicked}
              onChange={(event) => setTicked(event.currentTarget.checked)}
            />
            <span>{text.soundOnly(count(rejected))}</span>
          </label>
        ) : null}
      </form>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" form="confirm" variant="primary" icon={Check} blocked={isBlocked || isSending}>
          {isSending ? text.working : written > 0 ? text.button(count(written)) : text.buttonNone}
        </Button>
        <form action={sendDiscard}>
          <input type="hidden" name="regencyCode" value={regencyCode} />
          <input type="hidden" name="id" value={id} />
          <Button type="submit" variant="quiet" icon={Trash2} blocked={isDiscarding}>
            {text.discard}
          </Button>
        </form>
        <p className="text-13 text-ink-3">{text.once}</p>
      </div>
    </div>
  );
}
