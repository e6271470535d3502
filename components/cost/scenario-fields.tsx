"use client";

import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { PAYERS } from "@/lib/domain/contribution";
import { PROGRAMME_CHOICES, shareField, shareOf, type TypedCostScenario } from "@/lib/domain/typed-cost-scenario";
import type { Locale } from "@/lib/format";
import { costTextFor } from "@/lib/text/cost-text";
import { programmesInWords } from "./cost-words";

interface FieldsProps {
  locale: Locale;
  typed: TypedCostScenario;
  /** What cannot be read. */
  faults: readonly string[];
}

/** What a slider spans: the field beside it takes more. */
const SLIDERS = {
  perVillage: { min: 1, max: 400 },
  months: { min: 1, max: 24 },
} as const;

export function ScenarioFields({ locale, typed, faults }: FieldsProps) {
  const text = costTextFor(locale);
  const words = text.cost.scenario;
  const offered = PROGRAMME_CHOICES.map((choice) => ({
    value: choice.join(","),
    label: programmesInWords(choice, text),
  }));
  const isOffered = offered.some(({ value }) => value === typed.programmes);
  return (
    <>
      {faults.length > 0 ? <Notice kind="error">{words.faults}</Notice> : null}
      <SliderField locale={locale} name="perVillage" typed={typed} faults={faults} />
      <SliderField locale={locale} name="months" typed={typed} faults={faults} />
      <div className="form-two">
        <TextField
          label={words.start}
          name="start"
          type="month"
          defaultValue={typed.start}
          error={faults.includes("start") ? words.problem.start : undefined}
        />
        <SelectField
          label={words.programmes}
          name="programmes"
          defaultValue={typed.programmes}
          options={isOffered ? offered : [{ value: typed.programmes, label: typed.programmes }, ...offered]}
          error={faults.includes("programmes") ? words.problem.programmes : undefined}
        />
      </div>
      <Shares locale={locale} typed={typed} faults={faults} />
    </>
  );
}

/** A native slider beside a field: the slider is quick, the field exact, and both can be reached by keyboard. */
function SliderField({ locale, name, typed, faults }: FieldsProps & { name: keyof typeof SLIDERS }) {
  const words = costTextFor(locale).cost.scenario;
  return (
    <div className="slider">
      <TextField
        label={words[name]}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed[name]}
        error={faults.includes(name) ? words.problem[name] : undefined}
      />
      <input
        type="range"
        data-slides={name}
        {...SLIDERS[name]}
        defaultValue={typed[name]}
        aria-label={words.slider(words[name])}
      />
    </div>
  );
}

/** Who pays which part; an empty one pays nothing. */
function Shares({ locale, typed, faults }: FieldsProps) {
  const text = costTextFor(locale);
  const { problem, payers } = text.cost.scenario;
  const unknown = typed.payers.filter(
    ({ payer }) => faults.includes(shareField(payer)) && !PAYERS.some((known) => known === payer),
  );
  return (
    <fieldset className="shares">
      <legend>{payers}</legend>
      {faults.includes("payers") ? <Notice kind="error">{problem.payers}</Notice> : null}
      {unknown.map(({ payer }) => (
        <Notice key={payer} kind="error">
          {problem.unknownPayer(payer)}
        </Notice>
      ))}
      <div className="shares__fields">
        {PAYERS.map((payer) => (
          <TextField
            key={payer}
            label={text.payer[payer]}
            name={shareField(payer)}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={shareOf(typed, payer)}
            error={faults.includes(shareField(payer)) ? problem.share : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}
