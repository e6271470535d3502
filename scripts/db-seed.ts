import { parseArgs } from "node:util";
import { runCommand } from "./problem";
import { seed } from "./seed";
import { withDatabase } from "./with-database";

await runCommand(() =>
  withDatabase("npm run db:seed", async ({ url, isDemo }) => {
    const { values } = parseArgs({ options: { demo: { type: "boolean", default: isDemo } } });
    await seed(url, values);
    console.log(`Seeded${values.demo ? ", with the demo's story" : ""}.`);
  }),
);
