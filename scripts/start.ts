// `npm start`: from a fresh checkout to a running production build, and from then on in seconds.
import { ensureBuild } from "./build";
import { type DemoDatabase, openDemoDatabase } from "./demo-database";
import { checkDatabase, parseDatabaseUrl } from "./foreign-database";
import { ensureClient } from "./generate";
import { applyMigrations } from "./migrations";
import { Problem, runCommand } from "./problem";
import { hasNoUsers, seedIfEmpty } from "./seed";
import { refuseBusyPort, startServer } from "./server";
import {
  type ApplicationEnvironment,
  demoEnvironment,
  readSettings,
  type Settings,
  serverEnvironment,
} from "./settings";
import { readState } from "./state";
import { printDemoAccounts, printFirstAccount, printWelcome, report } from "./welcome";

const WATCH_EVERY_MS = 1_000;

/** Undone in reverse order, however the command ends. */
const closing: (() => Promise<void>)[] = [];
const interrupted = new AbortController();

/** Never returns: it ends by failing or by being interrupted. */
async function start(): Promise<never> {
  const settings = readSettings();
  const environment = settings.databaseUrl
    ? await prepareServer(settings.databaseUrl, settings)
    : await prepareDemo(settings);
  const isDemo = settings.databaseUrl === null;

  await ensureClient();
  await Promise.all([fill(environment.DATABASE_URL, isDemo), build(environment)]);

  const server = await startServer(settings.host, settings.port, environment);
  closing.push(server.stop);
  printWelcome(environment.NEXTAUTH_URL);
  if (isDemo) printDemoAccounts();
  else if (await hasNoUsers(environment.DATABASE_URL)) printFirstAccount();

  throw new Problem(await server.died);
}

async function fill(databaseUrl: string, isDemo: boolean): Promise<void> {
  const applied = await applyMigrations(databaseUrl);
  if (applied.length > 0) report(`Database migrated (${applied.length} new)`);
  const seeded = await seedIfEmpty(databaseUrl, { demo: isDemo });
  if (seeded.length > 0) report(`Seeded ${seeded.join(" and ")}`);
}

async function build(environment: ApplicationEnvironment): Promise<void> {
  const onStart = () => report("Building for production, as at every first start with new sources");
  const outcome = await ensureBuild(environment, { signal: interrupted.signal, onStart });
  if (outcome === "done") report("Built for production");
}

async function prepareDemo(settings: Settings) {
  report("Starting the demo on a database of its own (set DATABASE_URL to use yours)");
  const opening = openDemoDatabase(`npm start (port ${settings.port})`);
  // Before it is open: interrupted meanwhile, it must not stay behind.
  closing.push(() => closeOnceOpen(opening));
  const opened = await opening;
  if ("holder" in opened) {
    throw new Problem(
      `This checkout is busy already: ${opened.holder.doing}, process ${opened.holder.pid}.\n` +
        `Use that one, or end it first: kill ${opened.holder.pid}`,
    );
  }
  await refuseBusyPort(settings.host, settings.port);
  report("Database ready");
  keepAlive(opened.database);
  return demoEnvironment(opened.database.url, readState(), settings);
}

async function prepareServer(databaseUrl: string, settings: Settings) {
  parseDatabaseUrl(databaseUrl);
  const environment = serverEnvironment(databaseUrl);
  await refuseBusyPort(settings.host, settings.port);
  await checkDatabase(databaseUrl);
  report("Database reached");
  return environment;
}

/** A database that was killed is started again; the application reconnects by itself. */
function keepAlive(database: DemoDatabase): void {
  let reviving = false;
  const timer = setInterval(async () => {
    if (reviving || database.isAlive()) return;
    reviving = true;
    report("The database is gone; starting it again");
    await database.revive().catch((error) => console.error((error as Error).message));
    reviving = false;
  }, WATCH_EVERY_MS);
  closing.push(async () => clearInterval(timer));
}

async function closeOnceOpen(opening: ReturnType<typeof openDemoDatabase>): Promise<void> {
  const opened = await opening.catch(() => null);
  if (opened !== null && "database" in opened) await opened.database.close();
}

async function closeAll(): Promise<void> {
  // Ends a build that still runs, when it was the database that failed.
  interrupted.abort();
  for (const close of closing.splice(0).reverse()) await close();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => interrupted.abort());
}

// npm hands SIGTERM to the shell between us, which dies without telling; then we are adopted.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) interrupted.abort();
}, WATCH_EVERY_MS).unref();

const interruption = new Promise<void>((resolve) => interrupted.signal.addEventListener("abort", () => resolve()));

await runCommand(async () => {
  try {
    await Promise.race([start(), interruption]);
  } finally {
    await closeAll();
  }
});
