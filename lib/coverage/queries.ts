import { type AreaDetail, type AreaStep, areaOf, selectAreaPath } from "@/lib/area/queries";
import { type GroundRow, selectGround } from "@/lib/boundary/queries";
import type { WhatIfQuestion } from "@/lib/coverage/schema";
import { readTogether, scoped, type Tx } from "@/lib/db";
import { type CountingDefinition, selectDefinitions } from "@/lib/definition/queries";
import { seesArea, type Viewer } from "@/lib/domain/access";
import { COUNTRY_CODE, levelOf } from "@/lib/domain/area";
import type { Known } from "@/lib/domain/coverage";
import type { LapsingBatch } from "@/lib/domain/lapse";
import type { HeldEvent } from "@/lib/domain/outreach";
import { asOf, type Period, toPeriod } from "@/lib/domain/period";
import { type CategoryFact, type MonthFact, type PlaceFact, wholeActive } from "@/lib/domain/picture";
import { type Selection, WHOLE } from "@/lib/domain/selection";
import { measuringTarget } from "@/lib/domain/standing";
import { type WhatIfAnswer, whatIf } from "@/lib/domain/target";
import { selectVillageQuota, type VillageQuotaRow } from "@/lib/ecosystem/queries";
import { type ReportedFigure, selectReportedFigures } from "@/lib/figure/queries";
import { selectAreaBatches } from "@/lib/lapse/queries";
import { type CategoryName, selectCategories as selectCategoryNames } from "@/lib/month/queries";
import { selectMarks } from "@/lib/outreach/queries";
import { NO_ROWS, selectPlacesBelow, selectVillagesOf } from "@/lib/place/queries";
import {
  type CategoryRow,
  categoryFact,
  type MonthRow,
  monthFact,
  selectCategories,
  selectMonths,
  selectUnmapped,
} from "@/lib/series/queries";
import { visibleMonth } from "@/lib/submission/queries";
import { type AreaTarget, selectTargets } from "@/lib/target/queries";
import { Prisma } from "@/prisma/generated/client";

export interface CoverageFacts {
  readonly area: AreaDetail;
  /** Ascending, only months with data that the viewer may read. */
  readonly months: readonly MonthFact[];
  readonly categories: readonly CategoryFact[];
  /** Every worker category, in the order of the sheet. */
  readonly categoryNames: readonly CategoryName[];
  /** The areas one level below, by code; none below a village. */
  readonly places: readonly PlaceFact[];
  /** The villages of a regency, two levels below; else none. */
  readonly villages: readonly PlaceFact[];
  /** Active members entered for the regency as a whole, not mapped to a village. */
  readonly unmapped: Known;
  readonly definitions: readonly CountingDefinition[];
  readonly reported: readonly ReportedFigure[];
  readonly targets: readonly AreaTarget[];
  /** What the map of the areas below is drawn on. */
  readonly ground: readonly GroundRow[];
  /** Outreach that reached the area in the months of the trend, by date. */
  readonly outreach: readonly HeldEvent[];
  /** What the programmes of the year give a village; null for any other area. */
  readonly villageQuota: VillageQuotaRow | null;
  /** Sponsored workers of the area, by batch; none above a regency. */
  readonly batches: readonly LapsingBatch[];
}

export interface OpenMonth {
  readonly period: Period;
  /** Published by at least one regency of the area. */
  readonly published: boolean;
}

/** The months begun for an area that the viewer may read, newest first. */
export function listOpenMonths(viewer: Viewer, areaCode: string): Promise<OpenMonth[]> {
  return scoped(viewer, (tx) => readOpenMonths(tx, viewer, areaCode));
}

async function readOpenMonths(tx: Tx, viewer: Viewer, areaCode: string): Promise<OpenMonth[]> {
  const prefix = areaCode === COUNTRY_CODE ? "" : areaCode.slice(0, 5);
  const rows = await tx.$queryRaw<{ period: number; published: boolean }[]>`
    SELECT s.period, bool_or(s.status = 'PUBLISHED') AS published FROM submission s
    WHERE starts_with(s.regency_code, ${prefix}) AND ${visibleMonth(viewer, Prisma.sql`s.regency_code`, Prisma.sql`s.period`)}
    GROUP BY s.period ORDER BY s.period DESC`;
  return rows.map(({ period, published }) => ({ period: toPeriod(period), published }));
}

/**
 * All that the picture of an area in a month is computed from, as the selection measures it; null when there is no
 * such area. Vulnerable workers and the make-up by category are told whatever is chosen.
 */
