// P9: how long somebody waits for the first page after `npm ci`, and how long on the next day.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "@/scripts/free-port";
import { plainEnvironment } from "./checkout";
import type { Finding } from "./table";

const FIRST_GOAL_S = 90;
const SECOND_GOAL_S = 6;
const GIVE_UP_MS = 15 * 60_000;
const ASK_EVERY_MS = 50;

/** Leaves the checkout built. */
export async function startTwice(checkout: string): Promise<Finding[]> {
  const first = await secondsToFirstPage(checkout);
  const second = await secondsToFirstPage(checkout);
  return [
    finding("P9 clean checkout to first page", first, FIRST_GOAL_S),
    finding("P9 second start to first page", second, SECOND_GOAL_S),
  ];
}

function finding(figure: string, seconds: number, goal: number): Finding {
  return { figure, goal: `≤ ${goal} s`, measured: `${seconds.toFixed(1)} s`, passed: seconds <= goal };
}

async function secondsToFirstPage(checkout: string): Promise<number> {
  const port = await freePort(null);
  const started = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd: checkout,
    env: plainEnvironment(port),
    stdio: ["ignore", "pipe", "pipe"],
    // Its own process group, to be interrupted as a whole, as Ctrl-C does.
    detached: true,
  });
  let printed = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (printed += chunk));
  const exited = once(npm, "exit");
  try {
    await firstPage(`http://localhost:${port}`, npm);
    return (performance.now() - started) / 1000;
  } catch (error) {
    throw new Error(`npm start did not come up:\n${printed}`, { cause: error });
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, "SIGINT");
    await exited;
  }
}

async function firstPage(address: string, npm: ChildProcess): Promise<void> {
  const deadline = performance.now() + GIVE_UP_MS;
  while (!(await answersWell(`${address}/api/health`))) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`);
    if (performance.now() > deadline) throw new Error("no answer in time");
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  if (!(await answersWell(address))) throw new Error("the front page is no page");
}

async function answersWell(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
