/**
 * The way of a month from draft to published: the steps, who may take them, what keeps a month from being submitted,
 * which cells a return opens again, and what "on time" means.
 */

import { may, type Permission, type Viewer } from "./access";
import { type Counts, checkEntry, checkRegencyTotal, checkRemainder } from "./entry";
import { needsNote, type Problem } from "./judgement";
import { noteFault, readNote } from "./note";
import { addMonths, daysBetween, type IsoDate, listPeriods, type Period, periodOf } from "./period";
import { CATEGORY_CODES, type CategoryCode, classOf, isClosed, type Programme } from "./programme";
import { dueDate, type ReopenedCell, type SubmissionStatus, tiedProgrammes } from "./reporting-month";

export interface Step {
  readonly from: SubmissionStatus;
  readonly to: SubmissionStatus;
  /** All of them are needed. */
  readonly permissions: readonly Permission[];
  readonly needsReason: boolean;
}

/** Every step there is; the database holds the same table. A step is never jumped and never repeated. */
export const STEPS: readonly Step[] = [
  { from: "DRAFT", to: "SUBMITTED", permissions: ["submission.submit"], needsReason: false },
  { from: "RETURNED", to: "SUBMITTED", permissions: ["submission.submit"], needsReason: false },
  { from: "SUBMITTED", to: "VERIFIED", permissions: ["submission.verify"], needsReason: false },
  // What waits to be verified is returned by who could verify it: the Disnaker head has his say after that.
  { from: "SUBMITTED", to: "RETURNED", permissions: ["submission.return", "submission.verify"], needsReason: true },
  { from: "VERIFIED", to: "RETURNED", permissions: ["submission.return"], needsReason: true },
  { from: "VERIFIED", to: "PUBLISHED", permissions: ["submission.publish"], needsReason: false },
  // For a correction: what was published stays published in its edition, and the month goes its whole way again.
  { from: "PUBLISHED", to: "RETURNED", permissions: ["submission.return", "submission.publish"], needsReason: true },
];

/** The step between two states, or null where none leads from the one to the other. */
export function stepBetween(from: SubmissionStatus, to: SubmissionStatus): Step | null {
  return STEPS.find((step) => step.from === from && step.to === to) ?? null;
}

/** Whether the viewer may take the step; without a regency, whether the role allows it anywhere at all. */
export function mayTake(viewer: Viewer, step: Step, regencyCode?: string): boolean {
  return step.permissions.every((permission) => may(viewer, permission, regencyCode));
}

/** The steps that the viewer may take with a month in this state; none while nobody has begun it. */
export function stepsFor(viewer: Viewer, regencyCode: string, status: SubmissionStatus | null): Step[] {
  return STEPS.filter((step) => step.from === status && mayTake(viewer, step, regencyCode));
}

/** The states in which a month waits for the viewer to take it further. */
export function awaitedStatuses(viewer: Viewer): SubmissionStatus[] {
  return STEPS.filter((step) => !step.needsReason && mayTake(viewer, step)).map(({ from }) => from);
}

/** A place and a category of a month as stored, with what the rules need to judge it. */
export interface StoredRow {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly counts: Counts;
  readonly note: string | null;
  /** The counts of the month before; null where nothing was entered. */
  readonly previous: Counts | null;
  readonly eligible: number | null;
}

