import { readdirSync } from "node:fs";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { diffFromMigrations, migrate } from "@/prisma/migrate";

const NAME = "migrations_of_an_empty_database";
const serverUrl = inject("databaseServer");
const url = `${serverUrl}/${NAME}`;

async function query(databaseUrl: string, statement: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  await query(`${serverUrl}/postgres`, `CREATE DATABASE ${NAME}`);
});

afterEach(async () => {
  await query(`${serverUrl}/postgres`, `DROP DATABASE ${NAME} WITH (FORCE)`);
});

describe("migrations", () => {
  test("lead exactly to what schema.prisma describes", async () => {
    expect(await diffFromMigrations(url)).toBeNull();
  });

  test("are applied once each by 20 starts at the same moment", async () => {
    const applied = await Promise.all(Array.from({ length: 20 }, () => migrate(url)));
    const rows = await query(url, "SELECT migration_name, count(*)::int AS times FROM _prisma_migrations GROUP BY 1");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ times }) => times === 1)).toBe(true);
    expect(applied.flat().sort()).toEqual(rows.map(({ migration_name }) => migration_name).sort());
  });

  test("are recorded as Prisma's own command line records them", async () => {
    await migrate(url);
    const [row] = await query(
      url,
      "SELECT checksum, finished_at, rolled_back_at, applied_steps_count FROM _prisma_migrations",
    );
    expect(row).toMatchObject({
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      finished_at: expect.any(Date),
      rolled_back_at: null,
      applied_steps_count: 1,
    });
  });

  test("begin again where a start was killed in the middle of one", async () => {
    await query(
      url,
      `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
         migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
         started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`,
    );
    const [first = ""] = readdirSync("prisma/migrations").sort();
    await query(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('killed', repeat('0', 64), '${first}')`,
    );
    expect(await migrate(url)).toContain(first);
    expect(await query(url, "SELECT FROM area")).toEqual([]);
  });

  test("that fail say what the database said", async () => {
    await query(url, "CREATE TYPE area_level AS ENUM ()");
    await expect(migrate(url)).rejects.toThrow('type "area_level" already exists');
  });

  test("leave no shadow database behind", async () => {
    await diffFromMigrations(url);
    const rows = await query(url, "SELECT datname FROM pg_database WHERE datname LIKE 'cakupan_shadow_%'");
    expect(rows).toEqual([]);
  });
});
