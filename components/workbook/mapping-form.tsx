"use client";

import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { SelectField } from "@/components/ui/select-field";
import { PROGRAMMES } from "@/lib/domain/programme";
import type { Refusal } from "@/lib/domain/refusal";
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
  const text = workbookTextFor(locale).workbook.mapping;
  const columns = headings.map((heading, index) => {
    const letter = cellAddress(index, 1).replace(/\d+$/, "");
    return { value: String(index), label: heading ? text.heading(letter, heading) : text.noHeading(letter) };
  });
  const options = [{ value: "", label: text.none }, ...columns];
  const says = (refusal: Refusal) =>
    refusal.reason === "INVALID"
      ? refusal.fields.map((field) => text.wrong[isWrong(field) ? field : "other"]).join(" ")
      : refusalSentence(refusal, locale);
  return (
    <KeptForm action={saveMapping} carried={{ regencyCode, id }} says={says} className="grid gap-5">
      {({ isSending }) => (
        <>
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
        </>
      )}
    </KeptForm>
  );
}

function isWrong(field: string): field is "village" | "category" | "jkk" | "twice" {
  return ["village", "category", "jkk", "twice"].includes(field);
}
