/**
 * The quota board of a programme for vulnerable workers: each village's funnel held against n per desa, what stands out,
 * and the sentence that it comes to (design 1.3, 1.5).
 *
 * The quota comes from the programme's rule, so many people for every village of some kinds. Other villages have none,
 * which is not a quota of 0. A rule says nothing about payers or categories: where the reader looks at one of them, the
 * quota is what its batches were given.
 */

import { type VillageKind, villageKindOf } from "./area";
import { type Funnel, STAGES, type Stage } from "./batch";
import { type BoardFinding, findingOf } from "./board-finding";
import type { Payer } from "./contribution";
import { type Known, sumKnown } from "./coverage";
import {
  type BatchDrop,
  batchesInForce,
  countedBatches,
  type FunnelBatch,
  type FunnelLoss,
  groupedBy,
  lossesOf,
  paidTwice,
  sumFunnel,
  unknownStages,
} from "./funnel";
import type { Period } from "./period";
import type { CategoryCode } from "./programme";

/** So many people for every village of these kinds. */
export interface ProgrammeQuota {
  readonly quotaPerVillage: number;
  readonly quotaKinds: readonly VillageKind[];
}

export interface BoardPlace {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
  readonly districtName: string;
}

/** Whose batches the reader looks at; null for all. */
export interface BoardChoice {
  readonly payer: Payer | null;
  readonly category: CategoryCode | null;
}

/**
 * What stands out in a place: nobody was proposed though the rule gives a quota; more people than the quota; people where
 * the rule gives none; people who may be paid for twice; a stage that should be known and is not.
 */
export const BOARD_FLAGS = ["none", "over", "outside", "twice", "unknown"] as const;
export type BoardFlag = (typeof BOARD_FLAGS)[number];

interface Figures {
  /** `quota` is null for a place outside the rule, and where nobody said one. */
  readonly funnel: Funnel;
  /** Active people of the batches that are paid for in the month; null without one that is known. */
  readonly inForce: Known;
}

export interface BoardRow extends BoardPlace, Figures {
  /** Whether the programme's rule gives this place a quota. */
  readonly inRule: boolean;
  /** Quota − active, negative above the quota; null where either is not known. Nobody reached leaves all of it. */
  readonly left: Known;
  /** Stages of which a batch should say something and does not, in their order. */
  readonly unknown: readonly Stage[];
  readonly flags: readonly BoardFlag[];
}

export interface Board extends Figures {
  /** Every village, by code; of one payer or category those with its batches. */
  readonly rows: readonly BoardRow[];
  /** What the regency knows of no village; null without any. */
  readonly remainder: BoardRow | null;
  readonly losses: readonly FunnelLoss[];
  /** Batches that go on paying for people who are counted already. */
  readonly repeated: number;
  /** Batches of which a stage should be known and is not. */
  readonly unknown: number;
  readonly finding: BoardFinding;
}

export interface BoardFacts {
  readonly regency: { readonly code: string; readonly name: string };
  readonly quota: ProgrammeQuota;
  /** The villages of the regency, by code. */
  readonly places: readonly BoardPlace[];
  /** The batches of the programme. */
  readonly batches: readonly FunnelBatch[];
  readonly drops: readonly BatchDrop[];
}

/** The board of a programme in a month that is over. */
export function boardOf(facts: BoardFacts, choice: BoardChoice, period: Period): Board {
  const ofCategory = facts.batches.filter(({ categoryCode }) => isChosen(choice.category, categoryCode));
  const chosen = ofCategory.filter(({ payer }) => isChosen(choice.payer, payer));
  const byPlace = groupedBy(chosen, ({ areaCode }) => areaCode);
  // One payer's batches cannot show what two of them pay for.
  const twice = paidTwice(ofCategory);
  const row = (place: BoardPlace) =>
    rowOf(place, {
      batches: byPlace.get(place.code) ?? [],
      isTwice: twice.has(place.code),
      rule: facts.quota,
      choice,
      period,
    });
  const isNarrowed = choice.payer !== null || choice.category !== null;
  const rows = facts.places.filter(({ code }) => !isNarrowed || byPlace.has(code)).map(row);
  const { regency } = facts;
  const remainder = byPlace.has(regency.code) ? row({ ...regency, districtCode: "", districtName: "" }) : null;
  const counted = countedBatches(chosen);
  const ids = new Set(chosen.map(({ id }) => id));
  // By the rule only villages have a quota; batches may have been given one for what is known of no village.
  const quota = sumKnown([...rows, ...(remainder === null ? [] : [remainder])].map((one) => one.funnel.quota));
  const funnel = { ...sumFunnel(counted), quota };
  return {
    rows,
    remainder,
    funnel,
    inForce: sumFunnel(batchesInForce(chosen, period)).active,
    losses: lossesOf(counted, facts.drops),
    repeated: chosen.filter(({ renewsId }) => renewsId !== null && ids.has(renewsId)).length,
    unknown: chosen.filter((batch) => unknownStages(batch, period).length > 0).length,
    finding: findingOf(chosen, funnel, period),
  };
}