/** What the rules have to say about a row. */
export interface JudgedRow {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly note: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Every row of a month that a rule objects to, in the order given. A row of the regency that only the month before has
 * comes with unknown counts, so that a remainder that went missing is seen. `reported` holds the branch's own totals by
 * category: R8 objects at the row of the regency, whose note explains it, even where that row has no counts yet.
 */
export function judgeMonth(
  regencyCode: string,
  rows: readonly StoredRow[],
  reported: ReadonlyMap<CategoryCode, number>,
): JudgedRow[] {
  const judged = rows.map((row) => ({ row, problems: judgeRow(row, row.areaCode === regencyCode) }));
  const surplus = CATEGORY_CODES.flatMap((categoryCode) => {
    const ofCategory = rows.filter((row) => row.categoryCode === categoryCode);
    const villages = ofCategory.filter(({ areaCode }) => areaCode !== regencyCode).map(({ counts }) => counts.jkk);
    const regencyTotal = reported.get(categoryCode) ?? null;
    const finding = checkRegencyTotal({ programme: "jkk", villages, regencyTotal });
    const note = ofCategory.find(({ areaCode }) => areaCode === regencyCode)?.note ?? null;
    return finding === null ? [] : [{ areaCode: regencyCode, categoryCode, note, problems: [finding] }];
  });
  return [
    ...judged
      .filter(({ problems }) => problems.length > 0)
      .map(({ row: { areaCode, categoryCode, note }, problems }) => ({ areaCode, categoryCode, note, problems })),
    ...surplus,
  ];
}

function judgeRow({ categoryCode, counts, previous, eligible, note }: StoredRow, isRemainder: boolean): Problem[] {
  const fault = noteFault(note);
  const missing = isRemainder ? checkRemainder(counts, previous) : null;
  return [
    ...(missing === null ? [] : [missing]),
    ...checkEntry({ class: classOf(categoryCode), counts, previous, eligible }),
    ...(fault === null ? [] : [{ rule: "NOTE", severity: "ERROR", fault } as const]),
  ];
}

/** What keeps a month from being submitted; ready when all three are empty. */
export interface Readiness {
  /** Codes of villages that are neither in nor marked as without data. */
  readonly missing: readonly string[];
  readonly errors: readonly JudgedRow[];
  /** Warnings without the note that explains them. */
  readonly unexplained: readonly JudgedRow[];
}

/** Readiness by what is missing and what the rules object to; of a row only the problems that matter are kept. */
export function readinessOf(missing: readonly string[], judged: readonly JudgedRow[]): Readiness {
  const only = (row: JudgedRow, severity: Problem["severity"]): JudgedRow[] => {
    const problems = row.problems.filter((problem) => problem.severity === severity);
    return problems.length > 0 ? [{ ...row, problems }] : [];
  };
  return {
    missing,
    errors: judged.flatMap((row) => only(row, "ERROR")),
    unexplained: judged.filter(needsNote).flatMap((row) => only(row, "WARNING")),
  };
}

export function isReady({ missing, errors, unexplained }: Readiness): boolean {
  return missing.length + errors.length + unexplained.length === 0;
}

/** A cell that a return names; ALL stands for every category, or for every programme of the category. */
export interface NamedCell {
  readonly areaCode: string;
  readonly categoryCode: CategoryCode | "ALL";
  readonly programme: Programme | "ALL";
  readonly reason: string;
}

/** Whether a return can name the cell: it is not closed, and a whole place comes with all its programmes. */
export function isReturnable({ categoryCode, programme }: Pick<NamedCell, "categoryCode" | "programme">): boolean {
  if (categoryCode === "ALL") return programme === "ALL";
  return programme === "ALL" || !isClosed(classOf(categoryCode), programme);
}

/**
 * The cells that a return opens again: those that were named, each once and with the reason given first, and those
 * that a rule ties to them, without a reason of their own.
 */
export function cellsToReopen(named: readonly NamedCell[]): ReopenedCell[] {
  const tied = named.flatMap(({ areaCode, categoryCode, programme }): ReopenedCell[] =>
    categoryCode === "ALL" || programme === "ALL"
      ? []
      : tiedProgrammes(categoryCode, programme).map((partner) => ({
          areaCode,
          categoryCode,
          programme: partner,
          reason: null,
        })),
  );
  const cells = new Map<string, ReopenedCell>();
  for (const cell of [...named, ...tied]) {
    const key = `${cell.areaCode}/${cell.categoryCode}/${cell.programme}`;
    if (!cells.has(key)) cells.set(key, cell);
  }
  return [...cells.values()];
}

/** As in the database: long enough to say something. */
export const SHORTEST_REASON = 3;

export type ReasonFault = "TOO_SHORT" | "TOO_LONG" | "IDENTITY_NUMBER";

/** What keeps a reason (of a return, or of a village without data) from being stored, or null. */
export function reasonFault(text: string): ReasonFault | null {
  const reason = readNote(text);
  if (reason === null || [...reason].length < SHORTEST_REASON) return "TOO_SHORT";
  return noteFault(reason);
}

/** A month, when it is due, and when it was submitted for the first time; a later return does not make it late. */
export interface Deadline {
  readonly dueDate: IsoDate;
  /** Null while it never was. */
  readonly submittedOn: IsoDate | null;
}

/** A month that a regency has begun. */
export interface BegunMonth {
  readonly period: Period;
  /** The day of its first submission; null while there was none. */
  readonly submittedOn: IsoDate | null;
}

/** The deadlines of all months begun, and of those that should have been begun since: up to the one of today. */
export function deadlinesOf(begun: readonly BegunMonth[], dueDay: number, today: IsoDate): Deadline[] {
  const newest = Math.max(...begun.map(({ period }) => period)) as Period;
  const unbegun = begun.length === 0 ? [] : listPeriods(addMonths(newest, 1), periodOf(today));
  const months = [...begun, ...unbegun.map((period) => ({ period, submittedOn: null }))];
  return months.map((month) => deadlineOf(month, dueDay, today));
}

/**
 * The deadline of one month. No step lies after today: only in the demo, where today stands still, does a clock say
 * so, and then the step counts for today.
 */
export function deadlineOf({ period, submittedOn }: BegunMonth, dueDay: number, today: IsoDate): Deadline {
  return {
    dueDate: dueDate(period, dueDay),
    submittedOn: submittedOn !== null && submittedOn > today ? today : submittedOn,
  };
}

/** Whole days after the due date, 0 on it and before; counted on while the month was never submitted. */
export function daysLate({ dueDate, submittedOn }: Deadline, today: IsoDate): number {
  return Math.max(0, daysBetween(dueDate, submittedOn ?? today));
}

export interface OnTime {
  /** Months submitted on or before their due date. */
  readonly onTime: number;
  /** Months that are settled: submitted, or past their due date. */
  readonly due: number;
  /** The one divided by the other; null while no month is settled. */
  readonly rate: number | null;
}

/** How reliably a regency submits. A month that is not due yet counts as soon as it is submitted, and not before. */
export function onTimeOf(months: readonly Deadline[], today: IsoDate): OnTime {
  const settled = months.filter((month) => month.submittedOn !== null || daysLate(month, today) > 0);
  const onTime = settled.filter((month) => month.submittedOn !== null && daysLate(month, today) === 0).length;
  return { onTime, due: settled.length, rate: settled.length === 0 ? null : onTime / settled.length };
}
