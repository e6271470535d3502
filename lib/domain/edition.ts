/**
 * What an edition holds: the facts of a published month, frozen, and the text that was made from them. These are the
 * bytes that are hashed, so a field is never renamed or given another meaning: a change makes a new format.
 *
 * Units: people, rates from 0 to 1 as they were computed (never rounded), whole rupiah, months as YYYYMM, dates as
 * YYYY-MM-DD. `null` is unknown, "HIDDEN" a small number of people that is kept back, with those that would give it away.
 */

import type { Payer } from "./contribution";
import type { Known } from "./coverage";
import type { IsoDate, Period } from "./period";
import type { CategoryCode, Programme, Segment } from "./programme";
import type { TargetAuthority } from "./selection";
import type { Arrival, LineStatus } from "./target";

export const EDITION_FORMAT = "cakupan-edition/1";

/** A figure in a public document. */
export type Shown = Known | "HIDDEN";

export interface EditionFacts {
  readonly format: typeof EDITION_FORMAT;
  /** "51.04-2024-06-1": regency, month, and the how-manieth edition of it. */
  readonly number: string;
  readonly regency: { readonly code: string; readonly name: string };
  readonly period: Period;
  readonly asOf: IsoDate;
  /** In the time zone of the regency. */
  readonly publishedOn: IsoDate;
  readonly approvedBy: { readonly name: string; readonly role: "HEAD" };
  /** Of the insurer; null where the regency has none. */
  readonly branchName: string | null;
  /** The split over villages and months is made up (demo). */
  readonly isIllustration: boolean;
  /** For a correction: what it replaces, why, and what changed: headlines and the figures below them. */
  readonly replaces: {
    readonly number: string;
    readonly reason: string;
    readonly changes: readonly EditionChange[];
  } | null;
  /** The newest edition of an earlier month; null for the first. */
  readonly previous: EditionPrevious | null;
  readonly definition: EditionDefinition;
  /** Those that other months of the trend were measured by. */
  readonly formerDefinitions: readonly EditionDefinition[];
  readonly coverage: { readonly active: Known; readonly eligible: Known; readonly rate: Known };
  /** What the branch or the press reported for this very date, beside what we compute. */
  readonly reported: readonly { readonly rate: Known; readonly active: Known; readonly source: string }[];
  /** The regency's own target of coverage; null where it has none. */
  readonly target: EditionTarget | null;
  /** Of other authorities, by due date. */
  readonly otherTargets: readonly EditionTarget[];
  /** Ascending; the months of this year and the year before. */
  readonly trend: readonly EditionMonth[];
  /** Why figures moved, in the words of who entered them; only of changes beyond the usual (R7). */
  readonly reasons: readonly EditionReason[];
  readonly programmes: readonly EditionProgramme[];
  readonly segments: readonly EditionSegment[];
  readonly vulnerable: EditionVulnerable;
  /** What ends after this month unless it is renewed, by month; only what is still to lapse. */
  readonly lapses: readonly EditionLapse[];
  /** The date of the edition that is expected next, which "before the next edition" speaks of: the end of the next quarter. */
  readonly nextAsOf: IsoDate;
  readonly costs: EditionCosts;
  readonly quality: EditionQuality;
  readonly promises: readonly EditionPromise[];
  /** Of the election in force at the date; null where no electoral districts are known. */
  readonly dapil: EditionDapil | null;
}

export interface EditionContent extends EditionFacts {
  readonly text: { readonly id: EditionText; readonly en: EditionText };
}

/** Sentences made by rules; every number in them is one of the facts. */
export interface EditionText {
  readonly title: string;
  /** The opening paragraph. */
  readonly story: readonly string[];
  /** The finding above each section, by its id. */
  readonly findings: Readonly<Record<string, string>>;
  /** Sentences below a finding, by the same id; sections that need none have none. */
  readonly details: Readonly<Record<string, readonly string[]>>;
  readonly questions: readonly { readonly question: string; readonly reason: string }[];
  readonly dapil: readonly EditionDapilText[];
}

export interface EditionDapilText {
  readonly number: number;
  readonly title: string;
  readonly story: readonly string[];
  readonly questions: readonly { readonly question: string; readonly reason: string }[];
}

export interface EditionChange {
  readonly field:
    | "ACTIVE"
    | "ELIGIBLE"
    | "RATE"
    | "VULNERABLE_ACTIVE"
    | "VULNERABLE_QUOTA"
    | "TARGET"
    | "LAPSING"
    | "PROGRAMME"
    | "SEGMENT"
    | "DAPIL_RATE"
    | "OTHER";
  /** Which one: the code of the programme or of the segment, the number of the electoral district; headlines have none. */
  readonly label?: string;
  readonly before: Shown;
  readonly after: Shown;
}

export interface EditionPrevious {
  readonly number: string;
  readonly asOf: IsoDate;
  /** Of the segments that this edition counts. */
  readonly active: Known;
  /** Recomputed under the definition of this edition; null where it cannot be. */
  readonly rate: Known;
  /** As it was printed. */
  readonly printedRate: Known;
  readonly isSameDefinition: boolean;
}

export interface EditionDefinition {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly segments: readonly Segment[];
  /** Of the eligible workers. */
  readonly source: string;
}

