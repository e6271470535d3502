import { expect, test } from "vitest";
import { inKilledProcess, killImports } from "../../support/killed-import";

/** The hard tests kill many more. */
const TIMES = 3;

test(`an import that is killed ${TIMES} times is applied once each, never by half`, async () => {
  expect(await killImports(TIMES, inKilledProcess)).toMatchObject({
    halfApplied: 0,
    acknowledgedAndLost: 0,
    appliedTwice: 0,
  });
});
