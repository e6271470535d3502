"use client";

import { useState } from "react";
import { cellText } from "@/components/sheet/cell-text";
import { Button } from "@/components/ui/button";
import { KeptForm, type Sent } from "@/components/ui/kept-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { saveDetail } from "@/lib/batch/actions";
import type { DetailOutcome } from "@/lib/batch/mutations";
import type { BatchDetail } from "@/lib/batch/queries";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import type { Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { BatchOutcomeNotice } from "./batch-outcome-notice";
import { batchRefusal } from "./batch-refusal";
import { columnName } from "./batch-words";
import { DropFields } from "./drop-fields";
import { seenAfter } from "./seen-detail";
import { TermFields } from "./term-fields";

interface BatchFormProps {
  regencyCode: string;
  detail: BatchDetail;
  timeZone: string;
  locale: Locale;
}

/** Everything of one batch. What somebody else has saved meanwhile is shown, and one of the two is chosen. */
export function BatchForm(props: BatchFormProps) {
  const { regencyCode, detail, timeZone, locale } = props;
  return (
    <KeptForm
      action={saveDetail}
      carried={{ regencyCode, id: detail.batch.id }}
      says={(refusal) => batchRefusal(refusal, timeZone, locale)}
      className="grid gap-5"
    >
      {(sent) => <BatchFields {...props} sent={sent} />}
    </KeptForm>
  );
}

function BatchFields({ regencyCode, detail, timeZone, locale, sent }: BatchFormProps & { sent: Sent<DetailOutcome> }) {
  const words = batchTextFor(locale).batch.form;
  const { isSending, done } = sent;
  const { version, shown } = useSeen(detail, done);
  const { batch, neighbours, reasons, note } = shown;
  const typed = done !== null && "typed" in done ? done.typed : null;
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <BatchOutcomeNotice {...{ regencyCode, id: batch.id, done, timeZone, locale }} />
      <fieldset className="grid gap-3">
        <legend className="font-semibold">{words.figures}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {BATCH_COLUMNS.map((column) => (
            <TextField
              key={column}
              label={columnName(column, locale)}
              name={column}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={typed?.cells[column] ?? cellText(batch.counts[column], locale)}
            />
          ))}
        </div>
      </fieldset>
      <TermFields {...{ batch, neighbours, typed, locale }} />
      <DropFields counts={batch.counts} reasons={typed?.drops ?? reasons} locale={locale} />
      <TextAreaField
        label={words.note}
        name="note"
        hint={words.noteHint}
        maxLength={MAX_NOTE_LENGTH}
        rows={2}
        defaultValue={typed?.note ?? note ?? ""}
      />
      <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
        {done?.kind === "STALE" ? words.keep : words.save}
      </Button>
    </>
  );
}

/** What the form has before it, kept through whatever the page reads anew. */
function useSeen(detail: BatchDetail, done: DetailOutcome | null) {
  const [seen, setSeen] = useState({ version: detail.batch.version, shown: detail });
  const next = seenAfter(seen, detail, done);
  if (next !== seen) setSeen(next);
  return next;
}
