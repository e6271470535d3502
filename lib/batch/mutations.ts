import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { type VillageKind, villageKindOf } from "@/lib/domain/area";
import { type BatchProblem, batchErrors, judgeBatch, sameBatchCounts, sumDrops } from "@/lib/domain/batch-entry";
import { lapseOf, mayRenew, shareMonths } from "@/lib/domain/batch-terms";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { type BatchGroup, type NewMonths, type SeenBatch, UNSEEN_BATCH } from "./batch-form";
import {
  addBatches,
  areAreas,
  changeBatches,
  findRemoval,
  holdProgrammes,
  type NewBatch,
  readBatches,
  replaceBatch,
  type StandingBatch,
} from "./batch-rows";
import type { BatchDeletionInput, BatchDetailInput, BatchInputRow, BatchSheetInput, NewPhaseInput } from "./schema";

/** What came, as it came, so that a form can show it again. */
type Typed = Pick<BatchInputRow, "cells" | "seen">;

/** What stands in the database now. Without a name when the change was not made by a user. */
export interface TheirBatch extends SeenBatch {
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

export type BatchOutcome = { readonly areaCode: string } & (
  | ({ readonly kind: "SAVED"; readonly version: number; readonly id: string } & NewMonths)
  /** The row says this already, in the version that stands now. */
  | { readonly kind: "UNCHANGED"; readonly version: number }
  /** A newer value stands: nothing was written, and nothing typed is lost. */
  | { readonly kind: "STALE"; readonly typed: Typed; readonly theirs: TheirBatch }
  | { readonly kind: "REFUSED"; readonly typed: Typed; readonly problems: readonly BatchProblem[] }
);

type Planned = BatchOutcome | { readonly change: StandingBatch | null; readonly batch: NewBatch };

/**
 * Writes the rows of a sheet that were changed, each on its own merits: a row that breaks a rule or has a newer value
 * in the database stays unwritten and is reported, the others are saved, all in one transaction. A batch is made with
 * its first figure, in the months that the sheet says.
 */
export async function recordBatches(viewer: Viewer, input: BatchSheetInput): Promise<BatchOutcome[] | Refusal> {
  const { regencyCode, programmeId, categoryCode, rows } = input;
  const refusal = refuseWriting(viewer, regencyCode);
  if (refusal !== null) return refusal;
  const areas = rows.map(({ areaCode }) => areaCode);
  return scoped(viewer, async (tx) => {
    const programmes = await holdProgrammes(tx, regencyCode);
    if (!programmes.has(programmeId) || !(await areAreas(tx, areas))) return refuse({ reason: "NOT_FOUND" });
    const standing = await readBatches(tx, regencyCode, categoryCode, areas);
    const planned: Planned[] = [];
    for (const row of rows) planned.push(await planRow(tx, row, input, standing));
    const writable = planned.filter((plan) => "batch" in plan);
    const changed = await changeBatches(
      tx,
      regencyCode,
      writable.flatMap(({ change, batch }) => (change === null ? [] : { ...change, counts: batch.counts })),
    );
    const made = await addBatches(
      tx,
      input,
      writable.flatMap(({ change, batch }) => (change === null ? batch : [])),
    );
    return planned.map((plan): BatchOutcome => {
      if ("kind" in plan) return plan;
      const { change, batch } = plan;
      const { areaCode, start, months } = batch;
      const id = change?.id ?? made.get(areaCode)?.id;
      const version = change === null ? made.get(areaCode)?.version : changed.get(change.id);
      // Only a change below the application slips in between reading and writing.
      if (id === undefined || version === undefined) throw new Error(`not written: ${areaCode}`);
      return { areaCode, kind: "SAVED", version, id, start, months };
    });
  });
}

/** An outcome where no writing is needed to know it, else what to write. */
async function planRow(
  tx: Tx,
  row: BatchInputRow,
  group: BatchGroup & NewMonths,
  standing: readonly StandingBatch[],
): Promise<Planned> {
  const { areaCode, cells, seen } = row;
  const there = standing.find((one) => one.areaCode === areaCode && isOfGroup(one, group)) ?? null;
  const { start, months } = there ?? group;
  const { counts, problems } = judgeBatch(cells, { start, drops: there?.drops ?? {} });
  const refused = (errors: readonly BatchProblem[]): BatchOutcome => ({
    ...{ areaCode, kind: "REFUSED", typed: { cells, seen }, problems: errors },
  });
  const errors = batchErrors(problems);
  if (errors.length > 0) return refused(errors);
  if (sameBatchCounts(counts, seen.counts)) return { areaCode, kind: "UNCHANGED", version: seen.version };
  if ((there?.version ?? 0) !== seen.version) {
    const theirs = there ?? { ...UNSEEN_BATCH, ...(await findRemoval(tx, group, areaCode)) };
    // Two people who typed the same do not disagree.
    if (sameBatchCounts(theirs.counts, counts)) return { areaCode, kind: "UNCHANGED", version: theirs.version };
    const { version, counts: theirCounts, changedAt, changedBy } = theirs;
    return {
      ...{ areaCode, kind: "STALE", typed: { cells, seen } },
      theirs: { version, counts: theirCounts, changedAt, changedBy },
    };
  }
  const batch = { areaCode, counts, start, months, renewsId: null };
  const overlaps = there === null ? findOverlaps(batch, group, standing) : [];
  return overlaps.length > 0 ? refused(overlaps) : { change: there, batch };
}

/** What became of the form of one batch. */
export type DetailOutcome =
  | { readonly kind: "SAVED"; readonly version: number }
  | { readonly kind: "REFUSED"; readonly typed: BatchDetailInput; readonly problems: readonly BatchProblem[] }
  /** Somebody has changed it since it was shown: nothing was written. */
  | { readonly kind: "STALE"; readonly typed: BatchDetailInput; readonly theirs: TheirBatch & NewMonths };

/** Writes everything of one batch: its figures, its months, what it goes on from, its note and the reasons of who left. */
export async function saveBatch(viewer: Viewer, input: BatchDetailInput): Promise<DetailOutcome | Refusal> {
  const { regencyCode, id, version, cells, start, months, renewsId, drops } = input;
  const refusal = refuseWriting(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    const found = await findWithNeighbours(tx, regencyCode, id);
    if (found === null) return refuse({ reason: "NOT_FOUND" });
    const { batch, neighbours } = found;
    if (batch.version !== version) return { kind: "STALE", typed: input, theirs: batch };
    const { counts, problems } = judgeBatch(cells, { start, drops: sumDrops(drops) });
    const wanted = { ...batch, start, months };
    const renewed = neighbours.find((one) => one.renewsId === id);
    const source = neighbours.find((one) => one.id === renewsId);
    const errors: BatchProblem[] = [
      ...batchErrors(problems),
      ...findOverlaps(wanted, batch, neighbours),
      ...(renewed !== undefined && lapseOf(wanted) !== renewed.start
        ? [{ rule: "RENEWED", severity: "ERROR", phase: renewed.phase } as const]
        : []),
      ...(renewsId !== null && (source === undefined || !mayRenew(wanted, source))
        ? [{ rule: "RENEWS", severity: "ERROR" } as const]
        : []),
    ];
    if (errors.length > 0) return { kind: "REFUSED", typed: input, problems: errors };
    return { kind: "SAVED", version: await replaceBatch(tx, { ...input, counts }) };
  });
}

