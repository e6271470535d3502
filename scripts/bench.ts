// `npm run bench -- --scale gianyar|bali|indonesia [--seconds 10] [--minutes 1]`: the figures of speed and size, each beside
// a floor that was measured in the same run. A goal that is missed is a finding, not a failure.
import { rmSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openApplication } from "@/tests/bench/application";
import { makeCheckout } from "@/tests/bench/checkout";
import { compareGrowth, loadCoveragePage, visitWidePages } from "@/tests/bench/coverage-page";
import { loadEdition } from "@/tests/bench/edition";
import { startTwice } from "@/tests/bench/first-start";
import { weighJavaScript } from "@/tests/bench/javascript";
import { watchMemory } from "@/tests/bench/memory";
import { askQuestions } from "@/tests/bench/questions";
import { seeSavedCounts } from "@/tests/bench/saved-count";
import { readScale, type Scale, SMALLEST } from "@/tests/bench/scale";
import { loadSyntheticData } from "@/tests/bench/synthetic-data";
import { type Finding, tableOf } from "@/tests/bench/table";
import { importWorkbooks, saveBlocks } from "@/tests/bench/writing";
import { copyDatabase, type DatabaseServer, openDatabaseServer } from "@/tests/support/database-server";
import { Problem, runCommand } from "./problem";
import { DATA_FOLDER } from "./state";
import { report } from "./welcome";

const CHECKOUT = join(DATA_FOLDER, "bench");

await runCommand(async () => {
  const { scale, seconds, minutes } = readOptions();
  const before = describeMachine();
  const server = await openDatabaseServer();
  try {
    const small = await fill(server, SMALLEST);
    const large = scale === SMALLEST ? small : await fill(server, scale);
    const questions = await askQuestions(large, scale);
    const writing = [...(await saveBlocks(large)), ...(await importWorkbooks(large))];
    const starts = await startCleanCheckout();
    const visits = await visitCoveragePage(scale, large, small, seconds);
    const memory = await watchMinutes(scale, large, minutes);
    const findings = [
      ...visits.load,
      ...questions,
      ...visits.saved,
      ...writing,
      ...visits.growth,
      ...visits.weights,
      ...starts,
      ...memory,
    ];
    console.log(`\nScale ${scale.name}, rounds of ${seconds} s.\nBefore: ${before}\nAfter:  ${describeMachine()}\n`);
    console.log(`${tableOf(findings)}\n`);
  } finally {
    await server.stop();
    rmSync(CHECKOUT, { recursive: true, force: true });
  }
});

function readOptions(): { scale: Scale; seconds: number; minutes: number } {
  const { values } = parseArgs({
    options: {
      scale: { type: "string", default: SMALLEST.name },
      seconds: { type: "string", default: "10" },
      minutes: { type: "string", default: "1" },
    },
  });
  const [seconds, minutes] = [Number(values.seconds), Number(values.minutes)];
  if (!Number.isInteger(seconds) || seconds < 1) throw new Problem("--seconds is the length of a round: 1 or more.");
  if (!Number.isInteger(minutes) || minutes < 1)
    throw new Problem("--minutes is how long memory is watched: 1 or more.");
  return { scale: readScale(values.scale), seconds, minutes };
}

/** A database of that scale; returns its address. */
async function fill(server: DatabaseServer, scale: Scale): Promise<string> {
  const url = await copyDatabase(server.url, `bench_${scale.name}`);
  const { villages, enrolments } = await loadSyntheticData(url, scale);
  report(`Scale ${scale.name}: ${villages} villages, ${enrolments} counts`);
  return url;
}

async function startCleanCheckout(): Promise<Finding[]> {
  rmSync(CHECKOUT, { recursive: true, force: true });
  await makeCheckout(CHECKOUT);
  report("Clean checkout made; starting it twice");
  return startTwice(CHECKOUT);
}

interface Visits {
  load: Finding[];
  saved: Finding[];
  /** Empty at the smallest scale, which has nothing to grow from. */
  growth: Finding[];
  weights: Finding[];
}

/** On the build that the first start has left. */
async function visitCoveragePage(scale: Scale, large: string, small: string, seconds: number): Promise<Visits> {
  report("Visiting the coverage page");
  const atLarge = await openApplication(CHECKOUT, large);
  try {
    const load = [
      ...(await loadCoveragePage(atLarge, CHECKOUT, seconds)),
      ...(await loadEdition(atLarge, CHECKOUT, seconds)),
    ];
    const saved = await seeSavedCounts(atLarge);
    const weights = await weighJavaScript(atLarge);
    if (large === small) return { load, saved, weights, growth: [] };
    const atSmall = await openApplication(CHECKOUT, small);
    try {
      const growth = [await compareGrowth(atLarge, atSmall, seconds), ...(await visitWidePages(atLarge, scale))];
      return { load, saved, weights, growth };
    } finally {
      await atSmall.stop();
    }
  } finally {
    await atLarge.stop();
  }
}

/** By a server that has just been started, or what the figures before have left behind would count as well. */
async function watchMinutes(scale: Scale, databaseUrl: string, minutes: number): Promise<Finding[]> {
  report(`Watching memory for ${minutes} min`);
  const application = await openApplication(CHECKOUT, databaseUrl);
  try {
    return await watchMemory(application, databaseUrl, scale, minutes);
  } finally {
    await application.stop();
  }
}

function describeMachine(): string {
  return `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}`;
}
