/** What a correction changes: the figures that a reader knew, and whether anything else is another figure now. */

import type { Known } from "./coverage";
import type { EditionChange, EditionFacts } from "./edition";
import type { Shown } from "./suppression";

type Headline = Exclude<EditionChange["field"], "PROGRAMME" | "SEGMENT" | "DAPIL_RATE" | "OTHER">;

/** The figures that are told one by one. */
const HEADLINES: Readonly<Record<Headline, (facts: EditionFacts) => Known>> = {
  ACTIVE: ({ coverage }) => coverage.active,
  ELIGIBLE: ({ coverage }) => coverage.eligible,
  RATE: ({ coverage }) => coverage.rate,
  VULNERABLE_ACTIVE: ({ vulnerable }) => vulnerable.active,
  VULNERABLE_QUOTA: ({ vulnerable }) => vulnerable.quota,
  TARGET: ({ target }) => target?.value ?? null,
  LAPSING: ({ lapses }) => lapses.reduce((sum, { people }) => sum + people, 0),
};

/** What names an edition or says who made it: that differs in any two. */
const NAMING: readonly (keyof EditionFacts)[] = ["number", "publishedOn", "approvedBy", "replaces", "previous"];

/** Whether a change is of a figure that the edition opens with. */
export function isHeadline({ field }: Pick<EditionChange, "field">): boolean {
  return field in HEADLINES;
}

/**
 * Every headline that changed, then every programme, segment and electoral district, each in a fixed order. OTHER,
 * without numbers, where none of them did and figures below them did.
 */
export function changesBetween(before: EditionFacts, after: EditionFacts): EditionChange[] {
  const fields = Object.keys(HEADLINES) as Headline[];
  const headlines: EditionChange[] = fields.map((field) => ({
    ...{ field, before: HEADLINES[field](before), after: HEADLINES[field](after) },
  }));
  const changes = [
    ...headlines,
    ...changesOf("PROGRAMME", before, after, ({ programmes }) =>
      programmes.map(({ programme, people }) => [programme, people]),
    ),
    ...changesOf("SEGMENT", before, after, ({ segments }) => segments.map(({ segment, active }) => [segment, active])),
    // The same number is another district in another election.
    ...(before.dapil?.electionYear === after.dapil?.electionYear
      ? changesOf("DAPIL_RATE", before, after, ({ dapil }) =>
          (dapil?.districts ?? []).map(({ number, rate }) => [String(number), rate]),
        )
      : []),
  ].filter((change) => change.before !== change.after);
  if (changes.length > 0 || isSame(figuresOf(before), figuresOf(after))) return changes;
  return [{ field: "OTHER", before: null, after: null }];
}

/** Figures of a kind by what they are of, in the order of the edition that is corrected now; what is gone comes last. */
function changesOf(
  field: "PROGRAMME" | "SEGMENT" | "DAPIL_RATE",
  before: EditionFacts,
  after: EditionFacts,
  figures: (facts: EditionFacts) => (readonly [string, Shown])[],
): EditionChange[] {
  const [old, now] = [new Map(figures(before)), new Map(figures(after))];
  return [...new Set([...now.keys(), ...old.keys()])].map((label) => ({
    ...{ field, label, before: old.get(label) ?? null, after: now.get(label) ?? null },
  }));
}

function figuresOf(facts: EditionFacts): unknown {
  // What was made of the facts later, such as the text, is no figure.
  const { text: _, ...figures } = facts as EditionFacts & { readonly text?: unknown };
  return Object.fromEntries(Object.entries(figures).filter(([name]) => !NAMING.some((naming) => naming === name)));
}

/** Whether two values say the same, in whatever order their fields come. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([name, value]) => right.has(name) && isSame(value, right.get(name)));
}
