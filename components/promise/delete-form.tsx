"use client";

import { SaveForm } from "@/components/ui/save-form";
import type { Locale } from "@/lib/format";
import { removePromise } from "@/lib/promise/actions";
import { promiseTextFor } from "@/lib/text/promise-text";

interface DeletePromiseProps {
  regencyCode: string;
  id: string;
  version: number;
  timeZone: string;
  locale: Locale;
}

/** Takes a promise away, as its reader has it before them. */
export function DeletePromise({ regencyCode, id, version, timeZone, locale }: DeletePromiseProps) {
  const text = promiseTextFor(locale).promise;
  return (
    <SaveForm
      action={removePromise}
      carried={{ place: regencyCode, id, version: String(version) }}
      timeZone={timeZone}
      locale={locale}
      submit={text.delete}
      variant="danger"
      className="grid gap-2"
    >
      {() => <p className="hint">{text.deleteWhy}</p>}
    </SaveForm>
  );
}
