/** What a row of the sheet shows: the stored row, under what was typed over it, judged by the rules. */

import type { CellMark, MessageTone, RowState } from "@/components/sheet/row-state";
import type { RecordOf, ViewOf } from "@/components/sheet/sheet-kinds";
import { type Counts, checkRegencyTotal } from "@/lib/domain/entry";
import { type Cells, errorsOf, judge, needsNote, type Problem, sameCounts, withoutEcho } from "@/lib/domain/judgement";
import { classOf, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import type { RowOutcome } from "@/lib/enrolment/mutations";
import type { SheetRow } from "@/lib/enrolment/queries";
import type { Locale } from "@/lib/format";
import { cellsOf } from "./cell-text";
import type { Draft } from "./row-draft";
import type { SheetTotals } from "./sheet-totals";

/** The branch's own total that R8 compares with: only the remainder of the regency is judged by it. */
export interface RegencyTotal {
  readonly villages: number;
  readonly reported: number;
}

/** The types that the sheet of a month is made of. */
export interface EnrolmentKinds {
  readonly column: Programme;
  readonly row: SheetRow;
  readonly draft: Draft;
  readonly more: {
    readonly total: RegencyTotal | null;
    /** Why the branch returned cells of the row; empty where it returned none. */
    readonly returned: readonly string[];
  };
  readonly view: {
    readonly state: RowState;
    readonly note: string;
    /** Errors alone, or warnings when there is no error; empty while the person is still typing the row. */
    readonly problems: readonly Problem[];
    readonly marks: Readonly<Partial<Record<Programme, CellMark>>>;
    /** The row below that says more; null where there is nothing to say. */
    readonly message: MessageTone | null;
    readonly hasNoteField: boolean;
  };
  readonly outcome: RowOutcome;
  readonly totals: SheetTotals;
}

export type RowRecord = RecordOf<EnrolmentKinds>;
export type RowView = ViewOf<EnrolmentKinds>;

export function viewRow(record: RowRecord, locale: Locale): RowView {
  const { row, draft, open, total } = record;
  const cells = draft?.cells ?? cellsOf(row.counts, locale);
  const note = draft?.note ?? row.note ?? "";
  const { eligible, previous } = row;
  const judgement = judge({ class: classOf(row.categoryCode), cells, note, eligible, previous });
  const tooMany =
    total && checkRegencyTotal({ programme: "jkk", villages: [total.villages], regencyTotal: total.reported });
  const all = withoutEcho([...judgement.problems, ...(draft?.refused ?? []), ...(tooMany ? [tooMany] : [])]);
  const errors = errorsOf(all);
  const isWritable = open.length > 0;
  const isShown = draft === null || draft.isChecked;
  const problems = !isShown ? [] : errors.length > 0 ? errors : all;
  const isNoteMissing = needsNote({ problems, note: judgement.note });
  const isFaulty = isShown && errors.length > 0;
  // A warning steps back once it is explained and saved; while the note is being typed it stays.
  const isWarned = isWritable && problems.length > 0 && (isNoteMissing || draft !== null);
  const state = stateOf(record, { isFaulty, isNoteMissing, cells, note });
  const hasWord = state === "NO_DATA" || record.returned.length > 0;
  const message = draft?.theirs ? "conf" : isFaulty ? "bad" : isWarned ? "warn" : hasWord ? "note" : null;
  return {
    state,
    cells,
    counts: judgement.counts,
    note,
    problems,
    marks: isWritable ? marksOf(record, cells, judgement.counts, problems, locale) : {},
    message,
    hasNoteField: isWritable && (message === "warn" || problems.some(({ rule }) => rule === "NOTE")),
  };
}

interface Standing extends Pick<RowView, "cells" | "note"> {
  readonly isFaulty: boolean;
  readonly isNoteMissing: boolean;
}

function stateOf({ row, draft, sending }: RowRecord, standing: Standing): RowState {
  const { isFaulty, isNoteMissing, cells, note } = standing;
  if (draft?.theirs) return "CONFLICT";
  if (sending === "SENDING") return "SAVING";
  if (isFaulty) return "FIX";
  if (draft !== null) return sending === "WAITING" ? "WAITING" : "UNSAVED";
  if (PROGRAMMES.every((programme) => cells[programme] === "")) return row.noDataReason ? "NO_DATA" : "EMPTY";
  if (isNoteMissing) return "WARNED";
  if (row.copiedFrom !== null) return "COPIED";
  return note === "" ? "SAVED" : "NOTED";
}

function marksOf(
  { row, draft, sending }: RowRecord,
  cells: Cells,
  counts: Counts,
  problems: readonly Problem[],
  locale: Locale,
) {
  const stored = cellsOf(row.counts, locale);
  const marks: Partial<Record<Programme, CellMark>> = {};
  for (const programme of PROGRAMMES) {
    const problem = problems.find((one) => "programme" in one && one.programme === programme);
    const isTyped = draft !== null && cells[programme] !== stored[programme];
    if (draft?.theirs && !sameCounts(draft.theirs.counts, counts)) {
      if (draft.theirs.counts[programme] !== counts[programme]) marks[programme] = "conf";
    } else if (problem?.severity === "ERROR") marks[programme] = "bad";
    else if (isTyped && sending !== "NO") marks[programme] = sending === "SENDING" ? "saving" : "wait";
    else if (problem) marks[programme] = "warn";
  }
  return marks;
}
