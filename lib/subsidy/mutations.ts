import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { Prisma } from "@/prisma/generated/client";
import type { ProgrammeInput } from "./schema";

/** The programme as it stands now. */
export interface SavedProgramme {
  readonly id: string;
  readonly version: number;
}

/**
 * Adds a programme of a regency, or changes the version that the writer had before them. Batches keep their own months.
 * EXISTS when another programme of that year has the name; SUPERSEDED for whoever was overtaken, with who and when.
 */
export async function saveProgramme(viewer: Viewer, input: ProgrammeInput): Promise<SavedProgramme | Refusal> {
  const { place: regencyCode } = input;
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!may(viewer, "subsidy.decide", regencyCode)) return refuse({ reason: "FORBIDDEN" });
  return scoped(viewer, async (tx) => {
    await holdRegency(tx, regencyCode);
    if (await isTaken(tx, input)) return refuse({ reason: "EXISTS" });
    return input.id === undefined ? addProgramme(tx, input) : changeProgramme(tx, input, input.id);
  });
}

/** Whoever decides on the programmes of one regency queues here, so that two cannot take one name. */
async function holdRegency(tx: Tx, regencyCode: string): Promise<void> {
  await tx.$queryRaw`SELECT code FROM regency WHERE code = ${regencyCode} FOR NO KEY UPDATE`;
}

async function isTaken(tx: Tx, { place, id, year, name }: ProgrammeInput): Promise<boolean> {
  const taken = await tx.$queryRaw<object[]>`
    SELECT id FROM subsidy_programme WHERE regency_code = ${place} AND year = ${year}::smallint AND name = ${name}
      AND id IS DISTINCT FROM ${id ?? null}::uuid`;
  return taken.length > 0;
}

async function addProgramme(tx: Tx, input: ProgrammeInput): Promise<SavedProgramme | Refusal> {
  const [added] = await tx.$queryRaw<SavedProgramme[]>`
    INSERT INTO subsidy_programme (regency_code, name, year, months, programmes, legal_basis, quota_per_village, quota_kinds)
    SELECT code, ${valuesOf(input)} FROM regency WHERE code = ${input.place}
    RETURNING id, version`;
  return added ?? refuse({ reason: "NOT_FOUND" });
}

async function changeProgramme(tx: Tx, input: ProgrammeInput, id: string): Promise<SavedProgramme | Refusal> {
  const [changed] = await tx.$queryRaw<SavedProgramme[]>`
    UPDATE subsidy_programme
    SET (name, year, months, programmes, legal_basis, quota_per_village, quota_kinds) = ROW (${valuesOf(input)})
    WHERE regency_code = ${input.place} AND id = ${id}::uuid AND version = ${input.version ?? 0}::integer
    RETURNING id, version`;
  return changed ?? refuseOvertaken(tx, input.place, id);
}

/** The columns in the order in which both statements name them. */
function valuesOf({ name, year, months, programmes, legalBasis, quotaPerVillage, quotaKinds }: ProgrammeInput) {
  return Prisma.sql`${name}::text, ${year}::smallint, ${months}::smallint, ${programmes}::programme[], ${legalBasis}::text,
    ${quotaPerVillage}::integer, ${quotaKinds}::village_kind[]`;
}

async function refuseOvertaken(tx: Tx, regencyCode: string, id: string): Promise<Refusal> {
  const [newer] = await tx.$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT u.name AS by, p.updated_at AS at FROM subsidy_programme p LEFT JOIN app_user u ON u.id = p.updated_by
    WHERE p.regency_code = ${regencyCode} AND p.id = ${id}::uuid`;
  return newer === undefined ? refuse({ reason: "NOT_FOUND" }) : refuse({ reason: "SUPERSEDED", ...newer });
}