/**
 * The programme whose board is opened first: the newest of the year, or of the years before; without any the next one to
 * come. Undefined without programmes, which come newest first.
 */
export function usualProgramme<Programme extends { readonly year: number }>(
  programmes: readonly Programme[],
  year: number,
): Programme | undefined {
  return programmes.find((programme) => programme.year <= year) ?? programmes.at(-1);
}

/** People for a place by the programme's rule; null outside it. A place that is no village has none. */
export function quotaByRule(code: string, { quotaPerVillage, quotaKinds }: ProgrammeQuota): Known {
  const kind = villageKindOf(code);
  return kind !== null && quotaKinds.includes(kind) ? quotaPerVillage : null;
}

/** How many places each flag stands at; the remainder of the regency is one of them. */
export function countFlags({ rows, remainder }: Board): Record<BoardFlag, number> {
  const all = remainder === null ? rows : [...rows, remainder];
  const count = (flag: BoardFlag) => all.filter(({ flags }) => flags.includes(flag)).length;
  return {
    none: count("none"),
    over: count("over"),
    outside: count("outside"),
    twice: count("twice"),
    unknown: count("unknown"),
  };
}

/** Sums of some rows, for instance of a kecamatan; what is unknown or not applicable stays out. */
export function sumRows(rows: readonly BoardRow[]): Funnel {
  const sum = (stage: Stage) => sumKnown(rows.map(({ funnel }) => funnel[stage]));
  return {
    quota: sum("quota"),
    proposed: sum("proposed"),
    verified: sum("verified"),
    registered: sum("registered"),
    active: sum("active"),
  };
}

interface RowFacts {
  readonly batches: readonly FunnelBatch[];
  readonly isTwice: boolean;
  readonly rule: ProgrammeQuota;
  readonly choice: BoardChoice;
  readonly period: Period;
}

function rowOf(place: BoardPlace, { batches, isTwice, rule, choice, period }: RowFacts): BoardRow {
  const counted = countedBatches(batches);
  const sums = sumFunnel(counted);
  const byRule = quotaByRule(place.code, rule);
  const isNarrowed = choice.payer !== null || choice.category !== null;
  const funnel = { ...sums, quota: isNarrowed ? sums.quota : byRule };
  const missing = new Set(batches.flatMap((batch) => unknownStages(batch, period)));
  const unknown = STAGES.filter((stage) => missing.has(stage));
  const anybody = STAGES.some((stage) => stage !== "quota" && (funnel[stage] ?? 0) > 0);
  const stands: Record<BoardFlag, boolean> = {
    none: !isNarrowed && byRule !== null && !anybody && unknown.length === 0,
    over: funnel.quota !== null && (reachedBy(counted) ?? 0) > funnel.quota,
    outside: !isNarrowed && byRule === null && villageKindOf(place.code) !== null && anybody,
    twice: isTwice,
    unknown: unknown.length > 0,
  };
  return {
    ...place,
    funnel,
    inForce: sumFunnel(batchesInForce(batches, period)).active,
    inRule: byRule !== null,
    left: leftOf(funnel, stands.none),
    unknown,
    flags: BOARD_FLAGS.filter((flag) => stands[flag]),
  };
}

function leftOf({ quota, active }: Funnel, isNone: boolean): Known {
  const reached = isNone ? 0 : active;
  return quota === null || reached === null ? null : quota - reached;
}

/** Who is active, or at least registered where that is not known yet: they are paid for, or about to be. */
function reachedBy(batches: readonly FunnelBatch[]): Known {
  return sumKnown(batches.map(({ active, registered }) => active ?? registered));
}

function isChosen<T>(chosen: T | null, value: T): boolean {
  return chosen === null || chosen === value;
}
