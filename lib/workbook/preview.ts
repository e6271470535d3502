/** What an import would do to a month as it stands: the same for the preview and for the commit, which compares. */
import "server-only";
import { createHash } from "node:crypto";
import type { Counts } from "@/lib/domain/entry";
import { sortRows } from "@/lib/domain/import-rows";
import {
  judgeRows,
  oddCells,
  type RowKind,
  type RowVerdict,
  type StoredRow,
  type VerdictContext,
} from "@/lib/domain/import-verdict";
import type { Period } from "@/lib/domain/period";
import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import { isComplete } from "@/lib/domain/workbook-layout";
import { createMatcher, type KnownCategory, type KnownPlace } from "@/lib/domain/workbook-matching";
import type { RowChange } from "@/lib/enrolment/month-rows";
import { type Content, type StoredImport, tableOf } from "./content";

/** Far more than anybody reads; the tally says how many there were. */
const MAX_LISTED = 500;

/** A month as an import meets it. */
export interface MonthFacts extends Omit<VerdictContext, "base"> {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly timeZone: string;
  readonly period: Period;
  readonly status: SubmissionStatus | null;
  readonly places: readonly KnownPlace[];
  readonly categories: readonly KnownCategory[];
  readonly storedRows: readonly StoredRow[];
}

/** How many rows of the file met which fate; together they are all rows that are entries. */
export type Tally = Readonly<Record<RowKind, number>>;

/** Of one programme, in people; null where nothing is known. */
export interface ProgrammeTotal {
  /** What the rows of the file say. */
  readonly inFile: number | null;
  /** The whole month, before and after. */
  readonly before: number | null;
  readonly after: number | null;
}

export type Totals = Readonly<Record<Programme, ProgrammeTotal>>;

/** A name that is not known, asked once however many rows have it. */
export interface Question {
  readonly key: string;
  readonly kind: "PLACE" | "CATEGORY";
  readonly text: string;
  readonly rows: number;
}

/** What is odd about the file but read all the same, with addresses or lines. */
export interface Oddities {
  readonly formulas: readonly string[];
  readonly dashes: readonly string[];
  readonly hiddenLines: readonly number[];
  readonly totalLines: readonly number[];
}

export interface ImportPreview {
  /** Whether columns must be explained first; then there is nothing below. */
  readonly needsMapping: boolean;
  readonly verdicts: readonly RowVerdict[];
  readonly tally: Tally;
  readonly totals: Totals;
  readonly questions: readonly Question[];
  readonly oddities: Oddities;
  /** Of everything that confirming would write, and why the rest is not: the commit must come to the same. */
  readonly digest: string;
}

/** What is kept of a confirmed import. */
export interface Receipt {
  readonly digest: string;
  readonly tally: Tally;
  readonly totals: Totals;
  readonly rejected: readonly Pick<RowVerdict, "line" | "placeText" | "areaCode" | "categoryCode" | "errors">[];
  readonly oddities: Oddities;
  /** Marks "no data" that fell with the first counts, for undo to set again. */
  readonly fallenMarks: readonly { areaCode: string; reason: string; markedAt: string; markedBy: string | null }[];
}

export function judgeImport({ content, mapping, answers }: StoredImport, facts: MonthFacts): ImportPreview {
  const isReadable = content !== null && mapping !== null && isComplete(mapping);
  const matcher = createMatcher(facts.places, facts.categories, answers);
  const { rows, totalLines } = isReadable
    ? sortRows(tableOf(content).rows, mapping, matcher, facts.period)
    : { rows: [], totalLines: [] };
  const verdicts = judgeRows(rows, { ...facts, base: baseOf(content) });
  const questions = new Map<string, Question>();
  for (const { place, category, placeText, categoryText } of rows) {
    const ask = (key: string, kind: Question["kind"], text: string) =>
      questions.set(key, { key, kind, text, rows: (questions.get(key)?.rows ?? 0) + 1 });
    if (place.kind === "UNKNOWN") ask(place.question, "PLACE", placeText);
    if (category.kind === "UNKNOWN") ask(category.question, "CATEGORY", categoryText);
  }
  return {
    needsMapping: !isReadable,
    verdicts,
    tally: tallyOf(verdicts),
    totals: totalsOf(verdicts, facts.storedRows),
    questions: [...questions.values()],
    oddities: { ...oddCells(rows), totalLines },
    digest: digestOf(verdicts),
  };
}

