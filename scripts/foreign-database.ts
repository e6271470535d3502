// Looks at the server that DATABASE_URL names before anything is changed on it.
import { Client } from "pg";
import { Problem } from "./problem";

const OLDEST_VERSION = 15;

export async function checkDatabase(databaseUrl: string): Promise<void> {
  const url = parseDatabaseUrl(databaseUrl);
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Problem(`DATABASE_URL: ${explain(error as ConnectError, url)}`);
  }
  try {
    await checkVersion(client, url);
    await checkRights(client, url);
  } finally {
    await client.end();
  }
}

interface ConnectError extends Error {
  code?: string;
}

export function parseDatabaseUrl(databaseUrl: string): URL {
  const shape = "postgresql://user:password@host:5432/database";
  if (!URL.canParse(databaseUrl)) {
    throw new Problem(
      `DATABASE_URL cannot be read. It must look like ${shape};\n` +
        "in a password, write @ as %40, : as %3A, / as %2F and # as %23.",
    );
  }
  const url = new URL(databaseUrl);
  if (!["postgres:", "postgresql:"].includes(url.protocol)) {
    throw new Problem(`DATABASE_URL begins with "${url.protocol}//". Cakupan runs on PostgreSQL only: ${shape}`);
  }
  if (url.pathname.length < 2) {
    throw new Problem(`DATABASE_URL names no database. It must look like ${shape}`);
  }
  return url;
}

function explain(error: ConnectError, url: URL): string {
  const server = `${url.hostname || "localhost"}:${url.port || "5432"}`;
  const user = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1));
  switch (error.code) {
    case "ECONNREFUSED":
      return `nothing listens at ${server}. Is PostgreSQL running there, and is the port right?`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `there is no machine named "${url.hostname}". Check the host name.`;
    case "28P01":
    case "28000":
      return `${server} refuses the user "${user}" (${error.message}). Check the user and the password.`;
    case "3D000":
      return `${server} has no database "${database}". Create it: CREATE DATABASE "${database}";`;
    case "42501":
      return `the user "${user}" may not connect to "${database}" on ${server}.`;
    case "53300":
      return `${server} has no connection left (${error.message}). Try again, or raise max_connections.`;
    case "57P03":
      return `${server} is still starting (${error.message}). Try again in a moment.`;
    default:
      return `cannot connect to ${server}: ${error.message || error.code}. Check host, port and firewall.`;
  }
}

async function checkVersion(client: Client, url: URL): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  const version = rows[0];
  if (version && version.number >= OLDEST_VERSION * 10_000) return;
  throw new Problem(
    `DATABASE_URL: ${url.hostname} runs PostgreSQL ${version?.name}; Cakupan needs ${OLDEST_VERSION} or newer.`,
  );
}

/** The migrations make tables, and the role that the application takes on. */
async function checkRights(client: Client, url: URL): Promise<void> {
  const { rows } = await client.query<{ user: string; role: boolean; tables: boolean }>(`
    SELECT current_user AS "user",
           has_schema_privilege('public', 'CREATE') AS tables,
           CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = 'cakupan_app')
                THEN pg_has_role('cakupan_app', 'MEMBER')
                ELSE (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
           END AS role`);
  const rights = rows[0];
  if (!rights?.tables) {
    throw new Problem(
      `DATABASE_URL: the user "${rights?.user}" may not create tables there. As the database's owner:\n` +
        `GRANT CREATE ON SCHEMA public TO "${rights?.user}";   -- on the database ${url.pathname.slice(1)}`,
    );
  }
  if (!rights.role) {
    throw new Problem(
      `DATABASE_URL: the user "${rights.user}" may not create the role cakupan_app, under which the application works. As an administrator:\n` +
        `CREATE ROLE cakupan_app NOLOGIN NOBYPASSRLS; GRANT cakupan_app TO "${rights.user}";`,
    );
  }
}
