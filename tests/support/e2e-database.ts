// The database behind the browser tests: the server writes its address down, the specs read it.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";

function addressFile(): string {
  return join(process.cwd(), ".data", `e2e-${process.env.E2E_PORT}.url`);
}

export function rememberAddress(url: string): void {
  writeFileSync(addressFile(), url, { mode: 0o600 });
}

export function forgetAddress(): void {
  rmSync(addressFile(), { force: true });
}

/** Plain SQL as the owner, for what would take a person an hour at the screen. */
export async function runOnServer<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: readFileSync(addressFile(), "utf8") });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
