/** What a correction changes: the headlines that a reader knew, and whether anything else is another figure now. */

import type { Known } from "./coverage";
import type { EditionChange, EditionFacts } from "./edition";

/** The figures that are told one by one. */
const HEADLINES: Readonly<Record<Exclude<EditionChange["field"], "OTHER">, (facts: EditionFacts) => Known>> = {
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

/**
 * Every headline that changed, in a fixed order. OTHER, without numbers, where none of them did and figures below them
 * did: a headline that changed brings those with it.
 */
export function changesBetween(before: EditionFacts, after: EditionFacts): EditionChange[] {
  const fields = Object.keys(HEADLINES) as (keyof typeof HEADLINES)[];
  const headlines = fields
    .map((field) => ({ field, before: HEADLINES[field](before), after: HEADLINES[field](after) }))
    .filter((change) => change.before !== change.after);
  if (headlines.length > 0 || isSame(figuresOf(before), figuresOf(after))) return headlines;
  return [{ field: "OTHER", before: null, after: null }];
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
