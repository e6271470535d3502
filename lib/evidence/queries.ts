import { type Agent, getAgentDesk, isActiveIn } from "@/lib/agent/queries";
import { getBudgetDesk, type KeptBudget } from "@/lib/budget/queries";
import { getCostBook } from "@/lib/cost/queries";
import { inSnapshot, readTogether, scoped } from "@/lib/db";
import { type EligibleDefinition, selectEligibleDefinitions } from "@/lib/definition/queries";
import { may, type Viewer } from "@/lib/domain/access";
import type { SponsoredBatch } from "@/lib/domain/batch";
import { BUDGETED, type BudgetUse, budgetUse, type CostCell, costCells, runningBatches } from "@/lib/domain/cost";
import { knownBatches } from "@/lib/domain/edition-facts-costs";
import { beforeSpan, EVIDENCE_TREND_MONTHS, endOf, type Span } from "@/lib/domain/evidence";
import { batchesInForce } from "@/lib/domain/funnel";
import type { OutreachEvent } from "@/lib/domain/outreach";
import { addMonths, type IsoDate, listPeriods, type Period, toPeriod, yearOf } from "@/lib/domain/period";
import { type Board, boardOf } from "@/lib/domain/quota-board";
import type { Jurisdiction, NamedPlace } from "@/lib/jurisdiction/queries";
import { findJurisdiction } from "@/lib/jurisdiction/queries";
import { type CategoryName, selectCategories, selectVillages, type VillageRow } from "@/lib/month/queries";
import { getOutreachDesk } from "@/lib/outreach/queries";
import {
  type AreaMonth,
  type CategoryMonth,
  type CountedFigures,
  figuresOf,
  findNewestMonth,
  selectAreaMonths,
  selectCategoryMonths,
} from "@/lib/standing/queries";
import { visibleMonth } from "@/lib/submission/queries";
import { getProgrammeDesk, getQuotaBoard, type SubsidyProgramme } from "@/lib/subsidy/queries";
import { type AreaTarget, getTargetDesk, type TargetSet } from "@/lib/target/queries";
import { Prisma } from "@/prisma/generated/client";

/** The months that documents can be made of. */
export interface EvidenceDesk {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  /** The first month and the newest with figures that are published; null before there is one. */
  readonly months: readonly [oldest: Period, newest: Period] | null;
}

/** Why figures moved, in the words of who entered them. */
export interface MonthNote {
  readonly period: Period;
  readonly note: string;
  /** How many entries say so. */
  readonly entries: number;
}

/** Why a month came back from the branch. */
export interface MonthReturn {
  readonly period: Period;
  readonly reason: string;
}

export interface IssuedEdition {
  readonly number: string;
  readonly period: Period;
  readonly checkCode: string;
}

export interface ProgrammeBoard {
  readonly programme: SubsidyProgramme;
  /** Of the batches that have begun by the end of the span. */
  readonly board: Board;
  /** Whether any batch is paid for at the end. */
  readonly isPaidNow: boolean;
}

/** All that the documents of a regency over a span are made of. */
export interface Evidence {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  readonly span: Span;
  /** The month before the span. */
  readonly begin: Period;
  /** The last month of the span with figures. */
  readonly end: Period;
  /** The two years up to the end, and the months before the span and the year before; ascending. */
  readonly months: readonly AreaMonth[];
  readonly figures: (areaCode: string, period: Period) => CountedFigures;
  readonly definitions: readonly EligibleDefinition[];
  readonly categories: readonly CategoryName[];
  /** With the reason of who brought no data for the end, by code. */
  readonly villages: readonly VillageRow[];
  /** The same before the span. */
  readonly villagesBefore: readonly VillageRow[];
  readonly notes: readonly MonthNote[];
  readonly returns: readonly MonthReturn[];
  readonly editions: readonly IssuedEdition[];
  /** Newest first. */
  readonly programmes: readonly ProgrammeBoard[];
  readonly batches: readonly SponsoredBatch[];
  readonly budgets: readonly KeptBudget[];
  /** What the batches cost that had begun by the end. */
  readonly cells: readonly CostCell[];
  /** Of the span, newest first. */
  readonly events: readonly OutreachEvent[];
  readonly areas: readonly NamedPlace[];
  /** Those who are agents at the end. */
  readonly agents: readonly Agent[];
  readonly sets: readonly TargetSet[];
  /** What province and country want of the regency's rate. */
  readonly above: readonly AreaTarget[];
}

/** Which spans a regency can have documents of; null when there is no such regency for the viewer. */
export function getEvidenceDesk(viewer: Viewer, code: string): Promise<EvidenceDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = mayRead(viewer, code) ? await findJurisdiction(tx, viewer, code) : null;
    if (place === null || place.regencyCode === null) return null;
    const newest = await findNewestMonth(tx, viewer, code);
    const [oldest] = await tx.$queryRaw<{ period: number }[]>`
      SELECT s.period FROM submission s WHERE s.regency_code = ${code}
        AND ${visibleMonth(viewer, Prisma.sql`s.regency_code`, Prisma.sql`s.period`)} ORDER BY s.period LIMIT 1`;
    return {
      place: { ...place, regencyCode: place.regencyCode },
      months: newest === null || oldest === undefined ? null : [toPeriod(oldest.period), newest],
    };
  });
}

/**
 * What the pages say about a span, read by the queries of the pages, all as of one moment. Null when there is no such
 * regency for the viewer, or the span has no month with figures yet.
 */