export interface EditionTarget {
  readonly authority: TargetAuthority;
  /** As the set calls itself. */
  readonly name: string;
  /** A rate. */
  readonly value: number;
  readonly dueDate: IsoDate;
  readonly baseline: Known;
  readonly baselineDate: IsoDate | null;
  /** Where the straight line stands at this date; a rate. */
  readonly line: Known;
  /** Actual − line; a difference of rates. */
  readonly distance: Known;
  readonly status: LineStatus | null;
  readonly isReached: boolean | null;
  readonly missingPeople: Known;
  readonly missingPoints: Known;
  /** People a month. */
  readonly neededPace: Known;
  readonly recentPace: Known;
  readonly arrival: Arrival;
}

export interface EditionMonth {
  readonly period: Period;
  readonly active: Known;
  readonly eligible: Known;
  readonly rate: Known;
  readonly definitionCode: string | null;
}

export interface EditionReason {
  readonly areaName: string;
  readonly categoryCode: CategoryCode;
  readonly note: string;
}

export interface EditionProgramme {
  readonly programme: Programme;
  readonly people: Shown;
  /** Active members of the segments that may hold it. */
  readonly mayHold: Known;
  readonly takeUp: Known;
  /** People since the month before. */
  readonly change: Known;
}

export interface EditionSegment {
  readonly segment: Segment;
  readonly active: Shown;
  readonly change: Known;
}

export interface EditionVulnerable {
  readonly year: number;
  readonly quota: Known;
  readonly registered: Known;
  readonly active: Known;
  /** Active ÷ quota. */
  readonly attainment: Known;
  readonly previousYear: number;
  readonly previousQuota: Known;
  /** At the end of the year before. */
  readonly previousActive: Known;
}

export interface EditionLapse {
  /** The first day without cover; a date of four people or fewer is told with the next, the last with the one before (A). */
  readonly on: IsoDate;
  readonly people: number;
  readonly villages: number;
  /** Rate after it and all before it lapsed, and what this month takes; differences of rates are negative. */
  readonly rateAfter: Known;
  readonly points: Known;
}

export interface EditionCosts {
  /** Of JKK and JKM in the lowest band of workers without a wage, a month. */
  readonly contribution: Known;
  /** Keeping all who lapse covered until the end of the year in which the next month lies. */
  readonly keep: {
    readonly rupiah: Known;
    readonly people: number;
    readonly until: IsoDate;
    readonly parts: readonly { readonly people: number; readonly months: number }[];
  };
  /** Closing the gap to the regency's own target for six months. */
  readonly closeGap: { readonly rupiah: Known; readonly people: Known; readonly months: number };
  readonly budgets: readonly EditionBudget[];
}

export interface EditionBudget {
  readonly payer: Payer;
  readonly year: number;
  readonly rupiah: Known;
  /** Up to and including the month of the edition. */
  readonly spent: Known;
  /** What is bound for the rest of the year by the batches that run. */
  readonly bound: Known;
  /** rupiah − spent − bound; negative when it does not suffice. */
  readonly left: Known;
  /** Out of what is left, for the six months after the month; null where not all of them are months of the year. */
  readonly paysWorkers: Known;
}

export interface EditionQuality {
  readonly villages: number;
  readonly villagesIn: number;
  readonly silent: readonly { readonly name: string; readonly reason: string | null }[];
  /** Active members who are not mapped to a village. */
  readonly unmapped: Shown;
  /** The branch's own total, and ours minus it. */
  readonly branchTotal: Known;
  readonly difference: Known;
}

export type PromiseState = "KEPT" | "ON_THE_WAY" | "MISSED" | "UNKNOWN";

export interface EditionPromise {
  readonly statement: string;
  readonly statementEn: string | null;
  readonly saidBy: string;
  readonly saidOn: IsoDate;
  readonly measure:
    | "COVERAGE"
    | "ACTIVE"
    | "VULNERABLE_ACTIVE"
    | "VULNERABLE_REGISTERED"
    | "QUOTA"
    | "BUDGET"
    | "OTHER";
  /** In the unit of the measure: a rate, people, whole rupiah. */
  readonly amount: Known;
  readonly actual: Known;
  readonly dueOn: IsoDate | null;
  readonly source: string;
  readonly state: PromiseState;
}

export interface EditionDapil {
  readonly electionYear: number;
  readonly districts: readonly DapilFact[];
  /** What belongs to no electoral district: silent villages and members without a village. */
  readonly rest: { readonly eligible: Known; readonly active: Shown; readonly vulnerableActive: Shown };
}

export interface DapilFact {
  readonly number: number;
  readonly name: string;
  readonly seats: number;
  readonly districtNames: readonly string[];
  readonly villages: number;
  readonly villagesIn: number;
  readonly eligible: Known;
  readonly active: Shown;
  /** Of the villages that report. */
  readonly rate: Shown;
  /** Since the month before, in the villages that report in both; a difference of rates. */
  readonly points: Known;
  readonly vulnerableActive: Shown;
  readonly quota: Known;
  /** Whole rupiah for the vulnerable workers of its villages, this year up to this month. */
  readonly spent: Known;
  readonly lapses: readonly { readonly on: IsoDate; readonly people: Shown; readonly villages: number }[];
  /** What its batches say is kept back: what was spent is null then, and nothing is told of what lapses. */
  readonly isBookHidden?: boolean;
  /** Up to five each, the lowest first and the highest first; only villages that report. */
  readonly bottom: readonly DapilVillage[];
  readonly top: readonly DapilVillage[];
  readonly silent: readonly string[];
}

export interface DapilVillage {
  readonly name: string;
  readonly active: Shown;
  readonly eligible: Known;
  readonly rate: Shown;
  readonly points: Known;
  readonly vulnerableActive: Shown;
  readonly quota: Known;
}
