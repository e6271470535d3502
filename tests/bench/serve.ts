// Runs inside the clean checkout, as a child of the benchmark: the demo's production build on one of its databases.
import { runCommand } from "@/scripts/problem";
import { startServer } from "@/scripts/server";
import { demoEnvironment, readSettings } from "@/scripts/settings";
import { readState } from "@/scripts/state";

await runCommand(async () => {
  // The benchmark lets go when it is done, and also when it is killed.
  const released = new Promise((resolve) => process.once("disconnect", resolve));
  const settings = readSettings();
  const environment = demoEnvironment(settings.databaseUrl ?? "", readState(), settings);
  const server = await startServer(settings.host, settings.port, environment);
  process.send?.({ pid: server.pid });
  await released;
  await server.stop();
});
