/** What every section of an edition's document is made from. */
import type { Block } from "@/lib/domain/document";
import type { EditionFacts } from "@/lib/domain/edition";
import type { EditionText } from "@/lib/domain/edition-text";
import { type CellMaker, cellsIn } from "./cells";
import { type Figures, figuresOf, type Notes, runsOf } from "./notes";
import type { Wording } from "./wording";

export interface Making {
  readonly facts: EditionFacts;
  readonly text: EditionText;
  readonly w: Wording;
  readonly cells: CellMaker;
  readonly notes: Notes;
  readonly figures: Figures;
}

export function makingOf(facts: EditionFacts, text: EditionText, notes: Notes, w: Wording): Making {
  return { facts, text, w, cells: cellsIn(w), notes, figures: figuresOf(facts, notes, w) };
}

/** A paragraph; null without sentences. */
export function paragraph(
  sentences: readonly string[] | undefined,
  { figures }: Pick<Making, "figures">,
): Block | null {
  if (sentences === undefined || sentences.length === 0) return null;
  return { kind: "TEXT", sentences: sentences.map((sentence) => runsOf(sentence, figures)) };
}
