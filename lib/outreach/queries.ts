import { readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { type OutreachEvent, type ReachedVillage, reachingAreas } from "@/lib/domain/outreach";
import { addMonths, asOf, firstDayOf, type Period } from "@/lib/domain/period";
import { findJurisdiction, type Jurisdiction, type NamedPlace } from "@/lib/jurisdiction/queries";
import { NO_ROWS } from "@/lib/place/queries";
import { TREND_MONTHS } from "@/lib/series/queries";
import { Prisma } from "@/prisma/generated/client";

export interface OutreachDesk {
  readonly place: Jurisdiction;
  /** Newest first. */
  readonly events: readonly OutreachEvent[];
  /** The regency, its districts and villages, the widest first, then by code. */
  readonly areas: readonly NamedPlace[];
  /** The villages of the regency, by code. */
  readonly villages: readonly ReachedVillage[];
}

/** The outreach of a regency; null when there is no such regency for the viewer. */
export function getOutreachDesk(viewer: Viewer, regencyCode: string): Promise<OutreachDesk | null> {
  return scoped(viewer, async (tx) => {
    const place = may(viewer, "subsidy.read", regencyCode) ? await findJurisdiction(tx, viewer, regencyCode) : null;
    if (place === null || place.regencyCode === null) return null;
    const facts = await readTogether<{ events: OutreachEvent; areas: NamedPlace; villages: ReachedVillage }>(tx, {
      events: Prisma.sql`${selectEvents(regencyCode, false)} ORDER BY e.held_on DESC, e.id`,
      areas: Prisma.sql`SELECT code, name FROM area
        WHERE code = ${regencyCode} OR code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`} ORDER BY level, code`,
      villages: Prisma.sql`SELECT v.code, v.name, d.name AS "districtName" FROM area v JOIN area d ON d.code = v.parent_code
        WHERE v.level = 'VILLAGE' AND v.code BETWEEN ${`${regencyCode}.`} AND ${`${regencyCode}.~`} ORDER BY v.code`,
    });
    return { place, ...facts };
  });
}

/** The title of an event that was deleted, so that its deletion can be taken back; null where there is none. */
export function getDeletedTitle(viewer: Viewer, regencyCode: string, id: string): Promise<string | null> {
  if (!may(viewer, "subsidy.write", regencyCode)) return Promise.resolve(null);
  return scoped(viewer, async (tx) => {
    const [deleted] = await tx.$queryRaw<{ title: string }[]>`
      SELECT e.title FROM (${selectEvents(regencyCode, true)}) e WHERE e.id = ${id}::uuid`;
    return deleted?.title ?? null;
  });
}

function selectEvents(regencyCode: string, deleted: boolean): Prisma.Sql {
  return Prisma.sql`
    SELECT e.id, to_char(e.held_on, 'YYYY-MM-DD') AS "heldOn", e.title, e.place, e.audience, e.attendance, e.organisers, e.note, e.version,
      (SELECT coalesce(json_agg(r.area_code ORDER BY r.area_code), '[]') FROM outreach_area r
        WHERE r.regency_code = e.regency_code AND r.event_id = e.id) AS "areaCodes"
    FROM outreach_event e
    WHERE e.regency_code = ${regencyCode} AND (e.deleted_at IS NOT NULL) = ${deleted}`;
}

/**
 * The events that reached an area in the months that its trend shows up to a period: rows of a `HeldEvent`, by date. They
 * name no person, so whoever reads the trend reads them; an event for one part of an area is no mark of the whole.
 */
export function selectMarks(areaCode: string, period: Period): Prisma.Sql {
  const reaching = reachingAreas(areaCode);
  const [regencyCode] = reaching;
  if (regencyCode === undefined) return NO_ROWS;
  return Prisma.sql`
    SELECT to_char(e.held_on, 'YYYY-MM-DD') AS "heldOn", e.title, e.audience FROM outreach_event e
    WHERE e.regency_code = ${regencyCode} AND e.deleted_at IS NULL
      AND e.held_on BETWEEN ${firstDayOf(addMonths(period, 1 - TREND_MONTHS))}::date AND ${asOf(period)}::date
      AND EXISTS (SELECT FROM outreach_area r WHERE r.regency_code = e.regency_code AND r.event_id = e.id
        AND r.area_code = ANY (${reaching}::text[]))
    ORDER BY e.held_on, e.id`;
}
