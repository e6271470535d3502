/** What was typed into one row and is not saved yet, and what the server said about it. Pure: no clock, no network. */

import type { TypedChange } from "@/components/sheet/sheet-kinds";
import { type Judgement, judge, type Problem, sameCounts } from "@/lib/domain/judgement";
import { readNote } from "@/lib/domain/note";
import type { Period } from "@/lib/domain/period";
import { classOf, type Programme } from "@/lib/domain/programme";
import type { Theirs } from "@/lib/enrolment/month-rows";
import type { RowOutcome } from "@/lib/enrolment/mutations";
import type { SheetRow } from "@/lib/enrolment/queries";
import type { Seen, TypedRow } from "@/lib/enrolment/sheet-form";
import type { Locale } from "@/lib/format";
import { cellsOf } from "./cell-text";

export interface Draft extends TypedRow {
  /** The month whose counts were taken over, until one of them is typed. */
  readonly copiedFrom: Period | null;
  /** Objections wait until the person has left the row or tried to save it. */
  readonly isChecked: boolean;
  /** What somebody else has saved meanwhile; one of the two must be chosen. */
  readonly theirs: Theirs | null;
  /** What the server objected to although the rules did not; until something is typed. */
  readonly refused: readonly Problem[];
}

/** What a person has before them when the first key is pressed. */
export function beginDraft(row: SheetRow, locale: Locale): Draft {
  const { areaCode, categoryCode, version, counts, note, copiedFrom } = row;
  return {
    areaCode,
    categoryCode,
    cells: cellsOf(counts, locale),
    note: note ?? "",
    seen: { version, counts, note },
    copiedFrom,
    isChecked: false,
    theirs: null,
    refused: [],
  };
}

export function typeInto(draft: Draft, { cells, note, copiedFrom }: TypedChange<Programme>): Draft {
  return {
    ...draft,
    cells: { ...draft.cells, ...cells },
    note: note ?? draft.note,
    copiedFrom: copiedFrom ?? (cells === undefined ? draft.copiedFrom : null),
    // Who writes a note has read the objection that it answers.
    isChecked: draft.isChecked || cells === undefined,
    refused: [],
  };
}

export function judgeDraft({ categoryCode, cells, note }: TypedRow): Judgement {
  return judge({ class: classOf(categoryCode), cells, note });
}

/** Whether the draft says what the stored row said, perhaps in other digits; what cannot be read never does. */
export function isAsSeen(draft: TypedRow): boolean {
  const { counts, problems } = judgeDraft(draft);
  const isReadable = problems.every(({ rule }) => rule !== "UNREADABLE");
  return isReadable && sameCounts(counts, draft.seen.counts) && readNote(draft.note) === draft.seen.note;
}

/** Whether a save may send it: a conflict waits for a choice, and what breaks a rule for its correction. */
export function isSendable(draft: Draft): boolean {
  if (draft.theirs !== null || draft.refused.length > 0) return false;
  return judgeDraft(draft).problems.every(({ severity }) => severity !== "ERROR");
}

/** The person's own value over the newer one that both have seen. */
export function keepMine(draft: Draft): Draft {
  return draft.theirs === null ? draft : { ...draft, seen: seenOf(draft.theirs), theirs: null, isChecked: true };
}

/** A row with what is stored in it now, as far as this page was told. */
export function withStored(row: SheetRow, stored: Seen & { readonly copiedFrom?: Period | null }): SheetRow {
  const isKnown = Object.values(stored.counts).some((count) => count !== null);
  return {
    ...row,
    ...seenOf(stored),
    copiedFrom: stored.copiedFrom ?? null,
    // The mark falls with the first count.
    noDataReason: isKnown ? null : row.noDataReason,
  };
}

interface Settled {
  readonly row: SheetRow;
  /** Null when nothing of it is left to say. */
  readonly draft: Draft | null;
}

/**
 * Row and draft after the server's word. What was typed while the save was under way stays, and stands on what
 * was saved. `sent` is null for a form that was posted without JavaScript.
 */
export function settle(row: SheetRow, draft: Draft | null, sent: Draft | null, outcome: RowOutcome): Settled {
  switch (outcome.kind) {
    case "SAVED":
    case "UNCHANGED": {
      if (sent === null) return { row, draft };
      const { counts, note } = judgeDraft(sent);
      const copiedFrom = outcome.kind === "SAVED" ? outcome.copiedFrom : row.copiedFrom;
      const stored = { version: outcome.version, counts, note };
      const isDone = draft === null || (draft.cells === sent.cells && draft.note === sent.note);
      return { row: withStored(row, { ...stored, copiedFrom }), draft: isDone ? null : { ...draft, seen: stored } };
    }
    case "REFUSED":
    case "STALE": {
      const { areaCode, categoryCode, typed } = outcome;
      const before = draft ?? { areaCode, categoryCode, copiedFrom: null, ...typed };
      const isStill = draft === null || sent === null || draft.cells === sent.cells;
      return {
        row,
        draft: {
          ...before,
          isChecked: true,
          theirs: outcome.kind === "STALE" ? outcome.theirs : null,
          refused: outcome.kind === "REFUSED" && isStill ? outcome.problems : [],
        },
      };
    }
  }
}

function seenOf({ version, counts, note }: Seen): Seen {
  return { version, counts, note };
}
