import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { getMonthWorkbook, type ImportDetail } from "@/lib/workbook/queries";
import { rows } from "./plain-sql";
import { GIANYAR } from "./viewers";
import { confirm, emptyQuietMonth, HEADINGS, OPERATOR, QUIET, sheetOf, uploaded } from "./workbook";

/** Every place of the regency in every category, with its own counts in each round. */
async function wholeMonth(round: number): Promise<Buffer> {
  const month = await getMonthWorkbook(OPERATOR, GIANYAR, QUIET);
  const lines = month?.rows.map(({ areaCode, categoryCode }) => [
    areaCode,
    null,
    null,
    categoryCode,
    100 + round,
    100 + round,
  ]);
  return sheetOf([HEADINGS, ...(lines ?? [])]);
}

async function writtenRows(): Promise<number> {
  const [count] = await rows<{ count: number }>(
    "SELECT count(*)::int AS count FROM enrolment WHERE regency_code = $1 AND period = $2",
    [GIANYAR, QUIET],
  );
  return count?.count ?? 0;
}

export interface Killings {
  readonly halfApplied: number;
  readonly acknowledgedAndLost: number;
  readonly appliedTwice: number;
  /** Killed before anybody could say that it was done: the others prove nothing. */
  readonly interrupted: number;
}

/** Confirms an import, which is killed after a while where one is given. */
type Attempt = (detail: ImportDetail, killAfter: number | null) => Promise<{ isAcknowledged: boolean; took: number }>;

/** Kills imports at random moments and confirms them again with the same key. */
export async function killImports(times: number, attempt: Attempt): Promise<Killings> {
  const tally = { halfApplied: 0, acknowledgedAndLost: 0, appliedTwice: 0, interrupted: 0 };
  await emptyQuietMonth();
  const { isAcknowledged, took } = await attempt(await uploaded(await wholeMonth(0)), null);
  expect(isAcknowledged).toBe(true);
  const all = await writtenRows();

  for (let round = 1; round <= times; round++) {
    await emptyQuietMonth();
    const detail = await uploaded(await wholeMonth(round));
    const { isAcknowledged } = await attempt(detail, Math.random() * took);
    const written = await writtenRows();
    if (written !== 0 && written !== all) tally.halfApplied++;
    if (isAcknowledged && written !== all) tally.acknowledgedAndLost++;
    if (!isAcknowledged) tally.interrupted++;

    expect(await confirm(detail, "on")).toEqual({ kind: "CONFIRMED", id: detail.id });
    const [twice] = await rows<{ count: number }>(
      "SELECT count(*)::int AS count FROM enrolment WHERE regency_code = $1 AND period = $2 AND (version <> 1 OR jkk <> $3)",
      [GIANYAR, QUIET, 100 + round],
    );
    if ((await writtenRows()) !== all || twice?.count !== 0) tally.appliedTwice++;
  }
  return tally;
}

/** In a process of its own, as the application is; it is the process that is killed. */
export function inKilledProcess({ id, preview }: ImportDetail, killAfter: number | null): ReturnType<Attempt> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "tests/support/confirm-import.ts", id, preview?.digest ?? ""],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let said = "";
    let start = 0;
    createInterface({ input: child.stdout }).on("line", (line) => {
      said = line;
      if (line !== "READY") return;
      start = performance.now();
      if (killAfter !== null) setTimeout(killAfter).then(() => child.kill("SIGKILL"), reject);
    });
    child.on("error", reject);
    child.on("close", () => resolve({ isAcknowledged: said.includes("CONFIRMED"), took: performance.now() - start }));
  });
}
