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

const TYPES: Step = { name: "types", command: "npm run --silent typecheck" };

/** One group after the other; the steps of a group at the same time, where one alone leaves a core with nothing to do. */
const GROUPS: Step[][] = [
  [vitest("unit"), { name: "lint", command: "npm run --silent lint" }, TYPES],
  [vitest("integration")],
  [
    {
      name: "end to end, on the production build",
      command: "npm run --silent test:e2e -- --reporter=list,json",
      read: readPlaywright,
    },
  ],
];

function vitest(project: string): Step {
  const reporters = `--reporter=default --reporter=json --outputFile.json=${REPORT}`;
  return { name: project, command: `npm run --silent test:${project} -- ${reporters}`, read: readVitest };
}

const running = new Set<ChildProcess>();
let isInterrupted = false;
// The steps end first, then the database: interrupted, too, we leave nothing running.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    isInterrupted = true;
    for (const child of running) child.kill(signal);
  });
}

await runCommand(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await ensureClient();
  // Made while the first group runs, which asks no database. What fails here is said once that group has ended.
  const opening = openDatabaseServer();
  opening.catch(() => {});
  const counts: Count[] = [];
  try {
    for (const group of GROUPS) {
      counts.push(...(await runTogether(group)));
      if (isInterrupted) break;
      process.env.TEST_DATABASE_SERVER = (await opening).url("").replace(/\/$/, "");
    }
  } finally {
    await opening.then((server) => server.stop());
  }
  conclude(counts);
});

/** The first prints as it goes; what the others have to say is kept until they are reported, each as a whole. */
async function runTogether([first, ...others]: Step[]): Promise<Count[]> {
  if (first === undefined) return [];
  const beside = others.map((step) => ({ step, ending: run(step, "pipe") }));
  announce(first);
  const counts = [report(first, await run(first, "inherit"))];
  for (const { step, ending } of beside) {
    const ended = await ending;
    announce(step);
    process.stdout.write(ended.output);
    counts.push(report(step, ended));
  }
  return counts;
}

function announce({ name }: Step): void {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 72 - name.length))}\n`);
}

interface Ending {
  succeeded: boolean;
  seconds: number;
  /** What it printed, unless it was seen as it came. */
  output: string;
}

function run(step: Step, stdio: "inherit" | "pipe"): Promise<Ending> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(step.command.replace(REPORT, fileOf(step)), {
      shell: true,
      stdio: ["ignore", stdio, stdio],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: fileOf(step), NEXT_TELEMETRY_DISABLED: "1" },
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        output += chunk;
      });
    }
    child.once("close", (code) => {
      running.delete(child);
      // The production build would check the same types of the same tree once more.
      if (step === TYPES && code === 0) process.env.CAKUPAN_TYPES_CHECKED = "1";
      resolve({ succeeded: code === 0, seconds: (performance.now() - started) / 1000, output });
    });
  });
}

function fileOf({ name }: Step): string {
  return join(REPORTS, `${name}.json`);
}

function report(step: Step, { succeeded, seconds }: Ending): Count {
  const { name, read } = step;
  console.log(`\n${name}: ${succeeded ? "passed" : "FAILED"} in ${seconds.toFixed(0)} s`);
  const file = fileOf(step);
  const count = read && existsSync(file) ? read(readFileSync(file, "utf8")) : null;
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
