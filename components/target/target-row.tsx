"use client";

import { type ReactNode, useState } from "react";
import { faultIn } from "@/components/ui/refusal-sentence";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { PROGRAMMES } from "@/lib/domain/programme";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, type Locale } from "@/lib/format";
import { type TargetField, type TypedTarget, targetField } from "@/lib/target/target-form";
import { targetTextFor } from "@/lib/text/target-text";

interface TargetRowProps {
  number: number;
  target: TypedTarget;
  areas: readonly SelectOption[];
  categories: readonly SelectOption[];
  refusal: Refusal | null;
  /** What takes the row away. */
  remove: ReactNode;
  locale: Locale;
}

/** The fields of one target, each with what is wrong with it. What was chosen is kept when the server refuses. */
export function TargetRow({ number, target, areas, categories, refusal, remove, locale }: TargetRowProps) {
  const { targetForm: text, programme } = targetTextFor(locale);
  const [typed, setTyped] = useState(target);
  const programmes = PROGRAMMES.map((code) => ({ value: code, label: programme[code].short }));
  const field = (name: TargetField, words: string) => ({
    label: words,
    name: targetField(target.row, name),
    value: typed[name],
    onChange: ({ target: { value } }: { target: { value: string } }) => setTyped({ ...typed, [name]: value }),
    error: faultIn(refusal, targetField(target.row, name), text.fault[name]),
  });
  return (
    <fieldset className="target-row">
      <legend>{text.row(formatCount(number, locale))}</legend>
      <SelectField {...field("areaCode", text.area)} options={areas} />
      <SelectField
        {...field("measure", text.measure)}
        options={[
          { value: "COVERAGE", label: text.measures.COVERAGE },
          { value: "ACTIVE", label: text.measures.ACTIVE },
        ]}
      />
      <SelectField
        {...field("categoryCode", text.category)}
        options={[{ value: "", label: text.allCategories }, ...categories]}
      />
      <SelectField
        {...field("programme", text.programme)}
        options={[{ value: "", label: text.noProgramme }, ...programmes]}
      />
      <TextField {...field("value", text.value)} inputMode="decimal" hint={text.valueHint} />
      <TextField {...field("dueDate", text.due)} type="date" />
      <TextField {...field("baseline", text.baseline)} labelNote={optional(locale)} inputMode="decimal" />
      <TextField {...field("baselineDate", text.baselineDate)} labelNote={optional(locale)} type="date" />
      {remove}
    </fieldset>
  );
}

function optional(locale: Locale): string {
  return targetTextFor(locale).common.optional;
}
