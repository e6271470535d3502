// A PostgreSQL server of this test file alone, which may be killed and started again. It must be imported before anything that
// asks the database.
import { setTimeout } from "node:timers/promises";
import { afterAll } from "vitest";
import { openOwnServer, TEMPLATE } from "./database-server";

const LOOK_AGAIN_MS = 100;

const server = await openOwnServer({ throwaway: false });

process.env.DATABASE_URL = server.url(TEMPLATE);

afterAll(() => server.stop());

export function killDatabase(): void {
  server.kill();
}

/** What it was doing when it was killed may take a moment to end. */
export async function reviveDatabase(): Promise<void> {
  while (
    !(await server.revive().then(
      () => true,
      () => false,
    ))
  )
    await setTimeout(LOOK_AGAIN_MS);
}
