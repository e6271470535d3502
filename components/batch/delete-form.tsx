"use client";

import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { removeBatch } from "@/lib/batch/actions";
import type { Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchRefusal } from "./batch-refusal";

interface DeleteFormProps {
  regencyCode: string;
  id: string;
  version: number;
  timeZone: string;
  locale: Locale;
}

/** Folded away until it is wanted: its own button is the confirmation. */
export function DeleteForm({ regencyCode, id, version, timeZone, locale }: DeleteFormProps) {
  const words = batchTextFor(locale).batch.remove;
  return (
    <details className="more mt-4">
      <summary>{words.open}</summary>
      <p className="hint">{words.hint}</p>
      <KeptForm
        action={removeBatch}
        carried={{ regencyCode, id, version: String(version) }}
        says={(refusal) => batchRefusal(refusal, timeZone, locale)}
        className="grid max-w-xl gap-3 pt-2"
      >
        {({ isSending }) => (
          <Button type="submit" variant="danger" className="justify-self-start" blocked={isSending}>
            {words.confirm}
          </Button>
        )}
      </KeptForm>
    </details>
  );
}
