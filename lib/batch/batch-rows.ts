/**
 * Reading and writing batches inside a transaction, with set-based statements: the sheet, the form of one batch and a
 * new phase write through here.
 */
import "server-only";
import type { Tx } from "@/lib/db";
import type { Drop } from "@/lib/domain/batch";
import type { BatchColumn, BatchCounts, DropSums } from "@/lib/domain/batch-entry";
import type { Payer } from "@/lib/domain/contribution";
import { type Period, toPeriod } from "@/lib/domain/period";
import type { CategoryCode } from "@/lib/domain/programme";
import type { BatchGroup, SeenBatch } from "./batch-form";
import type { BatchDetailInput } from "./schema";

/** A batch of the regency as it stands, with what is needed to judge a change of it or of one beside it. */
export interface StandingBatch extends SeenBatch {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly areaCode: string;
  readonly categoryCode: CategoryCode;
  readonly payer: Payer;
  readonly phase: number;
  readonly start: Period | null;
  readonly months: number;
  readonly renewsId: string | null;
  readonly drops: DropSums;
  readonly changedAt: Date;
  /** Null when it was not a user. */
  readonly changedBy: string | null;
}

/** A batch to be made. */
export interface NewBatch {
  readonly areaCode: string;
  readonly counts: BatchCounts;
  readonly start: Period | null;
  readonly months: number;
  readonly renewsId: string | null;
}

/** New figures for a batch that is there. */
export interface BatchChange {
  readonly id: string;
  readonly version: number;
  readonly counts: BatchCounts;
}

/**
 * Who writes batches takes the programmes of the regency first: two writers of one regency queue there, so what one
 * has read of the others' months and renewals still holds when he writes, and nobody waits in a circle.
 */
