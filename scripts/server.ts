// The web server, as a child process of the command that needs it.
import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { NEXT } from "./build";
import { Problem } from "./problem";
import type { ApplicationEnvironment } from "./settings";

/** What keeps the server below 400 MB while ten people use it, and what that costs: docs/decisions/014. */
const HEAP = [
  // With the 16 MB of V8 a sixth of the time of a wide page went into collecting what it had just made.
  "--max-semi-space-size=32",
  // Collected when half of what lives has been added to it; V8 itself waits for as much again, and for 256 MB at first.
  "--heap-growing-percent=50",
  "--initial-old-space-size=128",
];
/** For the allocator of glibc, which otherwise gives back little of what starting has taken. Others do not know these. */
const ALLOCATOR = { MALLOC_ARENA_MAX: "2", MALLOC_TRIM_THRESHOLD_: "1048576", MALLOC_MMAP_THRESHOLD_: "1048576" };
const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 8_000;

export interface WebServer {
  readonly pid: number;
  /** Resolves with an explanation when it ends without being asked to. */
  died: Promise<string>;
  stop(): Promise<void>;
}

export async function startServer(host: string, port: number, environment: ApplicationEnvironment): Promise<WebServer> {
  const child = fork(NEXT, ["start", "--hostname", host, "--port", String(port)], {
    execArgv: [...HEAP, "--import", pathToFileURL("scripts/exit-with-parent.mjs").href],
    env: { ...ALLOCATOR, ...process.env, ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    // Its own process group: Ctrl-C must reach us alone, who then stop things in order.
    detached: true,
  });
  const died = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(`The web server ended (${signal ?? code}).`));
  });
  await Promise.race([
    answering(child, host, port),
    died.then((reason) => {
      throw new Problem(reason);
    }),
  ]);
  return { pid: child.pid ?? 0, died, stop: () => stop(child, died) };
}

/** Asked before the long work, so that nobody waits a minute to learn it. */
export async function refuseBusyPort(host: string, port: number): Promise<void> {
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (fault === null) return;
  switch (fault.code) {
    case "EADDRINUSE":
      throw new Problem(
        `Port ${port} on ${host} is taken by another program.\n` +
          `Stop that program, or choose another port: PORT=${port + 1} npm start`,
      );
    case "EACCES":
      throw new Problem(`Port ${port} needs more rights than you have. Try PORT=3000 npm start`);
    default:
      throw new Problem(
        `Cannot listen on HOST=${host}: ${fault.message}.\n` +
          "Use 127.0.0.1 (this machine alone), 0.0.0.0 (every network) or one of this machine's addresses.",
      );
  }
}

/** Any answer will do. Next's banner is left out; what it prints afterwards is the application's log. */
async function answering(child: ChildProcess, host: string, port: number): Promise<void> {
  const reachable = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const address = `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}/api/health`;
  const deadline = Date.now() + READY_WITHIN_MS;
  child.stdout?.resume();
  while (!(await fetch(address).catch(() => null))) {
    if (Date.now() > deadline) throw new Problem("The web server did not become ready.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.stdout?.pipe(process.stdout);
}

async function stop(child: ChildProcess, died: Promise<string>): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await died;
  clearTimeout(timer);
}
