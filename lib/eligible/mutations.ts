import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { seesRegency, type Viewer } from "@/lib/domain/access";
import { holdsTarget, maySetDenominators } from "@/lib/domain/authority";
import { monthsDividedBy } from "@/lib/domain/eligible";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { findDefinitionMonths } from "./queries";
import type { EligibleInput } from "./schema";

/** How many areas say something else now. */
export interface EligibleSaved {
  readonly changed: number;
}

/**
 * Writes the eligible workers of a regency that differ from what stands there, with their date and source; an emptied
 * one becomes unknown again. What stood there is kept by the database.
 *
 * Published months may change with it, for a wrong denominator has to be corrected, but never silently: they are shown
 * to the writer, who accepts exactly those (CHANGES_PUBLISHED otherwise) and says why. Who was overtaken by somebody
 * else is told so (SUPERSEDED).
 */
export async function saveEligibleWorkers(viewer: Viewer, input: EligibleInput): Promise<EligibleSaved | Refusal> {
  const { place: regencyCode, definition, segment, figures } = input;
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  if (!maySetDenominators(viewer, regencyCode)) return refuse({ reason: "FORBIDDEN" });
  if (!figures.every(({ areaCode }) => holdsTarget(regencyCode, areaCode))) return refuse({ reason: "NOT_FOUND" });
  return scoped(viewer, async (tx) => {
    await holdRegency(tx, regencyCode);
    const overtaken = await findNewer(tx, input);
    if (overtaken !== null) return overtaken;
    const changes = await findChanges(tx, input);
    if (changes === null) return refuse({ reason: "NOT_FOUND" });
    if (changes.length === 0) return { changed: 0 };
    await holdMonths(tx, regencyCode);
    const { spans, published } = await findDefinitionMonths(tx, regencyCode);
    const periods = monthsDividedBy(definition, spans, published);
    if (periods.length > 0) {
      if (input.note === "") return refuse({ reason: "INVALID", fields: ["note"] });
      if (periods.join() !== input.accepted.join()) return refuse({ reason: "CHANGES_PUBLISHED", periods });
    }
    await tx.$queryRaw`SELECT set_config('app.reason', ${input.note}, true)`;
    const kept = changes.filter(({ people }) => people !== null);
    await tx.$executeRaw`
      INSERT INTO eligible_worker (regency_code, area_code, definition_code, segment, people, as_of, source)
      SELECT ${regencyCode}, w.area_code, ${definition}, ${segment}, w.people, ${input.asOf}::date, ${input.source}
      FROM unnest(${kept.map(({ areaCode }) => areaCode)}::text[], ${kept.map(({ people }) => people)}::integer[]) AS w (area_code, people)
      ORDER BY w.area_code
      ON CONFLICT (regency_code, area_code, definition_code, segment)
        DO UPDATE SET people = excluded.people, as_of = excluded.as_of, source = excluded.source`;
    const emptied = changes.filter(({ people }) => people === null).map(({ areaCode }) => areaCode);
    await tx.$executeRaw`
      DELETE FROM eligible_worker WHERE regency_code = ${regencyCode} AND definition_code = ${definition}
        AND segment = ${segment} AND area_code = ANY (${emptied}::text[])`;
    return { changed: changes.length };
  });
}

/** Writers of one regency's denominators queue here; whoever enters counts does not wait. */
async function holdRegency(tx: Tx, regencyCode: string): Promise<void> {
  await tx.$queryRaw`SELECT code FROM regency WHERE code = ${regencyCode} FOR NO KEY UPDATE`;
}

/** Holds the months until the transaction ends, so that none is published between what was accepted and what is written. */
async function holdMonths(tx: Tx, regencyCode: string): Promise<void> {
  await tx.$queryRaw`SELECT period FROM submission WHERE regency_code = ${regencyCode} ORDER BY period FOR SHARE`;
}

/** A refusal when somebody changed the figures after the writer had read them. */
async function findNewer(tx: Tx, { place, definition, segment, seen }: EligibleInput): Promise<Refusal | null> {
  const [newer] = await tx.$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT u.name AS by, r.changed_at AS at FROM eligible_worker_revision r LEFT JOIN app_user u ON u.id = r.changed_by
    WHERE r.regency_code = ${place} AND r.definition_code = ${definition} AND r.segment = ${segment} AND r.id > ${seen}
    ORDER BY r.id DESC LIMIT 1`;
  return newer === undefined ? null : refuse({ reason: "SUPERSEDED", ...newer });
}

/** The figures that differ from what stands there; null when the definition or an area does not exist. */
async function findChanges(tx: Tx, { place, definition, segment, figures }: EligibleInput) {
  const codes = figures.map(({ areaCode }) => areaCode);
  const known = await tx.area.count({ where: { code: { in: codes } } });
  const definitions = await tx.eligibleDefinition.count({ where: { code: definition } });
  if (known !== new Set(codes).size || definitions === 0) return null;
  const standing = await tx.eligibleWorker.findMany({
    where: { regencyCode: place, definitionCode: definition, segment },
    select: { areaCode: true, people: true },
  });
  const now = new Map(standing.map(({ areaCode, people }) => [areaCode, people]));
  return figures.filter(({ areaCode, people }) => (now.get(areaCode) ?? null) !== people);
}
