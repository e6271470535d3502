import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { fileNotes } from "@/components/coverage/file-notes";
import { pictureOf } from "@/components/coverage/picture";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { getCoverageFacts } from "@/lib/coverage/queries";
import { coverageDownload } from "@/lib/coverage/schema";
import { tableResponse } from "@/lib/coverage/table-response";
import { coverageTable } from "@/lib/coverage/tables";
import { seesArea } from "@/lib/domain/access";
import { periodCode } from "@/lib/domain/period";
import { chosenCodes, readSelection } from "@/lib/domain/selection";
import { isDemo } from "@/lib/env";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** A table of the coverage page as a file, with the same scope, the same selection and the same numbers. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const viewer = await requireViewer("coverage.read");
  const address = Object.fromEntries(request.nextUrl.searchParams);
  const asked = coverageDownload.safeParse(address);
  if (!asked.success || !seesArea(viewer, asked.data.area)) notFound();
  const { area, period, table, form } = asked.data;
  const selection = readSelection(address);
  const facts = await getCoverageFacts(viewer, area, period, selection);
  if (facts === null) notFound();
  const picture = pictureOf(facts, { period, selection, locale: await getLocale(), illustrative: isDemo });
  const words = picture.text.picture.notes;
  const name = textFor("id").picture.notes.tables[table];
  return tableResponse({
    ...{ form, table: coverageTable(facts, { period, selection }, table), notes: fileNotes(picture, table) },
    words: { title: `${words.tables[table]}, ${picture.areaName}`, dataSheet: words.data, notesSheet: words.sheet },
    name: [area, periodCode(period), ...chosenCodes(selection), name],
  });
});
