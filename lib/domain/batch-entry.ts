/**
 * A batch as it is entered: what stands in its cells, read and judged in one go. The sheet asks while somebody types,
 * the mutation asks before it writes, and the CHECKs of the database say the same a third time.
 *
 * Errors block saving the row; a warning does not. What is unknown (null) never breaks a comparison, and does not hide
 * one either: each stage is held against every known one before it.
 */

import { DROP_STAGES, type Drop, type DropStage, STAGES, STEP_OF, type Stage } from "./batch";
import type { Known } from "./coverage";
import { type ParsedCount, parseCount } from "./entry";
import type { Period } from "./period";

/** What is entered for a batch, from the quota to those who went on paying for themselves. */
export const BATCH_COLUMNS = [...STAGES, "converted"] as const;
export type BatchColumn = (typeof BATCH_COLUMNS)[number];

/** People, each figure of its own; null is unknown and never 0. */
export type BatchCounts = Readonly<Record<BatchColumn, Known>>;

/** What stands in the cells, as typed. */
export type BatchCells = Readonly<Record<BatchColumn, string>>;

/** The people for whom a reason was given, by stage; a stage without reasons is missing. */
export type DropSums = Readonly<Partial<Record<DropStage, number>>>;

/** The largest figure of a batch, as in the database: far above the workers of any village. */
export const MAX_BATCH_PEOPLE = 1_000_000;

/** The columns that narrow. The quota is no part of it: more than the quota may be proposed. */
const NARROWING = ["proposed", "verified", "registered", "active", "converted"] as const;

export type BatchProblem =
  /** A text that is no count. It objects before any rule can. */
  | {
      readonly rule: "UNREADABLE";
      readonly severity: "ERROR";
      readonly column: BatchColumn;
      readonly text: string;
      readonly parsed: Extract<ParsedCount, { kind: "error" }>;
    }
  /** A stage has more people than one before it. */
  | {
      readonly rule: "WIDENS";
      readonly severity: "ERROR";
      readonly column: BatchColumn;
      readonly count: number;
      readonly limitColumn: BatchColumn;
      readonly limit: number;
    }
  /** Somebody is active from an unknown month on. */
  | { readonly rule: "NO_START"; readonly severity: "ERROR"; readonly column: "active" }
  /** More reasons were given than people left between two stages. */
  | {
      readonly rule: "DROPS";
      readonly severity: "ERROR";
      readonly column: Stage;
      readonly stage: DropStage;
      readonly people: number;
      readonly lost: number;
    }
  /** More are registered than the quota has places for: possible, and worth a word. */
  | {
      readonly rule: "OVER_QUOTA";
      readonly severity: "WARNING";
      readonly column: "registered" | "active";
      readonly count: number;
      readonly quota: number;
    }
  /** Another programme's batch of the same village, category, payer and phase runs in the same months. */
  | { readonly rule: "OVERLAPS"; readonly severity: "ERROR"; readonly programme: string }
  /** A batch that goes on from this one begins where this one lapses: its months stay. */
  | { readonly rule: "RENEWED"; readonly severity: "ERROR"; readonly phase: number }
  /** The batch that this one shall go on from is another village's or category's, or does not lapse in its first month. */
  | { readonly rule: "RENEWS"; readonly severity: "ERROR" };

export interface BatchJudgement {
  /** What the cells say; null where one is empty or cannot be read. */
  readonly counts: BatchCounts;
  readonly problems: readonly BatchProblem[];
}

/** What the cells are judged beside. */
export interface BatchSetting {
  /** The first month paid for; null until it is known. */
  readonly start: Period | null;
  readonly drops: DropSums;
}

