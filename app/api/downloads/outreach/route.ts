import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { requireViewer } from "@/lib/auth";
import { writeCsv } from "@/lib/coverage/csv";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import { filterEvents, readOutreachFilter } from "@/lib/domain/outreach";
import { isDemo } from "@/lib/env";
import { getOutreachDesk } from "@/lib/outreach/queries";
import { outreachDownload } from "@/lib/outreach/schema";
import { outreachTable } from "@/lib/outreach/tables";
import { textFor } from "@/lib/text/dictionary";
import { getLocale } from "@/lib/text/locale";

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The events of the outreach page as a file, with the same scope and the same filter. */
export async function GET(request: NextRequest): Promise<Response> {
  const viewer = await requireViewer("subsidy.read");
  const address = Object.fromEntries(request.nextUrl.searchParams);
  const asked = outreachDownload.safeParse(address);
  const desk = asked.success ? await getOutreachDesk(viewer, asked.data.regency) : null;
  if (!asked.success || desk === null) notFound();
  const { regency, form } = asked.data;
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
  const body =
    form === "csv"
      ? writeCsv(table)
      : await writeTableWorkbook(table, notes, {
          title: words.title(desk.place.name),
          dataSheet: words.notes.data,
          notesSheet: words.notes.sheet,
        });
  return new Response(body, {
    headers: {
      "Content-Type": CONTENT_TYPES[form],
      "Content-Disposition": `attachment; filename="cakupan-${regency}-sosialisasi.${form}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
