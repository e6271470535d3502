import { readTogether, scoped, type Tx } from "@/lib/db";
import { seesRegency, type Viewer } from "@/lib/domain/access";
import { type Compared, type Difference, differencesOf } from "@/lib/domain/difference";
import { type IsoDate, type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import {
  type Deadline,
  deadlineOf,
  deadlinesOf,
  type JudgedRow,
  judgeMonth,
  type StoredRow,
} from "@/lib/domain/submission";
import { keyOf } from "@/lib/enrolment/sheet-form";
import {
  type CategoryName,
  type HeadRow,
  type NamedReturn,
  type ReportedRow,
  type ResubmittedRow,
  type StepRow,
  type SubmittedRow,
  selectCategories,
  selectHead,
  selectReported,
  selectResubmitted,
  selectRows,
  selectSteps,
  selectSubmitted,
  selectVillages,
  type VillageRow,
} from "@/lib/month/queries";

/** A row of this month, or one that only the last month has. */
type ReadRow = StoredRow & { readonly isNow: boolean };

/** A step that was taken, or the opening of the month. */
export interface TakenStep {
  readonly to: SubmissionStatus;
  readonly at: Date;
  /** Null when it was not a user. */
  readonly by: string | null;
  readonly reason: string | null;
  /** The cells that a return named, those that only a rule ties to them left out. */
  readonly cells: readonly NamedReturn[];
}

export interface ReviewVillage {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
  /** At least one JKK count is known. */
  readonly isIn: boolean;
  /** Any count at all is known: then the village cannot be marked as without data. */
  readonly hasCounts: boolean;
  /** Why the village has no data, where somebody said so. */
  readonly markReason: string | null;
  readonly markedBy: string | null;
}

/** A month with all that somebody needs to decide about its next step. */
export interface Review {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly timeZone: string;
  readonly period: Period;
  /** Null while nobody has begun the month; then the version is 0. */
  readonly status: SubmissionStatus | null;
  readonly version: number;
  readonly deadline: Deadline;
  /** Of every month that the regency has begun, and those that it should have. */
  readonly deadlines: readonly Deadline[];
  readonly begun: readonly Period[];
  /** Oldest first. */
  readonly steps: readonly TakenStep[];
  readonly villages: readonly ReviewVillage[];
  readonly categories: readonly CategoryName[];
  /** Every row that a rule objects to, explained or not. */
  readonly judged: readonly JudgedRow[];
  /** Against the month before; without the villages that are marked as without data. */
  readonly changes: readonly Difference[];
  /** Notes by place and category, as "51.04.02.2003/VULNERABLE". */
  readonly notes: ReadonlyMap<string, string>;
  /** Against what was submitted before the last return; null where there was none. */
  readonly resubmitted: readonly Difference[] | null;
}

interface Read {
  head: HeadRow;
  steps: StepRow;
  submitted: SubmittedRow;
  villages: VillageRow;
  categories: CategoryName;
  rows: ReadRow;
  reported: ReportedRow;
  resubmitted: ResubmittedRow;
}

/** A month of a regency with its history, its gaps and its differences; null when there is no such regency. */
export async function getReview(
  viewer: Viewer,
  regencyCode: string,
  period: Period,
  today: IsoDate,
): Promise<Review | null> {
  if (!seesRegency(viewer, regencyCode)) return null;
  const read = await scoped(viewer, (tx) =>
    readTogether<{ [Part in keyof Read]: Read[Part] }>(tx, {
      head: selectHead(regencyCode, period),
      steps: selectSteps(regencyCode, period),
      submitted: selectSubmitted(regencyCode),
      villages: selectVillages(regencyCode, period),
      categories: selectCategories(),
      rows: selectRows(regencyCode, period),
      reported: selectReported(regencyCode, period),
      resubmitted: selectResubmitted(regencyCode, period),
    }),
  );
  const [head] = read.head;
  if (head === undefined) return null;
  const { dueDay, ...regency } = head;
  const begun = read.submitted.map((month) => ({ ...month, period: toPeriod(month.period) }));
  return {
    ...regency,
    period,
    deadline: deadlineOf(
      begun.find((month) => month.period === period) ?? { period, submittedOn: null },
      dueDay,
      today,
    ),
    deadlines: deadlinesOf(begun, dueDay, today),
    begun: begun.map((month) => month.period),
    steps: read.steps.map(({ at, cells, ...step }) => ({ ...step, at: new Date(at), cells: cells ?? [] })),
    villages: read.villages,
    categories: read.categories,
    judged: judge(regencyCode, read.rows, read.reported),
    changes: differencesOf(read.rows.filter(isExpected(read.villages)).map(comparedWithLastMonth)),
    notes: new Map(read.rows.flatMap((row) => (row.note === null ? [] : [[keyOf(row), row.note] as const]))),
    resubmitted: read.steps.some(({ to }) => to === "RETURNED") ? differencesOf(read.resubmitted) : null,
  };
}

/** A village that is marked as without data differs in everything, and that is told once, by its mark. */
function isExpected(villages: readonly ReviewVillage[]): (row: ReadRow) => boolean {
  const silent = new Set(
    villages.filter((village) => !village.hasCounts && village.markReason !== null).map(({ code }) => code),
  );
  return ({ areaCode }) => !silent.has(areaCode);
}

function comparedWithLastMonth({ areaCode, categoryCode, previous, counts, isNow }: ReadRow): Compared {
  return { areaCode, categoryCode, before: previous, after: isNow ? counts : null };
}

/** What the rules say of a month as it stands in the transaction, and the villages that are missing. */
export async function findJudgedMonth(
  tx: Tx,
  regencyCode: string,
  period: Period,
): Promise<{ missing: readonly string[]; judged: readonly JudgedRow[] }> {
  const { villages, rows, reported } = await readTogether<{
    villages: VillageRow;
    rows: ReadRow;
    reported: ReportedRow;
  }>(tx, {
    villages: selectVillages(regencyCode, period),
    rows: selectRows(regencyCode, period),
    reported: selectReported(regencyCode, period),
  });
  return { missing: missingOf(villages), judged: judge(regencyCode, rows, reported) };
}

/** Villages that are neither in nor marked as without data. */
export function missingOf(villages: readonly Pick<ReviewVillage, "code" | "isIn" | "markReason">[]): string[] {
  return villages.filter(({ isIn, markReason }) => !isIn && markReason === null).map(({ code }) => code);
}

function judge(regencyCode: string, rows: readonly ReadRow[], reported: readonly ReportedRow[]): JudgedRow[] {
  const totals = new Map<CategoryCode, number>(reported.map(({ categoryCode, value }) => [categoryCode, value]));
  return judgeMonth(
    regencyCode,
    rows.filter(({ isNow, areaCode }) => isNow || areaCode === regencyCode),
    totals,
  );
}
