import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { boardNotes } from "@/components/subsidy/board-notes";
import { boardFileName, boardMonth, boardPageOf } from "@/components/subsidy/board-page";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { tableResponse } from "@/lib/coverage/table-response";
import { readBoardView } from "@/lib/domain/board-view";
import { isDemo, today } from "@/lib/env";
import { getQuotaBoard } from "@/lib/subsidy/queries";
import { boardDownload } from "@/lib/subsidy/schema";
import { boardTable } from "@/lib/subsidy/tables";
import { getLocale } from "@/lib/text/locale";

/** A table of the quota board as a file, with the same scope, the same choice and the same numbers. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const address = Object.fromEntries(request.nextUrl.searchParams);
  const asked = boardDownload.safeParse(address);
  if (!asked.success) notFound();
  const { regency, table, form } = asked.data;
  const viewer = await requireViewer("subsidy.read", regency);
  const view = readBoardView(address);
  const period = boardMonth(today());
  const facts = await getQuotaBoard(viewer, regency, view.programme, period);
  if (facts === null || facts.programme === null) notFound();
  const page = boardPageOf(facts, view, { period, locale: await getLocale(), illustrative: isDemo });
  const { files } = page.text.quotaBoard;
  const notes = page.text.picture.notes;
  return tableResponse({
    ...{ form, table: boardTable(page.board, table), notes: boardNotes(page, table) },
    words: { title: `${files[table]}, ${facts.place.name}`, dataSheet: notes.data, notesSheet: notes.sheet },
    name: boardFileName(page, table),
  });
});