/** Takes a batch away. Its history stays. A batch that another goes on from stays as well (BATCH_RENEWED). */
export async function deleteBatch(
  viewer: Viewer,
  { regencyCode, id, version }: BatchDeletionInput,
): Promise<StandingBatch | Refusal> {
  const refusal = refuseWriting(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    const found = await findWithNeighbours(tx, regencyCode, id);
    if (found === null) return refuse({ reason: "NOT_FOUND" });
    const { batch, neighbours } = found;
    const { changedBy: by, changedAt: at } = batch;
    if (batch.version !== version) return refuse({ reason: "SUPERSEDED", by, at });
    const renewed = neighbours.find((one) => one.renewsId === id);
    if (renewed !== undefined) {
      return refuse({ reason: "BATCH_RENEWED", programme: renewed.programme, phase: renewed.phase });
    }
    await tx.subsidyBatch.delete({ where: { regencyCode_id: { regencyCode, id } } });
    return batch;
  });
}

/** How many batches a new phase got, and in how many villages there was one already, or one of another programme. */
export interface OpenedPhase {
  readonly group: BatchGroup;
  readonly made: number;
  readonly standing: number;
  readonly overlapping: number;
}

/**
 * Makes the batches of a phase: with the quota in every village of the kinds that the programme is for, or for the
 * villages whose batch lapses in the first month. What is there already stays as it is (EXISTS where everything is).
 */
