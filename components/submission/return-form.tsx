"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { PROGRAMMES } from "@/lib/domain/programme";
import { SHORTEST_REASON } from "@/lib/domain/submission";
import { formatCount, type Locale } from "@/lib/format";
import { sendBack } from "@/lib/submission/actions";
import { CHOSEN_FIELDS } from "@/lib/submission/return-form";
import { stepTextFor } from "@/lib/text/step-text";
import { type MonthKey, SentForm } from "./sent-form";

/** The form that the ticks in a table of differences belong to. */
export const RETURN_FORM = "return";

const ALL = "ALL";

interface ReturnFormProps {
  month: MonthKey;
  version: number;
  /** The month is published: it is opened again for a correction. */
  reopens: boolean;
  places: readonly SelectOption[];
  categories: readonly SelectOption[];
  locale: Locale;
}

/** One row of other entries stands there from the start, so that one can be named without JavaScript. */
export function ReturnForm({ month, version, reopens, places, categories, locale }: ReturnFormProps) {
  const [rows, setRows] = useState(1);
  const text = stepTextFor(locale).step;
  return (
    <SentForm
      id={RETURN_FORM}
      month={month}
      action={sendBack}
      carried={{ version: String(version) }}
      locale={locale}
      className="grid gap-3"
    >
      {(isSending) => (
        <>
          <TextAreaField
            label={text.reason}
            name="reason"
            hint={text.reasonHint}
            minLength={SHORTEST_REASON}
            maxLength={MAX_NOTE_LENGTH}
            required
          />
          <details className="more">
            <summary>{text.chosen}</summary>
            <p className="hint">{text.chosenHint}</p>
            {Array.from({ length: rows }, (_, place) => place + 1).map((number) => (
              <ChosenCell
                key={number}
                regencyCode={month.regencyCode}
                number={number}
                places={places}
                categories={categories}
                locale={locale}
              />
            ))}
            <Button small icon={Plus} onClick={() => setRows(rows + 1)} className="js-only justify-self-start">
              {text.more}
            </Button>
          </details>
          <Button type="submit" variant="danger" className="w-full" blocked={isSending}>
            {isSending ? text.sending : reopens ? text.reopen : text.sendBack}
          </Button>
        </>
      )}
    </SentForm>
  );
}

interface ChosenCellProps extends Pick<ReturnFormProps, "places" | "categories" | "locale"> {
  regencyCode: string;
  number: number;
}

function ChosenCell({ regencyCode, number, places, categories, locale }: ChosenCellProps) {
  const { step: text, programme } = stepTextFor(locale);
  const all = { value: ALL, label: text.all };
  const programmes = PROGRAMMES.map((code) => ({ value: code, label: programme[code].short }));
  return (
    <fieldset className="more__row" aria-label={text.row(formatCount(number, locale))}>
      <SelectField
        label={text.place}
        name={CHOSEN_FIELDS.place}
        options={[{ value: "", label: text.noPlace }, { value: regencyCode, label: text.unmapped }, ...places]}
      />
      <div className="grid grid-cols-2 gap-2">
        <SelectField label={text.category} name={CHOSEN_FIELDS.category} options={[all, ...categories]} />
        <SelectField label={text.programme} name={CHOSEN_FIELDS.programme} options={[all, ...programmes]} />
      </div>
      <TextField label={text.why} name={CHOSEN_FIELDS.why} hint={text.whyHint} maxLength={MAX_NOTE_LENGTH} />
    </fieldset>
  );
}
