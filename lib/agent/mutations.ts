import "server-only";
import { scoped, type Tx } from "@/lib/db";
import { may, seesRegency, type Viewer } from "@/lib/domain/access";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import type { AgentInput, CountsInput } from "./schema";

/**
 * Writes an agent down, or changes the version that the writer had before them. Of two who change one agent at once the
 * second is told who was first (SUPERSEDED); two agents of one name in a village are one (EXISTS).
 */
export async function saveAgent(viewer: Viewer, input: AgentInput): Promise<SavedAgent | Refusal> {
  const { place: regencyCode, id, version, name, kind, areaCode, since, until } = input;
  const refusal = refuseStranger(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    const [village] = await tx.$queryRaw<
      object[]
    >`SELECT code FROM area WHERE code = ${areaCode} AND level = 'VILLAGE'`;
    if (village === undefined) return refuse({ reason: "NOT_FOUND" });
    await holdAgents(tx, regencyCode);
    if (id !== null) {
      const [stands] = await tx.$queryRaw<Standing[]>`
        SELECT p.version, u.name AS by, p.updated_at AS at FROM perisai_agent p LEFT JOIN app_user u ON u.id = p.updated_by
        WHERE p.regency_code = ${regencyCode} AND p.id = ${id}::uuid`;
      if (stands === undefined) return refuse({ reason: "NOT_FOUND" });
      if (stands.version !== version) return superseded(stands);
    }
    const [other] = await tx.$queryRaw<object[]>`SELECT id FROM perisai_agent
      WHERE regency_code = ${regencyCode} AND area_code = ${areaCode} AND name = ${name} AND id IS DISTINCT FROM ${id}::uuid`;
    if (other !== undefined) return refuse({ reason: "EXISTS" });
    const [saved] =
      id === null
        ? await tx.$queryRaw<SavedAgent[]>`
            INSERT INTO perisai_agent (regency_code, name, kind, area_code, since, until)
            VALUES (${regencyCode}, ${name}, ${kind}::agent_kind, ${areaCode}, ${since}, ${until}::integer) RETURNING id, version`
        : await tx.$queryRaw<SavedAgent[]>`
            UPDATE perisai_agent SET name = ${name}, kind = ${kind}::agent_kind, area_code = ${areaCode}, since = ${since},
              until = ${until}::integer
            WHERE regency_code = ${regencyCode} AND id = ${id}::uuid RETURNING id, version`;
    return saved ?? refuse({ reason: "NOT_FOUND" });
  });
}

/**
 * Writes what agents carry in a month, where it differs from what stands there; an emptied count becomes unknown. All of it
 * or nothing: where somebody changed one of them after the writer had read it, who and when (SUPERSEDED). Brings how many
 * were changed, and what now stands of every agent that was sent.
 */
export async function saveAgentCounts(viewer: Viewer, input: CountsInput): Promise<SavedCounts | Refusal> {
  const { place: regencyCode, period, counts } = input;
  const refusal = refuseStranger(viewer, regencyCode);
  if (refusal !== null) return refusal;
  return scoped(viewer, async (tx) => {
    await holdAgents(tx, regencyCode);
    const ids = counts.map(({ agentId }) => agentId);
    const standing = await tx.$queryRaw<(Standing & Count)[]>`
      SELECT p.id AS "agentId", c.carried, c.converted, coalesce(c.version, 0) AS version, u.name AS by, c.updated_at AS at
      FROM perisai_agent p
      LEFT JOIN perisai_count c ON c.regency_code = p.regency_code AND c.agent_id = p.id AND c.period = ${period}
      LEFT JOIN app_user u ON u.id = c.updated_by
      WHERE p.regency_code = ${regencyCode} AND p.id = ANY (${ids}::uuid[])
        AND p.since <= ${period} AND (p.until IS NULL OR p.until >= ${period})`;
    if (standing.length < ids.length) return refuse({ reason: "NOT_FOUND" });
    const now = new Map(standing.map((one) => [one.agentId, one]));
    const changed = counts.filter((count) => {
      const stands = now.get(count.agentId);
      return stands !== undefined && (stands.carried !== count.carried || stands.converted !== count.converted);
    });
    for (const { agentId, version } of changed) {
      const stands = now.get(agentId);
      if (stands !== undefined && stands.version !== version) return superseded(stands);
    }
    const written = await tx.$queryRaw<SeenCount[]>`
      INSERT INTO perisai_count (regency_code, agent_id, period, carried, converted)
      SELECT ${regencyCode}, w.agent_id, ${period}, w.carried, w.converted
      FROM unnest(${changed.map(({ agentId }) => agentId)}::uuid[], ${changed.map(({ carried }) => carried)}::integer[],
        ${changed.map(({ converted }) => converted)}::integer[]) AS w (agent_id, carried, converted)
      ON CONFLICT (regency_code, agent_id, period)
        DO UPDATE SET carried = excluded.carried, converted = excluded.converted
      RETURNING agent_id AS "agentId", carried, converted, version`;
    const saved = new Map(written.map((one) => [one.agentId, one]));
    const seen = counts.map((count) => {
      const { agentId } = count;
      return saved.get(agentId) ?? { ...count, version: now.get(agentId)?.version ?? count.version };
    });
    return { changed: changed.length, seen };
  });
}

export interface SavedAgent {
  readonly id: string;
  readonly version: number;
}

/** The counts of an agent as they stand, for the next change of them. */
export interface SeenCount extends Count {
  readonly version: number;
}

export interface SavedCounts {
  readonly changed: number;
  readonly seen: readonly SeenCount[];
}

interface Standing {
  readonly version: number;
  readonly by: string | null;
  readonly at: Date;
}

interface Count {
  readonly agentId: string;
  readonly carried: number | null;
  readonly converted: number | null;
}

function refuseStranger(viewer: Viewer, regencyCode: string): Refusal | null {
  if (!seesRegency(viewer, regencyCode)) return refuse({ reason: "NOT_FOUND" });
  return may(viewer, "subsidy.write", regencyCode) ? null : refuse({ reason: "FORBIDDEN" });
}

/** Who writes about the agents of one regency at once queues here, so that a version that was read still stands. */
async function holdAgents(tx: Tx, regencyCode: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`perisai ${regencyCode}`}, 0))::text`;
}

function superseded({ by, at }: Standing): Refusal {
  return refuse({ reason: "SUPERSEDED", by, at });
}
