import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getAgentDesk } from "@/lib/agent/queries";
import { agentDownload } from "@/lib/agent/schema";
import { agentTable } from "@/lib/agent/tables";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { tableResponse } from "@/lib/coverage/table-response";
import type { Note } from "@/lib/coverage/workbook";
import { periodCode } from "@/lib/domain/period";
import { isDemo, today } from "@/lib/env";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** A table of the agents as a file, with the same scope and the same numbers as the page. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const asked = agentDownload.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) notFound();
  const { regency, table, form } = asked.data;
  const viewer = await requireViewer("subsidy.read", regency);
  const desk = await getAgentDesk(viewer, regency, today());
  if (desk === null) notFound();
  const text = textFor(await getLocale());
  const words = text.picture.notes;
  const title = text.agent.tables[table];
  const notes: Note[] = [
    [words.table, title],
    [text.common.area, `${desk.place.name} (${regency})`],
    [text.common.period, periodCode(desk.open)],
    [
      text.common.note,
      table === "conversion" ? `${text.agent.conversionSub} ${text.agent.conversionFoot}` : text.agent.carriedSub,
    ],
    [words.unknown, words.unknownSays],
    ...(isDemo ? [[text.common.illustrativeData, text.coverage.illustration] as const] : []),
  ];
  return tableResponse({
    ...{ form, table: agentTable(desk, table), notes, name: [regency, "agents", table] },
    words: { title: `${title}, ${desk.place.name}`, dataSheet: words.data, notesSheet: words.sheet },
  });
});
