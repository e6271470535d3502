import { type Period, toPeriod } from "@/lib/domain/period";
import { countOf, type Line, readTable, textOf } from "./read-table";

// The demo's figures, all illustration but for the landmarks that were published. Per regency three tables:
// -months      what the branch knows of the whole regency: active by group, programmes, the part without a village
// -villages    eligible workers, active members in May and June 2024, vulnerable workers with old-age insurance
// -vulnerable  vulnerable workers by village and month; the regency's own line is the part without a village

export interface StoryMonth {
  readonly period: Period;
  readonly firm: number;
  /** Non-ASN staff with village heads and officials. */
  readonly government: number;
  /** Non-wage earners other than the vulnerable workers. */
  readonly bpu: number;
  readonly construction: number;
  readonly migrant: number;
  readonly jht: number;
  readonly jp: number;
  readonly jkp: number;
  /** Of all active members those that no village is known for. */
  readonly unmapped: number;
}

export interface StoryVillage {
  readonly code: string;
  /** By Sakernas 2023. */
  readonly eligible: number;
  readonly activeMay: number;
  readonly activeJune: number;
  readonly vulnerableWithJht: number;
}

export interface Story {
  readonly regencyCode: string;
  readonly months: readonly StoryMonth[];
  readonly villages: readonly StoryVillage[];
  /** Vulnerable workers of a village or of the regency's remainder; 0 where the policy did not reach. */
  vulnerable(areaCode: string, period: Period): number;
}

/** The months in which the village tables give the active members themselves. */
export const MAY_2024 = toPeriod(202405);
export const JUNE_2024 = toPeriod(202406);
/** The month under way on the demo's date. */
export const JULY_2024 = toPeriod(202407);

export function readStory(regencyCode: string, name: string): Story {
  const vulnerable = new Map(readTable(`${name}-vulnerable.csv`).map((line) => [textOf(line, "code"), line]));
  return {
    regencyCode,
    months: readTable(`${name}-months.csv`).map(readMonth),
    villages: readTable(`${name}-villages.csv`).map(readVillage),
    vulnerable(areaCode, period) {
      const line = vulnerable.get(areaCode);
      return line?.has(String(period)) ? countOf(line, String(period)) : 0;
    },
  };
}

function readMonth(line: Line): StoryMonth {
  return {
    period: toPeriod(countOf(line, "period")),
    firm: countOf(line, "firm"),
    government: countOf(line, "government"),
    bpu: countOf(line, "bpu"),
    construction: countOf(line, "construction"),
    migrant: countOf(line, "migrant"),
    jht: countOf(line, "jht"),
    jp: countOf(line, "jp"),
    jkp: countOf(line, "jkp"),
    unmapped: countOf(line, "unmapped"),
  };
}

function readVillage(line: Line): StoryVillage {
  return {
    code: textOf(line, "code"),
    eligible: countOf(line, "eligible"),
    activeMay: countOf(line, "active_202405"),
    activeJune: countOf(line, "active_202406"),
    vulnerableWithJht: countOf(line, "vulnerable_jht"),
  };
}
