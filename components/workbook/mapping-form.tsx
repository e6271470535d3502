"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { PROGRAMMES } from "@/lib/domain/programme";
import { cellAddress } from "@/lib/domain/workbook-file";
import type { Field, Mapping } from "@/lib/domain/workbook-layout";
import type { KnownCategory } from "@/lib/domain/workbook-matching";
import { type Locale, nameIn } from "@/lib/format";
import { workbookTextFor } from "@/lib/text/workbook-text";
import { saveMapping } from "@/lib/workbook/actions";
import { refusalSentence } from "./fault-sentence";

interface MappingFormProps {
  regencyCode: string;
  id: string;
  headings: readonly string[];
  /** What is known already. */
  mapping: Mapping;
  categories: readonly KnownCategory[];
  locale: Locale;
}

const GROUPS = {
  place: ["village", "district", "code"],
  counts: PROGRAMMES,
  others: ["category", "note", "period"],
} as const satisfies Record<string, readonly Field[]>;

/** One question a meaning: which column says it. */
export function MappingForm({ regencyCode, id, headings, mapping, categories, locale }: MappingFormProps) {
  const [state, send, isSending] = useActionState(saveMapping, { status: "idle" });
  const text = workbookTextFor(locale).workbook.mapping;
  const columns = headings.map((heading, index) => {
    const letter = cellAddress(index, 1).replace(/\d+$/, "");
    return { value: String(index), label: heading ? text.heading(letter, heading) : text.noHeading(letter) };
  });
  const options = [{ value: "", label: text.none }, ...columns];
  const isIncomplete = state.status === "refused" && state.refusal.reason === "INVALID";
  const wrong = isIncomplete && "fields" in state.refusal ? state.refusal.fields : [];
  const errors = wrong.map((field) => text.wrong[isWrong(field) ? field : "other"]);
  const refusal = state.status === "refused" && !isIncomplete ? refusalSentence(state.refusal, locale) : null;
  return (
    <form action={send} className="grid gap-5">
      <input type="hidden" name="regencyCode" value={regencyCode} />
      <input type="hidden" name="id" value={id} />
      {state.status === "refused" ? (
        <Notice kind="error" live>
          {refusal ?? errors.join(" ")}
        </Notice>
      ) : null}
      {Object.entries(GROUPS).map(([group, fields]) => (
        <fieldset key={group} className="mapping">
          <legend>{text[group as keyof typeof GROUPS]}</legend>
          <div className="mapping__fields">
            {fields.map((field) => (
              <SelectField
                key={field}
                label={text.fields[field]}
                name={field}
                options={options}
                defaultValue={String(mapping.columns[field] ?? "")}
              />
            ))}
            {group === "others" ? (
              <SelectField
                label={text.categoryOfAll}
                hint={text.categoryHint}
                name="categoryOfAll"
                options={[
                  { value: "", label: text.ofColumn },
                  ...categories.map((category) => ({
                    value: category.code,
                    label: nameIn(category, locale),
                  })),
                ]}
                defaultValue={mapping.category ?? ""}
              />
            ) : null}
          </div>
        </fieldset>
      ))}
      <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
        {text.save}
      </Button>
    </form>
  );
}

function isWrong(field: string): field is "village" | "category" | "jkk" | "twice" {
  return ["village", "category", "jkk", "twice"].includes(field);
}
