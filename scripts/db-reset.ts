import { parseArgs } from "node:util";
import { Client } from "pg";
import { applyMigrations } from "./migrations";
import { Problem, runCommand } from "./problem";
import { seed } from "./seed";
import { withDatabase } from "./with-database";

await runCommand(() =>
  withDatabase("npm run db:reset", async ({ url, isDemo }) => {
    const { values } = parseArgs({
      options: {
        demo: { type: "boolean", default: isDemo },
        force: { type: "boolean", default: isDemo },
      },
    });
    if (!values.force) {
      throw new Problem(
        "This deletes every table of the database that DATABASE_URL names.\n" +
          "If that is what you want: npm run db:reset -- --force",
      );
    }
    await empty(url);
    await applyMigrations(url);
    await seed(url, values);
    console.log("The database is as new.");
  }),
);

async function empty(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  } finally {
    await client.end();
  }
}
