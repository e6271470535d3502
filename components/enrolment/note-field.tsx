import { StickyNote } from "lucide-react";
import { type MouseEvent, useId, useState } from "react";
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
  /** Leads to the note in the panel; false where there is none beside the sheet. */
  onOpen: () => boolean;
}

/** Folded away until it is wanted, so that many warnings do not pull the sheet apart; beside a panel it stays so. */
export function NoteField({ rowKey, place, note, isBad, messageId, locale, onChange, onOpen }: NoteFieldProps) {
  const text = sheetTextFor(locale).entry;
  const hintId = useId();
  const [isFirstOpen] = useState(isBad);
  const open = (event: MouseEvent) => {
    if (onOpen()) event.preventDefault();
  };
  return (
    <details className="note-field" open={isFirstOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button to every browser */}
      <summary className={buttonClass({ small: true })} onClick={open}>
        <Icon of={StickyNote} />
        {note === "" ? text.writeNote : text.changeNote}
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
