import { type AreaDetail, type AreaStep, areaOf, selectAreaPath } from "@/lib/area/queries";
import { selectSponsoredRates } from "@/lib/contribution/queries";
import { readTogether, scoped } from "@/lib/db";
import { type Definition, selectDefinitions } from "@/lib/definition/queries";
import { may, seesArea, type Viewer } from "@/lib/domain/access";
import { levelOf, regencyCodeOf, type VillageKind } from "@/lib/domain/area";
import type { ContributionRate } from "@/lib/domain/contribution";
import { gap, type Known } from "@/lib/domain/coverage";
import { addMonths, asOf, type IsoDate, type Period } from "@/lib/domain/period";
import { missingToRate, type PriorityVillage } from "@/lib/domain/priority";
import { answerScenario, type ScenarioAnswer, type ScenarioVillage } from "@/lib/domain/scenario";
import { measuringTarget } from "@/lib/domain/standing";
import { RETURN_MONTHS, type VillageMonth, type VisitReturn, visitReturns } from "@/lib/domain/visit-return";
import { countedIn, withDefinition } from "@/lib/place/queries";
import { isWholeMonth, visibleMonth } from "@/lib/submission/queries";
import { type AreaTarget, IS_IN_FORCE, selectTargets } from "@/lib/target/queries";
import { Prisma } from "@/prisma/generated/client";
import type { ScenarioQuestion } from "./schema";

/** A village and what there is to win in it. */
export interface VillagePriority extends PriorityVillage {
  readonly name: string;
  readonly kind: VillageKind;
  readonly districtName: string;
  readonly active: Known;
  readonly eligible: Known;
  /** Vulnerable workers that the village may have paid for, and has; null without a quota, or where it is unknown. */
  readonly quota: Known;
  readonly vulnerable: Known;
  readonly visit: VisitReturn | null;
  /** Why there is no data for the month, where somebody said so. */
  readonly noDataReason: string | null;
}

export interface Priorities {
  readonly area: AreaDetail;
  /** The coverage target that villages are measured by: the area's own, else its regency's. */
  readonly target: AreaTarget | null;
  /** The survey that the eligible workers come from; null when unknown. */
  readonly source: string | null;
  /** The villages of the area, by code. */
  readonly villages: readonly VillagePriority[];
}

/** What there is to win in each village of a regency or a district in a month; null for any other area. */
export async function getPriorities(viewer: Viewer, areaCode: string, period: Period): Promise<Priorities | null> {
  const regencyCode = placeOf(viewer, areaCode);
  if (regencyCode === null) return null;
  const { path, targets, definitions, villages } = await scoped(viewer, (tx) =>
    readTogether<{ path: AreaStep; targets: AreaTarget; definitions: Definition; villages: VillageRow }>(tx, {
      path: selectAreaPath(areaCode),
      targets: selectTargets(areaCode),
      definitions: selectDefinitions(),
      // All of the regency: they are what each one's return is held against.
      villages: selectVillages(viewer, regencyCode, period),
    }),
  );
  const area = areaOf(path, areaCode);
  if (area === null) return null;
  const target = targetOf(targets, areaCode, regencyCode, period);
  const rate = target?.value ?? null;
  const returns = visitReturns(villages, rate, period);
  const definition = villages.find((village) => village.definition !== null)?.definition;
  return {
    area,
    target,
    source: definitions.find(({ code }) => code === definition)?.source ?? null,
    villages: villages
      .filter(({ code }) => code.startsWith(`${areaCode}.`))
      .map(({ months, definition, ...village }) => {
        const visit = returns.get(village.code) ?? null;
        return {
          ...village,
          missing: missingToRate(rate, village.active, village.eligible),
          toQuota: gap(village.vulnerable, village.quota),
          expected: visit?.expected ?? null,
          visit,
        };
      }),
  };
}

/**
 * The answer of the rules to a scenario; nothing is stored. Null when the area is foreign or no regency or district,
 * when the viewer may not know the month, or when one of the villages does not lie in the area.
 */
export async function answerScenarioFor(
  viewer: Viewer,
  { area: areaCode, period, scenario }: ScenarioQuestion,
): Promise<ScenarioAnswer | null> {
  const regencyCode = placeOf(viewer, areaCode);
  const codes = scenario.additions.map(({ code }) => code);
  if (regencyCode === null || codes.some((code) => !code.startsWith(`${areaCode}.`))) return null;
  const { months, targets, rates, villages } = await scoped(viewer, (tx) =>
    readTogether<{ months: MonthRow; targets: AreaTarget; rates: ContributionRate; villages: ScenarioVillage }>(tx, {
      months: selectMonth(viewer, areaCode, regencyCode, period),
      targets: selectTargets(areaCode),
      rates: selectSponsoredRates(),
      villages: selectScenarioVillages(viewer, codes, regencyCode, period),
    }),
  );
  if (villages.length < codes.length) return null;
  const [month] = months;
  const target = targetOf(targets, areaCode, regencyCode, period);
  return answerScenario(scenario, {
    active: month?.active ?? null,
    eligible: month?.eligible ?? null,
    // The line of the regency leads from the regency's baseline: of a district only the value is held against it.
    target:
      target === null || target.areaCode === areaCode ? target : { ...target, baseline: null, baselineDate: null },
    rates,
    villages,
    counted: month?.countsSponsored === false ? "NONE" : levelOf(areaCode) === "DISTRICT" ? "REPORTING" : "ALL",
  });
}

