"use client";

import { type ReactNode, useActionState, useId } from "react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { faultSentence } from "@/components/workbook/fault-sentence";
import type { FormState } from "@/lib/action";
import { previewBatches } from "@/lib/batch/actions";
import type { BatchGroup } from "@/lib/batch/batch-form";
import type { FilePreview } from "@/lib/batch/file-preview";
import type { Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchRefusal } from "./batch-refusal";
import { ImportPreview } from "./import-preview";

interface ImportFormProps {
  group: BatchGroup;
  timeZone: string;
  locale: Locale;
}

/** A file, what it would change, and the button that changes it. Nothing of the file is kept in between. */
export function ImportForm({ group, timeZone, locale }: ImportFormProps) {
  const words = batchTextFor(locale).batch.import;
  const fileId = useId();
  const [state, send, isSending] = useActionState<FormState<FilePreview>, FormData>(previewBatches, { status: "idle" });
  const fault = faultOf(state, timeZone, locale);
  return (
    <>
      <form action={send} className="grid max-w-xl gap-4">
        {Object.entries({ ...group, phase: String(group.phase) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fault === null ? null : (
          <Notice kind="error" live>
            {fault}
          </Notice>
        )}
        <FileField id={fileId} label={words.file} hint={words.fileHint} accept=".xlsx,.csv,.txt,.tsv" />
        <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
          {words.preview}
        </Button>
      </form>
      {state.status === "done" && state.value.kind === "PREVIEW" ? (
        // Another file is another preview, with a receipt of its own.
        <ImportPreview
          key={JSON.stringify(state.value)}
          group={group}
          preview={state.value}
          timeZone={timeZone}
          locale={locale}
        />
      ) : null}
    </>
  );
}

/** Why the file is not taken; null where it is, or where none was sent yet. */
function faultOf(state: FormState<FilePreview>, timeZone: string, locale: Locale): ReactNode {
  const words = batchTextFor(locale).batch.import;
  if (state.status === "idle") return null;
  if (state.status === "refused") {
    const { refusal } = state;
    const isFile = refusal.reason === "INVALID" && refusal.fields.includes("file");
    return isFile ? words.tooLarge : batchRefusal(refusal, timeZone, locale);
  }
  const { value } = state;
  if (value.kind === "WRONG_GROUP") return words.wrongGroup;
  if (value.kind === "PREVIEW") return null;
  return value.fault.reason === "NO_TABLE" ? words.noCode : faultSentence(value.fault, locale);
}
