import { migrate } from "@/prisma/migrate";
import { runCommand } from "./problem";
import { withDatabase } from "./with-database";

await runCommand(() =>
  withDatabase("npm run db:migrate", async ({ url }) => {
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}` : "Nothing to apply.");
  }),
);
