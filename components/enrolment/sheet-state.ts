/**
 * What was typed and not yet saved, row by row, and what the last save said. Stored rows are not kept here:
 * they come from the server, newer with each answer, and show through wherever nobody has typed.
 */

import type { FormState } from "@/lib/action";
import { type Cells, judge, sameCounts } from "@/lib/domain/judgement";
import { readNote } from "@/lib/domain/note";
import { classOf } from "@/lib/domain/programme";
import type { Refusal } from "@/lib/domain/refusal";
import type { Theirs } from "@/lib/enrolment/month-rows";
import type { RowOutcome } from "@/lib/enrolment/mutations";
import { keyOf, type RowKey, type Seen } from "@/lib/enrolment/sheet-form";

export interface Draft extends RowKey {
  readonly cells: Cells;
  readonly note: string;
  /** The stored row that the typing began from. */
  readonly seen: Seen;
  /** Objections wait until the person has left the row or tried to save it. */
  readonly isChecked: boolean;
  /** What somebody else has saved meanwhile; one of the two must be chosen. */
  readonly theirs: Theirs | null;
  /** Set once saved: the draft is done as soon as the stored row is as new. */
  readonly savedVersion: number | null;
}

export type Report =
  | { readonly kind: "ANSWERED"; readonly saved: number; readonly refused: number; readonly stale: number }
  | { readonly kind: "NOTHING_TO_SAVE" }
  | { readonly kind: "REFUSED"; readonly refusal: Refusal }
  | { readonly kind: "FAILED" };

export type Drafts = Readonly<Record<string, Draft>>;
export type SheetAnswer = FormState<RowOutcome[]>;

export interface SheetState {
  readonly drafts: Drafts;
  /** Drafts on their way to the server; null when none are. */
  readonly sent: Drafts | null;
  readonly report: Report | null;
}

/** What stood there before the first key: as stored, and as shown. */
export type TypedFrom = Pick<Draft, "seen" | "cells" | "note">;

export type SheetEvent =
  | {
      readonly kind: "TYPED";
      readonly key: RowKey;
      readonly from: TypedFrom;
      readonly change: Partial<Cells> & { readonly note?: string };
    }
  | { readonly kind: "LEFT"; readonly key: RowKey }
  | { readonly kind: "SENT"; readonly drafts: Drafts }
  | { readonly kind: "ANSWERED"; readonly answer: SheetAnswer }
  | { readonly kind: "FAILED" }
  | { readonly kind: "TOOK_THEIRS"; readonly key: RowKey };

/** The draft of a row while it still says something that the stored row does not. */
export function liveDraft(drafts: Drafts, row: RowKey & Seen): Draft | null {
  const draft = drafts[keyOf(row)];
  const isDone = draft?.savedVersion != null && row.version >= draft.savedVersion;
  return draft === undefined || isDone ? null : draft;
}

/** The person's own value over the newer one that both have seen. */
export function keepMine(draft: Draft): Draft {
  return draft.theirs === null ? draft : { ...draft, seen: draft.theirs, theirs: null };
}

/** What a save would send: a conflict waits for a choice, and what is saved is saved. */
export function unsaved(drafts: Drafts): Drafts {
  return pick(drafts, (draft) => draft.theirs === null && draft.savedVersion === null);
}

/** Without JavaScript the page is made anew around the server's answer: what was typed is in there. */
export function stateAfter(answer: SheetAnswer): SheetState {
  return reduce({ drafts: {}, sent: {}, report: null }, { kind: "ANSWERED", answer });
}

