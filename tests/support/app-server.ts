// The production build on a database of its own, for the browser tests: runs until it is told to stop.
import { ensureBuild } from "@/scripts/build";
import { ensureClient } from "@/scripts/generate";
import { runCommand } from "@/scripts/problem";
import { startServer } from "@/scripts/server";
import { copyDatabase, openDatabaseServer } from "./database-server";
import { forgetAddress, rememberAddress } from "./e2e-database";
import { TEST_SECRET } from "./secret";

const HOST = "127.0.0.1";

await runCommand(async () => {
  const stopped = new Promise((resolve) => process.once("SIGTERM", resolve));
  const port = Number(process.env.E2E_PORT);
  await ensureClient();
  const database = await openDatabaseServer();
  try {
    const databaseUrl = await copyDatabase(database.url, "e2e");
    rememberAddress(databaseUrl);
    const environment = {
      DATABASE_URL: databaseUrl,
      CAKUPAN_DEMO: "1",
      NEXTAUTH_SECRET: TEST_SECRET,
      NEXTAUTH_URL: `http://localhost:${port}`,
    } as const;
    await ensureBuild(environment);
    const server = await startServer(HOST, port, environment);
    await stopped;
    await server.stop();
  } finally {
    forgetAddress();
    await database.stop();
  }
});