/** What confirming writes. */
export function changesOf({ verdicts }: ImportPreview): RowChange[] {
  return verdicts.flatMap(({ areaCode, categoryCode, before, after, kind }) => {
    if (kind !== "NEW" && kind !== "CHANGED") return [];
    if (areaCode === null || categoryCode === null || before === null || after === null) return [];
    return [{ areaCode, categoryCode, version: before.version, counts: after.counts, note: after.note }];
  });
}

/** What is kept of the preview once it is confirmed. */
export function receiptOf(
  { digest, tally, totals, verdicts, oddities }: ImportPreview,
  fallenMarks: Receipt["fallenMarks"],
): Receipt {
  const rejected = verdicts
    .filter(({ kind }) => kind === "REJECTED")
    .slice(0, MAX_LISTED)
    .map(({ line, placeText, areaCode, categoryCode, errors }) => ({
      line,
      placeText,
      areaCode,
      categoryCode,
      errors,
    }));
  return { digest, tally, totals, rejected, oddities, fallenMarks };
}

function baseOf(content: Content | null): VerdictContext["base"] {
  const base = new Map(Object.entries(content?.base ?? {}));
  return (areaCode, categoryCode) => base.get(`${areaCode}/${categoryCode}`) ?? null;
}

function tallyOf(verdicts: readonly RowVerdict[]): Tally {
  const tally = { NEW: 0, CHANGED: 0, UNCHANGED: 0, REJECTED: 0, LEFT_OUT: 0 };
  for (const { kind } of verdicts) tally[kind]++;
  return tally;
}

function totalsOf(verdicts: readonly RowVerdict[], storedRows: readonly StoredRow[]): Totals {
  const written = verdicts.filter(({ kind }) => kind === "NEW" || kind === "CHANGED");
  const of = (programme: Programme): ProgrammeTotal => {
    const known = (rows: readonly ({ readonly counts: Counts } | null)[]) => sumKnown(rows, programme);
    const before = known(storedRows);
    const gone = known(written.map((row) => row.before));
    const come = known(written.map((row) => row.after));
    const after = { people: before.people - gone.people + come.people, cells: before.cells - gone.cells + come.cells };
    return {
      inFile: orUnknown(known(verdicts.map(({ inFile }) => ({ counts: inFile })))),
      before: orUnknown(before),
      after: orUnknown(after),
    };
  };
  return { jkk: of("jkk"), jkm: of("jkm"), jht: of("jht"), jp: of("jp"), jkp: of("jkp") };
}

/** The people in the cells that are known, and how many cells those are. */
function sumKnown(rows: readonly ({ readonly counts: Counts } | null)[], programme: Programme) {
  const known = rows.flatMap((row) => row?.counts[programme] ?? []);
  return { people: known.reduce((sum, count) => sum + count, 0), cells: known.length };
}

/** Unknown is not 0. */
function orUnknown({ people, cells }: { people: number; cells: number }): number | null {
  return cells === 0 ? null : people;
}

function digestOf(verdicts: readonly RowVerdict[]): string {
  const hash = createHash("sha256");
  for (const { line, kind, areaCode, categoryCode, before, after, errors, warnings } of verdicts) {
    const counts = after === null ? null : PROGRAMMES.map((programme) => after.counts[programme]);
    hash.update(
      JSON.stringify([line, kind, areaCode, categoryCode, before?.version, counts, after?.note, errors, warnings]),
    );
  }
  return hash.digest("hex");
}
