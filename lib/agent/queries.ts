import { selectBatches } from "@/lib/batch/queries";
import { readTogether, scoped } from "@/lib/db";
import { may, type Viewer } from "@/lib/domain/access";
import type { SponsoredBatch } from "@/lib/domain/batch";
import { type AgentConversion, type AgentMonth, agentConversions } from "@/lib/domain/conversion";
import type { Known } from "@/lib/domain/coverage";
import { lapsesOf } from "@/lib/domain/lapse";
import { addMonths, type IsoDate, listPeriods, type Period, periodOf } from "@/lib/domain/period";
import { findJurisdiction, type Jurisdiction, type NamedPlace } from "@/lib/jurisdiction/queries";
import { Prisma } from "@/prisma/generated/client";
import type { AgentKind } from "./agent-form";

/** Months of counts that are listed, the open one included. */
const LISTED_MONTHS = 8;

export interface AgentCount extends AgentMonth {
  readonly carried: Known;
  readonly version: number;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly kind: AgentKind;
  readonly areaCode: string;
  readonly areaName: string;
  readonly since: Period;
  /** The last month as an agent; null while it is one. */
  readonly until: Period | null;
  readonly version: number;
  /** Every month that was counted, the oldest first. */
  readonly counts: readonly AgentCount[];
  /** Of the months in which workers of its village lapsed, the newest first. */
  readonly conversions: readonly AgentConversion[];
}

export interface AgentDesk {
  readonly place: Jurisdiction;
  readonly open: Period;
  /** The months of the table, the oldest first. */
  readonly months: readonly Period[];
  /** By name. */
  readonly agents: readonly Agent[];
  /** That an agent may belong to. */
  readonly villages: readonly NamedPlace[];
}

type AgentRow = Omit<Agent, "conversions" | "counts"> & { readonly counts: readonly AgentCount[] | null };

/** The agents of a regency with whom they carry; null when the viewer may not read it or there is no such regency. */
export function getAgentDesk(viewer: Viewer, regencyCode: string, today: IsoDate): Promise<AgentDesk | null> {
  if (!may(viewer, "subsidy.read", regencyCode)) return Promise.resolve(null);
  return scoped(viewer, async (tx) => {
    const place = await findJurisdiction(tx, viewer, regencyCode);
    if (place === null) return null;
    const open = periodOf(today);
    const { agents, batches, villages } = await readTogether<{
      agents: AgentRow;
      batches: SponsoredBatch;
      villages: NamedPlace;
    }>(tx, {
      agents: selectAgents(regencyCode),
      batches: selectBatches(regencyCode),
      villages: Prisma.sql`SELECT code, name FROM area
        WHERE level = 'VILLAGE' AND starts_with(code, ${`${regencyCode}.`}) ORDER BY name, code`,
    });
    const lapses = lapsesOf(batches);
    return {
      ...{ place, open, villages },
      months: listPeriods(addMonths(open, 1 - LISTED_MONTHS), open),
      agents: agents.map((agent) => {
        const counts = agent.counts ?? [];
        const own = lapses.filter(({ batch }) => batch.areaCode === agent.areaCode);
        return { ...agent, counts, conversions: agentConversions(own, counts, open) };
      }),
    };
  });
}

function selectAgents(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.name, p.kind, p.area_code AS "areaCode", a.name AS "areaName", p.since, p.until, p.version,
      (SELECT json_agg(json_build_object('period', c.period, 'carried', c.carried, 'converted', c.converted, 'version', c.version)
          ORDER BY c.period)
        FROM perisai_count c WHERE c.regency_code = p.regency_code AND c.agent_id = p.id) AS counts
    FROM perisai_agent p JOIN area a ON a.code = p.area_code
    WHERE p.regency_code = ${regencyCode} ORDER BY p.name, p.area_code`;
}

/** Whether an agent is one in the month. */
export function isActiveIn({ since, until }: Pick<Agent, "since" | "until">, period: Period): boolean {
  return since <= period && (until === null || period <= until);
}
