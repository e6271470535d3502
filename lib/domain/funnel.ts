/**
 * The funnel of a set of batches, quota → proposed → verified → registered → active, who was lost at each step and why
 * (design 1.3). Sums hold what is known; a stage that should be known and is not is counted beside them and is never 0.
 *
 * A renewal goes on paying for the same people. Of a batch and all that renews it, one after the other, only the
 * generation with the most active counts, the earliest among equals: so nobody is counted twice (A).
 */

import {
  DROP_REASONS,
  DROP_STAGES,
  type Drop,
  type DropReason,
  type DropStage,
  type Funnel,
  type SponsoredBatch,
  STAGES,
  STEP_OF,
  type Stage,
} from "./batch";
import { type Known, sumKnown } from "./coverage";
import type { Period } from "./period";
import { runningIn } from "./subsidy";

/** A drop with the batch that it is of. */
export interface BatchDrop extends Drop {
  readonly batchId: string;
}

/** What the funnel needs to know of a batch. */
export type FunnelBatch = Pick<
  SponsoredBatch,
  Stage | "id" | "areaCode" | "categoryCode" | "payer" | "phase" | "start" | "months" | "renewsId"
>;

/** One step of the funnel, over the batches of which the figures before and after it are known. */
export interface FunnelLoss {
  readonly stage: DropStage;
  /** People before − people after; null where no batch has both. */
  readonly people: Known;
  /** Only reasons with people, most first. */
  readonly reasons: readonly { readonly reason: DropReason; readonly people: number }[];
  /** Lost, and nobody says why. */
  readonly unexplained: number;
  /** Reasons beyond what was lost, where the books say more than they can. */
  readonly overexplained: number;
}

/** The batches whose people count, as said above: each batch that renews none of these, or what renews it. */
export function countedBatches<Batch extends FunnelBatch>(batches: readonly Batch[]): Batch[] {
  const renewals = groupedBy(batches, ({ renewsId }) => renewsId);
  const ids = new Set(batches.map(({ id }) => id));
  const roots = batches.filter(({ renewsId }) => renewsId === null || !ids.has(renewsId));
  return roots.flatMap((root) => {
    let best: readonly Batch[] = [root];
    let generation: readonly Batch[] = [root];
    while (generation.length > 0) {
      if ((activeOf(generation) ?? -1) > (activeOf(best) ?? -1)) best = generation;
      generation = generation.flatMap(({ id }) => renewals.get(id) ?? []);
    }
    return best;
  });
}

/** People at each stage, summed over what is known; null where nothing is. */
export function sumFunnel(batches: readonly FunnelBatch[]): Funnel {
  const sum = (stage: Stage) => sumKnown(batches.map((batch) => batch[stage]));
  return {
    quota: sum("quota"),
    proposed: sum("proposed"),
    verified: sum("verified"),
    registered: sum("registered"),
    active: sum("active"),
  };
}

/**
 * The stages of a batch that should be known and are not: from proposed on, once its first month is there, or where a
 * later stage is known already. Before that they are under way. The quota of a batch may stay open for good.
 */
export function unknownStages(batch: FunnelBatch, period: Period): Stage[] {
  const hasBegun = batch.start !== null && batch.start <= period;
  return STAGES.filter(
    (stage, place) =>
      stage !== "quota" &&
      batch[stage] === null &&
      (hasBegun || STAGES.slice(place + 1).some((later) => batch[later] !== null)),
  );
}

/** Who was lost between the stages, and why; reasons of batches without both figures stay out. */
export function lossesOf(batches: readonly FunnelBatch[], drops: readonly BatchDrop[]): FunnelLoss[] {
  return DROP_STAGES.map((stage) => {
    const [before, after] = STEP_OF[stage];
    const ofBatch = groupedBy(
      drops.filter((drop) => drop.stage === stage),
      ({ batchId }) => batchId,
    );
    const steps = batches.flatMap((batch) => {
      const lost = difference(batch[before], batch[after]);
      return lost === null ? [] : [{ lost, told: ofBatch.get(batch.id) ?? [] }];
    });
    const surplus = steps.map(({ lost, told }) => total(told) - lost);
    return {
      stage,
      people: sumKnown(steps.map(({ lost }) => lost)),
      reasons: byReason(steps.flatMap(({ told }) => told)),
      unexplained: surplus.reduce((sum, people) => sum + Math.max(0, -people), 0),
      overexplained: surplus.reduce((sum, people) => sum + Math.max(0, people), 0),
    };
  });
}

/** The batches that are paid for in a month. */
export function batchesInForce<Batch extends FunnelBatch>(batches: readonly Batch[], period: Period): Batch[] {
  return batches.filter((batch) => runningIn(batch, period));
}

/**
 * The villages in which the same people may be paid for twice (A): in one village, category and phase two payers or more
 * pay in the same month, and together they registered more than the largest list that was verified. A village of which
 * one of these lists is unknown is not accused.
 */
export function paidTwice(batches: readonly FunnelBatch[]): Set<string> {
  const groups = groupedBy(batches, ({ areaCode, categoryCode, phase }) => `${areaCode} ${categoryCode} ${phase}`);
  const accused = [...groups.values()].flatMap((group) => {
    // Whoever is paid for at once is so in the month in which one of the batches begins.
    const months = new Set(group.flatMap(({ start }) => start ?? []));
    return [...months].some((month) => addsUpTwice(batchesInForce(group, month))) ? group.slice(0, 1) : [];
  });
  return new Set(accused.map(({ areaCode }) => areaCode));
}

function addsUpTwice(together: readonly FunnelBatch[]): boolean {
  const verified = together.flatMap((batch) => batch.verified ?? []);
  return (
    new Set(together.map(({ payer }) => payer)).size > 1 &&
    verified.length === together.length &&
    (sumKnown(together.map(({ registered }) => registered)) ?? 0) > Math.max(...verified)
  );
}

function activeOf(batches: readonly FunnelBatch[]): Known {
  return sumKnown(batches.map(({ active }) => active));
}

function difference(before: Known, after: Known): Known {
  return before === null || after === null ? null : before - after;
}

function total(drops: readonly Drop[]): number {
  return drops.reduce((sum, { people }) => sum + people, 0);
}

function byReason(drops: readonly Drop[]): { reason: DropReason; people: number }[] {
  return DROP_REASONS.map((reason) => ({ reason, people: total(drops.filter((drop) => drop.reason === reason)) }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
}

/** The items under what they have in common, in their order. */
export function groupedBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
