"use client";

import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm } from "@/components/ui/kept-form";
import { SelectField } from "@/components/ui/select-field";
import { type KnownCategory, type KnownPlace, LEFT_OUT } from "@/lib/domain/workbook-matching";
import { formatCount, type Locale, nameIn } from "@/lib/format";
import { workbookTextFor } from "@/lib/text/workbook-text";
import { saveAnswers } from "@/lib/workbook/actions";
import type { Question } from "@/lib/workbook/preview";
import { refusalSentence } from "./fault-sentence";

interface QuestionFormProps {
  regencyCode: string;
  id: string;
  questions: readonly Question[];
  places: readonly KnownPlace[];
  categories: readonly KnownCategory[];
  unmapped: string;
  locale: Locale;
}

/** As many as a person answers in one go; the rest come after. */
const MAX_ASKED = 40;

/** Names that the file uses and nobody knows, each with the places or categories that may be meant. */
export function QuestionForm({ regencyCode, id, questions, places, categories, unmapped, locale }: QuestionFormProps) {
  const text = workbookTextFor(locale).workbook.questions;
  const open = [
    { value: "", label: text.choose },
    { value: LEFT_OUT, label: text.leaveOut },
  ];
  const options = {
    PLACE: [
      ...open,
      ...places.map(({ code, name, districtName }) => ({
        value: code,
        label: districtName === null ? unmapped : `${districtName} · ${name}`,
      })),
    ],
    CATEGORY: [...open, ...categories.map((category) => ({ value: category.code, label: nameIn(category, locale) }))],
  };
  const asked = questions.slice(0, MAX_ASKED);
  const later = questions.length - asked.length;
  return (
    <KeptForm
      action={saveAnswers}
      carried={{ regencyCode, id }}
      says={(refusal) => refusalSentence(refusal, locale)}
      className="grid gap-4"
    >
      {({ isSending }) => (
        <>
          <div className="questions">
            {asked.map(({ key, kind, text: name, rows }) => (
              <Fragment key={key}>
                <input type="hidden" name="question" value={key} />
                <SelectField
                  label={(kind === "PLACE" ? text.place : text.category)(name || text.blank)}
                  labelNote={text.rows(formatCount(rows, locale))}
                  name="answer"
                  options={options[kind]}
                />
              </Fragment>
            ))}
          </div>
          {later > 0 ? <p className="text-13 text-ink-3">{text.more(formatCount(later, locale))}</p> : null}
          <Button type="submit" className="justify-self-start" blocked={isSending}>
            {text.save}
          </Button>
        </>
      )}
    </KeptForm>
  );
}
