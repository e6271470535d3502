/**
 * What would become of the rows of a sheet, judged beside what stands: the preview of a file shows it, saving does it.
 */
import "server-only";
import type { Tx } from "@/lib/db";
import { type BatchProblem, batchErrors, judgeBatch, sameBatchCounts } from "@/lib/domain/batch-entry";
import { shareMonths } from "@/lib/domain/batch-terms";
import { type BatchGroup, type NewMonths, type SeenBatch, seenOf, UNSEEN_BATCH } from "./batch-form";
import { findRemoval, type NewBatch, type StandingBatch } from "./batch-rows";
import type { BatchInputRow } from "./schema";

/** What came, as it came, so that a form can show it again. */
type Typed = Pick<BatchInputRow, "cells" | "seen">;

/** What stands in the database now. Without a name when the change was not made by a user. */
export interface TheirBatch extends SeenBatch {
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

export type BatchOutcome = { readonly areaCode: string } & (
  | ({ readonly kind: "SAVED"; readonly version: number; readonly id: string } & NewMonths)
  /** The row says this already, in the version that stands now; without id where there is no batch. */
  | ({ readonly kind: "UNCHANGED" } & Pick<SeenBatch, "id" | "version">)
  /** A newer value stands: nothing was written, and nothing typed is lost. */
  | { readonly kind: "STALE"; readonly typed: Typed; readonly theirs: TheirBatch }
  | { readonly kind: "REFUSED"; readonly typed: Typed; readonly problems: readonly BatchProblem[] }
);

export type Planned =
  | Exclude<BatchOutcome, { kind: "SAVED" }>
  | { readonly change: StandingBatch | null; readonly batch: NewBatch };

/** An outcome where no writing is needed to know it, else what to write. */
export async function planRow(
  tx: Tx,
  row: BatchInputRow,
  group: BatchGroup & NewMonths,
  standing: readonly StandingBatch[],
): Promise<Planned> {
  const { areaCode, cells, seen } = row;
  const there = standing.find((one) => one.areaCode === areaCode && isOfGroup(one, group)) ?? null;
  const { start, months } = there ?? group;
  const { counts, problems } = judgeBatch(cells, { start, drops: there?.drops ?? {} });
  const refused = (errors: readonly BatchProblem[]): Planned => ({
    ...{ areaCode, kind: "REFUSED", typed: { cells, seen }, problems: errors },
  });
  const errors = batchErrors(problems);
  if (errors.length > 0) return refused(errors);
  const unchanged = ({ id, version }: SeenBatch): Planned => ({ areaCode, kind: "UNCHANGED", id, version });
  if (sameBatchCounts(counts, seen.counts)) return unchanged(seen);
  if (!isAsSeen(there ?? UNSEEN_BATCH, seen)) {
    const theirs = there ?? { ...UNSEEN_BATCH, ...(await findRemoval(tx, group, areaCode)) };
    // Two people who typed the same do not disagree.
    if (sameBatchCounts(theirs.counts, counts)) return unchanged(theirs);
    const { changedAt, changedBy } = theirs;
    return {
      ...{ areaCode, kind: "STALE", typed: { cells, seen } },
      theirs: { ...seenOf(theirs), changedAt, changedBy },
    };
  }
  const batch = { areaCode, counts, start, months, renewsId: null };
  const overlaps = there === null ? findOverlaps(batch, group, standing) : [];
  return overlaps.length > 0 ? refused(overlaps) : { change: there, batch };
}

function isAsSeen(standing: SeenBatch, seen: SeenBatch): boolean {
  return standing.id === seen.id && standing.version === seen.version;
}

export function isOfGroup(
  batch: StandingBatch,
  { programmeId, phase, payer }: Pick<BatchGroup, "programmeId" | "phase" | "payer">,
): boolean {
  return batch.programmeId === programmeId && batch.phase === phase && batch.payer === payer;
}

/** Batches of other programmes that the same payer pays in the same village, phase and months. */
export function findOverlaps(
  batch: Pick<NewBatch, "areaCode" | "start" | "months"> & { readonly id?: string },
  { payer, phase }: Pick<BatchGroup, "payer" | "phase">,
  standing: readonly StandingBatch[],
): BatchProblem[] {
  const { areaCode } = batch;
  return standing
    .filter((one) => one.id !== batch.id && one.areaCode === areaCode && one.payer === payer && one.phase === phase)
    .filter((one) => shareMonths(one, batch))
    .map(({ programme }) => ({ rule: "OVERLAPS", severity: "ERROR", programme }));
}
