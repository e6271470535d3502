import type { Period } from "@/lib/domain/period";
import { classOf } from "@/lib/domain/programme";
import type { SheetRow } from "@/lib/enrolment/queries";
import type { Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import { ConflictMessage } from "./conflict-message";
import { NoteField } from "./note-field";
import { problemSentence, type Sentence } from "./problem-sentence";
import { RowMessage } from "./row-message";
import type { MessageTone, RowView } from "./row-view";
import type { Draft } from "./sheet-state";

interface RowDetailProps {
  id: string;
  row: SheetRow;
  name: string;
  draft: Draft | null;
  view: RowView;
  tone: MessageTone;
  period: Period;
  timeZone: string;
  locale: Locale;
  onNote: (note: string) => void;
  onTake: () => void;
  onKeep: (draft: Draft) => void;
}

/** What stands below a row: the choice in a conflict, or what the rules say and the note that answers. */
export function RowDetail({
  id,
  row,
  name,
  draft,
  view,
  tone,
  period,
  timeZone,
  locale,
  onNote,
  onTake,
  onKeep,
}: RowDetailProps) {
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
        onTake={onTake}
        onKeep={() => onKeep(draft)}
      />
    );
  }
  const setting = { programmeClass: classOf(row.categoryCode), period, isExplained: view.note.trim() !== "" };
  const sentences = view.problems.map((problem) => problemSentence(problem, setting, locale));
  return (
    <RowMessage
      id={id}
      tone={tone}
      place={name}
      sentences={view.state === "NO_DATA" ? [noDataSentence(row.noDataReason ?? "", locale)] : sentences}
    >
      {view.hasNoteField ? (
        <NoteField
          rowKey={row}
          place={name}
          note={view.note}
          isBad={view.problems.some(({ rule }) => rule === "NOTE")}
          messageId={id}
          locale={locale}
          onChange={onNote}
        />
      ) : null}
      {!view.hasNoteField && view.note ? <q>{view.note}</q> : null}
    </RowMessage>
  );
}

function noDataSentence(reason: string, locale: Locale): Sentence {
  const text = sheetTextFor(locale).entry;
  return { what: text.noDataBecause(reason), todo: text.noDataEnds };
}
