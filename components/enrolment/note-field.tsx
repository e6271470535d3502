import { StickyNote } from "lucide-react";
import { useId, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { fieldName, type RowKey } from "@/lib/enrolment/sheet-form";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

interface NoteFieldProps {
  rowKey: RowKey;
  place: string;
  note: string;
  isBad: boolean;
  messageId: string;
  locale: Locale;
  onChange: (note: string) => void;
}

/** Folded away until it is wanted, so that many warnings do not pull the sheet apart. */
export function NoteField({ rowKey, place, note, isBad, messageId, locale, onChange }: NoteFieldProps) {
  const text = sheetTextFor(locale).entry;
  const hintId = useId();
  const [isFirstOpen] = useState(note !== "");
  return (
    <details className="note-field" open={isFirstOpen}>
      <summary className={buttonClass({ small: true })}>
        <Icon of={StickyNote} />
        {text.writeNote}
        <span className="sr">, {place}</span>
      </summary>
      <textarea
        className="input"
        rows={2}
        name={fieldName("note", rowKey)}
        value={note}
        aria-label={text.noteOf(place)}
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? `${messageId} ${hintId}` : hintId}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="hint" id={hintId}>
        {text.noteHint}
      </p>
    </details>
  );
}
