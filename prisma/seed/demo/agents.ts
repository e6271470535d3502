import type { Client } from "pg";
import { listPeriods, type Period, toPeriod } from "@/lib/domain/period";
import { insertRows, stableId } from "../rows";
import { demoBatches } from "./batches";
import { GIANYAR } from "./branch";
import { instant } from "./calendar";
import { steady } from "./steady";
import { JUNE_2024, type Story } from "./story";
import { userId } from "./users";

// Which village enterprises are Perisai agents, and whom they carry, is illustration. The converted of an agent's
// village stand in its batches of 2023 too; the agent goes on carrying most of them.

const AGENTS = 8;
/** The month after the six that were paid for. */
const JANUARY_2024 = toPeriod(202401);

export async function insertAgents(client: Client, stories: readonly Story[]): Promise<void> {
  const story = stories.find(({ regencyCode }) => regencyCode === GIANYAR);
  if (story === undefined) return;
  const converted = new Map(
    demoBatches(story).flatMap((batch) =>
      batch.converted === null ? [] : [[batch.areaCode, batch.converted] as const],
    ),
  );
  const names = await villageNames(client);
  const villages = story.villages.map(({ code }) => code).filter((code) => code.slice(9, 10) === "2");
  const agents = [...villages].sort((a, b) => steady(a, "agent") - steady(b, "agent")).slice(0, AGENTS);
  await insertRows(
    client,
    "perisai_agent",
    agents.map((areaCode, place) => ({
      regency_code: GIANYAR,
      id: agentId(areaCode),
      name: `BUMDes ${names.get(areaCode)}`,
      kind: "BUMDES",
      area_code: areaCode,
      since: sinceOf(place),
      version: 1,
      updated_at: instant(sinceOf(place), 3, 9, 0),
      updated_by: userId("BRANCH"),
    })),
  );
  await insertRows(
    client,
    "perisai_count",
    agents.flatMap((areaCode, place) => countRows(areaCode, sinceOf(place), converted.get(areaCode) ?? 0)),
  );
}

/** Four began in October 2023, the others in January 2024. */
function sinceOf(place: number): Period {
  return place < AGENTS / 2 ? toPeriod(202310) : JANUARY_2024;
}

function countRows(areaCode: string, since: Period, converted: number) {
  const first = 4 + Math.floor(steady(areaCode, "carried") * 12);
  return listPeriods(since, JUNE_2024).map((period, month) => {
    const staying = period < JANUARY_2024 ? 0 : Math.max(0, converted - Math.floor((period - JANUARY_2024) / 2));
    return {
      regency_code: GIANYAR,
      agent_id: agentId(areaCode),
      period,
      carried: first + month + staying,
      converted: staying,
      version: 1,
      updated_at: instant(period, 28, 15, 0),
      updated_by: userId("BRANCH"),
    };
  });
}

function agentId(areaCode: string): string {
  return stableId("perisai_agent", areaCode);
}

async function villageNames(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ code: string; name: string }>(
    "SELECT code, name FROM area WHERE parent_code IN (SELECT code FROM area WHERE parent_code = $1)",
    [GIANYAR],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