export async function holdProgrammes(tx: Tx, regencyCode: string): Promise<ReadonlySet<string>> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM subsidy_programme WHERE regency_code = ${regencyCode} ORDER BY id FOR NO KEY UPDATE`;
  return new Set(held.map(({ id }) => id));
}

interface FlatBatch extends Omit<StandingBatch, "counts" | "start">, BatchCounts {
  readonly start: number | null;
}

/** Every batch of some villages and one category, whatever its programme, phase and payer. */
export async function readBatches(
  tx: Tx,
  regencyCode: string,
  categoryCode: CategoryCode,
  areas: readonly string[],
): Promise<StandingBatch[]> {
  const rows = await tx.$queryRaw<FlatBatch[]>`
    SELECT b.id, b.programme_id AS "programmeId", p.name || ' ' || p.year AS programme, b.area_code AS "areaCode",
      b.category_code AS "categoryCode", b.payer::text, b.phase::integer, b.quota, b.proposed, b.verified, b.registered, b.active,
      b.converted, b.start_period AS start, b.months::integer, b.renews_id AS "renewsId", b.version,
      b.updated_at AS "changedAt", u.name AS "changedBy",
      coalesce((SELECT jsonb_object_agg(stage, people) FROM (
        SELECT stage, sum(people)::integer AS people FROM subsidy_drop d
        WHERE d.regency_code = b.regency_code AND d.batch_id = b.id GROUP BY stage) s), '{}') AS drops
    FROM subsidy_batch b
    JOIN subsidy_programme p ON p.regency_code = b.regency_code AND p.id = b.programme_id
    LEFT JOIN app_user u ON u.id = b.updated_by
    WHERE b.regency_code = ${regencyCode} AND b.category_code = ${categoryCode} AND b.area_code = ANY (${areas}::text[])`;
  return rows.map(({ quota, proposed, verified, registered, active, converted, start, ...batch }) => ({
    ...batch,
    start: start === null ? null : toPeriod(start),
    counts: { quota, proposed, verified, registered, active, converted },
  }));
}

/** What stands beside the figures of a batch. */
export interface BatchRemarks {
  readonly note: string | null;
  /** The reasons one by one. */
  readonly reasons: readonly Drop[];
}

export async function readRemarks(tx: Tx, regencyCode: string, id: string): Promise<BatchRemarks> {
  const { note, drops } = await tx.subsidyBatch.findUniqueOrThrow({
    where: { regencyCode_id: { regencyCode, id } },
    select: {
      note: true,
      drops: { select: { stage: true, reason: true, people: true }, orderBy: [{ stage: "asc" }, { reason: "asc" }] },
    },
  });
  return { note, reasons: drops };
}

/** The new version of every batch that was written, by its id. One whose version is another than the one seen is left alone. */
export async function changeBatches(
  tx: Tx,
  regencyCode: string,
  changes: readonly BatchChange[],
): Promise<ReadonlyMap<string, number>> {
  if (changes.length === 0) return new Map();
  const column = (count: BatchColumn) => changes.map(({ counts }) => counts[count]);
  const written = await tx.$queryRaw<{ id: string; version: number }[]>`
    UPDATE subsidy_batch b SET quota = w.quota, proposed = w.proposed, verified = w.verified, registered = w.registered,
      active = w.active, converted = w.converted
    FROM unnest(${changes.map(({ id }) => id)}::uuid[], ${changes.map(({ version }) => version)}::integer[],
      ${column("quota")}::integer[], ${column("proposed")}::integer[], ${column("verified")}::integer[],
      ${column("registered")}::integer[], ${column("active")}::integer[], ${column("converted")}::integer[])
      AS w (id, version, quota, proposed, verified, registered, active, converted)
    WHERE b.regency_code = ${regencyCode} AND b.id = w.id AND b.version = w.version
    RETURNING b.id, b.version`;
  return new Map(written.map(({ id, version }) => [id, version]));
}

/** The id of every batch that was made, by its village; a village that has one already keeps it as it is. */
export async function addBatches(
  tx: Tx,
  { regencyCode, programmeId, phase, payer, categoryCode }: BatchGroup,
  batches: readonly NewBatch[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly version: number }>> {
  if (batches.length === 0) return new Map();
  const column = (count: BatchColumn) => batches.map(({ counts }) => counts[count]);
  const made = await tx.$queryRaw<{ areaCode: string; id: string; version: number }[]>`
    INSERT INTO subsidy_batch (regency_code, programme_id, area_code, category_code, payer, phase, quota, proposed, verified,
      registered, active, converted, start_period, months, renews_id)
    SELECT ${regencyCode}, ${programmeId}::uuid, w.area_code, ${categoryCode}, ${payer}::payer, ${phase}::integer, w.quota,
      w.proposed, w.verified, w.registered, w.active, w.converted, w.start_period, w.months, w.renews_id
    FROM unnest(${batches.map(({ areaCode }) => areaCode)}::text[],
      ${column("quota")}::integer[], ${column("proposed")}::integer[], ${column("verified")}::integer[],
      ${column("registered")}::integer[], ${column("active")}::integer[], ${column("converted")}::integer[],
      ${batches.map(({ start }) => start)}::integer[], ${batches.map(({ months }) => months)}::integer[],
      ${batches.map(({ renewsId }) => renewsId)}::uuid[])
      AS w (area_code, quota, proposed, verified, registered, active, converted, start_period, months, renews_id)
    ON CONFLICT (regency_code, programme_id, area_code, category_code, payer, phase) DO NOTHING
    RETURNING area_code AS "areaCode", id, version`;
  return new Map(made.map(({ areaCode, id, version }) => [areaCode, { id, version }]));
}

/** Everything of one batch, the reasons of who left anew. Gives back the new version. */
export async function replaceBatch(
  tx: Tx,
  {
    regencyCode,
    id,
    counts,
    start,
    months,
    renewsId,
    note,
    drops,
  }: BatchDetailInput & { readonly counts: BatchCounts },
): Promise<number> {
  await tx.$executeRaw`DELETE FROM subsidy_drop WHERE regency_code = ${regencyCode} AND batch_id = ${id}::uuid`;
  await tx.$executeRaw`
    INSERT INTO subsidy_drop (regency_code, batch_id, stage, reason, people)
    SELECT ${regencyCode}, ${id}::uuid, stage::drop_stage, reason::drop_reason, people
    FROM unnest(${drops.map(({ stage }) => stage)}::text[], ${drops.map(({ reason }) => reason)}::text[],
      ${drops.map(({ people }) => people)}::integer[]) AS d (stage, reason, people)`;
  const { version } = await tx.subsidyBatch.update({
    where: { regencyCode_id: { regencyCode, id } },
    data: { ...counts, startPeriod: start, months, renewsId, note },
    select: { version: true },
  });
  return version;
}

/** Who took away the batch that a village had, and when. */
export async function findRemoval(
  tx: Tx,
  { regencyCode, programmeId, phase, payer, categoryCode }: BatchGroup,
  areaCode: string,
): Promise<Pick<StandingBatch, "changedAt" | "changedBy">> {
  const was = { programme_id: programmeId, area_code: areaCode, category_code: categoryCode, payer, phase };
  const [removal] = await tx.$queryRaw<Pick<StandingBatch, "changedAt" | "changedBy">[]>`
    SELECT r.changed_at AS "changedAt", u.name AS "changedBy"
    FROM subsidy_batch_revision r LEFT JOIN app_user u ON u.id = r.changed_by
    WHERE r.regency_code = ${regencyCode} AND r.after IS NULL AND r.before @> ${JSON.stringify(was)}::jsonb
    ORDER BY r.id DESC LIMIT 1`;
  if (removal === undefined) throw new Error(`never made: ${areaCode}`);
  return removal;
}

/** Whether every code is one of an area that there is. */
export async function areAreas(tx: Tx, codes: readonly string[]): Promise<boolean> {
  return (await tx.area.count({ where: { code: { in: [...codes] } } })) === new Set(codes).size;
}
