export const AGENT_KINDS = ["BUMDES", "COOPERATIVE", "OFFICE"] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];

/** How the counts of an agent travel in a form: browser and server agree on the names of the fields. */
export function agentField(what: "carried" | "converted" | "version", agentId: string): string {
  return `${what}/${agentId}`;
}

/** The id of the agent in the name of such a field. */
export const AGENT_FIELD = /^(?:carried|converted|version)\/([0-9a-f-]{36})$/;
