/**
 * "Add n workers in these villages by month m": what the coverage then is, what is left to the target, and what it
 * costs. The workers are added as a sponsored batch: vulnerable workers, who hold JKK and JKM as BPU, for so many
 * months of cover (design 1.3, 1.4). All else is supposed to stay as it is: our own assumption (A).
 */

import type { ContributionRate, Payer } from "./contribution";
import { type CostTerm, costTerms, SPONSORED_PROGRAMMES } from "./cost";
import { coverageRate, type Known } from "./coverage";
import { asOf, firstDayOf, type IsoDate, type Period } from "./period";
import { missingToRate } from "./priority";
import { sumRupiah } from "./rupiah";
import type { TargetFigure } from "./standing";
import { lapseMonth } from "./subsidy";
import { type WhatIfAnswer, whatIf } from "./target";

export interface Addition {
  readonly code: string;
  readonly workers: number;
}

export interface Scenario {
  readonly additions: readonly Addition[];
  /** The first month of cover: the workers are active from then on. */
  readonly start: Period;
  readonly months: number;
  readonly payer: Payer;
}

/** A village with the figures that the scenario starts from. */
export interface ScenarioVillage {
  readonly code: string;
  readonly name: string;
  readonly active: Known;
  readonly eligible: Known;
}

export interface ScenarioFacts {
  /** Of the whole area; null where the month is not complete. */
  readonly active: Known;
  readonly eligible: Known;
  /** The coverage target that measures the area; null when it has none. */
  readonly target: TargetFigure | null;
  readonly rates: readonly ContributionRate[];
  /** The villages that are added to. */
  readonly villages: readonly ScenarioVillage[];
  /**
   * Whose workers move the coverage: of a district that is measured by the villages that report, theirs alone; nobody's
   * where the definition in force does not count sponsored workers (BPU).
   */
  readonly counted: "ALL" | "REPORTING" | "NONE";
}

export interface VillageOutcome extends ScenarioVillage {
  readonly workers: number;
  /** Rates, 0–1 or above. */
  readonly before: number | null;
  readonly after: number | null;
  /** People still missing to the target's rate. */
  readonly missing: Known;
}

export interface ScenarioAnswer {
  readonly scenario: Scenario;
  readonly workers: number;
  /** Coverage of the area as it is, and with the workers. */
  readonly before: number | null;
  readonly after: number | null;
  /** Where the area then stands in the month of the start; null without a target, and after it was due. */
  readonly standing: WhatIfAnswer | null;
  /** The first day on which the batch is no longer active. */
  readonly lapsesOn: IsoDate;
  /** The day that the target is due, where the batch lapses before: then it does not help to reach it. */
  readonly lapsesBefore: IsoDate | null;
  /** The same where it only begins after that day. */
  readonly startsAfter: IsoDate | null;
  /** Whole rupiah; null when the table lacks a rate for one of the months. */
  readonly cost: number | null;
  readonly terms: readonly CostTerm[];
  readonly villages: readonly VillageOutcome[];
}

/** The answer of the rules to a scenario; nothing is kept. Unknown figures make the answers that need them null. */
export function answerScenario(scenario: Scenario, facts: ScenarioFacts): ScenarioAnswer {
  const { active, eligible, target } = facts;
  const workersOf = new Map(scenario.additions.map(({ code, workers }) => [code, workers]));
  const workers = scenario.additions.reduce((sum, addition) => sum + addition.workers, 0);
  const then = active === null ? null : active + countedWorkers(workersOf, facts);
  const batch = { workers, start: scenario.start, months: scenario.months };
  const lapsesOn = firstDayOf(lapseMonth(batch));
  const startsAfter = target !== null && firstDayOf(scenario.start) > target.dueDate ? target.dueDate : null;
  const terms = costTerms(batch, facts.rates, { payer: scenario.payer, programmes: SPONSORED_PROGRAMMES });
  return {
    scenario,
    workers,
    before: coverageRate(active, eligible),
    after: coverageRate(then, eligible),
    standing: target === null || startsAfter !== null ? null : standingOf(target, then, eligible, asOf(scenario.start)),
    ...{ lapsesOn, startsAfter },
    lapsesBefore: target !== null && lapsesOn <= target.dueDate ? target.dueDate : null,
    cost: sumRupiah(terms.map(({ rupiah }) => rupiah)),
    terms,
    villages: facts.villages.map((village) =>
      outcomeOf(village, workersOf.get(village.code) ?? 0, facts.counted !== "NONE", target),
    ),
  };
}

function standingOf(target: TargetFigure, active: Known, eligible: Known, date: IsoDate): WhatIfAnswer {
  const { value, baseline, baselineDate, dueDate } = target;
  return whatIf({
    active,
    eligible,
    date,
    target: target.measure === "COVERAGE" ? { kind: "RATE", rate: value } : { kind: "PEOPLE", people: value },
    dueDate,
    baseline: baseline === null || baselineDate === null ? null : { value: baseline, date: baselineDate },
  });
}

/** The workers who move the coverage of the area. */
function countedWorkers(workersOf: ReadonlyMap<string, number>, { counted, villages }: ScenarioFacts): number {
  if (counted === "NONE") return 0;
  const silent = villages.filter(({ active }) => active === null).map(({ code }) => code);
  const left = counted === "ALL" ? [] : silent;
  return [...workersOf].reduce((sum, [code, workers]) => (left.includes(code) ? sum : sum + workers), 0);
}

function outcomeOf(
  village: ScenarioVillage,
  workers: number,
  isCounted: boolean,
  target: TargetFigure | null,
): VillageOutcome {
  const then = village.active === null ? null : village.active + (isCounted ? workers : 0);
  return {
    ...village,
    workers,
    before: coverageRate(village.active, village.eligible),
    after: coverageRate(then, village.eligible),
    missing: missingToRate(target?.measure === "COVERAGE" ? target.value : null, then, village.eligible),
  };
}
