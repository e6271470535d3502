// The PostgreSQL server that tests run on, with one migrated and seeded database to copy from.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { migrate } from "@/prisma/migrate";
import { startCluster, stopLeftover } from "@/scripts/cluster";
import { seed } from "@/scripts/seed";

const PASSWORD = "test";
export const TEMPLATE = "cakupan_template";
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
  return openOwnServer({ throwaway: true });
}

interface OwnServer extends DatabaseServer {
  /** At once and without a word, as `kill -9` does. */
  kill(): void;
  /** Starts it again at the same address. Fails as long as something of the killed one is still there. */
  revive(): Promise<void>;
}

/** A server of this process. A throwaway one is faster, and loses what it said was written when it is killed. */
export async function openOwnServer({ throwaway }: { throwaway: boolean }): Promise<OwnServer> {
  mkdirSync(FOLDER, { recursive: true });
  const folder = join(FOLDER, String(process.pid));
  const start = (port: number | null) => startCluster({ folder, password: PASSWORD, port, throwaway });
  let cluster = await start(null);
  await run(cluster.url("postgres"), `CREATE DATABASE ${TEMPLATE}`);
  await migrate(cluster.url(TEMPLATE));
  await seed(cluster.url(TEMPLATE), { demo: true });
  const { port, url } = cluster;
  return {
    url,
    kill() {
      process.kill(Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
    },
    async revive() {
      cluster = await start(port);
    },
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
