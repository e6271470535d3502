import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { asSystem } from "@/lib/db";
import { isBusy } from "@/lib/domain/busy";
import { answersInTime, isOutage } from "@/lib/outage";
import type { ImportDetail } from "@/lib/workbook/queries";
import { killDatabase, reviveDatabase } from "../support/killable-database";
import { killImports } from "../support/killed-import";
import { confirm } from "../support/workbook";

const TIMES = 10;
/** As the figures of reliability ask: well again by then, without a restart. */
const PATIENCE_MS = 15_000;

const recoveries: number[] = [];

/** As the health check asks. */
const isWell = () => answersInTime(() => asSystem((tx) => tx.$queryRaw`SELECT 1`));

/** Confirms an import in the application, which lives on while the database is killed under it. */
async function onKilledDatabase(detail: ImportDetail, killAfter: number | null) {
  const start = performance.now();
  const confirming = confirm(detail, "on").then(
    () => true,
    (error) => {
      if (isBusy(error)) return false;
      throw error;
    },
  );
  if (killAfter === null) return { isAcknowledged: await confirming, took: performance.now() - start };
  await setTimeout(killAfter);
  killDatabase();
  const isAcknowledged = await confirming;
  const took = performance.now() - start;
  await reviveDatabase();
  const revived = performance.now();
  while (isOutage() || !(await isWell())) await setTimeout(50);
  recoveries.push(performance.now() - revived);
  return { isAcknowledged, took };
}

test(`imports whose database is killed ${TIMES} times are applied once each, and the application is well again by itself`, async () => {
  const { interrupted, ...faults } = await killImports(TIMES, onKilledDatabase);
  expect(faults).toEqual({ halfApplied: 0, acknowledgedAndLost: 0, appliedTwice: 0 });
  expect(interrupted).toBeGreaterThan(0);
  expect(recoveries).toHaveLength(TIMES);
  expect(Math.max(...recoveries)).toBeLessThan(PATIENCE_MS);
});
