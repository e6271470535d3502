"use client";

import { Notice } from "@/components/ui/notice";
import { faultIn } from "@/components/ui/refusal-sentence";
import { SaveForm } from "@/components/ui/save-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { type Period, periodCode } from "@/lib/domain/period";
import { saveEligible } from "@/lib/eligible/actions";
import { peopleField } from "@/lib/eligible/eligible-form";
import { formatCount, formatPeriodShort, type Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";
import { NumberLine } from "./number-line";
import { targetRefusal } from "./refusal-sentence";

interface EligibleFormProps {
  place: string;
  definition: string;
  segment: string;
  seen: string;
  asOf: string;
  source: string;
  areas: readonly { readonly code: string; readonly name: string; readonly people: string }[];
  /** Published months that would change, for the writer to accept. */
  published: readonly Period[];
  timeZone: string;
  locale: Locale;
}

/** Every area's figure in one form; date, source and reason hold for what was changed. */
export function EligibleForm(props: EligibleFormProps) {
  const { place, definition, segment, seen, areas, timeZone, locale } = props;
  const text = targetTextFor(locale).targetForm;
  return (
    <SaveForm
      action={saveEligible}
      carried={{ place, definition, segment, seen }}
      timeZone={timeZone}
      locale={locale}
      says={targetRefusal}
      submit={text.saveEligible}
      variant="primary"
      saved={(done) => text.saved(formatCount(done.changed, locale))}
    >
      {(refusal) => (
        <>
          <p className="hint">{text.eligibleHint}</p>
          <div className="quota-districts">
            {areas.map(({ code, name, people }) => (
              <NumberLine
                key={code}
                name={peopleField(code)}
                place={name}
                label={text.people(name)}
                value={people}
                error={faultIn(refusal, peopleField(code), text.fault.people)}
              />
            ))}
          </div>
          <div className="form-two">
            <TextField
              label={text.asOf}
              name="asOf"
              type="date"
              defaultValue={props.asOf}
              error={faultIn(refusal, "asOf", text.fault.asOf)}
              required
            />
            <TextField
              label={text.figureSource}
              name="source"
              defaultValue={props.source}
              error={faultIn(refusal, "source", text.fault.source)}
              maxLength={200}
              required
            />
          </div>
          <PublishedMonths published={props.published} locale={locale} />
          <TextAreaField
            label={text.whyEligible}
            labelNote={props.published.length === 0 ? text.whyEligibleOptional : undefined}
            name="note"
            hint={text.noteHint}
            error={faultIn(refusal, "note", text.fault.note)}
            maxLength={MAX_NOTE_LENGTH}
            required={props.published.length > 0}
          />
        </>
      )}
    </SaveForm>
  );
}

/** Says which published months change, and asks the writer to know it; nothing where none does. */
function PublishedMonths({ published, locale }: Pick<EligibleFormProps, "published" | "locale">) {
  const text = targetTextFor(locale).targetForm;
  if (published.length === 0) return null;
  return (
    <div className="grid gap-2">
      <Notice kind="warn">
        {text.publishedChange(
          formatCount(published.length, locale),
          published.map((period) => formatPeriodShort(period, locale)).join(", "),
        )}
      </Notice>
      <label className="tick">
        <input type="checkbox" name="accepted" value={published.map(periodCode).join(",")} required />
        {text.accept}
      </label>
    </div>
  );
}