export function getEvidence(viewer: Viewer, code: string, span: Span, today: IsoDate): Promise<Evidence | null> {
  return inSnapshot(viewer, () => readEvidence(viewer, code, span, today));
}

async function readEvidence(viewer: Viewer, code: string, span: Span, today: IsoDate): Promise<Evidence | null> {
  const desk = await getEvidenceDesk(viewer, code);
  const end = desk?.months ? endOf(span, desk.months[1]) : null;
  if (desk === null || end === null) return null;
  const read = await readMonths(viewer, code, span, end);
  const programmes = await readBoards(viewer, code, end);
  const books = await Promise.all([
    getCostBook(viewer, code, today),
    getBudgetDesk(viewer, code),
    getOutreachDesk(viewer, code),
    getAgentDesk(viewer, code, today),
    getTargetDesk(viewer, code),
  ]);
  const [costs, budgets, outreach, agents, targets] = books;
  if (costs === null || budgets === null || outreach === null || agents === null || targets === null) return null;
  const { batches, rates } = costs;
  return {
    ...{ place: desk.place, span, begin: beforeSpan(span), end, ...read, programmes, batches },
    budgets: budgets.budgets,
    // As in the edition of the month: what begins later is not known by then.
    cells: costCells(runningBatches(knownBatches(batches, end), addMonths(end, 1)).paid, rates),
    events: outreach.events.filter(({ heldOn }) => isWithin(heldOn, span)),
    areas: outreach.areas,
    agents: agents.agents.filter((agent) => isActiveIn(agent, end)),
    sets: targets.sets,
    above: targets.above.map(({ target }) => target),
  };
}

/** How the payers' budgets of a year stand at the end of the span: what its months cost is spent, the rest of the year bound. */
export function usesOf({ cells, budgets, end }: Evidence, year: number): BudgetUse[] {
  return BUDGETED.map((payer) => budgetUse({ payer, year }, { cells, budgets, from: addMonths(end, 1) })).filter(
    ({ payer, budget }) =>
      budget !== null || cells.some((cell) => cell.payer === payer && yearOf(cell.period) === year),
  );
}

function mayRead(viewer: Viewer, code: string): boolean {
  return may(viewer, "submission.read", code) && may(viewer, "subsidy.read", code);
}

function isWithin(day: IsoDate, { first, last }: Span): boolean {
  const month = Number(day.slice(0, 7).replace("-", ""));
  return first <= month && month <= last;
}

function readMonths(viewer: Viewer, code: string, span: Span, end: Period) {
  const compared = [beforeSpan(span), end];
  const periods = [...new Set([...listPeriods(addMonths(end, 1 - EVIDENCE_TREND_MONTHS), end), ...compared])];
  const inSpan = (period: Prisma.Sql) => Prisma.sql`${period} BETWEEN ${span.first} AND ${end}`;
  return scoped(viewer, async (tx) => {
    const { categories, categoryNames, ...read } = await readTogether<{
      months: AreaMonth;
      categories: CategoryMonth;
      categoryNames: CategoryName;
      definitions: EligibleDefinition;
      villages: VillageRow;
      villagesBefore: VillageRow;
      notes: MonthNote;
      returns: MonthReturn;
      editions: IssuedEdition;
    }>(tx, {
      months: Prisma.sql`SELECT * FROM (${selectAreaMonths(viewer, [code], periods)}) months ORDER BY period`,
      categories: selectCategoryMonths(viewer, [code], periods),
      categoryNames: selectCategories(),
      definitions: selectEligibleDefinitions(),
      villages: selectVillages(code, end),
      villagesBefore: selectVillages(code, beforeSpan(span)),
      notes: Prisma.sql`SELECT period, note, count(*)::integer AS entries FROM enrolment
        WHERE regency_code = ${code} AND note IS NOT NULL AND ${inSpan(Prisma.sql`period`)}
        GROUP BY period, note ORDER BY period, entries DESC, note`,
      returns: Prisma.sql`SELECT period, reason FROM submission_event
        WHERE regency_code = ${code} AND to_status = 'RETURNED' AND reason IS NOT NULL AND ${inSpan(Prisma.sql`period`)} ORDER BY period, id`,
      editions: Prisma.sql`SELECT number, period, check_code AS "checkCode" FROM edition
        WHERE regency_code = ${code} AND period <= ${end} ORDER BY period DESC, sequence DESC`,
    });
    return { ...read, categories: categoryNames, figures: figuresOf({ months: read.months, categories }) };
  });
}

/** The board of every programme whose year has come, as far as its batches have begun by then. */
async function readBoards(viewer: Viewer, code: string, end: Period): Promise<ProgrammeBoard[]> {
  const desk = await getProgrammeDesk(viewer, code);
  const begun = desk?.programmes.filter(({ year }) => toPeriod(year * 100 + 1) <= end) ?? [];
  const boards = await Promise.all(begun.map(({ id }) => getQuotaBoard(viewer, code, id, end)));
  return boards.flatMap((facts) => {
    if (facts === null || facts.programme === null) return [];
    const batches = facts.batches.filter(({ start }) => start !== null && start <= end);
    const board = boardOf({ ...facts, batches }, { payer: null, category: null }, end);
    return [{ programme: facts.programme, board, isPaidNow: batchesInForce(batches, end).length > 0 }];
  });
}
