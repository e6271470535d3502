import { scoped, type Tx } from "@/lib/db";
import { may, seesArea, seesRegency, type Viewer } from "@/lib/domain/access";
import { COUNTRY_CODE, levelOf } from "@/lib/domain/area";
import { Prisma } from "@/prisma/generated/client";

/** What targets and denominators belong to: a regency, or the country (code "ID") with its provinces. */
export interface Jurisdiction {
  readonly code: string;
  readonly name: string;
  /** Null for the country. */
  readonly regencyCode: string | null;
  /** Null for the country. */
  readonly province: NamedPlace | null;
  readonly timeZone: string;
  /** The regencies of the viewer, by code, this one included; none for who sees the whole country. */
  readonly neighbours: readonly NamedPlace[];
}

export interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

/** Of what belongs to no regency, and so to no regency's clock. */
const NATIONAL_TIME_ZONE = "Asia/Jakarta";

/** The jurisdiction of an address; null when there is none, or it is not for the viewer. */
export async function findJurisdiction(tx: Tx, viewer: Viewer, code: string): Promise<Jurisdiction | null> {
  const isNational = code === COUNTRY_CODE;
  if (!may(viewer, "target.read")) return null;
  if (isNational ? !seesArea(viewer, code) : levelOf(code) !== "REGENCY" || !seesRegency(viewer, code)) return null;
  const [found] = await tx.$queryRaw<(Omit<Jurisdiction, "regencyCode" | "timeZone"> & { timeZone: string | null })[]>`
    SELECT a.code, a.name, r.time_zone AS "timeZone",
      CASE WHEN a.level = 'REGENCY' THEN json_build_object('code', p.code, 'name', p.name) END AS province,
      coalesce((SELECT json_agg(json_build_object('code', n.code, 'name', n.name) ORDER BY n.code)
        FROM area n WHERE n.code = ANY (${[...viewer.regencyCodes]}::text[])), '[]') AS neighbours
    FROM area a LEFT JOIN regency r ON r.code = a.code LEFT JOIN area p ON p.code = a.parent_code
    WHERE a.code = ${code}`;
  if (found === undefined) return null;
  return { ...found, regencyCode: isNational ? null : code, timeZone: found.timeZone ?? NATIONAL_TIME_ZONE };
}

/** The same for a page that asks for nothing else. */
export function getJurisdiction(viewer: Viewer, code: string): Promise<Jurisdiction | null> {
  return scoped(viewer, (tx) => findJurisdiction(tx, viewer, code));
}

/** The areas of a jurisdiction that may have targets or denominators, the widest first, then by code. */
export function listAreas(viewer: Viewer, { regencyCode }: Jurisdiction): Promise<NamedPlace[]> {
  const wanted =
    regencyCode === null
      ? Prisma.sql`level IN ('COUNTRY', 'PROVINCE')`
      : Prisma.sql`code = ${regencyCode} OR starts_with(code, ${`${regencyCode}.`})`;
  return scoped(
    viewer,
    (tx) => tx.$queryRaw<NamedPlace[]>`SELECT code, name FROM area WHERE ${wanted} ORDER BY level, code`,
  );
}
