"use client";

import { faultIn, refusalSentence } from "@/components/ui/refusal-sentence";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { AUDIENCES, type OutreachEvent } from "@/lib/domain/outreach";
import type { IsoDate } from "@/lib/domain/period";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import { keepEvent } from "@/lib/outreach/actions";
import { outreachTextFor } from "@/lib/text/outreach-text";
import { AreaBoxes, type AreaChoice } from "./area-boxes";

export interface EventFormProps {
  regencyCode: string;
  /** The event that is changed; null for a new one. */
  event: OutreachEvent | null;
  areas: readonly AreaChoice[];
  /** No event lies after this day. */
  today: IsoDate;
  timeZone: string;
  locale: Locale;
}

/** When, where, for whom, and which areas it reached: no field asks for a person. */
export function EventForm({ regencyCode, event, areas, today, timeZone, locale }: EventFormProps) {
  const text = outreachTextFor(locale).outreachForm;
  return (
    <VersionedForm
      action={keepEvent}
      carried={{ regencyCode, id: event?.id ?? "" }}
      stored={{ version: event?.version ?? null, typed: event }}
      factsOf={(stored) => (stored === null ? [] : factsOf(stored, areas, locale))}
      says={(refusal) => refusalSentence(refusal, timeZone, locale)}
      submit={text.save}
      locale={locale}
      className="grid gap-4"
    >
      {(filled, refusal) => (
        <>
          <EventFields event={filled} today={today} refusal={refusal} locale={locale} />
          <AreaBoxes
            areas={areas}
            chosen={filled?.areaCodes ?? []}
            error={faultIn(refusal, "areas", text.fault.areas)}
            locale={locale}
          />
        </>
      )}
    </VersionedForm>
  );
}

function factsOf(event: OutreachEvent, areas: readonly AreaChoice[], locale: Locale) {
  const { outreachForm: text, audience, common } = outreachTextFor(locale);
  const named = areas.filter(({ code }) => event.areaCodes.includes(code));
  return [
    [text.title, event.title],
    [text.heldOn, formatDate(event.heldOn, locale)],
    [text.place, event.place],
    [text.audience, audience[event.audience]],
    [text.organisers, event.organisers],
    [text.attendance, event.attendance === null ? common.noData : formatCount(event.attendance, locale)],
    [text.note, event.note ?? common.notApplicable],
    [text.areas, named.map(({ name }) => name).join(", ")],
  ] as const;
}

interface EventFieldsProps extends Pick<EventFormProps, "event" | "today" | "locale"> {
  refusal: Refusal | null;
}

function EventFields({ event, today, refusal, locale }: EventFieldsProps) {
  const { outreachForm: text, audience, common } = outreachTextFor(locale);
  const fault = (field: keyof typeof text.fault) => faultIn(refusal, field, text.fault[field]);
  const attendance = event?.attendance ?? null;
  return (
    <div className="form-two">
      <TextField
        label={text.title}
        name="title"
        hint={text.titleHint}
        defaultValue={event?.title}
        error={fault("title")}
        maxLength={120}
        required
      />
      <TextField
        label={text.heldOn}
        name="heldOn"
        type="date"
        max={today}
        defaultValue={event?.heldOn}
        error={fault("heldOn")}
        required
      />
      <TextField
        label={text.place}
        name="place"
        hint={text.placeHint}
        defaultValue={event?.place}
        error={fault("place")}
        maxLength={120}
        required
      />
      <SelectField
        label={text.audience}
        name="audience"
        defaultValue={event?.audience ?? "VILLAGE_OFFICIALS"}
        options={AUDIENCES.map((code) => ({ value: code, label: audience[code] }))}
      />
      <TextField
        label={text.organisers}
        name="organisers"
        hint={text.organisersHint}
        defaultValue={event?.organisers}
        error={fault("organisers")}
        maxLength={200}
        required
      />
      <TextField
        label={text.attendance}
        labelNote={common.optional}
        name="attendance"
        hint={text.attendanceHint}
        inputMode="numeric"
        defaultValue={attendance === null ? "" : formatCount(attendance, "id")}
        error={fault("attendance")}
      />
      <TextAreaField
        label={text.note}
        labelNote={common.optional}
        name="note"
        hint={text.noteHint}
        defaultValue={event?.note ?? ""}
        error={fault("note")}
        maxLength={MAX_NOTE_LENGTH}
      />
    </div>
  );
}
