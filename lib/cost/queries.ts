import { selectBatches } from "@/lib/batch/queries";
import { selectBudgets } from "@/lib/budget/queries";
import { selectSponsoredRates } from "@/lib/contribution/queries";
import { readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { SponsoredBatch } from "@/lib/domain/batch";
import type { ContributionRate } from "@/lib/domain/contribution";
import { type Budget, costCells, runningBatches } from "@/lib/domain/cost";
import { answerCostScenario, type CostScenario, type CostScenarioAnswer } from "@/lib/domain/cost-scenario";
import type { Known } from "@/lib/domain/coverage";
import { type IsoDate, type Period, periodOf, yearOf } from "@/lib/domain/period";
import type { Programme } from "@/lib/domain/programme";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { findJurisdiction, type Jurisdiction } from "@/lib/jurisdiction/queries";
import { type MonthRow, selectMonth } from "@/lib/priority/queries";
import { type CategoryMonth, findNewestMonth, selectCategoryMonths } from "@/lib/standing/queries";
import { type AreaTarget, selectTargets } from "@/lib/target/queries";
import { Prisma } from "@/prisma/generated/client";
import type { CostQuestion } from "./schema";

/** A programme of the newest year that has one, with the villages that it gives a quota. */
export interface QuotaProgramme {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly months: number;
  readonly programmes: readonly Programme[];
  readonly perVillage: number;
  readonly villages: number;
}

/** A scenario under a name. */
export interface SavedScenario {
  readonly id: string;
  readonly name: string;
  /** As it stands in an address. */
  readonly query: string;
  readonly at: Date;
  /** Null when it was not a user. */
  readonly by: string | null;
}

/** All that costs are computed from. */
export interface CostBook {
  readonly place: Jurisdiction & { readonly regencyCode: string };
  /** The month that has begun: those before it are spent. */
  readonly from: Period;
  readonly year: number;
  readonly batches: readonly SponsoredBatch[];
  readonly rates: readonly ContributionRate[];
  readonly budgets: readonly Budget[];
  /** By name; empty before there is one. */
  readonly programmes: readonly QuotaProgramme[];
  /** The newest complete month; null before there is one. */
  readonly period: Period | null;
  readonly month: MonthRow;
  /** Vulnerable workers among the active of that month. */
  readonly sponsored: Known;
  /** Those that workers can be missing to: coverage, or vulnerable workers; the regency's own first, then by date. */
  readonly targets: readonly AreaTarget[];
  /** Newest first. */
  readonly saved: readonly SavedScenario[];
}

const NOTHING: MonthRow = { active: null, eligible: null, countsSponsored: null };

/** What there is to know about the costs of a regency; null when there is no such regency for the viewer. */
export function getCostBook(viewer: Viewer, code: string, today: IsoDate): Promise<CostBook | null> {
  return scoped(viewer, async (tx) => {
    if (!may(viewer, "subsidy.read", code)) return null;
    const place = await findJurisdiction(tx, viewer, code);
    if (place === null || place.regencyCode === null) return null;
    const from = periodOf(today);
    const period = await findNewestMonth(tx, viewer, code);
    const { months, categories, targets, saved, ...read } = await readTogether<{
      batches: SponsoredBatch;
      rates: ContributionRate;
      budgets: Budget;
      programmes: QuotaProgramme;
      months: MonthRow;
      categories: CategoryMonth;
      targets: AreaTarget;
      saved: Omit<SavedScenario, "at"> & { readonly at: string };
    }>(tx, {
      batches: selectBatches(code),
      rates: selectSponsoredRates(),
      budgets: selectBudgets(code),
      programmes: selectQuotaProgrammes(code, yearOf(from)),
      months: selectMonth(viewer, code, code, period ?? from),
      categories: selectCategoryMonths(viewer, [code], [period ?? from]),
      targets: selectTargets(code),
      saved: selectSaved(code),
    });
    const isKnown = period !== null;
    return {
      ...read,
      ...{ place: { ...place, regencyCode: place.regencyCode }, from, year: yearOf(from), period },
      month: (isKnown ? months[0] : undefined) ?? NOTHING,
      sponsored: (isKnown && months[0]?.active != null ? vulnerableOf(categories) : undefined) ?? null,
      targets: targets.filter((target) => isOpen(target, code, today)),
      saved: saved.map((one) => ({ ...one, at: new Date(one.at) })),
    };
  });
}

/** The programme of that id, without an id the first; null when there is none. */
export function programmeIn({ programmes }: CostBook, id: string | undefined): QuotaProgramme | null {
  return (id === undefined ? programmes[0] : programmes.find((programme) => programme.id === id)) ?? null;
}

/**
 * The answer of the rules to a scenario over a book that was read; nothing is stored. NO_PROGRAMME where the programme
 * that is meant is not there or gives no village a quota: nobody could be counted, and 0 would be wrong.
 */
export function answerOver(book: CostBook, scenario: CostScenario): CostScenarioAnswer | Refusal {
  const { month, sponsored, rates, batches, budgets, from } = book;
  const villages = programmeIn(book, scenario.programme)?.villages ?? 0;
  if (villages === 0) return refuse({ reason: "NO_PROGRAMME" });
  const running = costCells(runningBatches(batches, from).paid, rates);
  return answerCostScenario(scenario, { ...month, sponsored, rates, budgets, villages, running });
}

/** The answer to a scenario for the regency; NO_PROGRAMME as above, null when there is no such regency for the viewer. */
export async function answerCostScenarioFor(
  viewer: Viewer,
  { place, scenario }: CostQuestion,
  today: IsoDate,
): Promise<CostScenarioAnswer | Refusal | null> {
  const book = await getCostBook(viewer, place, today);
  return book === null ? null : answerOver(book, scenario);
}

/** Whether people can still be missing to it: a coverage over everyone, or the regency's own number of vulnerable workers. */
function isOpen({ measure, categoryCode, areaCode, dueDate }: AreaTarget, code: string, date: IsoDate): boolean {
  if (dueDate < date) return false;
  // A number of people that province or country want is theirs as a whole: no regency owes it alone.
  return measure === "COVERAGE" ? categoryCode === null : categoryCode === "VULNERABLE" && areaCode === code;
}

function vulnerableOf(categories: readonly CategoryMonth[]): Known {
  return categories.find(({ category }) => category === "VULNERABLE")?.jkk ?? null;
}

/** The programmes of the newest year up to the given one. */
function selectQuotaProgrammes(regencyCode: string, year: number): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.name, p.year, p.months, p.programmes, p.quota_per_village AS "perVillage", (
        SELECT count(*)::integer FROM village k
        WHERE starts_with(k.code, ${`${regencyCode}.`}) AND k.kind = ANY (p.quota_kinds)) AS villages
    FROM subsidy_programme p
    WHERE p.regency_code = ${regencyCode} AND p.year = (
      SELECT max(n.year) FROM subsidy_programme n WHERE n.regency_code = ${regencyCode} AND n.year <= ${year}::integer)
    ORDER BY p.name, p.id`;
}

function selectSaved(regencyCode: string): Prisma.Sql {
  return Prisma.sql`SELECT s.id, s.name, s.query, s.created_at AS at, u.name AS by
    FROM subsidy_scenario s LEFT JOIN app_user u ON u.id = s.created_by
    WHERE s.regency_code = ${regencyCode} ORDER BY s.created_at DESC, s.name`;
}
