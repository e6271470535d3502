import { Client } from "pg";

/** Runs work on this test file's database as its owner: below the application, its role and its row-level security. */
export function asOwner<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
  return connected("", run);
}

/** The same with the options of a connection, such as a role. */
export async function connected<Result>(options: string, run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: process.env.DATABASE_URL, options });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

export function rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return asOwner(async (client) => (await client.query<Row>(statement, values)).rows);
}
