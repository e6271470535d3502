/**
 * What an import would do, row by row. Preview and commit both ask here, so that what was shown is what happens.
 *
 * A cell of the file counts only where somebody edited it: where it differs from what the export wrote into it, and
 * in a file that is no export, where it says anything at all. So a blank template empties nothing, an export empties
 * a cell that was cleared in it, and a cell that nobody touched leaves alone what a colleague has saved meanwhile.
 */

import { type Counts, parseCount } from "./entry";
import { flaggedFields, type ImportRow, isDash, typedCount } from "./import-rows";
import { type Cells, errorsOf, judge, lockedCells, type Problem, sameCounts } from "./judgement";
import type { Period } from "./period";
import { type CategoryCode, classOf, isClosed, PROGRAMMES, type Programme } from "./programme";
import type { ReopenedCell } from "./reporting-month";
import { cellText, withoutFormulaMark } from "./workbook-file";
import type { Field } from "./workbook-layout";

export const UNKNOWN_COUNTS: Counts = { jkk: null, jkm: null, jht: null, jp: null, jkp: null };

/** What stands in the database for a place and a category; version 0 is a row that nobody has written. */
export interface StoredRow {
  readonly counts: Counts;
  readonly note: string | null;
  readonly version: number;
}

/** What an export wrote into the row. */
export type BaseRow = Pick<StoredRow, "counts" | "note">;

export interface VerdictContext {
  readonly stored: (areaCode: string, categoryCode: CategoryCode) => StoredRow;
  readonly base: (areaCode: string, categoryCode: CategoryCode) => BaseRow | null;
  readonly previous: (areaCode: string, categoryCode: CategoryCode) => Counts | null;
  readonly eligible: (areaCode: string, categoryCode: CategoryCode) => number | null;
  readonly reopened: readonly ReopenedCell[];
}

/** Why a row is rejected or needs a look, with the address of the cell. */
export type RowProblem = { readonly address: string } & (
  | { readonly kind: "RULE"; readonly problem: Problem }
  | { readonly kind: "NO_RESULT" }
  | { readonly kind: "DUPLICATE"; readonly others: readonly string[] }
  | { readonly kind: "UNKNOWN_PLACE"; readonly text: string }
  | { readonly kind: "UNKNOWN_CATEGORY"; readonly text: string }
  | { readonly kind: "FOREIGN_PLACE"; readonly text: string }
  | { readonly kind: "OTHER_PERIOD"; readonly period: Period }
  /** Somebody saved another count since the export; the edit goes over it. */
  | {
      readonly kind: "CHANGED_SINCE";
      readonly programme: Programme;
      readonly exported: number | null;
      readonly stored: number | null;
    }
);

export type RowKind = "NEW" | "CHANGED" | "UNCHANGED" | "REJECTED" | "LEFT_OUT";

export interface RowVerdict {
  readonly line: number;
  readonly kind: RowKind;
  /** As the file names it, for rows whose place is not known. */
  readonly placeText: string;
  readonly areaCode: string | null;
  readonly categoryCode: CategoryCode | null;
  readonly before: StoredRow | null;
  readonly after: BaseRow | null;
  readonly errors: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
  /** What the file's cells say, rejected rows included; null where they say nothing that can be read. */
  readonly inFile: Counts;
}

/** Of the rows that say the same place and category again, as many are named with each. */
const MAX_NAMED_TWINS = 5;

/** The verdict of every row. Rows that name the same place and category are rejected together, with their addresses. */
export function judgeRows(rows: readonly ImportRow[], context: VerdictContext): RowVerdict[] {
  const addresses = new Map<string, string[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const twins = addresses.get(key);
    if (twins === undefined) addresses.set(key, [row.address("village")]);
    else if (twins.length <= MAX_NAMED_TWINS) twins.push(row.address("village"));
  }
  return rows.map((row) => judgeRow(row, addresses.get(keyOf(row) ?? "") ?? [], context));
}

function keyOf({ place, category }: ImportRow): string | null {
  return place.kind === "FOUND" && category.kind === "FOUND" ? `${place.code}/${category.code}` : null;
}

function judgeRow(row: ImportRow, sameKey: readonly string[], context: VerdictContext): RowVerdict {
  const { line, placeText, place, category } = row;
  const nowhere = { line, placeText, before: null, after: null, warnings: [], inFile: countsInFile(row) };
  const codes = {
    areaCode: place.kind === "FOUND" ? place.code : null,
    categoryCode: category.kind === "FOUND" ? category.code : null,
  };
  if (place.kind === "LEFT_OUT" || category.kind === "LEFT_OUT")
    return { ...nowhere, ...codes, kind: "LEFT_OUT", errors: [] };
  const errors = problemsOfPlace(row, sameKey);
  if (errors.length > 0 || codes.areaCode === null || codes.categoryCode === null) {
    return { ...nowhere, ...codes, kind: "REJECTED", errors };
  }
  return judgeEntry(row, codes.areaCode, codes.categoryCode, context);
}

function problemsOfPlace(row: ImportRow, sameKey: readonly string[]): RowProblem[] {
  const { place, category, placeText: text, otherPeriod, address } = row;
  const problems: RowProblem[] = [];
  if (place.kind === "FOREIGN") problems.push({ kind: "FOREIGN_PLACE", address: address("code"), text });
  if (place.kind === "UNKNOWN") problems.push({ kind: "UNKNOWN_PLACE", address: address("village"), text });
  if (category.kind === "UNKNOWN") {
    problems.push({ kind: "UNKNOWN_CATEGORY", address: address("category"), text: row.categoryText });
  }
  if (otherPeriod !== null) problems.push({ kind: "OTHER_PERIOD", address: address("period"), period: otherPeriod });
  const own = address("village");
  if (sameKey.length > 1) {
    problems.push({ kind: "DUPLICATE", address: own, others: sameKey.filter((other) => other !== own) });
  }
  return problems;
}

