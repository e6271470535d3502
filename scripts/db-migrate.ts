import { applyMigrations } from "./migrations";
import { runCommand } from "./problem";
import { withDatabase } from "./with-database";

await runCommand(() =>
  withDatabase("npm run db:migrate", async ({ url }) => {
    const applied = await applyMigrations(url);
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}` : "Nothing to apply.");
  }),
);
