import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { type VillageKind, villageKindOf } from "@/lib/domain/area";
import { type BatchProblem, batchErrors, judgeBatch, sumDrops } from "@/lib/domain/batch-entry";
import { lapseOf, mayRenew } from "@/lib/domain/batch-terms";
import { isRefusal, type Refusal, refuse } from "@/lib/domain/refusal";
import { type BatchGroup, UNSEEN_BATCH } from "./batch-form";
import { type BatchOutcome, findOverlaps, isOfGroup, type Planned, planRow } from "./batch-plan";
import {
  addBatches,
  areAreas,
  type BatchRemarks,
  changeBatches,
  holdProgrammes,
  readBatches,
  readRemarks,
  replaceBatch,
  type StandingBatch,
} from "./batch-rows";
import type { BatchDeletionInput, BatchDetailInput, BatchSheetInput, NewPhaseInput } from "./schema";

/**
 * Writes the rows of a sheet that were changed, each on its own merits: a row that breaks a rule or has a newer value
 * in the database stays unwritten and is reported, the others are saved, all in one transaction. A batch is made with
 * its first figure, in the months that the sheet says.
 */
export async function recordBatches(viewer: Viewer, input: BatchSheetInput): Promise<BatchOutcome[] | Refusal> {
  const { regencyCode } = input;
  const refusal = refuseWriting(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    const planned = await planRows(tx, input);
    if (isRefusal(planned)) return planned;
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

/** What saving the rows would come to, without saving them: READY is written as it stands. */
export type BatchForecast =
  | Exclude<BatchOutcome, { kind: "SAVED" }>
  | { readonly areaCode: string; readonly kind: "READY"; readonly isNew: boolean };

export async function forecastBatches(viewer: Viewer, input: BatchSheetInput): Promise<BatchForecast[] | Refusal> {
  const refusal = refuseWriting(viewer, input.regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    const planned = await planRows(tx, input);
    if (isRefusal(planned)) return planned;
    return planned.map((plan) =>
      "batch" in plan ? { areaCode: plan.batch.areaCode, kind: "READY", isNew: plan.change === null } : plan,
    );
  });
}

async function planRows(tx: Tx, input: BatchSheetInput): Promise<Planned[] | Refusal> {
  const { regencyCode, programmeId, categoryCode, rows } = input;
  const areas = rows.map(({ areaCode }) => areaCode);
  const programmes = await holdProgrammes(tx, regencyCode);
  if (!programmes.has(programmeId) || !(await areAreas(tx, areas))) return refuse({ reason: "NOT_FOUND" });
  const standing = await readBatches(tx, regencyCode, categoryCode, areas);
  const planned: Planned[] = [];
  for (const row of rows) planned.push(await planRow(tx, row, input, standing));
  return planned;
}

/** What became of the form of one batch. */
export type DetailOutcome =
  | { readonly kind: "SAVED"; readonly version: number }
  | { readonly kind: "REFUSED"; readonly typed: BatchDetailInput; readonly problems: readonly BatchProblem[] }
  /** Somebody has changed it since it was shown: nothing was written. */
  | { readonly kind: "STALE"; readonly typed: BatchDetailInput; readonly theirs: TheirDetail };

/** Everything of a batch as it stands. */
export interface TheirDetail extends StandingBatch, BatchRemarks {
  /** The batch that it renews; null where it renews none. */
  readonly renewed: RenewedBatch | null;
}

export type RenewedBatch = Pick<StandingBatch, "programme" | "phase" | "payer">;

/** Writes everything of one batch: its figures, its months, what it goes on from, its note and the reasons of who left. */
export async function saveBatch(viewer: Viewer, input: BatchDetailInput): Promise<DetailOutcome | Refusal> {
  const { regencyCode, id, version, cells, start, months, renewsId, drops } = input;
  const refusal = refuseWriting(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    const found = await findWithNeighbours(tx, regencyCode, id);
    if (found === null) return refuse({ reason: "NOT_FOUND" });
    const { batch, neighbours } = found;
    if (batch.version !== version) {
      const renewed = neighbours.find((one) => one.id === batch.renewsId) ?? null;
      const theirs = { ...batch, ...(await readRemarks(tx, regencyCode, id)), renewed };
      return { kind: "STALE", typed: input, theirs };
    }
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
