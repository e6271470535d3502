import { expect, test } from "vitest";
import { inKilledProcess, killImports } from "../support/killed-import";

const TIMES = 20;

test(`an import that is killed ${TIMES} times at random moments is applied once each, never by half`, async () => {
  const { interrupted, ...faults } = await killImports(TIMES, inKilledProcess);
  expect(faults).toEqual({ halfApplied: 0, acknowledgedAndLost: 0, appliedTwice: 0 });
  // Were none of them cut short, nothing was tried.
  expect(interrupted).toBeGreaterThan(0);
});
