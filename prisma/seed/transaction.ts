import type { Client } from "pg";

/** Any constant that no other lock of the database uses: two starts at once seed one after the other. */
const SEED_LOCK = 2258727;

/** All or nothing, for every regency, and one at a time. */
export async function inTransaction(client: Client, run: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1), set_config('app.regencies', '*', true)", [SEED_LOCK]);
    await run();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
