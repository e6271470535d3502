// P5 and P6: what it costs to save what was pasted, and to import a workbook.
import { runNode } from "@/scripts/process";
import { TEST_SECRET } from "@/tests/support/secret";
import type { BlockTimes } from "./pasted-block";
import type { Finding } from "./table";
import type { ImportTimes } from "./workbook-import";

const PASTE_GOAL = 3;
const IMPORT_GOAL = 3;

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

export async function importWorkbooks(databaseUrl: string): Promise<Finding[]> {
  const printed = await runInOffice("workbook-import.ts", databaseUrl);
  const { rows, importMs, parseMs, copyMs }: ImportTimes = JSON.parse(printed);
  const floorMs = parseMs + copyMs;
  return [
    {
      figure: `P6 import a workbook of ${rows} rows`,
      goal: `≤ ${IMPORT_GOAL} × reading + COPY`,
      measured: `${importMs.toFixed(0)} ms, upload to receipt`,
      floor: `${parseMs.toFixed(0)} + ${copyMs.toFixed(0)} ms, reading + COPY`,
      ratio: importMs / floorMs,
      passed: importMs <= IMPORT_GOAL * floorMs,
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
