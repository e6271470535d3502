import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { tableResponse } from "@/lib/coverage/table-response";
import { filterEvents, readOutreachFilter } from "@/lib/domain/outreach";
import { isDemo } from "@/lib/env";
import { getOutreachDesk } from "@/lib/outreach/queries";
import { outreachDownload } from "@/lib/outreach/schema";
import { outreachTable } from "@/lib/outreach/tables";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

/** The events of the outreach page as a file, with the same scope and the same filter. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const address = Object.fromEntries(request.nextUrl.searchParams);
  const asked = outreachDownload.safeParse(address);
  if (!asked.success) notFound();
  const { regency, form } = asked.data;
  const viewer = await requireViewer("subsidy.read", regency);
  const desk = await getOutreachDesk(viewer, regency);
  if (desk === null) notFound();
  const filter = readOutreachFilter(address);
  const table = outreachTable(filterEvents(desk.events, filter), desk.areas);
  const { outreach: words, audience, common } = textFor(await getLocale());
  const chosen = [
    filter.year === null ? words.anyYear : String(filter.year),
    filter.audience === null ? words.anyAudience : audience[filter.audience],
  ];
  const notes = [
    [words.notes.area, desk.place.name],
    [words.notes.chosen, chosen.join(", ")],
    [words.notes.read, `${words.foot} ${words.marks.note}`],
    ...(isDemo ? [[common.note, common.illustrativeData] as const] : []),
  ] as const;
  return tableResponse({
    ...{ form, table, notes },
    words: { title: words.title(desk.place.name), dataSheet: words.notes.data, notesSheet: words.notes.sheet },
    name: [regency, textFor("id").outreach.marks.title],
  });
});
