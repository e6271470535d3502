/**
 * The template of a phase, and what comes back in it. A hidden sheet says for which programme, phase, payer and
 * category it was made, so that nothing is filled into another. The words are Indonesian whoever asks: the file goes to
 * the villages and comes back.
 */
import "server-only";
import { type CellStyle, writeXlsx } from "hucre/xlsx";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { type BatchLine, readBatchLines } from "@/lib/domain/batch-import";
import { cellText, type FileFault, withFormulaMark } from "@/lib/domain/workbook-file";
import { idBatch } from "@/lib/text/id-batch";
import { idSubsidy } from "@/lib/text/id-subsidy";
import { readFile } from "@/lib/workbook/reader";
import type { BatchGroup } from "./batch-form";
import type { BatchRow } from "./queries";

const MARK = "cakupan-batches";
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EFEBE2" } },
};

function markOf({ regencyCode, programmeId, phase, payer, categoryCode }: BatchGroup): string[] {
  return [MARK, regencyCode, programmeId, String(phase), payer, categoryCode];
}

/** The file as a spreadsheet opens it: a line for each village, with what stands in its batch. */
export async function writeBatchTemplate(
  group: BatchGroup,
  title: string,
  rows: readonly BatchRow[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { stage } = idSubsidy.subsidy;
  const names = BATCH_COLUMNS.map((column) => (column === "converted" ? idBatch.batch.converted : stage[column]));
  const headings = ["Kode", "Kecamatan", "Desa", ...names];
  const file = await writeXlsx({
    sheets: [
      {
        name: idSubsidy.subsidy.section.batches,
        rows: [
          headings,
          ...rows.map(({ areaCode, districtName, areaName, kind, counts }) => [
            areaCode,
            withFormulaMark(districtName ?? ""),
            withFormulaMark(kind === null ? idBatch.batch.unmapped : areaName),
            ...BATCH_COLUMNS.map((column) => counts[column]),
          ]),
        ],
        cells: new Map(headings.map((value, at) => [`0,${at}`, { value, style: HEADING }])),
        columns: headings.map((_, at) => ({ width: at === 0 ? 17 : at < 3 ? 22 : 13 })),
      },
      { name: "Cakupan", hidden: true, protection: { sheet: true }, rows: [markOf(group)] },
    ],
    properties: { title, creator: "Cakupan" },
  });
  return new Uint8Array(file);
}

export type OpenedBatches =
  | { readonly kind: "LINES"; readonly lines: readonly BatchLine[] }
  | { readonly kind: "FAULT"; readonly fault: FileFault }
  /** Made for another programme, phase, payer or category. */
  | { readonly kind: "WRONG_GROUP" };

/** The lines of a file that is meant for this group; the same guards stand before it as before every workbook. */
export async function openBatchFile(file: Buffer, group: BatchGroup): Promise<OpenedBatches> {
  const grids = await readFile(file);
  if ("reason" in grids) return { kind: "FAULT", fault: grids };
  const marks = grids.map(({ rows }) => rows[0]?.cells.map(cellText) ?? []).filter(([mark]) => mark === MARK);
  const [mark] = marks;
  if (mark !== undefined && markOf(group).some((word, at) => mark[at] !== word)) return { kind: "WRONG_GROUP" };
  const lines = readBatchLines(grids);
  return lines === null ? { kind: "FAULT", fault: { reason: "NO_TABLE" } } : { kind: "LINES", lines };
}
