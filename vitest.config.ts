import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

// 45 minutes past the hour: a date that is taken for an instant shows at once.
process.env.TZ = "Asia/Kathmandu";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The guard of Next against server code in the browser; tests are neither. */
const alias = { "@": path("."), "server-only": path("node_modules/server-only/empty.js") };

function project(name: string, test: TestProjectInlineConfiguration["test"] = {}): TestProjectInlineConfiguration {
  return {
    resolve: { alias },
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      sequence: { shuffle: { files: true, tests: true } },
      restoreMocks: true,
      // A process for each file took two fifths of all the work; see fresh-modules.ts for what separates them instead.
      pool: "forks",
      isolate: false,
      maxWorkers: 2,
      ...test,
      setupFiles: ["tests/support/fresh-modules.ts", "tests/support/quiet-console.ts", ...(test.setupFiles ?? [])],
    },
  };
}

const onPostgres = {
  globalSetup: ["tests/support/start-database-server.ts"],
  setupFiles: ["tests/support/fresh-database.ts"],
};

/** No test fails on a clock: a busy machine may take its time; who waits in vain is still ended. */
const limits = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    projects: [
      project("unit", limits),
      project("integration", { ...onPostgres, ...limits }),
      // Long runs that try to break it: thousands of writes, races, killed processes.
      project("hard", { ...onPostgres, ...limits, isolate: true, maxWorkers: 1, testTimeout: 1_800_000 }),
    ],
  },
});
