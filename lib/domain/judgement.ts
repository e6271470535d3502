/**
 * A row of the sheet as it was typed, read and judged in one go. The sheet asks while somebody types, the
 * mutation asks before it writes: both get the same answer from here.
 */

import { type Counts, checkEntry, type Finding, type ParsedCount, parseCount } from "./entry";
import { type NoteFault, noteFault, readNote } from "./note";
import { PROGRAMMES, type Programme, type ProgrammeClass } from "./programme";
import { type CellKey, isCellOpen, type ReopenedCell } from "./reporting-month";

/** What stands in the five cells, as typed; a cell that is not offered holds "". */
export type Cells = Readonly<Record<Programme, string>>;

/** A text that is no count. It objects before any rule can. */
export interface Unreadable {
  readonly rule: "UNREADABLE";
  readonly severity: "ERROR";
  readonly programme: Programme;
  readonly text: string;
  readonly parsed: Extract<ParsedCount, { kind: "error" }>;
}

export interface BadNote {
  readonly rule: "NOTE";
  readonly severity: "ERROR";
  readonly fault: NoteFault;
}

/** The month came back with other cells named: this one stays as it was submitted. */
export interface LockedCell {
  readonly rule: "LOCKED";
  readonly severity: "ERROR";
  readonly programme: Programme;
}

export type Problem = Finding | Unreadable | BadNote | LockedCell;

export interface Judgement {
  /** What the cells say; null where a cell is empty or cannot be read. */
  readonly counts: Counts;
  readonly note: string | null;
  readonly problems: readonly Problem[];
}

export interface TypedRow {
  readonly class: ProgrammeClass;
  readonly cells: Cells;
  readonly note: string;
  readonly eligible?: number | null;
  readonly previous?: Counts | null;
}

export function judge({ class: programmeClass, cells, note: noteText, eligible, previous }: TypedRow): Judgement {
  const parsed = PROGRAMMES.map((programme) => ({
    programme,
    text: cells[programme],
    parsed: parseCount(cells[programme]),
  }));
  const counts = Object.fromEntries(
    parsed.map(({ programme, parsed }) => [programme, parsed.kind === "count" ? parsed.value : null]),
  ) as Record<Programme, number | null>;
  const unreadable = parsed.flatMap(({ programme, text, parsed }): Unreadable[] =>
    parsed.kind === "error" ? [{ rule: "UNREADABLE", severity: "ERROR", programme, text: text.trim(), parsed }] : [],
  );
  const note = readNote(noteText);
  const fault = noteFault(note);
  return {
    counts,
    note,
    problems: [
      ...unreadable,
      ...checkEntry({ class: programmeClass, counts, eligible, previous }),
      ...(fault === null ? [] : [{ rule: "NOTE", severity: "ERROR", fault } as const]),
    ],
  };
}

/** The counts and the note of a row, as they stand or as somebody wants them. */
type RowSays = Pick<Judgement, "counts" | "note">;

/**
 * An objection for every cell that would change although the return did not open it; empty when the change is allowed.
 * A note explains a count: it may change where any count may, and where none may every cell objects.
 */
export function lockedCells(
  { areaCode, categoryCode }: Omit<CellKey, "programme">,
  before: RowSays,
  after: RowSays,
  reopened: readonly ReopenedCell[],
): LockedCell[] {
  const locked = PROGRAMMES.filter((programme) => !isCellOpen(reopened, { areaCode, categoryCode, programme }));
  const changed = locked.filter((programme) => after.counts[programme] !== before.counts[programme]);
  const isNoteLocked = after.note !== before.note && locked.length === PROGRAMMES.length;
  return (isNoteLocked ? PROGRAMMES : changed).map((programme) => ({ rule: "LOCKED", severity: "ERROR", programme }));
}

export function errorsOf(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === "ERROR");
}

/** Whether a warning stands without the note that explains it, which keeps the month from being submitted. */
export function needsNote({ problems, note }: Pick<Judgement, "problems" | "note">): boolean {
  return note === null && problems.some(({ severity }) => severity === "WARNING");
}

/** JKK and JKM mostly move together: the same change is told once. */
export function withoutEcho(problems: readonly Problem[]): readonly Problem[] {
  const ofJkk = problems.find((problem) => problem.rule === "R7" && problem.programme === "jkk");
  if (ofJkk?.rule !== "R7") return problems;
  const isEcho = (problem: Problem) =>
    problem.rule === "R7" &&
    problem.programme === "jkm" &&
    problem.count === ofJkk.count &&
    problem.previous === ofJkk.previous;
  return problems.filter((problem) => !isEcho(problem));
}

/** Whether two rows hold the same counts; unknown equals unknown and never 0. */
export function sameCounts(a: Counts, b: Counts): boolean {
  return PROGRAMMES.every((programme) => a[programme] === b[programme]);
}
