// Applies prisma/migrations with Prisma's own schema engine in its WebAssembly build.
// The Prisma CLI drives the same engine as a native binary that it downloads at first use, which
// fails on a closed network. The table _prisma_migrations is filled alike, so `prisma migrate
// deploy` may take over at any time.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bindMigrationAwareSqlAdapterFactory, type ErrorRegistry } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client } from "pg";
import { MigrationAdapterFactory } from "./migration-adapter";

const PRISMA_FOLDER = dirname(fileURLToPath(import.meta.url));
const SCHEMA_FILE = join(PRISMA_FOLDER, "schema.prisma");
const MIGRATIONS_FOLDER = join(PRISMA_FOLDER, "migrations");
const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Any constant that no other program uses on the same database; spells "cakupan" on a keypad. */
const MIGRATION_LOCK = 2258726;

/** Applies what is missing and returns the names applied. Safe to call from many processes at once. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const guard = new Client({ connectionString: databaseUrl });
  // A lost connection is told by the query that fails; without a listener it would end the process as well.
  guard.on("error", () => {});
  await guard.connect();
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const { appliedMigrationNames } = await withEngine(databaseUrl, async (engine) => {
      const input = { migrationsList: readMigrations(), filters: NO_FILTER };
      // A script is one transaction, so one that failed or was killed has left nothing but its line in the table.
      const history = await engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: false });
      for (const migrationName of history.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
      return engine.applyMigrations(input);
    });
    return appliedMigrationNames;
  } finally {
    // Ending the session frees the lock, also when the process dies.
    await guard.end();
  }
}

/** The SQL that leads from the migrations to schema.prisma, or null when they agree. */
export async function diffFromMigrations(databaseUrl: string): Promise<string | null> {
  const { exitCode, stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...readMigrations() },
      to: { tag: "schemaDatamodel", ...readSchema() },
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    }),
  );
  return exitCode === 2 ? (stdout ?? "") : null;
}

async function withEngine<T>(databaseUrl: string, run: (engine: engineModule.SchemaEngine) => Promise<T>): Promise<T> {
  loadEngine();
  const factory = new MigrationAdapterFactory(databaseUrl);
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  try {
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: readSchema().files.map((file) => [file.path, file.content]) },
      () => {},
      bound,
    );
    return await run(engine);
  } catch (error) {
    throw withCause(error as Error, bound.errorRegistry);
  } finally {
    await factory.close();
  }
}

/** The engine reports an error of the database by a number only; the words are in the adapter's registry. */
function withCause(error: Error, registry: ErrorRegistry): Error {
  const number = /External error id#(\d+)/.exec(error.message)?.[1];
  const original = number === undefined ? undefined : registry.consumeError(Number(number))?.error;
  if (!(original instanceof Error)) return error;
  const migration = /migration_name="([^"]+)"/.exec(error.message)?.[1] ?? "the schema engine";
  return new Error(`${migration}: ${original.message}`, { cause: original });
}

let loaded = false;

function loadEngine(): void {
  if (loaded) return;
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = readFileSync(glue.replace(/\.js$/, ".wasm"));
  // The engine looks for this name in the global scope when it panics, and dies dumb without it.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), {
    "./schema_engine_bg.js": { ...engineModule },
  });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  loaded = true;
}

function readMigrations(): MigrationList {
  const directories = readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(MIGRATIONS_FOLDER, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: directories.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok",
          value: readFileSync(join(MIGRATIONS_FOLDER, path, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

function readSchema(): SchemasContainer {
  return { files: [{ path: SCHEMA_FILE, content: readFileSync(SCHEMA_FILE, "utf8") }] };
}
