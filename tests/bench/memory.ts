// P10: what the application holds in memory while ten people use it: the process that serves and those that it starts, such
// as the one that prints a report. Not PostgreSQL, and not the command that started the server and waits.
import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import type { Application } from "./application";
import { letRead, READER_COUNT } from "./readers";
import type { Scale } from "./scale";
import type { Finding } from "./table";

const GOAL_MB = 400;
const GOAL_MINUTES = 10;
/** At the end as a share of what it was half-way. */
const FLAT = 1.05;
const SAMPLE_MS = 2_000;
/** Parts of the run: the first, the middle and the last are told. */
const PARTS = 10;

export async function watchMemory(
  application: Application,
  databaseUrl: string,
  scale: Scale,
  minutes: number,
): Promise<Finding[]> {
  const figure = `P10 memory, ${READER_COUNT} people for ${minutes} min`;
  const goal = `≤ ${GOAL_MB} MB, flat`;
  if ((await residentMb(application.pid)) === null) {
    return [{ figure, goal, measured: "unknown: there is no ps here", passed: null }];
  }
  const { samples, visits } = await sample(application, databaseUrl, scale, minutes);
  const all = samples.map((sample) => sample.all);
  const part = (number: number) =>
    middle(all.slice((all.length * number) / PARTS, (all.length * (number + 1)) / PARTS));
  const [first, half, end] = [part(0), part(PARTS / 2), part(PARTS - 1)];
  const highest = (figures: readonly number[]) => Math.max(...figures).toFixed(0);
  const isFlat = end <= FLAT * half;
  return [
    {
      figure,
      goal,
      measured: [
        `${first.toFixed(0)} MB at first, ${half.toFixed(0)} half-way, ${end.toFixed(0)} at the end`,
        `highest ${highest(samples.map(({ server }) => server))}, ${highest(all)} with what it started`,
        `${visits.given} of ${visits.asked} answers`,
      ].join("; "),
      // A server that has just been started is still growing into its work: a short run cannot say that all is well.
      passed: end > GOAL_MB ? false : minutes < GOAL_MINUTES ? null : isFlat,
    },
  ];
}

async function sample({ address, pid }: Application, databaseUrl: string, scale: Scale, minutes: number) {
  const samples: Resident[] = [];
  let isOver = false;
  const reading = letRead(address, databaseUrl, scale, performance.now() + minutes * 60_000).finally(() => {
    isOver = true;
  });
  const watch = async () => {
    while (!isOver) {
      const resident = await residentMb(pid);
      if (resident !== null) samples.push(resident);
      await setTimeout(SAMPLE_MS);
    }
  };
  const [visits] = await Promise.all([reading, watch()]);
  return { samples, visits };
}

interface Resident {
  readonly server: number;
  /** With the processes that it has started. */
  readonly all: number;
}

/** Null where nobody can tell. */
async function residentMb(root: number): Promise<Resident | null> {
  const listed = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,rss="]).catch(() => null);
  if (listed === null) return null;
  const lines = listed.stdout.trim().split("\n");
  const processes = lines.map(
    (line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number, kb: number],
  );
  const own = (pid: number) => processes.find((process) => process[0] === pid)?.[2] ?? 0;
  const withAll = (pid: number): number =>
    processes.filter(([, parent]) => parent === pid).reduce((sum, [child]) => sum + withAll(child), own(pid));
  return { server: own(root) / 1024, all: withAll(root) / 1024 };
}

function middle(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
