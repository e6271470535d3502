/** What an edition tells of vulnerable workers: their quota, who of it is registered and covered, and the same by village. */

import { coverageRate, type Known, sumKnown } from "./coverage";
import type { EditionVulnerable } from "./edition";
import type { VulnerableFigures } from "./edition-facts-villages";
import { type Period, toPeriod, yearOf } from "./period";
import { factOf, type MonthFact } from "./picture";
import type { Board } from "./quota-board";
import type { StoredRow } from "./submission";
import { isFew } from "./suppression";

/** Of the year of the month, beside what stood at the end of the year before. `months` are those that may be told. */
export function editionVulnerable(
  boardsOf: (month: Period) => readonly Board[],
  months: readonly MonthFact[],
  period: Period,
): EditionVulnerable {
  const december = toPeriod((yearOf(period) - 1) * 100 + 12);
  const active = factOf(months, period)?.vulnerable ?? null;
  const before = factOf(months, december)?.vulnerable ?? null;
  const boards = boardsOf(period);
  const quota = quotaOf(boards);
  return {
    ...{ year: yearOf(period), quota, active, attainment: coverageRate(active, quota) },
    registered: unlessFew(sumKnown(boards.map(({ funnel }) => funnel.registered))),
    previousYear: yearOf(december),
    previousQuota: quotaOf(boardsOf(december)),
    previousActive: unlessFew(before),
  };
}

function quotaOf(boards: readonly Board[]): Known {
  return sumKnown(boards.map(({ funnel }) => funnel.quota));
}

function unlessFew(people: Known): Known {
  return isFew(people) ? null : people;
}

/** By village: who is covered by the rows of the month, and the quota of its year. */
export function vulnerableByVillage(
  rows: readonly Pick<StoredRow, "areaCode" | "categoryCode" | "counts">[],
  boards: readonly Board[],
): VulnerableFigures {
  const own = rows.filter(({ categoryCode }) => categoryCode === "VULNERABLE");
  const quota = new Map<string, Known>();
  for (const { code, funnel } of boards.flatMap((board) => board.rows)) {
    quota.set(code, sumKnown([quota.get(code) ?? null, funnel.quota]));
  }
  return { active: new Map(own.map(({ areaCode, counts }) => [areaCode, counts.jkk])), quota };
}
