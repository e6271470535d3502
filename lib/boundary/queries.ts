import { createHash } from "node:crypto";
import { scoped, type Tx } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { AreaLevel } from "@/lib/domain/area";
import { type BoundaryFeature, type CodeProperty, codeProperties, type Polygon } from "@/lib/domain/boundary";
import {
  type BoundaryReading,
  type BoundaryReport,
  checkBoundaries,
  type KnownVillage,
  readingOf,
  regenciesIn,
} from "@/lib/domain/boundary-check";
import { Prisma } from "@/prisma/generated/client";
import type { VillageTopology } from "./topology";

/** What a map is drawn on: boundaries, or points where nobody has uploaded any. */
export type GroundRow =
  /** The villages of a regency. */
  | (Origin & { readonly kind: "VILLAGES"; readonly code: string; readonly shape: VillageTopology })
  /** A regency among others. */
  | (Origin & { readonly kind: "OUTLINE"; readonly code: string; readonly shape: readonly Polygon[] })
  /** A village, or the middle of the villages of a regency or province. */
  | (Origin & { readonly kind: "POINT"; readonly code: string; readonly longitude: number; readonly latitude: number });

interface Origin {
  readonly source: string;
  /** Null for points. */
  readonly licence: string | null;
}

interface Place {
  readonly code: string;
  readonly level: AreaLevel;
}

/** What the areas below a place are drawn on: rows of a `GroundRow`. Public geography: every viewer may read it. */
export function selectGround({ code, level }: Place): Prisma.Sql {
  switch (level) {
    case "COUNTRY":
      return selectOutlines("", 2);
    case "PROVINCE":
      return selectOutlines(`${code}.`, 5);
    case "REGENCY":
    case "DISTRICT":
      return selectVillageGround(code);
    case "VILLAGE":
      return Prisma.sql`SELECT WHERE false`;
  }
}

function selectVillageGround(code: string): Prisma.Sql {
  const regency = code.slice(0, 5);
  return Prisma.sql`
    (SELECT 'VILLAGES' AS kind, b.area_code AS code, b.topology AS shape, b.source, b.licence,
      NULL::float8 AS longitude, NULL::float8 AS latitude
    FROM boundary b WHERE b.area_code = ${regency} ORDER BY b.version DESC LIMIT 1)
    UNION ALL
    SELECT 'POINT', v.code, NULL::jsonb, v.point_source, NULL, v.longitude, v.latitude FROM village v
    WHERE v.code BETWEEN ${`${code}.`} AND ${`${code}.~`} AND v.longitude IS NOT NULL
      AND NOT EXISTS (SELECT FROM boundary b WHERE b.area_code = ${regency})`;
}

/** Regencies by their outline, and the middle of the villages of the areas with so many characters of code. */
function selectOutlines(prefix: string, characters: number): Prisma.Sql {
  const [from, to] = [prefix, `${prefix}~`];
  return Prisma.sql`
    (SELECT DISTINCT ON (b.area_code) 'OUTLINE' AS kind, b.area_code AS code, b.outline AS shape, b.source, b.licence,
      NULL::float8 AS longitude, NULL::float8 AS latitude
    FROM boundary b WHERE b.area_code BETWEEN ${from} AND ${to} ORDER BY b.area_code, b.version DESC)
    UNION ALL
    SELECT 'POINT', substr(v.code, 1, ${characters}), NULL::jsonb, min(v.point_source), NULL, avg(v.longitude), avg(v.latitude)
    FROM village v
    WHERE v.code BETWEEN ${from} AND ${to} AND v.longitude IS NOT NULL GROUP BY 2`;
}

export interface BoundaryVersion {
  readonly regencyCode: string;
  readonly regencyName: string;
  readonly version: number;
  /** Whether maps are drawn from it; else it was replaced. */
  readonly current: boolean;
  readonly villageCount: number;
  /** Villages that the regency has today. */
  readonly villagesInRegency: number;
  readonly source: string;
  readonly licence: string;
  readonly fileName: string;
  readonly addedAt: Date;
  /** Null when the account is gone. */
  readonly addedBy: string | null;
}

export interface WaitingDraft {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string | null;
}

export interface BoundaryDesk {
  /** By regency, the newest version first. */
  readonly versions: readonly BoundaryVersion[];
  /** Files that were checked but neither used nor discarded. */
  readonly drafts: readonly WaitingDraft[];
}

const LISTED = 200;

/**
 * Whether the viewer may open a draft, as a condition on `boundary_draft`: who sees the whole country any, others what
 * they uploaded themselves. Which regency a draft is for is a choice that changes, so it says nothing about whose it is.
 */
