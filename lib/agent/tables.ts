/**
 * The tables of the agents as neutral rows: CSV and XLSX write the same numbers, and the page shows them. Rates are
 * fractions of 1, unknown is null. Column names are English, as the open data has them.
 */
import type { Agent, AgentDesk } from "@/lib/agent/queries";
import type { Table } from "@/lib/coverage/tables";
import { MONTHS_AFTER } from "@/lib/domain/conversion";
import { listPeriods, type Period, periodCode } from "@/lib/domain/period";
import type { AgentTable } from "./schema";

/** A table of the agents: all of its rows. */
export function agentTable(desk: AgentDesk, table: AgentTable): Table {
  return TABLES[table](desk);
}

const people = (...names: string[]) => names.map((name) => ({ name, kind: "people" as const }));
const rate = (...names: string[]) => names.map((name) => ({ name, kind: "rate" as const }));
const words = (...names: string[]) => names.map((name) => ({ name, kind: "text" as const }));

const AGENT_COLUMNS = words("agent", "kind", "code", "village");
const agentCells = ({ name, kind, areaCode, areaName }: Agent) => [name, kind, areaCode, areaName];

const TABLES: Record<AgentTable, (desk: AgentDesk) => Table> = {
  carried: ({ agents, open }) => ({
    columns: [...AGENT_COLUMNS, ...words("month"), ...people("carried", "converted")],
    rows: agents.flatMap((agent) =>
      monthsOf(agent, open).map((month) => {
        const count = agent.counts.find(({ period }) => period === month);
        return [...agentCells(agent), periodCode(month), count?.carried ?? null, count?.converted ?? null];
      }),
    ),
  }),
  conversion: ({ agents }) => ({
    columns: [
      ...[...AGENT_COLUMNS, ...words("lapsed_in"), ...people("lapsed")],
      ...people(...MONTHS_AFTER.map((months) => `converted_${months}`)),
      ...rate(...MONTHS_AFTER.map((months) => `conversion_${months}`)),
    ],
    rows: agents.flatMap((agent) =>
      agent.conversions.map(({ month, lapsed, after }) => [
        ...[...agentCells(agent), periodCode(month), lapsed],
        ...[...after.map(({ converted }) => converted), ...after.map((one) => one.rate)],
      ]),
    ),
  }),
};

/** The months from an agent's first count, or its first month where that is later, in which it was one, until the open one. */
function monthsOf({ counts, since, until }: Agent, open: Period): Period[] {
  const [first] = counts;
  if (first === undefined) return [];
  const last = until !== null && until < open ? until : open;
  const from = first.period > since ? first.period : since;
  return from > last ? [] : listPeriods(from, last);
}