function judgeEntry(row: ImportRow, areaCode: string, categoryCode: CategoryCode, context: VerdictContext): RowVerdict {
  const { line, placeText, address } = row;
  const before = context.stored(areaCode, categoryCode);
  const base = context.base(areaCode, categoryCode);
  const cells = wantedCells(row, classOf(categoryCode), before, base);
  const { counts, note, problems } = judge({
    class: classOf(categoryCode),
    cells,
    note: wantedNote(row, before, base),
    previous: context.previous(areaCode, categoryCode),
    eligible: context.eligible(areaCode, categoryCode),
  });
  const common = { line, placeText, areaCode, categoryCode, before, inFile: countsInFile(row) };
  const placed = (problem: Problem): RowProblem => ({ kind: "RULE", address: address(fieldOf(problem)), problem });

  const noResults = flaggedFields(row, "NO_RESULT").map(
    (field): RowProblem => ({ kind: "NO_RESULT", address: address(field) }),
  );
  const unreadable = problems.some(({ rule }) => rule === "UNREADABLE");
  const isSame = sameCounts(counts, before.counts) && note === before.note;
  // What stands already is not judged again: nothing would be written.
  if (isSame && !unreadable && noResults.length === 0) {
    return { ...common, kind: "UNCHANGED", after: before, errors: [], warnings: [] };
  }
  const locked = lockedCells({ areaCode, categoryCode }, before, { counts, note }, context.reopened);
  const errors = [...noResults, ...[...errorsOf(problems), ...locked].map(placed)];
  const warnings = problems.filter(({ severity }) => severity === "WARNING").map(placed);
  if (errors.length > 0) return { ...common, kind: "REJECTED", after: null, errors, warnings };
  return {
    ...common,
    kind: isNew(before) ? "NEW" : "CHANGED",
    after: { counts, note },
    errors,
    warnings: [...warnings, ...changedSince(row, before, base, counts)],
  };
}

function isNew({ counts, note }: StoredRow): boolean {
  return note === null && sameCounts(counts, UNKNOWN_COUNTS);
}

/** The five cells as the sheet would have them after the edits of the file. */
function wantedCells(
  row: ImportRow,
  programmeClass: ReturnType<typeof classOf>,
  before: StoredRow,
  base: BaseRow | null,
): Cells {
  const wanted = (programme: Programme): string => {
    const kept = before.counts[programme] === null ? "" : String(before.counts[programme]);
    const cell = row.counts[programme];
    if (cell === undefined || cell.flag === "NO_RESULT") return kept;
    const typed = typedCount(cell);
    const exported = base?.counts[programme] ?? null;
    if (typed === "") return exported === null || isClosed(programmeClass, programme) ? kept : "";
    const parsed = parseCount(typed);
    return parsed.kind === "count" && base !== null && parsed.value === exported ? kept : typed;
  };
  return { jkk: wanted("jkk"), jkm: wanted("jkm"), jht: wanted("jht"), jp: wanted("jp"), jkp: wanted("jkp") };
}

function wantedNote({ note: cell }: ImportRow, before: StoredRow, base: BaseRow | null): string {
  const kept = before.note ?? "";
  if (cell === null || cell.flag === "NO_RESULT") return kept;
  const written = withoutFormulaMark(cellText(cell));
  const exported = base?.note ?? "";
  return written === exported ? kept : written;
}

function changedSince(row: ImportRow, before: StoredRow, base: BaseRow | null, after: Counts): RowProblem[] {
  if (base === null) return [];
  return PROGRAMMES.flatMap((programme): RowProblem[] => {
    const [exported, stored] = [base.counts[programme], before.counts[programme]];
    if (exported === stored || after[programme] === stored) return [];
    return [{ kind: "CHANGED_SINCE", address: row.address(programme), programme, exported, stored }];
  });
}

function fieldOf(problem: Problem): Field {
  return problem.rule === "NOTE" ? "note" : problem.programme;
}

function countsInFile({ counts }: ImportRow): Counts {
  const said = (programme: Programme) => {
    const parsed = parseCount(typedCount(counts[programme]));
    return parsed.kind === "count" ? parsed.value : null;
  };
  return { jkk: said("jkk"), jkm: said("jkm"), jht: said("jht"), jp: said("jp"), jkp: said("jkp") };
}

/** Addresses of the cells of entries that are read although something is odd about them. */
export function oddCells(rows: readonly ImportRow[]) {
  const addresses = (fieldsOf: (row: ImportRow) => readonly Field[]) =>
    rows.flatMap((row) => fieldsOf(row).map((field) => row.address(field)));
  return {
    formulas: addresses((row) => flaggedFields(row, "FORMULA")),
    dashes: addresses((row) => PROGRAMMES.filter((programme) => isOpenDash(row, programme))),
    hiddenLines: rows.filter(({ isHidden }) => isHidden).map(({ line }) => line),
  };
}

/** In a closed cell the dash is what belongs there. */
function isOpenDash({ counts, category }: ImportRow, programme: Programme): boolean {
  const cell = counts[programme];
  if (cell === undefined || !isDash(cell)) return false;
  return category.kind !== "FOUND" || !isClosed(classOf(category.code), programme);
}
