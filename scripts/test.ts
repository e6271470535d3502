// `npm test`: every check there is, in one run, with one line at the end that counts them.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openDatabaseServer } from "@/tests/support/database-server";
import { ensureClient } from "./generate";
import { runCommand } from "./problem";
import { DATA_FOLDER } from "./state";

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, by name: said again at the end of a log of thousands of lines. */
  failures: string[];
}

interface Step {
  name: string;
  command: string;
  /** Reads the report that the command wrote; a step without one counts as a single test. */
  read?: (report: string) => Count;
}

const REPORTS = join(DATA_FOLDER, "test-reports");
const REPORT = "{report}";

const STEPS: Step[] = [
  { name: "lint", command: "npm run --silent lint" },
  { name: "types", command: "npm run --silent typecheck" },
  vitest("unit"),
  vitest("integration"),
  {
    name: "end to end, on the production build",
    command: "npm run --silent test:e2e -- --reporter=list,json",
    read: readPlaywright,
  },
];

function vitest(project: string): Step {
  const reporters = `--reporter=default --reporter=json --outputFile.json=${REPORT}`;
  return { name: project, command: `npm run --silent test:${project} -- ${reporters}`, read: readVitest };
}

let running: ChildProcess | null = null;
let isInterrupted = false;
// The step ends first, then the database: interrupted, too, we leave nothing running.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    isInterrupted = true;
    running?.kill(signal);
  });
}

await runCommand(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await ensureClient();
  const server = await openDatabaseServer();
  process.env.TEST_DATABASE_SERVER = server.url("").replace(/\/$/, "");
  const counts: Count[] = [];
  try {
    for (const [index, step] of STEPS.entries()) {
      if (isInterrupted) break;
      counts.push(await run(step, join(REPORTS, `${index}.json`)));
    }
  } finally {
    await server.stop();
  }
  conclude(counts);
});

async function run({ name, command, read }: Step, report: string): Promise<Count> {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 72 - name.length))}\n`);
  const started = performance.now();
  const succeeded = await succeeds(command.replace(REPORT, report), report);
  console.log(
    `\n${name}: ${succeeded ? "passed" : "FAILED"} in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const count = read && existsSync(report) ? read(readFileSync(report, "utf8")) : null;
  // A file that cannot even be loaded has no test that could fail.
  if (count === null || (!succeeded && count.failed === 0)) {
    return {
      passed: count?.passed ?? Number(succeeded),
      failed: Number(!succeeded),
      skipped: count?.skipped ?? 0,
      failures: succeeded ? [] : [name],
    };
  }
  return count;
}

function succeeds(command: string, report: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NEXT_TELEMETRY_DISABLED: "1" },
    });
    running = child;
    child.once("exit", (code) => resolve(code === 0));
  });
}

function readVitest(report: string): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report);
  const failures = testResults.flatMap((file: { assertionResults: { status: string; fullName: string }[] }) =>
    file.assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, failures };
}

interface PlaywrightSuite {
  file: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; ok: boolean; tests: { status: string }[] }[];
}

function readPlaywright(report: string): Count {
  const { stats, suites } = JSON.parse(report);
  const failuresOf = (suite: PlaywrightSuite): string[] => [
    ...(suite.specs ?? [])
      .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"))
      .map(({ title }) => `${suite.file} › ${title}`),
    ...(suite.suites ?? []).flatMap(failuresOf),
  ];
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites.flatMap(failuresOf),
  };
}

function conclude(counts: Count[]): void {
  const sum = (key: "passed" | "failed" | "skipped") => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum("skipped");
  for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`\nFAILED: ${failure}`);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  if (sum("failed") > 0 || isInterrupted) process.exit(1);
}
