/**
 * The only door to the database: every read and write runs in a transaction that names who acts and which
 * regencies are in scope. Row-level security reads those two settings, so a forgotten `where` shows nothing
 * foreign. The connection takes the role `cakupan_app`, which is neither owner nor superuser.
 */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { Viewer } from "@/lib/domain/access";
import { DatabaseBusy } from "@/lib/domain/busy";
import { env } from "@/lib/env";
import { noteOutage } from "@/lib/outage";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

export type Tx = Prisma.TransactionClient;

const POOL_SIZE = 10;
const CONNECT_MS = 3_000;
const STATEMENT_MS = 15_000;
const LOCK_MS = 5_000;
/** For all that is done on one picture of the database: writing a report takes longer than a page. */
const SNAPSHOT_MS = 60_000;

/**
 * A plan is made once a connection and serves any value; and the tables lie in memory or on a disk without arms: with the
 * usual price of a page by index, small tables were read from end to end for every row (villages of a regency: 31 → 14 ms).
 */
const SETTINGS = "-c role=cakupan_app -c plan_cache_mode=force_generic_plan -c random_page_cost=1.1";

const ALL_REGENCIES = "*";
const NOBODY = "";

const kept = globalThis as typeof globalThis & { cakupanDatabase?: PrismaClient };

/** One client a process; kept across reloads in development, where modules are evaluated again. */
function client(): PrismaClient {
  kept.cakupanDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        options: SETTINGS,
        max: POOL_SIZE,
        connectionTimeoutMillis: CONNECT_MS,
        statement_timeout: STATEMENT_MS,
        lock_timeout: LOCK_MS,
      },
      { statementNameGenerator: nameStatement },
    ),
  });
  return kept.cakupanDatabase;
}

/**
 * A statement with a name is planned once a connection. Planning was two thirds of the time that the coverage page
 * spent in the database (51 ms a page; 15 with names and a plan for any value), and our plans do not hang on the values.
 */
function nameStatement({ sql }: { readonly sql: string }): string {
  return createHash("sha256").update(sql).digest("hex").slice(0, 32);
}

interface Terms {
  readonly timeout: number;
  readonly isolationLevel?: Prisma.TransactionIsolationLevel;
}

/** Every transaction begins here. Throws DatabaseBusy when it had to wait for too long, and what `run` throws. */
async function inScope<T>(
  userId: string,
  regencies: string,
  run: (tx: Tx) => Promise<T>,
  terms: Terms = { timeout: STATEMENT_MS },
): Promise<T> {
  try {
    return await client().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT set_config('app.user_id', ${userId}, true), set_config('app.regencies', ${regencies}, true)`;
        return run(tx);
      },
      { maxWait: CONNECT_MS, ...terms },
    );
  } catch (error) {
    const isAway = isUnreachable(error);
    if (isAway) void noteOutage(() => client().$queryRaw`SELECT 1`);
    if (isAway || WAITED.includes(sqlStateOf(error))) throw new DatabaseBusy("waited for too long", { cause: error });
    throw error;
  }
}

function regenciesOf(viewer: Viewer): string {
  return viewer.national ? ALL_REGENCIES : viewer.regencyCodes.join(",");
}

/**
 * Runs within the viewer's regencies and in the viewer's name; inside a snapshot of the same viewer, in its transaction.
 * Throws what `run` throws; then nothing is kept.
 */
export function scoped<T>(viewer: Viewer, run: (tx: Tx) => Promise<T>): Promise<T> {
  const open = openSnapshot(viewer);
  return open === null ? inScope(viewer.id, regenciesOf(viewer), run) : run(open);
}

interface Snapshot {
  readonly userId: string;
  readonly regencies: string;
  readonly tx: Tx;
}

const snapshots = new AsyncLocalStorage<Snapshot>();

/** The transaction of the snapshot that this runs inside; null without one, and in that of another viewer. */
function openSnapshot(viewer: Viewer): Tx | null {
  const open = snapshots.getStore();
  return open?.userId === viewer.id && open.regencies === regenciesOf(viewer) ? open.tx : null;
}

/**
 * The same on one picture of the database: every query of the viewer that `run` calls, however deep, reads what was
 * committed when the first of them began, and all that `run` writes is kept or nothing. A write meets what others have
 * committed since as an error of serialization (40001). Public reads stay outside it.
 */
export function inSnapshot<T>(viewer: Viewer, run: (tx: Tx) => Promise<T>): Promise<T> {
  const open = openSnapshot(viewer);
  if (open !== null) return run(open);
  const [userId, regencies] = [viewer.id, regenciesOf(viewer)];
  return inScope(userId, regencies, (tx) => snapshots.run({ userId, regencies, tx }, () => run(tx)), {
    timeout: SNAPSHOT_MS,
    isolationLevel: "RepeatableRead",
  });
}

/** For what anyone may read: every regency, nobody's name. The caller selects published figures only. */
export function asPublic<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return inScope(NOBODY, ALL_REGENCIES, run);
}

/** For the gate itself, which looks up people before there is a viewer, and for the health check. */
export function asSystem<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return inScope(NOBODY, ALL_REGENCIES, run);
}

/**
 * Several readings in one round trip: each part is a SELECT, and comes back as its rows under its name. Under load
 * every further round trip waits for the pages that are being rendered, so a page asks once.
 * Values come as JSON: numbers as `float8`, dates as "YYYY-MM-DD".
 */
export async function readTogether<Rows extends Record<string, object>>(
  tx: Tx,
  parts: { readonly [Name in keyof Rows]: Prisma.Sql },
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const columns = Object.entries(parts).map(
    ([name, part]) =>
      Prisma.sql`(SELECT coalesce(json_agg(part), '[]') FROM (${part}) AS part) AS ${Prisma.raw(`"${name}"`)}`,
  );
  const [row] = await tx.$queryRaw<{ [Name in keyof Rows]: Rows[Name][] }[]>`SELECT ${Prisma.join(columns)}`;
  if (row === undefined) throw new Error("a SELECT without FROM gave no row");
  return row;
}

/** Lock not available, statement cancelled: what somebody else holds, or too much to do. */
const WAITED = ["55P03", "57014"];
/** Connection cut or refused, too many of them, shutting down, starting up. */
const CUT_OFF = /^(08...|53300|57P0[1-3])$/;
/** Prisma's words for the same; P2028: no connection was free in time, or a transaction was over before its work was. */
const OUT_OF_REACH = ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"];
/** The driver's, which have no code that Prisma knows. */
const DRIVER_GAVE_UP =
  /Connection terminated|is not queryable|timeout exceeded when trying to connect|E(CONN|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN)/;
/** Serialization failure, unique violation: begun anew, the same work finds how things stand now. */
const OVERTAKEN = ["40001", "23505"];

/** The code under which PostgreSQL refused; empty when the error is not one of its own. */
function sqlStateOf(error: unknown): string {
  const message = error instanceof Prisma.PrismaClientKnownRequestError ? error.message : "";
  return /Code: `(\w{5})`/.exec(message)?.[1] ?? "";
}

/** Whether no connection was to be had, or the one in use was lost. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return OUT_OF_REACH.includes(error.code) || CUT_OFF.test(sqlStateOf(error));
  }
  return DRIVER_GAVE_UP.test(`${"code" in error ? error.code : ""} ${error.message}`);
}

/** Whether work in a snapshot failed because somebody else was faster. */
export function isOvertaken(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || error.code === "P2002" || OVERTAKEN.some((code) => error.message.includes(code));
}
