"use client";

import { Notice } from "@/components/ui/notice";
import { faultIn } from "@/components/ui/refusal-sentence";
import { SaveForm } from "@/components/ui/save-form";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { addSource, beginDefinition } from "@/lib/definition/actions";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { type Period, periodCode } from "@/lib/domain/period";
import { SEGMENTS } from "@/lib/domain/programme";
import { formatPeriod, type Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";
import { targetRefusal } from "./refusal-sentence";

interface DefinitionFormProps {
  place: string;
  eligible: readonly SelectOption[];
  /** Months that a definition may begin with. */
  months: readonly Period[];
  lastPublished: Period | null;
  timeZone: string;
  locale: Locale;
}

/** Puts a definition in force from a month on, and says that the line breaks there. */
export function DefinitionForm({ place, eligible, months, lastPublished, timeZone, locale }: DefinitionFormProps) {
  const { targetForm: text, segment } = targetTextFor(locale);
  return (
    <SaveForm
      action={beginDefinition}
      carried={{ place }}
      timeZone={timeZone}
      locale={locale}
      says={targetRefusal}
      submit={text.begin}
      variant="primary"
      saved={(done) => text.begun(formatPeriod(done.from, locale))}
    >
      {(refusal) => (
        <>
          <Notice kind="warn">
            {lastPublished === null ? text.beginFirst : text.beginWhy(formatPeriod(lastPublished, locale))}
          </Notice>
          <fieldset className="grid gap-2">
            <legend className="field__label mb-2">{text.segments}</legend>
            {SEGMENTS.map((code) => (
              <label className="tick" key={code}>
                <input type="checkbox" name="segments" value={code} defaultChecked />
                {segment[code].name}
              </label>
            ))}
            {faultIn(refusal, "segments", text.fault.segments) ? (
              <p className="field__error">{text.fault.segments}</p>
            ) : null}
          </fieldset>
          <div className="form-two">
            <SelectField label={text.eligible} name="eligibleDefinition" options={eligible} />
            <SelectField
              label={text.from}
              name="from"
              options={months.map((month) => ({ value: periodCode(month), label: formatPeriod(month, locale) }))}
              error={faultIn(refusal, "from", text.fault.from)}
            />
          </div>
          <TextAreaField
            label={text.why}
            name="note"
            hint={text.whyHint}
            error={faultIn(refusal, "note", text.fault.note)}
            maxLength={MAX_NOTE_LENGTH}
            required
          />
        </>
      )}
    </SaveForm>
  );
}

type SourceFormProps = Pick<DefinitionFormProps, "place" | "timeZone" | "locale">;

/** Adds who counts as eligible by a new survey. */
export function SourceForm({ place, timeZone, locale }: SourceFormProps) {
  const text = targetTextFor(locale).targetForm;
  return (
    <SaveForm
      action={addSource}
      carried={{ place }}
      timeZone={timeZone}
      locale={locale}
      says={targetRefusal}
      submit={text.addDefinition}
      saved={() => text.definitionAdded}
    >
      {(refusal) => (
        <>
          <p className="hint">{text.addSourceWhy}</p>
          <div className="form-two">
            <TextField
              label={text.survey}
              name="source"
              hint={text.surveyHint}
              error={faultIn(refusal, "source", text.fault.source)}
              maxLength={200}
              required
            />
            <TextField
              label={text.year}
              name="surveyYear"
              inputMode="numeric"
              error={faultIn(refusal, "surveyYear", text.fault.surveyYear)}
              required
            />
            <TextField
              label={text.nameId}
              name="nameId"
              error={faultIn(refusal, "nameId", text.fault.nameId)}
              maxLength={200}
              required
            />
            <TextField
              label={text.nameEn}
              name="nameEn"
              error={faultIn(refusal, "nameEn", text.fault.nameEn)}
              maxLength={200}
              required
            />
          </div>
        </>
      )}
    </SaveForm>
  );
}
