"use client";

import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { Notice } from "@/components/ui/notice";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { FIGURE_MEASURES } from "@/lib/domain/published";
import { addFigure } from "@/lib/figure/actions";
import type { Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";
import { faultIn, targetRefusal } from "./refusal-sentence";

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
    <KeptForm
      action={addFigure}
      carried={{ place }}
      says={(refusal) => targetRefusal(refusal, timeZone, locale)}
      className="grid gap-4"
    >
      {({ isSending, refusal, done }) => (
        <>
          {done ? (
            <Notice kind="done" live>
              {text.figureSaved}
            </Notice>
          ) : null}
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
          <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
            {isSending ? text.sending : text.saveFigure}
          </Button>
        </>
      )}
    </KeptForm>
  );
}