export async function openPhase(viewer: Viewer, input: NewPhaseInput): Promise<OpenedPhase | Refusal> {
  const { regencyCode, programmeId, categoryCode, start, months, quota, renews } = input;
  const refusal = refuseWriting(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    await holdProgrammes(tx, regencyCode);
    const programme = await tx.subsidyProgramme.findUnique({
      where: { regencyCode_id: { regencyCode, id: programmeId } },
      select: { quotaKinds: true },
    });
    if (programme === null) return refuse({ reason: "NOT_FOUND" });
    const areas = await listAreas(tx, regencyCode);
    const standing = await readBatches(tx, regencyCode, categoryCode, areas);
    const counts = { ...UNSEEN_BATCH.counts, quota };
    const sources = renews === null ? null : lapsing(standing, input, renews);
    if (sources?.size === 0) return refuse({ reason: "NOTHING_TO_RENEW" });
    const wanted = areas
      .filter((areaCode) => (sources === null ? isOfKind(areaCode, programme.quotaKinds) : sources.has(areaCode)))
      .map((areaCode) => ({ areaCode, counts, start, months, renewsId: sources?.get(areaCode) ?? null }));
    const free = wanted.filter(
      ({ areaCode }) => !standing.some((one) => one.areaCode === areaCode && isOfGroup(one, input)),
    );
    const clear = free.filter((batch) => findOverlaps(batch, input, standing).length === 0);
    const made = await addBatches(tx, input, clear);
    if (made.size === 0 && free.length < wanted.length) return refuse({ reason: "EXISTS" });
    const group = { regencyCode, programmeId, phase: input.phase, payer: input.payer, categoryCode };
    return { group, made: made.size, standing: wanted.length - free.length, overlapping: free.length - clear.length };
  });
}

/** By village, the batch of a phase that lapses in the first month; where there are two, that of the same payer. */
function lapsing(
  standing: readonly StandingBatch[],
  { payer, start }: NewPhaseInput,
  { programmeId, phase }: NonNullable<NewPhaseInput["renews"]>,
): ReadonlyMap<string, string> {
  const found = standing
    .filter((one) => one.programmeId === programmeId && one.phase === phase && lapseOf(one) === start)
    .sort((a, b) => Number(a.payer === payer) - Number(b.payer === payer));
  return new Map(found.map(({ areaCode, id }) => [areaCode, id]));
}

function refuseWriting(viewer: Viewer, regencyCode: string): Refusal | null {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return may(viewer, "subsidy.write", regencyCode) ? null : refuse({ reason: "FORBIDDEN" });
}

function isOfGroup(
  batch: StandingBatch,
  { programmeId, phase, payer }: Pick<BatchGroup, "programmeId" | "phase" | "payer">,
): boolean {
  return batch.programmeId === programmeId && batch.phase === phase && batch.payer === payer;
}

/** Batches of other programmes that the same payer pays in the same village, phase and months. */
function findOverlaps(
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

/** A batch with every other one of its village and category; null where the regency has no such batch. */
async function findWithNeighbours(tx: Tx, regencyCode: string, id: string) {
  await holdProgrammes(tx, regencyCode);
  const place = await tx.subsidyBatch.findUnique({
    where: { regencyCode_id: { regencyCode, id } },
    select: { areaCode: true, categoryCode: true },
  });
  if (place === null) return null;
  const neighbours = await readBatches(tx, regencyCode, place.categoryCode as BatchGroup["categoryCode"], [
    place.areaCode,
  ]);
  const batch = neighbours.find((one) => one.id === id);
  return batch === undefined ? null : { batch, neighbours };
}

/** The villages of the regency, then the regency itself. */
async function listAreas(tx: Tx, regencyCode: string): Promise<string[]> {
  const villages = await tx.$queryRaw<{ code: string }[]>`
    SELECT code FROM area WHERE level = 'VILLAGE' AND code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`} ORDER BY code`;
  return [...villages.map(({ code }) => code), regencyCode];
}

function isOfKind(areaCode: string, kinds: readonly VillageKind[]): boolean {
  const kind = villageKindOf(areaCode);
  return kind !== null && kinds.includes(kind);
}
