import { randomUUID } from "node:crypto";
import { UNSEEN_BATCH } from "@/lib/batch/batch-form";
import type { BatchOutcome } from "@/lib/batch/batch-plan";
import { recordBatches } from "@/lib/batch/mutations";
import type { BatchInputRow, BatchSheetInput } from "@/lib/batch/schema";
import type { BatchCells, BatchCounts } from "@/lib/domain/batch-entry";
import { toPeriod } from "@/lib/domain/period";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { rows } from "./plain-sql";
import { GIANYAR, viewerAs } from "./viewers";

export const KERAMAS = "51.04.02.2003";
export const BELEGA = "51.04.02.2004";

const BLANK: BatchCells = { quota: "", proposed: "", verified: "", registered: "", active: "", converted: "" };

/** A programme of Gianyar that no other test has: 200 for each desa, six months. */
export async function createProgramme(year = 2025): Promise<string> {
  const id = randomUUID();
  await rows(
    `INSERT INTO subsidy_programme (regency_code, id, name, year, months, programmes, legal_basis, quota_per_village, quota_kinds)
     VALUES ($1, $2, $3, $4, 6, '{jkk,jkm}', 'test', 200, '{DESA}')`,
    [GIANYAR, id, `Test ${id}`, year],
  );
  return id;
}

/** Takes away what tests before have made. */
export async function clearBatches(): Promise<void> {
  await rows(
    "DELETE FROM subsidy_batch WHERE programme_id IN (SELECT id FROM subsidy_programme WHERE legal_basis = 'test')",
  );
}

/** The first phase that the regency pays for six months from January 2025, unless told otherwise. */
export function sheetOf(programmeId: string, change: Partial<BatchSheetInput> = {}): BatchSheetInput {
  return {
    ...{ regencyCode: GIANYAR, programmeId, phase: 1, payer: "APBD_REGENCY", categoryCode: "VULNERABLE" },
    ...{ start: toPeriod(202501), months: 6, rows: [] },
    ...change,
  };
}

/** A row as somebody typed it, never seen before unless told otherwise. */
export function typedBatch(areaCode: string, cells: Partial<BatchCells>, seen = UNSEEN_BATCH): BatchInputRow {
  return { areaCode, cells: { ...BLANK, ...cells }, seen };
}

/** What the row says once a batch was saved under a version. */
export function seenBatch(id: string, version: number, counts: Partial<BatchCounts>) {
  return { id, version, counts: { ...UNSEEN_BATCH.counts, ...counts } };
}

export function save(sheet: BatchSheetInput, viewer = viewerAs("OPERATOR")): Promise<BatchOutcome[] | Refusal> {
  return recordBatches(viewer, sheet);
}

/** The same, where the sheet as a whole is expected to be accepted. */
export async function saveRows(sheet: BatchSheetInput, ...typed: BatchInputRow[]): Promise<BatchOutcome[]> {
  const answer = await save({ ...sheet, rows: typed });
  if (isRefusal(answer)) throw new Error(`refused: ${answer.reason}`);
  return answer;
}

/** A batch that is there, and its id. */
export async function makeBatch(sheet: BatchSheetInput, areaCode: string, cells: Partial<BatchCells>): Promise<string> {
  const [outcome] = await saveRows(sheet, typedBatch(areaCode, cells));
  if (outcome?.kind !== "SAVED") throw new Error(`not saved: ${JSON.stringify(outcome)}`);
  return outcome.id;
}