export function reduce(state: SheetState, event: SheetEvent): SheetState {
  switch (event.kind) {
    case "TYPED":
      return { ...state, drafts: typed(state, event) };
    case "LEFT": {
      const draft = state.drafts[keyOf(event.key)];
      if (draft === undefined || draft.isChecked) return state;
      return { ...state, drafts: { ...state.drafts, [keyOf(event.key)]: { ...draft, isChecked: true } } };
    }
    case "SENT":
      return Object.keys(event.drafts).length === 0
        ? { ...state, report: { kind: "NOTHING_TO_SAVE" } }
        : { drafts: { ...state.drafts, ...event.drafts }, sent: event.drafts, report: null };
    case "ANSWERED":
      return answered(state, event.answer);
    case "FAILED":
      return { ...state, sent: null, report: { kind: "FAILED" } };
    case "TOOK_THEIRS":
      return { ...state, drafts: pick(state.drafts, (draft) => keyOf(draft) !== keyOf(event.key)) };
  }
}

function typed({ drafts, sent }: SheetState, { key, from, change }: Extract<SheetEvent, { kind: "TYPED" }>): Drafts {
  const { note, ...cells } = change;
  const before = liveDraft(drafts, { ...key, ...from.seen }) ?? {
    areaCode: key.areaCode,
    categoryCode: key.categoryCode,
    ...from,
    isChecked: false,
    theirs: null,
    savedVersion: null,
  };
  const draft: Draft = {
    ...before,
    cells: { ...before.cells, ...cells },
    note: note ?? before.note,
    savedVersion: null,
  };
  // Back to what was stored is nothing to save, unless another value is on its way there already.
  const isIdle = draft.theirs === null && sent?.[keyOf(key)] === undefined;
  if (isIdle && isAsSeen(draft)) return pick(drafts, (other) => keyOf(other) !== keyOf(key));
  return { ...drafts, [keyOf(key)]: draft };
}

/** Whether the draft says what the stored row said, perhaps in other digits; what cannot be read never does. */
function isAsSeen({ categoryCode, cells, note, seen }: Draft): boolean {
  const { counts, problems } = judge({ class: classOf(categoryCode), cells, note });
  const isReadable = problems.every(({ rule }) => rule !== "UNREADABLE");
  return isReadable && sameCounts(counts, seen.counts) && readNote(note) === seen.note;
}

function answered({ drafts, sent }: SheetState, answer: SheetAnswer): SheetState {
  if (answer.status === "idle") return { drafts, sent: null, report: null };
  if (answer.status === "refused") return { drafts, sent: null, report: { kind: "REFUSED", refusal: answer.refusal } };
  const after: Record<string, Draft> = { ...drafts };
  for (const outcome of answer.value) {
    const key = keyOf(outcome);
    const settled = settle(outcome, after[key], sent?.[key]);
    if (settled === null) delete after[key];
    else after[key] = settled;
  }
  const count = (kind: RowOutcome["kind"]) => answer.value.filter((outcome) => outcome.kind === kind).length;
  return {
    drafts: after,
    sent: null,
    report: { kind: "ANSWERED", saved: count("SAVED"), refused: count("REFUSED"), stale: count("STALE") },
  };
}

/** The draft after the server's word on it; null when nothing of it is left to say. */
function settle(outcome: RowOutcome, draft: Draft | undefined, sent: Draft | undefined): Draft | null {
  switch (outcome.kind) {
    case "UNCHANGED":
      return draft === sent ? null : (draft ?? null);
    case "SAVED": {
      if (draft === undefined || sent === undefined) return null;
      if (draft === sent) return { ...draft, savedVersion: outcome.version };
      // Typed on while the save was under way: it now stands on what was saved.
      const { counts, note } = judge({ class: classOf(sent.categoryCode), cells: sent.cells, note: sent.note });
      return { ...draft, seen: { version: outcome.version, counts, note } };
    }
    case "REFUSED":
    case "STALE": {
      const { areaCode, categoryCode, typed } = outcome;
      const before = draft ?? { areaCode, categoryCode, ...typed, savedVersion: null };
      return { ...before, isChecked: true, theirs: outcome.kind === "STALE" ? outcome.theirs : null };
    }
  }
}

function pick(drafts: Drafts, isWanted: (draft: Draft) => boolean): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([, draft]) => isWanted(draft)));
}
