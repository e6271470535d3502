import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { tableResponse } from "@/lib/coverage/table-response";
import type { Note } from "@/lib/coverage/workbook";
import { periodCode } from "@/lib/domain/period";
import { isDemo, today } from "@/lib/env";
import { getLapseDesk } from "@/lib/lapse/queries";
import { lapseDownload } from "@/lib/lapse/schema";
import { lapseTable } from "@/lib/lapse/tables";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** A table of the lapse calendar as a file, with the same scope, the same choice and the same numbers as the page. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const asked = lapseDownload.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) notFound();
  const { regency, table, form, month = null, payer = null } = asked.data;
  const viewer = await requireViewer("subsidy.read", regency);
  const desk = await getLapseDesk(viewer, regency, today());
  if (desk === null) notFound();
  const text = textFor(await getLocale());
  const words = { ...text.picture.notes, ...text.lapse.notes };
  const notes: Note[] = [
    [words.table, words.tables[table]],
    [text.common.area, `${desk.place.name} (${regency})`],
    [text.common.period, periodCode(desk.open)],
    [words.payer, payer === null ? text.lapse.allPayers : text.payer[payer]],
    [text.lapse.calendar.caption, text.lapse.calendar.about],
    [words.unknown, words.unknownSays],
    ...(isDemo ? [[text.common.illustrativeData, text.coverage.illustration] as const] : []),
  ];
  const name = textFor("id").lapse.notes.tables[table];
  return tableResponse({
    ...{ form, table: lapseTable(desk, { month, payer }, table), notes },
    words: { title: `${words.tables[table]}, ${desk.place.name}`, dataSheet: words.data, notesSheet: words.sheet },
    name: [regency, ...(month === null ? [] : [periodCode(month)]), name],
  });
});
