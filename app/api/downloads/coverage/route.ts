import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileNotes } from "@/components/coverage/file-notes";
import { pictureOf } from "@/components/coverage/picture";
import { requireViewer } from "@/lib/auth";
import { writeCsv } from "@/lib/coverage/csv";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { coverageDownload } from "@/lib/coverage/schema";
import { coverageTable } from "@/lib/coverage/tables";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import { seesArea } from "@/lib/domain/access";
import { periodCode } from "@/lib/domain/period";
import { readSelection } from "@/lib/domain/selection";
import { isDemo } from "@/lib/env";
import { getLocale } from "@/lib/text/locale";

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table of the coverage page as a file, with the same scope, the same selection and the same numbers. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireViewer("coverage.read");
  const address = Object.fromEntries(request.nextUrl.searchParams);
  const asked = coverageDownload.safeParse(address);
  if (!asked.success || !seesArea(viewer, asked.data.area)) notFound();
  const { area, period, table, form } = asked.data;
  const selection = readSelection(address);
  const facts = await getCoverageFacts(viewer, area, period, selection);
  if (facts === null) notFound();
  const content = coverageTable(facts, { period, selection }, table);
  const picture = pictureOf(facts, { period, selection, locale: await getLocale(), illustrative: isDemo });
  const words = picture.text.picture.notes;
  const notes = fileNotes(picture, table);
  const body =
    form === "csv"
      ? writeCsv(content)
      : await writeTableWorkbook(content, notes, {
          title: `${words.tables[table]}, ${picture.areaName}`,
          dataSheet: words.data,
          notesSheet: words.sheet,
        });
  return new Response(body, {
    headers: {
      "Content-Type": CONTENT_TYPES[form],
      "Content-Disposition": `attachment; filename="cakupan-${area}-${periodCode(period)}-${table}.${form}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
