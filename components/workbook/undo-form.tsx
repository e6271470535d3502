"use client";

import { Undo2 } from "lucide-react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { KnownCategory } from "@/lib/domain/workbook-matching";
import { formatInstant, type Locale, nameIn } from "@/lib/format";
import { workbookTextFor } from "@/lib/text/workbook-text";
import { undo } from "@/lib/workbook/actions";
import { refusalSentence } from "./fault-sentence";

interface UndoFormProps {
  regencyCode: string;
  id: string;
  categories: readonly KnownCategory[];
  timeZone: string;
  locale: Locale;
}

/** Takes the import back, or names the rows that somebody has changed since. */
export function UndoForm({ regencyCode, id, categories, timeZone, locale }: UndoFormProps) {
  const [state, send, isSending] = useActionState(undo, { status: "idle" });
  const { receipt: text, list } = workbookTextFor(locale).workbook;
  const nameOf = (code: string) => {
    const category = categories.find((known) => known.code === code);
    return category === undefined ? code : nameIn(category, locale);
  };
  return (
    <form action={send} className="grid gap-3 print:hidden">
      <input type="hidden" name="regencyCode" value={regencyCode} />
      <input type="hidden" name="id" value={id} />
      {state.status === "refused" ? (
        <Notice kind="error" live>
          {refusalSentence(state.refusal, locale)}
        </Notice>
      ) : null}
      {state.status === "done" && state.value.kind === "LATER_EDITS" ? (
        <Notice kind="error" live>
          <p>{text.laterEdits}</p>
          <ul className="mt-2 list-disc pl-5">
            {state.value.edits.map(({ areaName, categoryCode, changedBy, changedAt }) => (
              <li key={`${areaName} ${categoryCode}`}>
                {text.laterEdit(
                  areaName,
                  nameOf(categoryCode),
                  changedBy ?? list.someone,
                  formatInstant(changedAt, timeZone, locale),
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="danger" icon={Undo2} blocked={isSending}>
          {isSending ? text.undoing : text.undo}
        </Button>
        <p className="text-13 text-ink-3">{text.undoWhy}</p>
      </div>
    </form>
  );
}
