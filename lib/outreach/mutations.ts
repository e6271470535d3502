import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import type { IsoDate } from "@/lib/domain/period";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { DeletionInput, EventInput, RestoringInput } from "./schema";

/** The event as it stands now. */
export interface SavedEvent {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes an event down with the areas that it reached, or changes the one that the writer had before them. A day that
 * has not come yet is INVALID. Of two people who change one event the second is told who was first (SUPERSEDED);
 * who changes what another deleted meanwhile is told that (DELETED).
 */
export async function saveEvent(viewer: Viewer, input: EventInput, today: IsoDate): Promise<SavedEvent | Refusal> {
  const { regencyCode, changes, heldOn, areas } = input;
  const refused = refuseWriter(viewer, regencyCode);
  if (refused !== null) return refused;
  if (heldOn > today) return refuse({ reason: "INVALID", fields: ["heldOn"] });
  return scoped(viewer, async (tx) => {
    if ((await tx.area.count({ where: { code: { in: areas } } })) < areas.length) {
      return refuse({ reason: "NOT_FOUND" });
    }
    const saved = changes === null ? await insertEvent(tx, input) : await updateEvent(tx, input, changes);
    if (saved === undefined) return refuseOvertaken(tx, regencyCode, changes?.id ?? "");
    await writeAreas(tx, regencyCode, saved.id, areas);
    return saved;
  });
}

/** Takes an event out of every list and drawing; it is kept, so that this can be taken back. */
export async function deleteEvent(
  viewer: Viewer,
  { regencyCode, id, version }: DeletionInput,
): Promise<SavedEvent | Refusal> {
  const refused = refuseWriter(viewer, regencyCode);
  if (refused !== null) return refused;
  return scoped(viewer, async (tx) => {
    const [deleted] = await tx.$queryRaw<SavedEvent[]>`
      UPDATE outreach_event SET deleted_at = now()
      WHERE regency_code = ${regencyCode} AND id = ${id}::uuid AND version = ${version} AND deleted_at IS NULL
      RETURNING id, version`;
    return deleted ?? refuseOvertaken(tx, regencyCode, id);
  });
}

/** Takes a deletion back; an event that is there already stays as it is. */
export async function restoreEvent(viewer: Viewer, { regencyCode, id }: RestoringInput): Promise<SavedEvent | Refusal> {
  const refused = refuseWriter(viewer, regencyCode);
  if (refused !== null) return refused;
  return scoped(viewer, async (tx) => {
    await tx.$executeRaw`UPDATE outreach_event SET deleted_at = NULL
      WHERE regency_code = ${regencyCode} AND id = ${id}::uuid AND deleted_at IS NOT NULL`;
    const [event] = await tx.$queryRaw<SavedEvent[]>`
      SELECT id, version FROM outreach_event WHERE regency_code = ${regencyCode} AND id = ${id}::uuid`;
    return event ?? refuse({ reason: "NOT_FOUND" });
  });
}

function refuseWriter(viewer: Viewer, regencyCode: string): Refusal | null {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return may(viewer, "subsidy.write", regencyCode) ? null : refuse({ reason: "FORBIDDEN" });
}

async function insertEvent(tx: Tx, event: EventInput): Promise<SavedEvent | undefined> {
  const [saved] = await tx.$queryRaw<SavedEvent[]>`
    INSERT INTO outreach_event (regency_code, held_on, title, place, audience, attendance, organisers, note)
    VALUES (${event.regencyCode}, ${event.heldOn}::date, ${event.title}, ${event.place}, ${event.audience}::outreach_audience,
      ${event.attendance}::integer, ${event.organisers}, ${event.note})
    RETURNING id, version`;
  return saved;
}

/** Who comes second waits here until the first is done, and then finds another version. */
async function updateEvent(tx: Tx, event: EventInput, { id, version }: SavedEvent): Promise<SavedEvent | undefined> {
  const [saved] = await tx.$queryRaw<SavedEvent[]>`
    UPDATE outreach_event SET held_on = ${event.heldOn}::date, title = ${event.title}, place = ${event.place},
      audience = ${event.audience}::outreach_audience, attendance = ${event.attendance}::integer,
      organisers = ${event.organisers}, note = ${event.note}
    WHERE regency_code = ${event.regencyCode} AND id = ${id}::uuid AND version = ${version}::integer AND deleted_at IS NULL
    RETURNING id, version`;
  return saved;
}

async function writeAreas(tx: Tx, regencyCode: string, id: string, areas: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM outreach_area
    WHERE regency_code = ${regencyCode} AND event_id = ${id}::uuid AND area_code <> ALL (${[...areas]}::text[])`;
  await tx.$executeRaw`INSERT INTO outreach_area (regency_code, event_id, area_code)
    SELECT ${regencyCode}, ${id}::uuid, area FROM unnest(${[...areas]}::text[]) AS area ON CONFLICT DO NOTHING`;
}

/** Who changed it meanwhile, or deleted it, and when. */
async function refuseOvertaken(tx: Tx, regencyCode: string, id: string): Promise<Refusal> {
  const [now] = await tx.$queryRaw<{ by: string | null; at: Date; gone: boolean }[]>`
    SELECT u.name AS by, e.updated_at AS at, e.deleted_at IS NOT NULL AS gone FROM outreach_event e LEFT JOIN app_user u ON u.id = e.updated_by
    WHERE e.regency_code = ${regencyCode} AND e.id = ${id}::uuid`;
  if (now === undefined) return refuse({ reason: "NOT_FOUND" });
  const { gone, by, at } = now;
  return refuse({ reason: gone ? "DELETED" : "SUPERSEDED", by, at });
}
