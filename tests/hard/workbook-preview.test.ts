import fc from "fast-check";
import { expect, test } from "vitest";
import { expectPreviewIsCommit, generatedSheet } from "../support/generated-workbooks";

const WORKBOOKS = 500;

test(`of ${WORKBOOKS} generated workbooks each does what its preview showed, and the preview does nothing`, async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(generatedSheet, async (cells) => {
      await expectPreviewIsCommit(cells);
      tried++;
    }),
    { numRuns: WORKBOOKS },
  );
  expect(tried).toBe(WORKBOOKS);
});
