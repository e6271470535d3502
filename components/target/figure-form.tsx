"use client";

import { faultIn } from "@/components/ui/refusal-sentence";
import { SaveForm } from "@/components/ui/save-form";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { FIGURE_MEASURES } from "@/lib/domain/published";
import { addFigure } from "@/lib/figure/actions";
import type { Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";
import { targetRefusal } from "./refusal-sentence";

interface FigureFormProps {
  place: string;
  areas: readonly SelectOption[];
  categories: readonly SelectOption[];
  timeZone: string;
  locale: Locale;
}

/** Adds what somebody published; a correction is added as well. */
export function FigureForm({ place, areas, categories, timeZone, locale }: FigureFormProps) {
  const { targetForm: text } = targetTextFor(locale);
  return (
    <SaveForm
      action={addFigure}
      carried={{ place }}
      timeZone={timeZone}
      locale={locale}
      says={targetRefusal}
      submit={text.saveFigure}
      variant="primary"
      saved={() => text.figureSaved}
    >
      {(refusal) => (
        <div className="form-two">
          <SelectField
            label={text.area}
            name="areaCode"
            options={areas}
            error={faultIn(refusal, "areaCode", text.fault.areaCode)}
          />
          <TextField
            label={text.asOf}
            name="asOf"
            type="date"
            error={faultIn(refusal, "asOf", text.fault.asOf)}
            required
          />
          <SelectField
            label={text.measure}
            name="measure"
            options={FIGURE_MEASURES.map((code) => ({ value: code, label: text.figureMeasures[code] }))}
          />
          <SelectField
            label={text.category}
            name="categoryCode"
            options={[{ value: "", label: text.allCategories }, ...categories]}
            error={faultIn(refusal, "categoryCode", text.fault.figureCategory)}
          />
          <TextField
            label={text.figureValue}
            name="value"
            hint={text.figureValueHint}
            inputMode="decimal"
            error={faultIn(refusal, "value", text.fault.figureValue)}
            required
          />
          <TextField
            label={text.source}
            name="source"
            error={faultIn(refusal, "source", text.fault.source)}
            maxLength={200}
            required
          />
        </div>
      )}
    </SaveForm>
  );
}
