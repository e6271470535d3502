// `npm run dev`: the same database and environment as `npm start`, under Next's development server.
import { NEXT } from "./build";
import { ensureClient } from "./generate";
import { applyMigrations } from "./migrations";
import { runCommand } from "./problem";
import { runForeground } from "./process";
import { seedIfEmpty } from "./seed";
import { demoEnvironment, readSettings, serverEnvironment } from "./settings";
import { readState } from "./state";
import { withDatabase } from "./with-database";

await runCommand(async () => {
  const settings = readSettings();
  await withDatabase("npm run dev", async ({ url, isDemo }) => {
    const environment = isDemo ? demoEnvironment(url, readState(), settings) : serverEnvironment(url);
    await ensureClient();
    await applyMigrations(url);
    await seedIfEmpty(url, { demo: isDemo });
    await runForeground([NEXT, "dev", "--hostname", settings.host, "--port", String(settings.port)], {
      ...environment,
      NEXT_TELEMETRY_DISABLED: "1",
    });
  });
});
