/** How files are downloaded: for who asked alone, as CSV or as a workbook, and under a name that says what it is. */
import "server-only";
import type { Table } from "@/lib/coverage/tables";
import { downloadName } from "@/lib/domain/file-name";
import { writeCsv } from "./csv";
import { type Note, writeTableWorkbook } from "./workbook";

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

interface TableFile {
  readonly form: "csv" | "xlsx";
  readonly table: Table;
  /** What the figures are; only a workbook has room for them. */
  readonly notes: readonly Note[];
  readonly words: { readonly title: string; readonly dataSheet: string; readonly notesSheet: string };
  /** Whose figures, of when, and of what, in Indonesian whatever the reader's language. */
  readonly name: readonly string[];
}

/** A table as the file that was asked for. */
export async function tableResponse({ form, table, notes, words, name }: TableFile): Promise<Response> {
  const body = form === "csv" ? writeCsv(table) : await writeTableWorkbook(table, notes, words);
  return fileResponse(body, `${downloadName(name)}.${form}`, form);
}

/** A file that is written already, under its name. */
export function fileResponse(body: BodyInit, name: string, form: keyof typeof CONTENT_TYPES = "xlsx"): Response {
  return new Response(body, {
    headers: {
      "Content-Type": CONTENT_TYPES[form],
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
