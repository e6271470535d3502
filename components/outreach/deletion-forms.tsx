"use client";

import { SaveForm } from "@/components/ui/save-form";
import type { Locale } from "@/lib/format";
import { bringBackEvent, removeEvent } from "@/lib/outreach/actions";
import { outreachTextFor } from "@/lib/text/outreach-text";

interface EventRef {
  regencyCode: string;
  id: string;
  timeZone: string;
  locale: Locale;
}

/** Takes the event out of the lists; the page that follows offers to take that back. */
export function DeleteForm({ regencyCode, id, version, timeZone, locale }: EventRef & { version: number }) {
  const text = outreachTextFor(locale).outreachForm;
  return (
    <SaveForm
      action={removeEvent}
      carried={{ regencyCode, id, version: String(version) }}
      timeZone={timeZone}
      locale={locale}
      submit={text.delete}
      variant="danger"
    >
      {() => <p className="hint">{text.deleteWhy}</p>}
    </SaveForm>
  );
}

/** Brings a deleted event back. */
export function UndoForm({ regencyCode, id, timeZone, locale }: EventRef) {
  return (
    <SaveForm
      action={bringBackEvent}
      carried={{ regencyCode, id }}
      timeZone={timeZone}
      locale={locale}
      submit={outreachTextFor(locale).outreachForm.undo}
      className="mt-2"
    >
      {() => null}
    </SaveForm>
  );
}
