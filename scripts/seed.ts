import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { seedDemo, seedReference } from "@/prisma/seed";
import { wasMistaken } from "@/prisma/seed/demo/correction";
import { runNode } from "./process";

/**
 * Fills an empty database; returns what came in. What is there already is left alone, so that nothing comes back
 * that somebody deleted.
 */
export async function seedIfEmpty(databaseUrl: string, wanted: { demo: boolean }): Promise<string[]> {
  const seeded = await withClient(databaseUrl, async (client) => {
    const seeded: string[] = [];
    if (await isEmpty(client, "area")) {
      await seedReference(client);
      seeded.push("reference data");
    }
    if (wanted.demo && (await isEmpty(client, "app_user"))) {
      await seedDemo(client);
      seeded.push("demo data");
    }
    if (seeded.length > 0) await tidy(client);
    return seeded;
  });
  if (wanted.demo && (await freezeDemoEditions(databaseUrl))) seeded.push("its reports");
  return seeded;
}

/** Adds whatever is missing, for a database that is older than the data we bring. */
export async function seed(databaseUrl: string, wanted: { demo: boolean }): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await seedReference(client);
    if (wanted.demo) await seedDemo(client);
    await tidy(client);
  });
  if (wanted.demo) await freezeDemoEditions(databaseUrl);
}

/** What autovacuum would do a minute later: until then plans are made blindly, and no index answers alone. */
async function tidy(client: Client): Promise<void> {
  await client.query("VACUUM (ANALYZE)");
}

/** December 2023, March 2024 with its correction, and June 2024. */
const DEMO_EDITIONS = 4;

/**
 * The reports of the demo, as far as they are missing; whether any was. They are frozen one by one. A demo that was seeded
 * before there were any stays without: its figures are not those of the story.
 */
async function freezeDemoEditions(databaseUrl: string): Promise<boolean> {
  const count = "SELECT count(*)::integer AS editions FROM edition WHERE published_at < '2024-07-08'";
  const isMissing = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ editions: number }>(count);
    return (rows[0]?.editions ?? 0) < DEMO_EDITIONS && (await wasMistaken(client));
  });
  if (!isMissing) return false;
  await runNode(["--conditions=react-server", "--import", "tsx", "scripts/demo-editions.ts"], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, CAKUPAN_DEMO: "1", NEXTAUTH_URL: "http://localhost" },
      // Nobody signs in to this process.
      NEXTAUTH_SECRET: randomBytes(48).toString("base64"),
    },
  });
  return true;
}

export function hasNoUsers(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, (client) => isEmpty(client, "app_user"));
}

async function withClient<T>(connectionString: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  // A lost connection is told by the query that fails; without a listener it would end the process as well.
  client.on("error", () => {});
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function isEmpty(client: Client, table: "area" | "app_user"): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
  return rowCount === 0;
}
