/** What an edition holds of electoral districts and their villages. Frozen: see edition.ts, also for the units. */

import type { Known } from "./coverage";
import type { IsoDate } from "./period";
import type { Shown } from "./suppression";

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
