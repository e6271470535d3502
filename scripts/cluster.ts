// One PostgreSQL server on a folder of its own: made, started, taken over and stopped.
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { freePort } from "./free-port";
import { findPostgres, type PostgresProgram } from "./postgres-program";
import { Problem } from "./problem";

const MAJOR_VERSION = "18";
const USER = "postgres";

export interface ClusterOptions {
  folder: string;
  password: string;
  /** The port to try first; another is taken when it is busy. */
  port: number | null;
  /** Gives up durability for speed: only for data that is thrown away. */
  throwaway?: boolean;
}

export interface Cluster {
  port: number;
  url(database: string): string;
  isAlive(): boolean;
  stop(): Promise<void>;
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder } = options;
  const program = await findPostgres(folder);
  if (!existsSync(folder)) await create(program, options);
  refuseOtherVersion(folder);

  // After a `kill -9` of whoever started it, the server still runs on this folder.
  let port = await takeOver(options);
  if (port === null) {
    port = await freePort(options.port);
    await start(program, options, port);
  }

  const livePort = port;
  return {
    port: livePort,
    url: (database) => urlOf(options.password, livePort, database),
    isAlive: () => isRunning(folder),
    stop: () => program.run("pg_ctl", ["stop", "-D", folder, "-m", "fast", "-w"]),
  };
}

/** For the folder of somebody who was killed and will not come back. */
export async function stopLeftover(folder: string, password: string): Promise<void> {
  // Asked by name and password: the process number in the folder may be a stranger's by now.
  const port = await takeOver({ folder, password, port: null }).catch(() => null);
  if (port === null) return;
  const program = await findPostgres(folder);
  await program.run("pg_ctl", ["stop", "-D", folder, "-m", "immediate", "-w"]);
}

/** Under another name first, so that a folder that exists is a finished one. */
async function create(program: PostgresProgram, { folder, password }: ClusterOptions) {
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (program.owner) {
    const { uid, gid } = program.owner;
    chownSync(unfinished, uid, gid);
    chownSync(passwordFile, uid, gid);
    // The account that stands in for root must pass through, yet read nothing else in there.
    chmodSync(dirname(folder), 0o711);
  }
  try {
    await program.run("initdb", [
      ...["-D", unfinished, "--username", USER, "--pwfile", passwordFile],
      ...["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"],
      ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
}

async function start(program: PostgresProgram, options: ClusterOptions, port: number) {
  const log = join(options.folder, "server.log");
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=200",
    ...(options.throwaway ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
  const flags = settings.map((setting) => `-c ${setting}`).join(" ");
  try {
    await program.run("pg_ctl", ["start", "-w", "-D", options.folder, "-l", log, "-o", flags]);
  } catch (error) {
    throw new Problem(`The database in ${options.folder} did not start. The end of ${log} says:\n\n${lastLines(log)}`, {
      cause: error,
    });
  }
}

async function takeOver({ folder, password }: ClusterOptions): Promise<number | null> {
  if (!isRunning(folder)) return null;
  const port = Number(postmaster(folder)[3]);
  // It may be starting or recovering still, and its process number may be a stranger's by now.
  for (let attempt = 0; attempt < 20; attempt++) {
    const client = new Client({ connectionString: urlOf(password, port, "postgres") });
    try {
      await client.connect();
      return port;
    } catch (error) {
      if ((error as { code?: string }).code === "ECONNREFUSED") return null;
      await new Promise((resolve) => setTimeout(resolve, 250));
    } finally {
      await client.end();
    }
  }
  throw new Problem(
    `A PostgreSQL seems to run on ${folder} (process ${postmaster(folder)[0]}, port ${port}), but does not let us in.\n` +
      "Stop that process, then try again.",
  );
}

function isRunning(folder: string): boolean {
  const pid = Number(postmaster(folder)[0]);
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under an account that is not ours.
    return (error as { code?: string }).code === "EPERM";
  }
}

/** The lines of postmaster.pid: process, data folder, start, port, … */
function postmaster(folder: string): string[] {
  const file = join(folder, "postmaster.pid");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
}

function refuseOtherVersion(folder: string): void {
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR_VERSION) return;
  throw new Problem(
    `The data in ${folder} belongs to PostgreSQL ${version}; this version of Cakupan brings ${MAJOR_VERSION}.\n` +
      "Move the folder away to begin with fresh demo data.",
  );
}

function urlOf(password: string, port: number, database: string): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

function lastLines(log: string): string {
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-8).join("\n") : "";
}
