import { beforeEach, expect, test } from "vitest";
import { openPhase } from "@/lib/batch/mutations";
import { getBatchSheet } from "@/lib/batch/queries";
import type { NewPhaseInput } from "@/lib/batch/schema";
import { toPeriod } from "@/lib/domain/period";
import {
  BELEGA,
  clearBatches,
  createProgramme,
  KERAMAS,
  makeBatch,
  saveRows,
  sheetOf,
  typedBatch,
} from "../../support/batches";
import { GIANYAR, viewerAs } from "../../support/viewers";

const OPERATOR = viewerAs("OPERATOR");
const DESA_OF_GIANYAR = 64;

let programme: string;

beforeEach(async () => {
  await clearBatches();
  programme = await createProgramme();
});

function phase(change: Partial<NewPhaseInput> = {}): NewPhaseInput {
  return {
    ...{ regencyCode: GIANYAR, programmeId: programme, phase: 2, payer: "APBD_REGENCY", categoryCode: "VULNERABLE" },
    ...{ start: toPeriod(202507), months: 6, quota: 200, renews: null },
    ...change,
  };
}

function readSheet(wanted = 2) {
  return getBatchSheet(OPERATOR, GIANYAR, { programme, phase: wanted, payer: "APBD_REGENCY", category: "VULNERABLE" });
}

test("makes a batch with its quota in each desa, and none in a kelurahan", async () => {
  expect(await openPhase(OPERATOR, phase())).toMatchObject({ made: DESA_OF_GIANYAR, standing: 0, overlapping: 0 });
  const made = (await readSheet())?.rows.filter(({ id }) => id !== null) ?? [];
  expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(["DESA"]));
  expect(made.every(({ counts, start, months }) => counts.quota === 200 && start === 202507 && months === 6)).toBe(
    true,
  );
});

test("leaves what is there as it is, and says so", async () => {
  await makeBatch(sheetOf(programme, { phase: 2 }), KERAMAS, { quota: "7" });
  expect(await openPhase(OPERATOR, phase())).toMatchObject({ made: DESA_OF_GIANYAR - 1, standing: 1 });
  expect((await readSheet())?.rows.find(({ areaCode }) => areaCode === KERAMAS)?.counts.quota).toBe(7);
  expect(await openPhase(OPERATOR, phase())).toMatchObject({ reason: "EXISTS" });
});

test("goes on from the batches of a phase that lapse in the first month, and from those alone", async () => {
  const first = sheetOf(programme);
  await saveRows(first, typedBatch(KERAMAS, { active: "88" }));
  await saveRows({ ...first, months: 5 }, typedBatch(BELEGA, { active: "70" }));
  const renews = { programmeId: programme, phase: 1 };
  expect(await openPhase(OPERATOR, phase({ renews, quota: null }))).toMatchObject({ made: 1 });
  const made = (await readSheet())?.rows.filter(({ id }) => id !== null);
  expect(made).toMatchObject([{ areaCode: KERAMAS, counts: { quota: null } }]);
  expect(await openPhase(OPERATOR, phase({ phase: 3, renews, start: toPeriod(202509) }))).toMatchObject({
    reason: "NOTHING_TO_RENEW",
  });
});

test("leaves out villages where another programme pays for the phase in the same months", async () => {
  const other = await createProgramme();
  await makeBatch(sheetOf(other, { phase: 2, start: toPeriod(202510) }), KERAMAS, { quota: "5" });
  expect(await openPhase(OPERATOR, phase())).toMatchObject({ made: DESA_OF_GIANYAR - 1, overlapping: 1 });
});

test("new rows begin with most of their phase", async () => {
  await openPhase(OPERATOR, phase());
  expect((await readSheet())?.newMonths).toEqual({ start: 202507, months: 6 });
  expect((await readSheet(9))?.newMonths).toEqual({ start: null, months: 6 });
});

test("is not for who may not write", async () => {
  expect(await openPhase(viewerAs("COUNCIL"), phase())).toMatchObject({ reason: "FORBIDDEN" });
});