export function getCoverageFacts(
  viewer: Viewer,
  areaCode: string,
  period: Period,
  selection: Selection = WHOLE,
): Promise<CoverageFacts | null> {
  return scoped(viewer, (tx) => readFacts(tx, viewer, areaCode, period, selection));
}

/**
 * The same of the month that is chosen among those that the viewer may read, in one transaction: each costs the page
 * three round trips. Null also where none is chosen.
 */
export function openCoverage(
  viewer: Viewer,
  areaCode: string,
  choose: (months: readonly OpenMonth[]) => Period | null,
  selection: Selection,
): Promise<{ period: Period; months: OpenMonth[]; facts: CoverageFacts } | null> {
  return scoped(viewer, async (tx) => {
    const months = await readOpenMonths(tx, viewer, areaCode);
    const period = choose(months);
    const facts = period === null ? null : await readFacts(tx, viewer, areaCode, period, selection);
    return period === null || facts === null ? null : { period, months, facts };
  });
}

async function readFacts(
  tx: Tx,
  viewer: Viewer,
  areaCode: string,
  period: Period,
  selection: Selection,
): Promise<CoverageFacts | null> {
  const level = levelOf(areaCode);
  if (level === null) return null;
  const place = { code: areaCode, level };
  const { path, months, unmapped, villageQuota, ...facts } = await readTogether<{
    path: AreaStep;
    months: MonthRow;
    categories: CategoryRow;
    categoryNames: CategoryName;
    places: PlaceFact;
    villages: PlaceFact;
    unmapped: { people: Known };
    definitions: CountingDefinition;
    reported: ReportedFigure;
    targets: AreaTarget;
    ground: GroundRow;
    outreach: HeldEvent;
    villageQuota: VillageQuotaRow;
    batches: LapsingBatch;
  }>(tx, {
    path: selectAreaPath(areaCode),
    months: selectMonths(viewer, place, period, selection),
    categories: selectCategories(viewer, place, period),
    categoryNames: selectCategoryNames(),
    places: selectPlacesBelow(viewer, place, period, selection),
    villages: selectVillagesOf(viewer, place, period, selection),
    unmapped: level === "VILLAGE" || level === "DISTRICT" ? NO_ROWS : selectUnmapped(viewer, place, period, selection),
    definitions: selectDefinitions(),
    reported: selectReportedFigures(areaCode),
    targets: selectTargets(areaCode),
    ground: selectGround(place),
    outreach: selectMarks(areaCode, period),
    villageQuota: level === "VILLAGE" ? selectVillageQuota(areaCode, period) : NO_ROWS,
    batches: selectAreaBatches(areaCode),
  });
  const area = areaOf(path, areaCode);
  return area === null
    ? null
    : {
        ...facts,
        area,
        months: months.map((row) => monthFact(row, area)),
        categories: facts.categories.map(categoryFact),
        unmapped: unmapped[0]?.people ?? null,
        villageQuota: villageQuota[0] ?? null,
      };
}

/** The answer of the rules to supposed figures; nothing is stored. Null when the area is missing or foreign. */
export async function answerWhatIf(viewer: Viewer, question: WhatIfQuestion): Promise<WhatIfAnswer | null> {
  const { area: areaCode, period, active, target, due } = question;
  const level = levelOf(areaCode);
  if (level === null || !seesArea(viewer, areaCode)) return null;
  const { path, months, targets } = await scoped(viewer, (tx) =>
    readTogether<{ path: AreaStep; months: MonthRow; targets: AreaTarget }>(tx, {
      path: selectAreaPath(areaCode),
      months: selectMonths(viewer, { code: areaCode, level }, period, WHOLE),
      targets: selectTargets(areaCode),
    }),
  );
  const area = areaOf(path, areaCode);
  if (area === null) return null;
  const month = months.find((row) => row.period === period);
  const now = month === undefined ? null : monthFact(month, area);
  const main = measuringTarget(targets, areaCode, asOf(period));
  const rate = target ?? main?.value;
  const dueDate = due ?? main?.dueDate;
  if (rate === undefined || dueDate === undefined) return null;
  return whatIf({
    // What came in so far of a month that is under way is not the area's figure.
    active: active ?? wholeActive(now),
    eligible: now?.eligible ?? null,
    date: asOf(period),
    target: { kind: "RATE", rate },
    dueDate,
    baseline:
      main === null || main.baseline === null || main.baselineDate === null
        ? null
        : { value: main.baseline, date: main.baselineDate },
  });
}
