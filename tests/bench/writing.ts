// P5: what it costs to save what was pasted.
import { runNode } from "@/scripts/process";
import { TEST_SECRET } from "@/tests/support/secret";
import type { BlockTimes } from "./pasted-block";
import type { Finding } from "./table";

const PASTE_GOAL = 3;

export async function saveBlocks(databaseUrl: string): Promise<Finding[]> {
  const { cells, savedMs, bareMs, singleMs }: BlockTimes = JSON.parse(
    await runInOffice("pasted-block.ts", databaseUrl),
  );
  return [
    {
      figure: `P5 save a pasted block of ${cells} cells`,
      goal: `≤ ${PASTE_GOAL} × one statement`,
      measured: `${savedMs.toFixed(1)} ms (one statement a cell: ${singleMs.toFixed(0)} ms)`,
      floor: `${bareMs.toFixed(1)} ms, one bare statement`,
      ratio: savedMs / bareMs,
      passed: savedMs <= PASTE_GOAL * bareMs,
    },
  ];
}

/** Runs a program of this folder as the server would run, on that database; what it printed comes back. */
export function runInOffice(program: string, databaseUrl: string): Promise<string> {
  return runNode(["--conditions=react-server", "--import", "tsx", `tests/bench/${program}`], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: TEST_SECRET,
      NEXTAUTH_URL: "http://localhost:3000",
    },
  });
}