/** The regency of an area that has villages below it and that the viewer sees, else null. */
function placeOf(viewer: Viewer, areaCode: string): string | null {
  const level = levelOf(areaCode);
  if (!may(viewer, "coverage.read")) return null;
  if ((level !== "REGENCY" && level !== "DISTRICT") || !seesArea(viewer, areaCode)) return null;
  return regencyCodeOf(areaCode);
}

function targetOf(targets: readonly AreaTarget[], areaCode: string, regencyCode: string, period: Period) {
  const date = asOf(period);
  return measuringTarget(targets, areaCode, date) ?? measuringTarget(targets, regencyCode, date);
}

interface VillageRow extends Omit<VillagePriority, "missing" | "toQuota" | "expected" | "visit"> {
  readonly definition: string | null;
  readonly months: readonly VillageMonth[];
}

const below = (regencyCode: string) => [`${regencyCode}.`, `${regencyCode}.~`] as const;

function selectVillages(viewer: Viewer, regencyCode: string, period: Period): Prisma.Sql {
  const [from, to] = below(regencyCode);
  const seen = (table: Prisma.Sql) =>
    visibleMonth(viewer, Prisma.sql`${table}.regency_code`, Prisma.sql`${table}.period`);
  return Prisma.sql`
    WITH month AS (
      SELECT c.area_code, c.period, c.active::float8 AS active, c.eligible::float8 AS eligible, c.definition_code,
        ${countedIn("VILLAGE")}::text AS counts
      FROM area_coverage c ${withDefinition()}
      WHERE c.level = 'VILLAGE' AND c.area_code BETWEEN ${from} AND ${to}
        AND c.period BETWEEN ${addMonths(period, -RETURN_MONTHS)} AND ${period} AND ${seen(Prisma.sql`c`)}
    ),
    history AS (
      SELECT area_code, json_agg(json_build_object('period', period, 'active', active, 'counts', counts)) AS months
      FROM month GROUP BY area_code
    )
    SELECT a.code, a.name, k.kind, d.name AS "districtName", now.active, now.eligible, now.definition_code AS definition,
      e.jkk::float8 AS vulnerable, q.value AS quota, m.reason AS "noDataReason", coalesce(h.months, '[]') AS months
    FROM area a
    JOIN village k ON k.code = a.code
    JOIN area d ON d.code = a.parent_code
    LEFT JOIN month now ON now.area_code = a.code AND now.period = ${period}
    LEFT JOIN history h ON h.area_code = a.code
    LEFT JOIN enrolment e ON e.regency_code = ${regencyCode} AND e.area_code = a.code AND e.category_code = 'VULNERABLE'
      AND e.period = ${period} AND ${seen(Prisma.sql`e`)}
    LEFT JOIN (${selectQuotas(regencyCode, asOf(period))}) q ON q.area_code = a.code
    LEFT JOIN no_data_mark m ON m.regency_code = ${regencyCode} AND m.period = ${period} AND m.area_code = a.code
      AND ${seen(Prisma.sql`m`)}
    WHERE a.level = 'VILLAGE' AND a.code BETWEEN ${from} AND ${to} ORDER BY a.code`;
}

/** Of each village with one the quota of vulnerable workers that is due next. */
function selectQuotas(regencyCode: string, date: IsoDate): Prisma.Sql {
  const [from, to] = below(regencyCode);
  return Prisma.sql`
    SELECT DISTINCT ON (t.area_code) t.area_code, t.value::float8 AS value
    FROM target t JOIN target_set s ON s.id = t.target_set_id
    WHERE t.area_code BETWEEN ${from} AND ${to} AND t.measure = 'ACTIVE' AND t.category_code = 'VULNERABLE'
      AND t.programme IS NULL AND t.due_date >= ${date}::date AND ${IS_IN_FORCE}
    ORDER BY t.area_code, t.due_date, t.id`;
}

/** What a month says about an area that workers may be added to. */
export interface MonthRow {
  readonly active: Known;
  readonly eligible: Known;
  /** Whether the definition in force counts BPU; null where none is. */
  readonly countsSponsored: boolean | null;
}

/** The figures of a whole area, rows of a `MonthRow`; no row while a regency's month is under way and villages are missing from it. */
export function selectMonth(viewer: Viewer, areaCode: string, regencyCode: string, period: Period): Prisma.Sql {
  return Prisma.sql`
    SELECT c.active::float8 AS active, c.eligible::float8 AS eligible, 'BPU' = ANY (d.segments) AS "countsSponsored"
    FROM area_coverage c
    LEFT JOIN coverage_definition d ON d.code = c.definition_code
    WHERE c.regency_code = ${regencyCode} AND c.area_code = ${areaCode} AND c.period = ${period}
      AND (c.level <> 'REGENCY' OR ${isWholeMonth(Prisma.sql`c`)})
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}`;
}

function selectScenarioVillages(viewer: Viewer, codes: readonly string[], regencyCode: string, period: Period) {
  return Prisma.sql`
    SELECT a.code, a.name, c.active::float8 AS active, c.eligible::float8 AS eligible
    FROM unnest(${codes}::text[]) WITH ORDINALITY AS wanted (code, place)
    JOIN area a ON a.code = wanted.code AND a.level = 'VILLAGE'
    LEFT JOIN area_coverage c ON c.regency_code = ${regencyCode} AND c.area_code = a.code AND c.period = ${period}
      AND ${visibleMonth(viewer, Prisma.sql`c.regency_code`, Prisma.sql`c.period`)}
    ORDER BY wanted.place`;
}
