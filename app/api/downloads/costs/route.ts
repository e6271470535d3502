import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { costNotes } from "@/components/cost/file-notes";
import { requireViewer } from "@/lib/auth";
import { costPicture } from "@/lib/cost/picture";
import { getCostBook } from "@/lib/cost/queries";
import { costDownload } from "@/lib/cost/schema";
import { costTable } from "@/lib/cost/tables";
import { writeCsv } from "@/lib/coverage/csv";
import { writeTableWorkbook } from "@/lib/coverage/workbook";
import { isDemo, today } from "@/lib/env";
import { costTextFor } from "@/lib/text/cost-text";
import { getLocale } from "@/lib/text/locale";

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table of the cost page as a file, with the same scope and the same numbers. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = costDownload.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) notFound();
  const { place, table, form, ...choice } = asked.data;
  const viewer = await requireViewer("subsidy.read", place);
  const book = await getCostBook(viewer, place, today());
  if (book === null) notFound();
  const content = costTable(costPicture(book, choice), table);
  const text = costTextFor(await getLocale());
  const { files, running, budget, plan } = text.cost;
  const what = { running: running.file, budgets: budget.file, plans: plan.file }[table];
  const body =
    form === "csv"
      ? writeCsv(content)
      : await writeTableWorkbook(content, costNotes(book, text, await getLocale(), isDemo), {
          title: `${what}, ${book.place.name}`,
          dataSheet: files.result,
          notesSheet: files.notes,
        });
  return new Response(body, {
    headers: {
      "Content-Type": CONTENT_TYPES[form],
      "Content-Disposition": `attachment; filename="cakupan-${place}-cost-${table}.${form}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
