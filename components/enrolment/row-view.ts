/** What a row of the sheet shows: the stored row, under what was typed over it, judged by the rules. */

import { type Counts, checkRegencyTotal } from "@/lib/domain/entry";
import { type Cells, errorsOf, judge, needsNote, type Problem, sameCounts } from "@/lib/domain/judgement";
import { classOf, isClosed, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import type { SheetRow } from "@/lib/enrolment/queries";
import { formatCount, type Locale } from "@/lib/format";
import type { Draft } from "./sheet-state";

export type RowState = "SAVED" | "NOTED" | "UNSAVED" | "SAVING" | "FIX" | "WARNED" | "CONFLICT" | "EMPTY" | "NO_DATA";
export type CellMark = "bad" | "warn" | "conf" | "saving" | "wait";
export type MessageTone = "bad" | "warn" | "conf" | "note";

export interface RowView {
  readonly state: RowState;
  readonly cells: Cells;
  readonly counts: Counts;
  readonly note: string;
  /** Errors alone, or warnings when there is no error; empty while the person is still typing the row. */
  readonly problems: readonly Problem[];
  readonly marks: Readonly<Partial<Record<Programme, CellMark>>>;
  /** The row below that says more; null where there is nothing to say. */
  readonly message: MessageTone | null;
  readonly hasNoteField: boolean;
}

/** The branch's own total that R8 compares with: only the remainder of the regency is judged by it. */
export interface RegencyTotal {
  readonly villages: number;
  readonly reported: number;
}

export interface RowSituation {
  readonly draft: Draft | null;
  readonly isSaving: boolean;
  readonly isWritable: boolean;
  readonly isNoteOpen: boolean;
  readonly total: RegencyTotal | null;
  readonly locale: Locale;
}

export function viewRow(row: SheetRow, situation: RowSituation): RowView {
  const { draft, isWritable, isNoteOpen, total, locale } = situation;
  const cells = draft?.cells ?? cellsOf(row.counts, locale);
  const note = draft?.note ?? row.note ?? "";
  const judgement = judge({
    class: classOf(row.categoryCode),
    cells,
    note,
    eligible: row.eligible,
    previous: row.previous,
  });
  const tooMany =
    total && checkRegencyTotal({ programme: "jkk", villages: [total.villages], regencyTotal: total.reported });
  const all = withoutEcho(tooMany ? [...judgement.problems, tooMany] : judgement.problems);
  const errors = errorsOf(all);
  const isShown = draft === null || draft.isChecked;
  const problems = !isShown ? [] : errors.length > 0 ? errors : all;
  const isNoteMissing = needsNote({ problems, note: judgement.note });
  const isFaulty = isShown && errors.length > 0;
  // A warning steps back once it is explained and saved; while the note is being typed it stays.
  const isWarned = isWritable && problems.length > 0 && (isNoteMissing || draft !== null);
  const state = stateOf(row, situation, { isFaulty, isNoteMissing, cells, note });
  const isRemarked = isNoteOpen || state === "NO_DATA";
  const message = draft?.theirs ? "conf" : isFaulty ? "bad" : isWarned ? "warn" : isRemarked ? "note" : null;
  return {
    state,
    cells,
    counts: judgement.counts,
    note,
    problems,
    marks: isWritable ? marksOf(row, situation, judgement.counts, problems) : {},
    message,
    hasNoteField: isWritable && (message === "warn" || isNoteOpen || problems.some(({ rule }) => rule === "NOTE")),
  };
}

/** Grouped as a cell takes it back; the English comma would be read as a decimal, so there digits stand alone. */
function cellsOf(counts: Counts, locale: Locale): Cells {
  const text = (programme: Programme) => {
    const count = counts[programme];
    if (count === null) return "";
    return locale === "id" ? formatCount(count, locale) : String(count);
  };
  return { jkk: text("jkk"), jkm: text("jkm"), jht: text("jht"), jp: text("jp"), jkp: text("jkp") };
}

function openProgrammes({ categoryCode }: Pick<SheetRow, "categoryCode">): Programme[] {
  return PROGRAMMES.filter((programme) => !isClosed(classOf(categoryCode), programme));
}

interface Standing extends Pick<RowView, "cells" | "note"> {
  readonly isFaulty: boolean;
  readonly isNoteMissing: boolean;
}

function stateOf(
  row: SheetRow,
  { draft, isSaving }: RowSituation,
  { isFaulty, isNoteMissing, cells, note }: Standing,
): RowState {
  if (draft?.theirs) return "CONFLICT";
  if (isSaving) return "SAVING";
  if (isFaulty) return "FIX";
  if (draft !== null && draft.savedVersion === null) return "UNSAVED";
  if (openProgrammes(row).every((programme) => cells[programme] === "")) return row.noDataReason ? "NO_DATA" : "EMPTY";
  if (isNoteMissing) return "WARNED";
  return note === "" ? "SAVED" : "NOTED";
}

function marksOf(
  row: SheetRow,
  { draft, isSaving, locale }: RowSituation,
  counts: Counts,
  problems: readonly Problem[],
) {
  const stored = cellsOf(row.counts, locale);
  const marks: Partial<Record<Programme, CellMark>> = {};
  for (const programme of PROGRAMMES) {
    const problem = problems.find((one) => "programme" in one && one.programme === programme);
    const isTyped = draft !== null && draft.savedVersion === null && draft.cells[programme] !== stored[programme];
    if (draft?.theirs && !sameCounts(draft.theirs.counts, counts)) {
      if (draft.theirs.counts[programme] !== counts[programme]) marks[programme] = "conf";
    } else if (problem?.severity === "ERROR") marks[programme] = "bad";
    else if (isTyped) marks[programme] = isSaving ? "saving" : "wait";
    else if (problem) marks[programme] = "warn";
  }
  return marks;
}

/** JKK and JKM mostly move together: the same change is told once. */
function withoutEcho(problems: readonly Problem[]): readonly Problem[] {
  const ofJkk = problems.find((problem) => problem.rule === "R7" && problem.programme === "jkk");
  if (ofJkk?.rule !== "R7") return problems;
  const isEcho = (problem: Problem) =>
    problem.rule === "R7" &&
    problem.programme === "jkm" &&
    problem.count === ofJkk.count &&
    problem.previous === ofJkk.previous;
  return problems.filter((problem) => !isEcho(problem));
}
