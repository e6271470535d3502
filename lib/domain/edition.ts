/**
 * What an edition holds: the facts of a published month, frozen, and the text that was made from them. These are the
 * bytes that are hashed, so a field is never renamed or given another meaning: a change makes a new format.
 *
 * Units: people, rates from 0 to 1 as they were computed (never rounded), whole rupiah, months as YYYYMM, dates as
 * YYYY-MM-DD. `null` is unknown, "HIDDEN" a small number of people that is kept back, with those that would give it away.
 */

import type { Known } from "./coverage";
import type { EditionDapil } from "./edition-dapil";
import type { EditionCosts, EditionLapse } from "./edition-money";
import type { EditionText } from "./edition-text";
import type { IsoDate, Period } from "./period";
import type { CategoryCode, Programme, Segment } from "./programme";
import type { PromiseMeasure, PromiseState } from "./promise";
import type { TargetAuthority } from "./selection";
import type { Shown } from "./suppression";
import type { Arrival, LineStatus } from "./target";

export const EDITION_FORMAT = "cakupan-edition/1";

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

export interface EditionPromise {
  readonly statement: string;
  readonly statementEn: string | null;
  readonly saidBy: string;
  readonly saidOn: IsoDate;
  readonly measure: PromiseMeasure;
  /** In the unit of the measure: a rate, people, whole rupiah. */
  readonly amount: Known;
  readonly actual: Known;
  readonly dueOn: IsoDate | null;
  readonly source: string;
  readonly state: PromiseState;
}
