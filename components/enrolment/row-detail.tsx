import { flushSync } from "react-dom";
import { RowMessage } from "@/components/sheet/row-message";
import type { MessageTone } from "@/components/sheet/row-state";
import type { Sentence } from "@/components/sheet/sentence";
import type { Period } from "@/lib/domain/period";
import { classOf } from "@/lib/domain/programme";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { ConflictMessage } from "./conflict-message";
import type { EnrolmentEditor } from "./month-editor";
import { NoteField } from "./note-field";
import { PANEL_NOTE_ID } from "./panel-note";
import { problemSentence } from "./problem-sentence";
import type { RowRecord, RowView } from "./row-view";

interface RowDetailProps {
  id: string;
  record: RowRecord;
  view: RowView;
  name: string;
  tone: MessageTone;
  hasNoteField: boolean;
  period: Period;
  timeZone: string;
  locale: Locale;
  editor: EnrolmentEditor;
}

/** What stands below a row: the choice in a conflict, or what the rules say and the note that answers. */
export function RowDetail(props: RowDetailProps) {
  const { id, record, view, name, tone, hasNoteField, period, timeZone, locale, editor } = props;
  const { row, draft } = record;
  if (draft?.theirs) {
    return (
      <ConflictMessage
        id={id}
        rowKey={row}
        place={name}
        theirs={draft.theirs}
        counts={view.counts}
        note={view.note}
        timeZone={timeZone}
        locale={locale}
        onTake={() => editor.takeTheirs(record.key)}
        onKeep={() => editor.keepMine(record.key)}
      />
    );
  }
  return (
    <RowMessage id={id} tone={tone} place={name} sentences={rowSentences(record, view, period, locale)}>
      {hasNoteField ? (
        <NoteField
          rowKey={row}
          place={name}
          note={view.note}
          isBad={view.problems.some(({ rule }) => rule === "NOTE")}
          messageId={id}
          locale={locale}
          onChange={(note) => editor.note(record.key, note)}
          onOpen={() => openPanelNote(record, editor)}
        />
      ) : null}
      {!hasNoteField && view.note ? <q>{view.note}</q> : null}
    </RowMessage>
  );
}

/** Chooses the row, so that the panel shows it, and goes to its note; false where the panel is folded away. */
function openPanelNote({ key, open }: RowRecord, editor: EnrolmentEditor): boolean {
  const place = open[0] && editor.placeOf(key, open[0]);
  if (!place) return false;
  flushSync(() => editor.choose(place));
  const field = document.getElementById(PANEL_NOTE_ID);
  if (!field?.checkVisibility()) return false;
  field.focus();
  return true;
}

/** Everything that there is to say about a row, the branch's reasons first. */
export function rowSentences({ row, returned }: RowRecord, view: RowView, period: Period, locale: Locale): Sentence[] {
  const text = sheetTextFor(locale).entry;
  const setting = { programmeClass: classOf(row.categoryCode), period, isExplained: view.note.trim() !== "" };
  return [
    ...returned.map((reason) => ({ what: text.returnedCells, todo: reason })),
    ...view.problems.map((problem) => problemSentence(problem, setting, locale)),
    ...(view.state === "NO_DATA" ? [{ what: text.noDataBecause(row.noDataReason ?? ""), todo: text.noDataEnds }] : []),
  ];
}
