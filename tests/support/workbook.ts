import type { CellValue } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { type Period, toPeriod } from "@/lib/domain/period";
import { isRefusal } from "@/lib/domain/refusal";
import { confirmImport, type UploadOutcome, uploadWorkbook } from "@/lib/workbook/mutations";
import { getImport, getMonthWorkbook, type ImportDetail } from "@/lib/workbook/queries";
import { type WorkbookKind, writeWorkbook } from "@/lib/workbook/writer";
import { rows } from "./plain-sql";
import { emptyMonth, TODAY } from "./sheet";
import { GIANYAR, viewerAs } from "./viewers";

/** A month that nobody has begun in the demo. */
export const QUIET = toPeriod(202211);
/** The month after it. */
export const NEXT = toPeriod(202212);

export const OPERATOR = viewerAs("OPERATOR");

export type Rows = readonly (readonly CellValue[])[];

/** A workbook with one sheet, as any program may have written it. */
export async function sheetOf(rows: Rows, name = "Rekap"): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] }));
}

export const HEADINGS = [
  "Kode",
  "Kecamatan",
  "Desa/Kelurahan",
  "Kelompok pekerja",
  "JKK",
  "JKM",
  "JHT",
  "JP",
  "JKP",
  "Catatan",
];

export async function workbookOf(kind: WorkbookKind, period: Period = QUIET, regencyCode = GIANYAR): Promise<Buffer> {
  const month = await getMonthWorkbook(viewerAs("OPERATOR", { regencyCodes: [regencyCode] }), regencyCode, period);
  if (month === null) throw new Error("no such month");
  return Buffer.from(await writeWorkbook(month, kind));
}

interface UploadOptions {
  period?: Period;
  regencyCode?: string;
  fileName?: string;
  viewer?: typeof OPERATOR;
}

export function upload(
  bytes: Buffer,
  { period = QUIET, regencyCode = GIANYAR, fileName = "rekap.xlsx", viewer = OPERATOR }: UploadOptions = {},
) {
  return uploadWorkbook(viewer, { regencyCode, period, fileName, bytes }, TODAY);
}

/** The same, where the file is expected to be taken; what its page shows. */
export async function uploaded(bytes: Buffer, options: UploadOptions = {}): Promise<ImportDetail> {
  const outcome = await upload(bytes, options);
  if (isRefusal(outcome) || outcome.kind === "FAULT") throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return show(outcome, options);
}

export async function show(
  { id }: Extract<UploadOutcome, { id: string }> | { id: string },
  { regencyCode = GIANYAR, viewer = OPERATOR }: UploadOptions = {},
): Promise<ImportDetail> {
  const detail = await getImport(viewer, regencyCode, id);
  if (detail === null) throw new Error(`no import ${id}`);
  return detail;
}

/** Why a file is not taken; null where it is. */
export async function faultOf(bytes: Buffer, options: UploadOptions = {}) {
  const outcome = await upload(bytes, options);
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.reason}`);
  return outcome.kind === "FAULT" ? outcome.fault : null;
}

export function confirm({ id, regencyCode, preview }: ImportDetail, soundOnly?: "on") {
  return confirmImport(OPERATOR, { regencyCode, id, digest: preview?.digest ?? "", soundOnly }, TODAY);
}

/** The verdict of the row of vulnerable workers of a village. */
export function lineOf({ preview }: ImportDetail, areaCode: string) {
  return preview?.verdicts.find((row) => row.areaCode === areaCode && row.categoryCode === "VULNERABLE");
}

/** The quiet month as if nobody had ever touched it: no counts, no marks, no import that stands. */
export async function emptyQuietMonth(): Promise<void> {
  await emptyMonth(GIANYAR, QUIET);
  await rows(
    "UPDATE workbook_import SET status = 'UNDONE', undone_at = now() WHERE period = $1 AND status = 'CONFIRMED'",
    [QUIET],
  );
}
