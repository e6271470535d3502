/** The notes under an edition, numbered in the order of reading, and which figures they explain. */
import type { Sentence } from "@/lib/domain/document";
import type { EditionFacts } from "@/lib/domain/edition";
import { hidesFigures } from "@/lib/domain/edition-extremes";
import type { Wording } from "./wording";
import { withoutStop } from "./wording";

export type NoteKey =
  | "active"
  | "coverage"
  | "beyond"
  | "target"
  | "vulnerable"
  | "lapse"
  | "cost"
  | "dapil"
  | "promise"
  | "hidden"
  | "illustration";

export interface Notes {
  readonly texts: readonly string[];
  /** The number of a note; null where the edition does not have it. */
  readonly numberOf: (key: NoteKey) => number | null;
}

/** What explains the sheet of one electoral district, which has two pages. */
export const DAPIL_NOTES: readonly NoteKey[] = ["active", "coverage", "vulnerable", "lapse", "hidden", "illustration"];

export function notesOf(facts: EditionFacts, w: Wording, keys?: readonly NoteKey[]): Notes {
  const say = w.words.table.note;
  const { target, definition, branchName, coverage, costs } = facts;
  const segments = w.list(definition.segments.map((segment) => w.words.segment[segment].short));
  const all: readonly (readonly [NoteKey, string | null])[] = [
    ["active", say.active(branchName ?? "BPJAMSOSTEK")],
    ["coverage", say.coverage(segments, withoutStop(definition.source))],
    ["beyond", (coverage.rate ?? 0) > 1 ? say.beyond : null],
    [
      "target",
      target === null
        ? null
        : say.target(
            w.target(target.value),
            w.date(target.dueDate),
            w.words.story.whose[target.authority],
            target.name,
          ),
    ],
    ["vulnerable", say.vulnerable],
    ["lapse", facts.lapses.length === 0 ? null : say.lapse],
    ["cost", costs.keep.people === 0 && (costs.closeGap.people ?? 0) === 0 ? null : say.cost],
    ["dapil", facts.dapil === null ? null : say.dapil],
    ["promise", facts.promises.length === 0 ? null : say.promise],
    ["hidden", hidesFigures(facts) ? say.hidden : null],
    ["illustration", facts.isIllustration ? say.illustration : null],
  ];
  const own = all.flatMap(([key, text]) => (text === null || keys?.includes(key) === false ? [] : [{ key, text }]));
  return {
    texts: own.map(({ text }) => text),
    numberOf: (key) => {
      const place = own.findIndex((note) => note.key === key);
      return place === -1 ? null : place + 1;
    },
  };
}

/** The figures that a text sets in bold, with the note that explains each. */
export type Figures = ReadonlyMap<string, number | null>;

export function figuresOf(facts: EditionFacts, notes: Notes, w: Wording): Figures {
  const { coverage, target, vulnerable, costs, lapses } = facts;
  const figures = new Map<string, number | null>();
  const mark = (figure: number | null | undefined, write: (figure: number) => string, key: NoteKey) => {
    if (figure === null || figure === undefined) return;
    const text = write(figure);
    if (!figures.has(text)) figures.set(text, notes.numberOf(key));
  };
  mark(coverage.active, w.count, "active");
  mark(coverage.eligible, w.count, "coverage");
  mark(coverage.rate, w.rate, "coverage");
  mark(target?.value, w.target, "target");
  mark(target?.missingPeople, w.count, "target");
  mark(vulnerable.active, w.count, "vulnerable");
  mark(vulnerable.quota, w.count, "vulnerable");
  mark(vulnerable.previousQuota, w.count, "vulnerable");
  mark(lapses.at(-1)?.rateAfter, w.rate, "lapse");
  mark(costs.keep.people, w.count, "lapse");
  mark(costs.keep.rupiah, w.rupiah, "cost");
  mark(costs.closeGap.rupiah, w.rupiah, "cost");
  return figures;
}

/** Edition numbers and dates are no figures; then amounts, percentages and counts. */
const TOKEN = /\d\d\.\d\d-\d{4}-\d\d-\d+|\d{1,2} \p{L}+ \d{4}|(?:Rp)?\d(?:[\d.,]*\d)?%?/gu;

/** A sentence with its figures told apart. */
export function runsOf(sentence: string, figures: Figures): Sentence {
  const runs: { text: string; isFigure: boolean; note: number | null }[] = [];
  let end = 0;
  for (const { 0: token, index } of sentence.matchAll(TOKEN)) {
    const note = figures.get(token);
    if (note === undefined) continue;
    if (index > end) runs.push({ text: sentence.slice(end, index), isFigure: false, note: null });
    runs.push({ text: token, isFigure: true, note });
    end = index + token.length;
  }
  if (end < sentence.length) runs.push({ text: sentence.slice(end), isFigure: false, note: null });
  return runs;
}
