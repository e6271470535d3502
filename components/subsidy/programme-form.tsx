"use client";

import { useId } from "react";
import { faultIn, refusalSentence } from "@/components/ui/refusal-sentence";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { VILLAGE_KINDS, type VillageKind } from "@/lib/domain/area";
import type { Refusal } from "@/lib/domain/refusal";
import type { Locale } from "@/lib/format";
import { keepProgramme } from "@/lib/subsidy/actions";
import { programmeTextFor } from "@/lib/text/subsidy-programme-text";

/** A programme as somebody would type it. */
export interface TypedProgramme {
  readonly name: string;
  readonly year: string;
  readonly months: string;
  readonly withSavings: boolean;
  readonly legalBasis: string;
  readonly quotaPerVillage: string;
  readonly quotaKinds: readonly VillageKind[];
}

interface ProgrammeFormProps {
  place: string;
  /** The version that is changed; without it the form adds one. */
  changed?: { id: string; version: number };
  typed: TypedProgramme;
  timeZone: string;
  locale: Locale;
}

/** Adds a programme, or changes one: by which rule, for how long, for which insurance. */
export function ProgrammeForm({ place, changed, typed, timeZone, locale }: ProgrammeFormProps) {
  const text = programmeTextFor(locale).subsidyProgramme;
  return (
    <VersionedForm
      action={keepProgramme}
      carried={changed === undefined ? { place } : { place, id: changed.id }}
      stored={{ version: changed?.version ?? null, typed }}
      factsOf={(stored) => factsOf(stored, locale)}
      says={(refusal) => refusalSentence(refusal, timeZone, locale, { EXISTS: text.exists })}
      submit={text.save}
      saved={text.saved}
      locale={locale}
      className="grid max-w-3xl gap-4"
    >
      {(filled, refusal) => <ProgrammeFields typed={filled} refusal={refusal} locale={locale} />}
    </VersionedForm>
  );
}

function factsOf(typed: TypedProgramme, locale: Locale) {
  const { subsidy, subsidyProgramme: text } = programmeTextFor(locale);
  return [
    [text.name, typed.name],
    [text.year, typed.year],
    [text.perVillage, typed.quotaPerVillage],
    [text.monthsField, typed.months],
    [text.programmes, text.choices[typed.withSavings ? "WITH_SAVINGS" : "BASIC"]],
    [text.legalBasis, typed.legalBasis],
    [text.kindsField, typed.quotaKinds.map((kind) => subsidy.kind[kind]).join(", ")],
  ] as const;
}

interface FieldsProps {
  typed: TypedProgramme;
  refusal: Refusal | null;
  locale: Locale;
}

function ProgrammeFields({ typed, refusal, locale }: FieldsProps) {
  const text = programmeTextFor(locale).subsidyProgramme;
  const fault = (field: keyof typeof text.fault) => faultIn(refusal, field, text.fault[field]);
  return (
    <div className="form-two">
      <TextField
        label={text.name}
        name="name"
        defaultValue={typed.name}
        maxLength={120}
        error={fault("name")}
        required
      />
      <TextField
        label={text.year}
        name="year"
        defaultValue={typed.year}
        inputMode="numeric"
        maxLength={4}
        error={fault("year")}
        required
      />
      <TextField
        label={text.perVillage}
        name="quotaPerVillage"
        defaultValue={typed.quotaPerVillage}
        inputMode="numeric"
        hint={text.perVillageHint}
        error={fault("quotaPerVillage")}
        required
      />
      <TextField
        label={text.monthsField}
        name="months"
        defaultValue={typed.months}
        inputMode="numeric"
        hint={text.monthsHint}
        error={fault("months")}
        required
      />
      <SelectField
        label={text.programmes}
        name="programmes"
        defaultValue={typed.withSavings ? "WITH_SAVINGS" : "BASIC"}
        options={[
          { value: "BASIC", label: text.choices.BASIC },
          { value: "WITH_SAVINGS", label: text.choices.WITH_SAVINGS },
        ]}
        error={fault("programmes")}
      />
      <TextField
        label={text.legalBasis}
        name="legalBasis"
        defaultValue={typed.legalBasis}
        maxLength={200}
        hint={text.legalBasisHint}
        error={fault("legalBasis")}
        required
      />
      <KindBoxes ticked={typed.quotaKinds} error={fault("quotaKinds")} locale={locale} />
    </div>
  );
}

interface KindBoxesProps {
  ticked: readonly VillageKind[];
  error: string | undefined;
  locale: Locale;
}

function KindBoxes({ ticked, error, locale }: KindBoxesProps) {
  const { subsidy, subsidyProgramme: text } = programmeTextFor(locale);
  const hintId = useId();
  return (
    <fieldset className="field" aria-describedby={hintId}>
      <legend className="field__label">{text.kindsField}</legend>
      {VILLAGE_KINDS.map((kind) => (
        <label key={kind} className="tick">
          <input type="checkbox" name="quotaKinds" value={kind} defaultChecked={ticked.includes(kind)} />
          {subsidy.kind[kind]}
        </label>
      ))}
      <p className={error === undefined ? "field__hint" : "field__error"} id={hintId}>
        {error ?? text.kindsHint}
      </p>
    </fieldset>
  );
}
