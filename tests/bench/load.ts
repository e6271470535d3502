import { createRequire } from "node:module";
import { runNode } from "@/scripts/process";

export interface Load {
  readonly address: string;
  readonly cookie?: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface Answered {
  readonly perSecond: number;
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface AutocannonReport {
  readonly requests: { readonly average: number };
  readonly latency: { readonly mean: number; readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly non2xx: number;
}

const AUTOCANNON = createRequire(import.meta.url).resolve("autocannon/autocannon.js");

/** Enough for the compiler to have seen what is asked for often. */
const WARM_UP_REQUESTS = 100;
const PATIENCE_SECONDS = 30;
const ROUNDS = 3;

/** Asks for one address again and again, from a process of its own; anything but a page is a failure. */
export async function put(load: Load): Promise<Answered> {
  const { requests, latency } = await run(load, ["--duration", String(load.seconds)]);
  if (requests.average === 0) throw new Error(`${load.address}: no answer within ${load.seconds} s; try longer rounds`);
  return { perSecond: requests.average, meanMs: latency.mean, p50Ms: latency.p50, p99Ms: latency.p99 };
}

async function warmUp(load: Load): Promise<void> {
  await run(load, ["--amount", String(WARM_UP_REQUESTS)]);
}

async function run({ address, cookie, connections }: Load, extent: readonly string[]): Promise<AutocannonReport> {
  const printed = await runNode([
    ...[AUTOCANNON, "--json", "--connections", String(connections), "--timeout", String(PATIENCE_SECONDS), ...extent],
    ...(cookie ? ["--headers", `Cookie=${cookie}`] : []),
    address,
  ]);
  const report = JSON.parse(printed) as AutocannonReport;
  const { errors, non2xx } = report;
  if (errors + non2xx > 0) throw new Error(`${address}: ${errors} errors and ${non2xx} answers that are no page`);
  return report;
}

/** Round by round in turn, so that a busy minute of the machine hits all; the middle round of each counts. */
export async function inTurn<Name extends string>(loads: Record<Name, Load>): Promise<Record<Name, Answered>> {
  const names = Object.keys(loads) as Name[];
  const rounds = new Map(names.map((name): [Name, Answered[]] => [name, []]));
  for (const name of names) await warmUp(loads[name]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) rounds.get(name)?.push(await put(loads[name]));
  }
  return Object.fromEntries([...rounds].map(([name, answers]) => [name, middle(answers)])) as Record<Name, Answered>;
}

function middle(answers: readonly Answered[]): Answered {
  const [half] = [...answers].sort((a, b) => a.perSecond - b.perSecond).slice(Math.floor(answers.length / 2));
  if (half === undefined) throw new RangeError("no round was measured");
  return half;
}

export function inWords({ perSecond, p50Ms, p99Ms }: Answered): string {
  return `${perSecond.toFixed(1)} /s, p50 ${p50Ms} ms, p99 ${p99Ms} ms`;
}