export function mayOpen(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(${viewer.national} OR uploaded_by = ${viewer.id}::uuid)`;
}

/** Empty for who may not write boundaries; of an administrator of some regencies only those, and only their own files. */
export async function getBoundaryDesk(viewer: Viewer): Promise<BoundaryDesk> {
  if (!may(viewer, "boundary.write")) return { versions: [], drafts: [] };
  return scoped(viewer, async (tx) => {
    const versions = await tx.$queryRaw<BoundaryVersion[]>`
      SELECT b.area_code AS "regencyCode", a.name AS "regencyName", b.version,
        b.version = max(b.version) OVER (PARTITION BY b.area_code) AS current, b.village_count AS "villageCount",
        a.village_count AS "villagesInRegency", b.source, b.licence, b.file_name AS "fileName", b.added_at AS "addedAt",
        u.name AS "addedBy"
      FROM boundary b JOIN area a ON a.code = b.area_code LEFT JOIN app_user u ON u.id = b.added_by
      ORDER BY b.area_code, b.version DESC LIMIT ${LISTED}`;
    const drafts = await tx.$queryRaw<WaitingDraft[]>`
      SELECT d.id, d.file_name AS "fileName", d.uploaded_at AS "uploadedAt", u.name AS "uploadedBy"
      FROM boundary_draft d LEFT JOIN app_user u ON u.id = d.uploaded_by
      WHERE ${mayOpen(viewer)} ORDER BY d.uploaded_at DESC LIMIT ${LISTED}`;
    return { versions: versions.filter(({ regencyCode }) => may(viewer, "boundary.write", regencyCode)), drafts };
  });
}

export interface StoredDraft {
  readonly id: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly features: readonly BoundaryFeature[];
  readonly reading: BoundaryReading;
  readonly source: string;
  readonly licence: string;
  readonly uploadedAt: Date;
}

/** A draft as it is stored; null when it was used, discarded or never there, or is somebody else's. */
export async function findDraft(tx: Tx, viewer: Viewer, id: string): Promise<StoredDraft | null> {
  const [row] = await tx.$queryRaw<StoredDraft[]>`
    SELECT id, file_name AS "fileName", byte_size AS "byteSize", features, reading, source, licence, uploaded_at AS "uploadedAt"
    FROM boundary_draft WHERE id = ${id}::uuid AND ${mayOpen(viewer)}`;
  return row ?? null;
}

export interface CheckedDraft {
  readonly draft: StoredDraft;
  /** As it is read: as asked, else as the file suggests. */
  readonly reading: BoundaryReading;
  readonly report: BoundaryReport;
  readonly regencyName: string | null;
  /** Of the boundaries that would be replaced; 0 when there are none. */
  readonly replaces: number;
  /** All villages of the regency, by code. */
  readonly villages: ReadonlyMap<string, KnownVillage>;
  /** Of all that was seen: another reading or other boundaries in between give another one. */
  readonly digest: string;
}

/** A draft held against the villages of its regency. */
export async function checkDraft(tx: Tx, draft: StoredDraft): Promise<CheckedDraft> {
  const reading = readingOf(draft.features, draft.reading);
  const regency = reading.regencyCode ?? "";
  const villages = await tx.$queryRaw<KnownVillage[]>`
    SELECT code, name FROM area WHERE level = 'VILLAGE' AND code BETWEEN ${`${regency}.`} AND ${`${regency}.~`} ORDER BY code`;
  const [head] = await tx.$queryRaw<{ name: string; version: number }[]>`
    SELECT a.name, coalesce((SELECT max(version) FROM boundary WHERE area_code = a.code), 0) AS version
    FROM area a JOIN regency r ON r.code = a.code WHERE a.code = ${regency}`;
  const replaces = head?.version ?? 0;
  const report = checkBoundaries(draft.features, reading, head === undefined ? [] : villages);
  const seen = [draft.id, reading.property, reading.regencyCode, reading.turn, replaces, villages.length];
  const digest = createHash("sha256").update(JSON.stringify(seen)).digest("hex");
  const known = new Map(villages.map((village) => [village.code, village]));
  return { draft, reading, report, regencyName: head?.name ?? null, replaces, villages: known, digest };
}

export interface DraftPage extends CheckedDraft {
  /** The properties of the file, the likeliest to hold the codes first. */
  readonly properties: readonly CodeProperty[];
  /** The regencies that its codes name, the one with the most villages first. */
  readonly regencies: readonly { readonly code: string; readonly name: string }[];
}

/** Null when there is no such draft for the viewer, or the viewer may not write boundaries. */
export async function getBoundaryDraft(viewer: Viewer, id: string): Promise<DraftPage | null> {
  if (!may(viewer, "boundary.write")) return null;
  return scoped(viewer, async (tx) => {
    const draft = await findDraft(tx, viewer, id);
    if (draft === null) return null;
    const checked = await checkDraft(tx, draft);
    const codes = regenciesIn(draft.features, checked.reading.property);
    const names = await tx.$queryRaw<{ code: string; name: string }[]>`
      SELECT a.code, a.name FROM area a JOIN regency r ON r.code = a.code WHERE a.code = ANY (${codes}::text[]) ORDER BY a.code`;
    return { ...checked, properties: codeProperties(draft.features), regencies: names };
  });
}
