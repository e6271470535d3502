import { defineConfig, devices } from "@playwright/test";
import { freePort } from "./scripts/free-port";
import { findBrowser } from "./tests/support/browser";

// Kept in the environment, because every worker reads this file again.
process.env.E2E_PORT ??= String(await freePort(null));
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

const LAST = /-last\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // No test fails on a clock: a busy machine may take its time; who waits in vain is still ended.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    viewport: { width: 1280, height: 800 },
    locale: "id-ID",
    timezoneId: "Asia/Kathmandu",
    // Shorter than a test, so that what waits in vain says where it waits.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // A trace takes as long as the test itself; for one that puzzles: npm run test:e2e -- --trace on
    screenshot: "only-on-failure",
    launchOptions: await findBrowser(),
  },
  projects: [
    { name: "chromium", testIgnore: LAST },
    // What others would notice: it opens a month again that they all read.
    { name: "last", testMatch: LAST, dependencies: ["chromium"] },
  ],
  webServer: {
    command: "node --import tsx tests/support/app-server.ts",
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
  },
});
