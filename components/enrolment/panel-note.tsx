import { useId } from "react";
import { MAX_NOTE_LENGTH } from "@/lib/domain/note";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { EnrolmentEditor } from "./month-editor";

/** Where "write a note" below a row leads to. */
export const PANEL_NOTE_ID = "panel-note";

interface PanelNoteProps {
  rowKey: string;
  note: string;
  isWritable: boolean;
  locale: Locale;
  editor: EnrolmentEditor;
}

/** Saved by itself, as the cells are. */
export function PanelNote({ rowKey, note, isWritable, locale, editor }: PanelNoteProps) {
  const text = sheetTextFor(locale);
  const hintId = useId();
  if (!isWritable) {
    return note === "" ? null : (
      <section>
        <h3>{text.common.note}</h3>
        <q className="text-13">{note}</q>
      </section>
    );
  }
  const length = [...note].length;
  return (
    <section>
      <h3>
        <label htmlFor={PANEL_NOTE_ID}>{text.common.note}</label>
      </h3>
      <textarea
        id={PANEL_NOTE_ID}
        className="input"
        value={note}
        aria-describedby={hintId}
        aria-invalid={length > MAX_NOTE_LENGTH || undefined}
        onChange={(event) => editor.note(rowKey, event.target.value)}
        onBlur={() => editor.leaveRow(rowKey)}
      />
      <p className="hint" id={hintId}>
        {text.entry.panel.noteLength(formatCount(length, locale), formatCount(MAX_NOTE_LENGTH, locale))}
      </p>
    </section>
  );
}
