import type { Known } from "@/lib/domain/coverage";

export const AGENT_KINDS = ["BUMDES", "COOPERATIVE", "OFFICE"] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];

/** What is counted of an agent in a month. */
export const AGENT_FIGURES = ["carried", "converted"] as const;
export type AgentFigure = (typeof AGENT_FIGURES)[number];

/** How the counts of an agent travel in a form: browser and server agree on the names of the fields. */
export function agentField(what: AgentFigure | "version", agentId: string): string {
  return `${what}/${agentId}`;
}

/** The field with what the writer had before them where they typed: only what differs from it was changed. */
export function shownField(what: AgentFigure, agentId: string): string {
  return `shown/${what}/${agentId}`;
}

/** A count as it stands in its field; empty is unknown. */
export function typedCount(people: Known): string {
  return people === null ? "" : String(people);
}

/** The id of the agent in the name of a field with its counts. */
export const AGENT_FIELD = /^(?:carried|converted|version)\/(.+)$/;
