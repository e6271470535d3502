import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { costNotes } from "@/components/cost/file-notes";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { costPicture } from "@/lib/cost/picture";
import { getCostBook } from "@/lib/cost/queries";
import { costDownload } from "@/lib/cost/schema";
import { costTable } from "@/lib/cost/tables";
import { tableResponse } from "@/lib/coverage/table-response";
import { isDemo, today } from "@/lib/env";
import { type CostText, costTextFor } from "@/lib/text/cost-text";
import { getLocale } from "@/lib/text/locale";

/** A table of the cost page as a file, with the same scope and the same numbers. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const asked = costDownload.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) notFound();
  const { place, table, form, ...choice } = asked.data;
  const viewer = await requireViewer("subsidy.read", place);
  const book = await getCostBook(viewer, place, today());
  if (book === null) notFound();
  const locale = await getLocale();
  const text = costTextFor(locale);
  const { files } = text.cost;
  const fileWords = ({ cost: { running, budget, plan } }: CostText) =>
    ({ running: running.file, budgets: budget.file, plans: plan.file })[table];
  return tableResponse({
    ...{ form, table: costTable(costPicture(book, choice), table), notes: costNotes(book, text, locale, isDemo) },
    words: { title: `${fileWords(text)}, ${book.place.name}`, dataSheet: files.result, notesSheet: files.notes },
    name: [place, fileWords(costTextFor("id"))],
  });
});
