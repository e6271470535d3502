"use client";

import { faultIn, refusalSentence } from "@/components/ui/refusal-sentence";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { type IsoDate, parseIsoDate } from "@/lib/domain/period";
import { PROMISE_MEASURES, type PromiseMeasure } from "@/lib/domain/promise";
import type { Refusal } from "@/lib/domain/refusal";
import { formatDate, type Locale } from "@/lib/format";
import { keepPromise } from "@/lib/promise/actions";
import { promiseTextFor } from "@/lib/text/promise-text";

/** A promise as its fields hold it; empty is unknown. */
export interface PromiseFields {
  readonly statement: string;
  readonly statementEn: string;
  readonly saidBy: string;
  readonly saidOn: string;
  readonly measure: PromiseMeasure;
  readonly amount: string;
  readonly dueOn: string;
  readonly source: string;
}

interface PromiseFormProps {
  regencyCode: string;
  /** The promise that is changed; null for a new one. */
  promise: (PromiseFields & { readonly id: string; readonly version: number }) | null;
  /** Nothing is said after this day. */
  today: IsoDate;
  timeZone: string;
  locale: Locale;
}

const BLANK: PromiseFields = {
  ...{ statement: "", statementEn: "", saidBy: "", saidOn: "", measure: "VULNERABLE_ACTIVE" },
  ...{ amount: "", dueOn: "", source: "" },
};

/** Who said what and when, what it is measured by, and where that can be read: no field asks for a person. */
export function PromiseForm({ regencyCode, promise, today, timeZone, locale }: PromiseFormProps) {
  const text = promiseTextFor(locale).promise;
  return (
    <VersionedForm<PromiseFields>
      action={keepPromise}
      carried={{ place: regencyCode, id: promise?.id ?? "" }}
      stored={{ version: promise?.version ?? null, typed: promise ?? BLANK }}
      factsOf={(stored) => factsOf(stored, locale)}
      says={(refusal) => refusalSentence(refusal, timeZone, locale)}
      submit={text.save}
      saved={text.saved}
      locale={locale}
      className="grid gap-4"
    >
      {(filled, refusal) => <PromiseInputs filled={filled} today={today} refusal={refusal} locale={locale} />}
    </VersionedForm>
  );
}

function factsOf(stored: PromiseFields, locale: Locale) {
  const { promise: text, common } = promiseTextFor(locale);
  const orNone = (value: string) => (value === "" ? common.notApplicable : value);
  const day = (value: string) => {
    const date = parseIsoDate(value);
    return date === null ? common.notApplicable : formatDate(date, locale);
  };
  return [
    [text.statement, stored.statement],
    [text.statementEn, orNone(stored.statementEn)],
    [text.saidBy, stored.saidBy],
    [text.saidOn, day(stored.saidOn)],
    [text.measure, text.measures[stored.measure]],
    [text.amount, orNone(stored.amount)],
    [text.dueOn, day(stored.dueOn)],
    [text.sourceLabel, stored.source],
  ] as const;
}

interface PromiseInputsProps {
  filled: PromiseFields;
  today: IsoDate;
  refusal: Refusal | null;
  locale: Locale;
}

function PromiseInputs({ filled, today, refusal, locale }: PromiseInputsProps) {
  const { promise: text, common } = promiseTextFor(locale);
  const fault = (field: keyof typeof text.fault) => faultIn(refusal, field, text.fault[field]);
  return (
    <>
      <TextAreaField
        label={text.statement}
        name="statement"
        hint={text.statementHint}
        defaultValue={filled.statement}
        error={fault("statement")}
        maxLength={300}
        rows={2}
        required
      />
      <TextAreaField
        label={text.statementEn}
        labelNote={common.optional}
        name="statementEn"
        defaultValue={filled.statementEn}
        error={fault("statementEn")}
        maxLength={300}
        rows={2}
      />
      <div className="form-two">
        <TextField
          label={text.saidBy}
          name="saidBy"
          hint={text.saidByHint}
          defaultValue={filled.saidBy}
          error={fault("saidBy")}
          maxLength={120}
          required
        />
        <TextField
          label={text.saidOn}
          name="saidOn"
          type="date"
          max={today}
          defaultValue={filled.saidOn}
          error={fault("saidOn")}
          required
        />
        <SelectField
          label={text.measure}
          name="measure"
          defaultValue={filled.measure}
          options={PROMISE_MEASURES.map((code) => ({ value: code, label: text.measures[code] }))}
        />
        <TextField
          label={text.amount}
          name="amount"
          hint={text.amountHint}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={filled.amount}
          error={fault("amount")}
        />
        <TextField
          label={text.dueOn}
          labelNote={common.optional}
          name="dueOn"
          type="date"
          defaultValue={filled.dueOn}
          error={fault("dueOn")}
        />
        <TextField
          label={text.sourceLabel}
          name="source"
          hint={text.sourceHint}
          defaultValue={filled.source}
          error={fault("source")}
          maxLength={300}
          required
        />
      </div>
    </>
  );
}
