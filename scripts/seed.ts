import { Client } from "pg";
import { seedDemo, seedReference } from "@/prisma/seed";

/**
 * Fills an empty database; returns what came in. What is there already is left alone, so that nothing comes back
 * that somebody deleted.
 */
export async function seedIfEmpty(databaseUrl: string, wanted: { demo: boolean }): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const seeded: string[] = [];
    if (await isEmpty(client, "area")) {
      await seedReference(client);
      seeded.push("reference data");
    }
    if (wanted.demo && (await isEmpty(client, "app_user"))) {
      await seedDemo(client);
      seeded.push("demo data");
    }
    return seeded;
  });
}

/** Adds whatever is missing, for a database that is older than the data we bring. */
export async function seed(databaseUrl: string, wanted: { demo: boolean }): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await seedReference(client);
    if (wanted.demo) await seedDemo(client);
  });
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
