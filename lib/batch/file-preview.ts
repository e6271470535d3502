/** What a file would change, line by line: the rows to confirm are rows of the sheet, so confirming is saving them. */
import "server-only";
import type { Viewer } from "@/lib/domain/access";
import { BATCH_COLUMNS, type BatchCells, type BatchProblem, batchErrors } from "@/lib/domain/batch-entry";
import type { BatchLine } from "@/lib/domain/batch-import";
import { isRefusal, type Refusal, refuse } from "@/lib/domain/refusal";
import type { FileFault } from "@/lib/domain/workbook-file";
import { type NewMonths, seenOf, type TypedBatch } from "./batch-form";
import { forecastBatches } from "./mutations";
import { type BatchRow, getBatchSheet } from "./queries";
import type { BatchUploadInput } from "./schema";
import { openBatchFile } from "./workbook";

export type BatchVerdict = { readonly line: number; readonly name: string } & (
  | { readonly verdict: "ADDED" | "CHANGED"; readonly typed: TypedBatch }
  | { readonly verdict: "SAME" }
  | { readonly verdict: "FAULTY"; readonly typed: TypedBatch; readonly problems: readonly BatchProblem[] }
  /** No village of the regency has the code. */
  | { readonly verdict: "UNKNOWN"; readonly code: string }
  /** A line before is about the same village. */
  | { readonly verdict: "TWICE" }
);

export type FilePreview =
  | { readonly kind: "FAULT"; readonly fault: FileFault }
  | { readonly kind: "WRONG_GROUP" }
  | { readonly kind: "PREVIEW"; readonly newMonths: NewMonths; readonly verdicts: readonly BatchVerdict[] };

/** What the file would change now; nothing is written or kept. */
export async function previewFile(
  viewer: Viewer,
  { file, ...group }: BatchUploadInput,
): Promise<FilePreview | Refusal> {
  const { regencyCode, programmeId: programme, phase, payer, categoryCode: category } = group;
  const sheet = await getBatchSheet(viewer, regencyCode, { programme, phase, payer, category });
  if (sheet?.group?.programmeId !== programme) return refuse({ reason: "NOT_FOUND" });
  const opened = await openBatchFile(Buffer.from(await file.arrayBuffer()), group);
  if (opened.kind !== "LINES") return opened;
  const matched = matchLines(opened.lines, sheet.rows);
  const typed = matched.flatMap((line) => ("typed" in line ? line.typed : []));
  const forecast = await forecastBatches(viewer, { ...group, ...sheet.newMonths, rows: typed });
  if (isRefusal(forecast)) return forecast;
  const byArea = new Map(forecast.map((outcome) => [outcome.areaCode, outcome]));
  const verdicts = matched.map((line): BatchVerdict => {
    if (!("typed" in line)) return line;
    const { line: at, name, typed } = line;
    const outcome = byArea.get(typed.areaCode);
    if (outcome?.kind === "READY") return { line: at, name, typed, verdict: outcome.isNew ? "ADDED" : "CHANGED" };
    if (outcome?.kind !== "REFUSED") return { line: at, name, verdict: "SAME" };
    return { line: at, name, typed, verdict: "FAULTY", problems: batchErrors(outcome.problems) };
  });
  return { kind: "PREVIEW", newMonths: sheet.newMonths, verdicts };
}

type Matched =
  | { readonly line: number; readonly name: string; readonly typed: TypedBatch }
  | Extract<BatchVerdict, { verdict: "UNKNOWN" | "TWICE" }>;

/** Each line with the row that it is about; what a line leaves empty stays as it is stored. */
function matchLines(lines: readonly BatchLine[], rows: readonly BatchRow[]): Matched[] {
  const byCode = new Map(rows.map((row) => [row.areaCode, row]));
  const met = new Set<string>();
  return lines.map(({ line, code, cells }) => {
    const row = byCode.get(code);
    if (row === undefined) return { line, name: "", verdict: "UNKNOWN", code };
    const { areaCode, areaName: name, counts } = row;
    if (met.has(areaCode)) return { line, name, verdict: "TWICE" };
    met.add(areaCode);
    const stored = BATCH_COLUMNS.map((column) => [column, counts[column] === null ? "" : String(counts[column])]);
    const typed = {
      areaCode,
      cells: { ...(Object.fromEntries(stored) as BatchCells), ...cells },
      seen: seenOf(row),
    };
    return { line, name, typed };
  });
}
