// The database of the demo: PostgreSQL from npm on .data/postgres, owned by one command at a time.
import { join } from "node:path";
import { Client } from "pg";
import { type Cluster, startCluster } from "./cluster";
import { type Holder, takeLock } from "./lock";
import { Problem } from "./problem";
import { DATA_FOLDER, readState, writeState } from "./state";

const DATABASE = "cakupan";

export interface DemoDatabase {
  url: string;
  isAlive(): boolean;
  /** Starts the server again after it was killed; the address stays. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

/** The database, or who has it already. */
export async function openDemoDatabase(doing: string): Promise<{ database: DemoDatabase } | { holder: Holder }> {
  const lock = await takeLock(doing);
  if (!lock.held) return { holder: lock.holder };
  let cluster = await start();
  await createDatabase(cluster);
  const { port } = cluster;
  return {
    database: {
      url: cluster.url(DATABASE),
      isAlive: () => cluster.isAlive(),
      async revive() {
        cluster = await start();
        if (cluster.port !== port) throw new Problem("The database came back on another port.");
      },
      async close() {
        await cluster.stop();
        lock.release();
      },
    },
  };
}

/** Where the database is that another command of this checkout runs just now. */
export function runningDemoDatabase(): string {
  const { databasePassword, databasePort } = readState();
  return `postgresql://postgres:${databasePassword}@127.0.0.1:${databasePort}/${DATABASE}`;
}

async function start(): Promise<Cluster> {
  const state = readState();
  const cluster = await startCluster({
    folder: join(DATA_FOLDER, "postgres"),
    password: state.databasePassword,
    port: state.databasePort,
  });
  if (cluster.port !== state.databasePort) writeState({ ...state, databasePort: cluster.port });
  return cluster;
}

async function createDatabase(cluster: Cluster): Promise<void> {
  const client = new Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
