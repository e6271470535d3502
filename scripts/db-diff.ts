import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { diffFromMigrations } from "@/prisma/migrate";
import { ensureClient } from "./generate";
import { Problem, runCommand } from "./problem";
import { withDatabase } from "./with-database";

await runCommand(async () => {
  const { values } = parseArgs({ options: { name: { type: "string" } }, strict: false });
  const name = typeof values.name === "string" ? values.name : "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Problem("Say what changes: npm run db:diff -- --name add_something");
  }
  await withDatabase("npm run db:diff", async ({ url }) => {
    const sql = await diffFromMigrations(url);
    if (sql === null) return console.log("schema.prisma and the migrations agree: nothing to write.");
    const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const folder = join("prisma", "migrations", `${time}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "migration.sql"), sql);
    console.log(`Wrote ${folder}/migration.sql. Read it, add what Prisma cannot say, then npm run db:migrate`);
  });
  await ensureClient();
});
