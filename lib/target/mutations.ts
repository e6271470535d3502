import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { seesRegency, type Viewer } from "@/lib/domain/access";
import { maySetTargets } from "@/lib/domain/authority";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { IS_IN_FORCE } from "./queries";
import type { NewTarget, TargetSetInput, WithdrawalInput } from "./schema";

/** The version that stands now. */
export interface SavedVersion {
  readonly id: string;
  readonly version: number;
}

interface NewVersion extends Omit<TargetSetInput, "targets" | "place" | "replaces" | "note"> {
  readonly regencyCode: string | null;
  readonly note: string | null;
  readonly withdrawn: boolean;
  readonly previous: SavedVersion | null;
}

/**
 * Writes a set down: a new one, or the version that replaces the one the writer had before them. Nothing is ever changed
 * in place. Of two people who change one set at once the second is told who was first (SUPERSEDED); a second set in force
 * of the same authority and name is none (EXISTS), for its targets would count twice.
 */
export async function saveTargetSet(
  viewer: Viewer,
  { place: regencyCode, replaces, targets, ...set }: TargetSetInput,
): Promise<SavedVersion | Refusal> {
  if (regencyCode !== null && !seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!maySetTargets(viewer, set.authority, regencyCode)) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx) => {
    const previous = replaces === null ? null : await findVersion(tx, regencyCode, replaces);
    if (previous === undefined || !(await areAreas(tx, targets))) return refuse({ reason: "NOT_FOUND" });
    // A set stays with whom it belongs to.
    if (previous !== null && previous.authority !== set.authority) return refuse({ reason: "FORBIDDEN" });
    // Who kept the name of a set that somebody changed meanwhile is told by whom.
    const isNewName = previous?.name !== set.name;
    if (isNewName && (await isNameTaken(tx, regencyCode, set))) return refuse({ reason: "EXISTS" });
    const saved = await insertVersion(tx, viewer, { ...set, regencyCode, previous, withdrawn: false });
    if ("kind" in saved) return saved;
    await insertTargets(tx, saved.id, regencyCode, targets);
    return saved;
  });
}

/** Takes a set back with a last version that has no targets; all versions stay readable. */
export async function withdrawTargetSet(
  viewer: Viewer,
  { place: regencyCode, replaces, note }: WithdrawalInput,
): Promise<SavedVersion | Refusal> {
  if (regencyCode !== null && !seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return scoped(viewer, async (tx) => {
    const previous = await findVersion(tx, regencyCode, replaces);
    if (previous === undefined) return refuse({ reason: "NOT_FOUND" });
    if (!maySetTargets(viewer, previous.authority, regencyCode)) return refuse({ reason: "FORBIDDEN" });
    return insertVersion(tx, viewer, { ...previous, regencyCode, note, previous, withdrawn: true });
  });
}

interface Version extends SavedVersion {
  readonly authority: TargetSetInput["authority"];
  readonly name: string;
  readonly source: string;
}

/** Undefined where the regency, or the country, has no such version that could be replaced. */
async function findVersion(tx: Tx, regencyCode: string | null, id: string): Promise<Version | undefined> {
  const [version] = await tx.$queryRaw<Version[]>`
    SELECT id, version, authority::text AS authority, name, source FROM target_set
    WHERE id = ${id}::uuid AND regency_code IS NOT DISTINCT FROM ${regencyCode} AND NOT withdrawn`;
  return version;
}

/** Whether another set in force bears the name. Who asks at the same time waits until the first is written. */
async function isNameTaken(
  tx: Tx,
  regencyCode: string | null,
  { authority, name }: Pick<TargetSetInput, "authority" | "name">,
): Promise<boolean> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`target set ${regencyCode}`}, 0))::text`;
  const [other] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM target_set s
    WHERE s.regency_code IS NOT DISTINCT FROM ${regencyCode} AND s.authority = ${authority}::target_authority
      AND s.name = ${name} AND NOT s.withdrawn AND ${IS_IN_FORCE} LIMIT 1`;
  return other !== undefined;
}

async function areAreas(tx: Tx, targets: readonly NewTarget[]): Promise<boolean> {
  const codes = [...new Set(targets.map(({ areaCode }) => areaCode))];
  return (await tx.area.count({ where: { code: { in: codes } } })) === codes.length;
}

/** Who comes second waits here until the first is done, and then writes nothing. */
async function insertVersion(tx: Tx, viewer: Viewer, set: NewVersion): Promise<SavedVersion | Refusal> {
  const { regencyCode, authority, name, source, note, withdrawn, previous } = set;
  const [saved] = await tx.$queryRaw<SavedVersion[]>`
    INSERT INTO target_set (regency_code, authority, name, source, version, replaces_id, withdrawn, change_note, created_by)
    VALUES (${regencyCode}, ${authority}::target_authority, ${name}, ${source}, ${(previous?.version ?? 0) + 1}::integer,
      ${previous?.id ?? null}::uuid, ${withdrawn}, ${note}, ${viewer.id}::uuid)
    ON CONFLICT (replaces_id) DO NOTHING RETURNING id, version`;
  return saved ?? refuseSuperseded(tx, previous?.id ?? null);
}

/** Who replaced the version meanwhile, and when. */
async function refuseSuperseded(tx: Tx, id: string | null): Promise<Refusal> {
  const [newer] = await tx.$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT u.name AS by, s.created_at AS at FROM target_set s LEFT JOIN app_user u ON u.id = s.created_by
    WHERE s.replaces_id = ${id}::uuid`;
  if (newer === undefined) throw new Error(`neither saved nor superseded: ${id}`);
  return refuse({ reason: "SUPERSEDED", ...newer });
}

async function insertTargets(
  tx: Tx,
  setId: string,
  regencyCode: string | null,
  targets: readonly NewTarget[],
): Promise<void> {
  const column = <Key extends keyof NewTarget>(key: Key) => targets.map((target) => target[key]);
  await tx.$executeRaw`
    INSERT INTO target (target_set_id, regency_code, area_code, measure, category_code, programme, baseline, baseline_date, value, due_date)
    SELECT ${setId}::uuid, ${regencyCode}, t.area_code, t.measure::target_measure, t.category_code, t.programme::programme,
      t.baseline::numeric, t.baseline_date::date, t.value::numeric, t.due_date::date
    FROM unnest(${column("areaCode")}::text[], ${column("measure")}::text[], ${column("categoryCode")}::text[],
      ${column("programme")}::text[], ${column("baseline")}::float8[], ${column("baselineDate")}::text[],
      ${column("value")}::float8[], ${column("dueDate")}::text[])
      AS t (area_code, measure, category_code, programme, baseline, baseline_date, value, due_date)`;
}
