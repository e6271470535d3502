import { selectBatches } from "@/lib/batch/queries";
import { selectBudgets } from "@/lib/budget/queries";
import { readTogether, scoped, type Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { SponsoredBatch } from "@/lib/domain/batch";
import type { Budget } from "@/lib/domain/cost";
import { coverageRate, type Known, sumKnown } from "@/lib/domain/coverage";
import { countedBatches, groupedBy, sumFunnel } from "@/lib/domain/funnel";
import { type IsoDate, type Period, yearOf } from "@/lib/domain/period";
import { dueMonth, type PromiseMeasure, type PromiseState } from "@/lib/domain/promise";
import { judgePromise, type MeasuredFigures, RATE_STEPS } from "@/lib/domain/promise-measure";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import {
  type AreaMonth,
  type CategoryMonth,
  figuresOf,
  findNewestMonth,
  selectAreaMonths,
  selectCategoryMonths,
} from "@/lib/standing/queries";
import { Prisma } from "@/prisma/generated/client";

/** What was said in public, by an office or a body. */
export interface PublicPromise {
  readonly id: string;
  readonly statement: string;
  readonly statementEn: string | null;
  readonly saidBy: string;
  readonly saidOn: IsoDate;
  readonly measure: PromiseMeasure;
  /** A rate 0–1 for COVERAGE, people, whole rupiah for BUDGET; null where nothing is to be measured. */
  readonly amount: Known;
  readonly dueOn: IsoDate | null;
  readonly source: string;
  readonly version: number;
}

/** A promise against what was reached. */
export interface JudgedPromise extends PublicPromise {
  /** In the unit of the amount; null where nobody can say. */
  readonly actual: Known;
  /** The month of the actual: the newest, or that of the due date where it was kept by then; null before there is one. */
  readonly measuredIn: Period | null;
  readonly state: PromiseState;
}

/** The same with who wrote it down. */
export interface KeptPromise extends JudgedPromise {
  readonly at: Date;
  /** Null when it was not a user. */
  readonly by: string | null;
}

export interface PromiseDesk {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  /** The newest month that promises are measured in; null before there is one. */
  readonly period: Period | null;
  /** Newest first. */
  readonly promises: readonly KeptPromise[];
}

/** What was said about a regency, newest first: rows of a `PublicPromise`. */
export function selectPromises(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.statement, p.statement_en AS "statementEn", p.said_by AS "saidBy", to_char(p.said_on, 'YYYY-MM-DD') AS "saidOn",
      p.measure, (CASE WHEN p.measure = 'COVERAGE' THEN p.amount::numeric / ${RATE_STEPS}::integer ELSE p.amount END)::float8 AS amount,
      to_char(p.due_on, 'YYYY-MM-DD') AS "dueOn", p.source, p.version
    FROM public_promise p WHERE p.regency_code = ${regencyCode} ORDER BY p.said_on DESC, p.statement, p.id`;
}

/**
 * The promises of a regency against fact, measured in the given month, without one in the newest that was published (before
 * there is any: that the viewer may read). Null when there is no such regency for the viewer.
 */
export function listPromises(viewer: Viewer, code: string, period: Period | null = null): Promise<PromiseDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null || place.regencyCode === null) return null;
    const newest = period ?? (await findNewestMonth(tx, viewer, code));
    const { promises } = await readTogether<{
      promises: PublicPromise & { readonly at: string; readonly by: string | null };
    }>(tx, {
      promises: Prisma.sql`SELECT s.*, p.updated_at AS at, u.name AS by
        FROM (${selectPromises(code)}) s JOIN public_promise p ON p.regency_code = ${code} AND p.id = s.id
        LEFT JOIN app_user u ON u.id = p.updated_by ORDER BY s."saidOn" DESC, s.statement, s.id`,
    });
    return {
      place: { ...place, regencyCode: place.regencyCode },
      period: newest,
      promises: await judge(
        tx,
        viewer,
        code,
        promises.map((promise) => ({ ...promise, at: new Date(promise.at) })),
        newest,
      ),
    };
  });
}

async function judge<Promised extends PublicPromise>(
  tx: Tx,
  viewer: Viewer,
  code: string,
  promises: readonly Promised[],
  newest: Period | null,
): Promise<(Promised & JudgedPromise)[]> {
  if (newest === null) {
    return promises.map((promise) => ({ ...promise, actual: null, measuredIn: null, state: "UNKNOWN" }));
  }
  const due = promises.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueMonth(dueOn)]));
  const figures = await readMeasured(tx, viewer, code, [newest, ...due]);
  return promises.map((promise) => ({ ...promise, ...judgePromise(promise, newest, figures) }));
}

interface YearProgramme {
  readonly id: string;
  readonly year: number;
  readonly quota: number;
}

/** What promises are measured by, in each of some months, as far as the viewer may read them. */
export async function readMeasured(
  tx: Tx,
  viewer: Viewer,
  code: string,
  periods: readonly Period[],
): Promise<(period: Period) => MeasuredFigures> {
  const { months, categories, ...books } = await readTogether<{
    months: AreaMonth;
    categories: CategoryMonth;
    programmes: YearProgramme;
    batches: SponsoredBatch;
    budgets: Budget;
  }>(tx, {
    months: selectAreaMonths(viewer, [code], periods),
    categories: selectCategoryMonths(viewer, [code], periods),
    programmes: selectYearProgrammes(code),
    batches: selectBatches(code),
    budgets: selectBudgets(code),
  });
  const figures = figuresOf({ months, categories });
  const maySeeBooks = may(viewer, "subsidy.read", code);
  return (period) => {
    const { active, eligible, categories: counts } = figures(code, period);
    return {
      COVERAGE: coverageRate(active, eligible),
      ACTIVE: active,
      VULNERABLE_ACTIVE: counts.find(({ category }) => category === "VULNERABLE")?.counts.jkk ?? null,
      ...(maySeeBooks ? ofYear(books, period) : { VULNERABLE_REGISTERED: null, QUOTA: null, BUDGET: null }),
    };
  };
}

interface Books {
  readonly programmes: readonly YearProgramme[];
  readonly batches: readonly SponsoredBatch[];
  readonly budgets: readonly Budget[];
}

/** What the programmes of the month's year give and have registered by its end, and what the payers have in that year. */
function ofYear({ programmes, batches, budgets }: Books, period: Period) {
  const ofThisYear = programmes.filter(({ year }) => year === yearOf(period));
  const begun = groupedBy(
    batches.filter(({ start }) => start !== null && start <= period),
    ({ programmeId }) => programmeId,
  );
  return {
    QUOTA: sumKnown(ofThisYear.map(({ quota }) => quota)),
    // Of a batch and its renewals within a programme the people count once, as on the quota board.
    VULNERABLE_REGISTERED: sumKnown(
      ofThisYear.map(({ id }) => sumFunnel(countedBatches(begun.get(id) ?? [])).registered),
    ),
    // What the regency itself gives (A).
    BUDGET: budgets.find(({ payer, year }) => payer === "APBD_REGENCY" && year === yearOf(period))?.rupiah ?? null,
  };
}

/** Programmes with their quota over all villages. */
function selectYearProgrammes(regencyCode: string): Prisma.Sql {
  return Prisma.sql`SELECT p.id, p.year, p.quota_per_village * (
      SELECT count(*)::integer FROM village k WHERE starts_with(k.code, ${`${regencyCode}.`}) AND k.kind = ANY (p.quota_kinds)) AS quota
    FROM subsidy_programme p WHERE p.regency_code = ${regencyCode}`;
}
