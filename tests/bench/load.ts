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

/** Asks for one address again and again, from a process of its own; anything but a page is a failure. */
export async function put({ address, cookie, connections, seconds }: Load): Promise<Answered> {
  const head = cookie ? ["--headers", `Cookie=${cookie}`] : [];
  const printed = await runNode([
    ...[AUTOCANNON, "--json", "--connections", String(connections), "--duration", String(seconds)],
    ...[...head, address],
  ]);
  const { requests, latency, errors, non2xx } = JSON.parse(printed) as AutocannonReport;
  if (errors + non2xx > 0) throw new Error(`${address}: ${errors} errors and ${non2xx} answers that are no page`);
  if (requests.average === 0) throw new Error(`${address} did not answer once within ${seconds} s: try longer rounds`);
  return { perSecond: requests.average, meanMs: latency.mean, p50Ms: latency.p50, p99Ms: latency.p99 };
}
