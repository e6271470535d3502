/**
 * A batch as it is kept: workers of one village (or of the regency's remainder) and category whom one payer pays for
 * (design 1.3). The stages of the funnel are separate figures, quota first; unknown is null and never 0.
 */

import type { Payer } from "./contribution";
import type { Known } from "./coverage";
import type { Period } from "./period";
import type { CategoryCode, Programme } from "./programme";

/** From what may be paid for to who is: each stage is at most the one before it, but for the quota. */
export const STAGES = ["quota", "proposed", "verified", "registered", "active"] as const;
export type Stage = (typeof STAGES)[number];

/** People at each stage. */
export type Funnel = Readonly<Record<Stage, Known>>;

/** The stages that somebody may fail to reach. */
export const DROP_STAGES = ["VERIFIED", "REGISTERED", "ACTIVE"] as const;
export type DropStage = (typeof DROP_STAGES)[number];

export const DROP_REASONS = [
  "ALREADY_MEMBER",
  "INVALID_IDENTITY",
  "TOO_OLD",
  "MOVED",
  "DECEASED",
  "DECLINED",
  "NO_BUDGET",
  "OTHER",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/** People of a batch who did not reach a stage, for one reason. */
export interface Drop {
  readonly stage: DropStage;
  readonly reason: DropReason;
  /** At least one person. */
  readonly people: number;
}

/** The figure that somebody was in and the one that he did not get into. */
export const STEP_OF: Readonly<Record<DropStage, readonly [before: Stage, after: Stage]>> = {
  VERIFIED: ["proposed", "verified"],
  REGISTERED: ["verified", "registered"],
  ACTIVE: ["registered", "active"],
};

export interface SponsoredBatch extends Funnel {
  readonly id: string;
  readonly programmeId: string;
  /** Of its programme: what is paid for. */
  readonly programmes: readonly Programme[];
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly payer: Payer;
  readonly phase: number;
  /** The first month paid for; null until it is known. */
  readonly start: Period | null;
  /** How many months are paid for. */
  readonly months: number;
  /** Of the active, those who went on paying for themselves. */
  readonly converted: Known;
  /** The batch whose workers this one goes on paying for. */
  readonly renewsId: string | null;
}
