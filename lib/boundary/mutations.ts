import "server-only";
import { scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import { type BoundaryFileFault, readBoundaryFile } from "@/lib/domain/boundary";
import type { BoundaryReading } from "@/lib/domain/boundary-check";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { checkDraft, findDraft, mayOpen } from "./queries";
import { type ConfirmInput, type DraftKey, MAX_FILE_BYTES, type ReadingInput, type UploadInput } from "./schema";
import { simplifyBoundaries } from "./topology";

const DRAFT_DAYS = 7;
const AS_THE_FILE_SAYS: BoundaryReading = { property: null, regencyCode: null, turn: false };

export type UploadOutcome =
  | { readonly kind: "UPLOADED"; readonly id: string }
  | { readonly kind: "FAULT"; readonly fault: BoundaryFileFault };

/** Keeps what a file says until somebody has looked at the report on it. No map changes. */
export async function uploadBoundaries(viewer: Viewer, input: UploadInput): Promise<UploadOutcome | Refusal> {
  if (!may(viewer, "boundary.write")) return refuse({ reason: "FORBIDDEN" });
  if (input.bytes.length > MAX_FILE_BYTES) return { kind: "FAULT", fault: "TOO_LARGE" };
  const text = decode(input.bytes);
  const features = text === null ? "NOT_TEXT" : readBoundaryFile(text);
  if (typeof features === "string") return { kind: "FAULT", fault: features };
  return scoped(viewer, async (tx): Promise<UploadOutcome> => {
    await tx.$executeRaw`DELETE FROM boundary_draft WHERE uploaded_at < now() - make_interval(days => ${DRAFT_DAYS})`;
    const [added] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO boundary_draft (file_name, byte_size, features, reading, source, licence, uploaded_by)
      VALUES (${input.fileName}, ${input.bytes.length}, ${JSON.stringify(features)}::jsonb, ${JSON.stringify(AS_THE_FILE_SAYS)}::jsonb,
        ${input.source}, ${input.licence}, ${viewer.id}::uuid)
      RETURNING id`;
    if (added === undefined) throw new Error("an INSERT gave no row");
    return { kind: "UPLOADED", id: added.id };
  });
}

/** UTF-8, with or without its mark; null for anything else. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Says how the file is to be read: which property, which regency, whether coordinates are turned round. */
export async function readAgain(viewer: Viewer, { id, turn, ...reading }: ReadingInput): Promise<null | Refusal> {
  if (!may(viewer, "boundary.write")) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx) => {
    const stored: BoundaryReading = { ...reading, turn: turn === "on" };
    const changed = await tx.$executeRaw`
      UPDATE boundary_draft SET reading = ${JSON.stringify(stored)}::jsonb
      WHERE id = ${id}::uuid AND ${mayOpen(viewer)}`;
    return changed === 1 ? null : refuse({ reason: "NOT_FOUND" });
  });
}

export async function discardBoundaries(viewer: Viewer, { id }: DraftKey): Promise<null | Refusal> {
  if (!may(viewer, "boundary.write")) return refuse({ reason: "FORBIDDEN" });
  const discarded = await scoped(
    viewer,
    (tx) => tx.$executeRaw`DELETE FROM boundary_draft WHERE id = ${id}::uuid AND ${mayOpen(viewer)}`,
  );
  return discarded === 1 ? null : refuse({ reason: "NOT_FOUND" });
}

export type ConfirmOutcome =
  | { readonly kind: "CONFIRMED"; readonly regencyCode: string; readonly version: number }
  /** Somebody read the file another way, or put in other boundaries, since the report was seen. */
  | { readonly kind: "OUTDATED" }
  /** The report names problems: the boundaries cannot be used. */
  | { readonly kind: "NOT_USABLE" }
  /** Villages are missing, and nobody has said that the others shall be used without them. */
  | { readonly kind: "HAS_MISSING" };

/**
 * Puts the boundaries of the report in the place of those before, which are kept. All or nothing, and once: whoever
 * confirms the same file again gets the same version.
 */
export async function confirmBoundaries(
  viewer: Viewer,
  { id, digest, incomplete }: ConfirmInput,
): Promise<ConfirmOutcome | Refusal> {
  if (!may(viewer, "boundary.write")) return refuse({ reason: "FORBIDDEN" });
  const seen = await scoped(viewer, async (tx) => {
    const draft = await findDraft(tx, viewer, id);
    return draft === null ? null : checkDraft(tx, draft);
  });
  if (seen === null) return (await confirmedBefore(viewer, id)) ?? refuse({ reason: "NOT_FOUND" });
  const { report, reading, draft } = seen;
  const { regencyCode } = reading;
  if (regencyCode === null || !report.usable) return { kind: "NOT_USABLE" };
  if (!may(viewer, "boundary.write", regencyCode)) return refuse({ reason: "NOT_FOUND" });
  // Another's confirmation of the same file may have come between the reading of the draft and of what it replaces.
  if (seen.digest !== digest) return (await confirmedBefore(viewer, id)) ?? { kind: "OUTDATED" };
  if (report.missing.length > 0 && incomplete === undefined) return { kind: "HAS_MISSING" };
  // Before the lock: it takes its second, and nobody else waits for it.
  const { topology, outline } = simplifyBoundaries(report.shapes);

  const outcome = await scoped(viewer, async (tx): Promise<ConfirmOutcome | null> => {
    await tx.$queryRaw`SELECT code FROM regency WHERE code = ${regencyCode} FOR UPDATE`;
    const still = await findDraft(tx, viewer, id);
    if (still === null) return null;
    if ((await checkDraft(tx, still)).digest !== digest) return { kind: "OUTDATED" };
    const version = seen.replaces + 1;
    await tx.$executeRaw`
      INSERT INTO boundary (area_code, version, id, topology, outline, village_count, source, licence, file_name, added_by)
      VALUES (${regencyCode}, ${version}, ${id}::uuid, ${JSON.stringify(topology)}::jsonb, ${JSON.stringify(outline)}::jsonb,
        ${report.shapes.length}, ${draft.source}, ${draft.licence}, ${draft.fileName}, ${viewer.id}::uuid)`;
    await tx.$executeRaw`DELETE FROM boundary_draft WHERE id = ${id}::uuid`;
    return { kind: "CONFIRMED", regencyCode, version };
  });
  return outcome ?? (await confirmedBefore(viewer, id)) ?? refuse({ reason: "NOT_FOUND" });
}

/** The version that came from a draft, where somebody has confirmed it already. */
function confirmedBefore(viewer: Viewer, id: string): Promise<ConfirmOutcome | null> {
  return scoped(viewer, async (tx) => {
    const [known] = await tx.$queryRaw<{ regencyCode: string; version: number }[]>`
      SELECT area_code AS "regencyCode", version FROM boundary WHERE id = ${id}::uuid`;
    return known === undefined ? null : { kind: "CONFIRMED", ...known };
  });
}
