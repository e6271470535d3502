// The PostgreSQL server that tests run on, with one migrated and seeded database to copy from.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { migrate } from "@/prisma/migrate";
import { startCluster, stopLeftover } from "@/scripts/cluster";
import { seed } from "@/scripts/seed";

const PASSWORD = "test";
const TEMPLATE = "cakupan_template";
const FOLDER = join(process.cwd(), ".data", "test");

export interface DatabaseServer {
  url(database: string): string;
  stop(): Promise<void>;
}

/** The server that `npm test` shares between its parts, or else one for this run alone. */
export async function openDatabaseServer(): Promise<DatabaseServer> {
  const shared = process.env.TEST_DATABASE_SERVER;
  if (shared) return { url: (database) => `${shared}/${database}`, stop: async () => {} };

  await removeLeftovers();
  mkdirSync(FOLDER, { recursive: true });
  const folder = join(FOLDER, String(process.pid));
  const cluster = await startCluster({ folder, password: PASSWORD, port: null, throwaway: true });
  await run(cluster.url("postgres"), `CREATE DATABASE ${TEMPLATE}`);
  await migrate(cluster.url(TEMPLATE));
  await seed(cluster.url(TEMPLATE), { demo: true });
  return {
    url: cluster.url,
    async stop() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database as new, in a fraction of a second; one of that name is replaced. Returns its address. */
export async function copyDatabase(url: DatabaseServer["url"], name: string): Promise<string> {
  await run(url("postgres"), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await run(url("postgres"), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
  return url(name);
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Servers of test runs that were killed before they could stop theirs. */
async function removeLeftovers(): Promise<void> {
  for (const name of existsSync(FOLDER) ? readdirSync(FOLDER) : []) {
    if (isAlive(Number(name))) continue;
    await stopLeftover(join(FOLDER, name), PASSWORD);
    rmSync(join(FOLDER, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