/** The cells read, and everything the rules object to: by column, errors and warnings alike. */
export function judgeBatch(cells: BatchCells, setting: BatchSetting): BatchJudgement {
  const parsed = BATCH_COLUMNS.map((column) => ({
    column,
    text: cells[column].trim(),
    parsed: readCount(cells[column]),
  }));
  const counts = Object.fromEntries(
    parsed.map(({ column, parsed }) => [column, parsed.kind === "count" ? parsed.value : null]),
  ) as Record<BatchColumn, Known>;
  const unreadable = parsed.flatMap(({ column, text, parsed }): BatchProblem[] =>
    parsed.kind === "error" ? [{ rule: "UNREADABLE", severity: "ERROR", column, text, parsed }] : [],
  );
  return { counts, problems: [...unreadable, ...checkBatch(counts, setting)] };
}

/** What the rules object to in the figures of a batch; empty when it is sound. */
function checkBatch(counts: BatchCounts, { start, drops }: BatchSetting): BatchProblem[] {
  return [
    ...NARROWING.flatMap((column) => checkNarrows(counts, column)),
    ...checkStart(counts, start),
    ...DROP_STAGES.flatMap((stage) => checkDrops(counts, stage, drops[stage] ?? 0)),
    ...checkQuota(counts),
  ];
}

/** How many did not reach a stage; null where one of the two figures is unknown. */
export function lostAt(stage: DropStage, counts: BatchCounts): Known {
  const [before, after] = STEP_OF[stage].map((column) => counts[column]);
  return before == null || after == null ? null : before - after;
}

/** The reasons added up by stage. */
export function sumDrops(drops: readonly Drop[]): DropSums {
  const sums: Partial<Record<DropStage, number>> = {};
  for (const { stage, people } of drops) sums[stage] = (sums[stage] ?? 0) + people;
  return sums;
}

export function batchErrors(problems: readonly BatchProblem[]): BatchProblem[] {
  return problems.filter(({ severity }) => severity === "ERROR");
}

/** Whether two batches hold the same figures; unknown equals unknown and never 0. */
export function sameBatchCounts(a: BatchCounts, b: BatchCounts): boolean {
  return BATCH_COLUMNS.every((column) => a[column] === b[column]);
}

/** Written as in the sheet of counts ("12.800" or "12800"), up to the largest figure of a batch. */
function readCount(text: string): ParsedCount {
  const parsed = parseCount(text);
  if (parsed.kind !== "count" || parsed.value <= MAX_BATCH_PEOPLE) return parsed;
  return { kind: "error", reason: "TOO_LARGE", understood: parsed.value, suggestions: [] };
}

/** Of several stages before that are smaller the smallest objects, the later of two that are equal. */
function checkNarrows(counts: BatchCounts, column: (typeof NARROWING)[number]): BatchProblem[] {
  const count = counts[column];
  if (count === null) return [];
  const before = NARROWING.slice(0, NARROWING.indexOf(column)).flatMap((limitColumn) => {
    const limit = counts[limitColumn];
    return limit !== null && limit < count ? [{ limitColumn, limit }] : [];
  });
  const smallest = before.reduceRight<(typeof before)[number] | null>(
    (least, one) => (least === null || one.limit < least.limit ? one : least),
    null,
  );
  return smallest === null ? [] : [{ rule: "WIDENS", severity: "ERROR", column, count, ...smallest }];
}

function checkStart({ active }: BatchCounts, start: Period | null): BatchProblem[] {
  return (active ?? 0) > 0 && start === null ? [{ rule: "NO_START", severity: "ERROR", column: "active" }] : [];
}

function checkDrops(counts: BatchCounts, stage: DropStage, people: number): BatchProblem[] {
  const lost = lostAt(stage, counts);
  // What widens is told by its own rule.
  if (lost === null || lost < 0 || people <= lost) return [];
  return [{ rule: "DROPS", severity: "ERROR", column: STEP_OF[stage][1], stage, people, lost }];
}

/** Registered workers are those who are paid for; where they are unknown, the active ones (A). */
function checkQuota(counts: BatchCounts): BatchProblem[] {
  const column = counts.registered === null ? "active" : "registered";
  const count = counts[column];
  if (counts.quota === null || count === null || count <= counts.quota) return [];
  return [{ rule: "OVER_QUOTA", severity: "WARNING", column, count, quota: counts.quota }];
}
