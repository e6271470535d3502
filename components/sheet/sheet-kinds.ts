/** The types that a sheet is made of: its columns, its rows, what was typed over them and what became of that. */

import type { Period } from "@/lib/domain/period";

/** What somebody has done to a row. */
export interface TypedChange<Column extends string> {
  readonly cells?: Partial<Readonly<Record<Column, string>>>;
  readonly note?: string;
  /** Given where counts are taken over from a month; else typed counts are somebody's own. */
  readonly copiedFrom?: Period;
}

interface AnyDraft {
  /** Objections wait until the person has left the row or tried to save it. */
  readonly isChecked: boolean;
  /** What somebody else has saved meanwhile; one of the two must be chosen. */
  readonly theirs: object | null;
}

/** What the line about saving tells from. */
export interface SavingTotals {
  readonly fixes: number;
  readonly conflicts: number;
  /** Rows with something typed that is not saved yet. */
  readonly unsaved: number;
}

/** The types that a sheet is made of. */
export interface SheetKinds {
  readonly column: string;
  readonly row: { readonly version: number };
  readonly draft: AnyDraft;
  /** What a record holds beside its row and its draft. */
  readonly more: object;
  /** What a row shows beside its cells. */
  readonly view: object;
  readonly outcome: object;
  readonly totals: SavingTotals;
}

export type RecordOf<S extends SheetKinds> = S["more"] & {
  readonly key: string;
  /** As stored, as far as this page was told. */
  readonly row: S["row"];
  /** The cells that can be written: neither closed nor locked. */
  readonly open: readonly S["column"][];
  readonly draft: S["draft"] | null;
  readonly sending: "NO" | "SENDING" | "WAITING";
};

export type ViewOf<S extends SheetKinds> = S["view"] & {
  readonly cells: Readonly<Record<S["column"], string>>;
  /** What the cells say; null where one is empty or cannot be read. */
  readonly counts: Readonly<Record<S["column"], number | null>>;
};

export type Shown<S extends SheetKinds> = { readonly record: RecordOf<S>; readonly view: ViewOf<S> };

/** Row and draft after a change; the draft is null when nothing of it is left to say. */
export type Settled<S extends SheetKinds> = { readonly row: S["row"]; readonly draft: S["draft"] | null };
