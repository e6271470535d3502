import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { costNotes } from "@/components/cost/file-notes";
import { savedAnswer } from "@/components/cost/saved-answer";
import { requireViewer } from "@/lib/auth";
import { orBusy } from "@/lib/busy";
import { answerOver, getCostBook } from "@/lib/cost/queries";
import { scenarioDownload } from "@/lib/cost/schema";
import { scenarioSheets } from "@/lib/cost/tables";
import { fileResponse } from "@/lib/coverage/table-response";
import { type Note, writeTablesWorkbook } from "@/lib/coverage/workbook";
import { isRefusal } from "@/lib/domain/refusal";
import { costScenarioQuery, typedInQuery } from "@/lib/domain/typed-cost-scenario";
import { isDemo, today } from "@/lib/env";
import { costTextFor } from "@/lib/text/cost-text";
import { getLocale } from "@/lib/text/locale";

/** A scenario as a workbook, or two of them: what was asked, what comes of it, and every month, as on the page. */
export const GET = orBusy(async (request: NextRequest): Promise<Response> => {
  const asked = scenarioDownload.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) notFound();
  const { place, scenario, with: otherId } = asked.data;
  const viewer = await requireViewer("subsidy.read", place);
  const book = await getCostBook(viewer, place, today());
  if (book === null) notFound();
  const locale = await getLocale();
  const text = costTextFor(locale);
  const { files, scenario: words } = text.cost;
  const answer = answerOver(book, scenario);
  const other = book.saved.find(({ id }) => id === otherId);
  const otherAnswer = other === undefined ? null : savedAnswer(other, book);
  if (isRefusal(answer) || (otherId !== undefined && otherAnswer === null)) notFound();
  const own = book.saved.find(({ query }) => query === costScenarioQuery(typedInQuery(request.nextUrl.search)));
  const names = other === undefined ? [] : [own?.name ?? files.asked, other.name];
  const body = await writeTablesWorkbook(
    scenarioSheets(otherAnswer === null ? [answer] : [answer, otherAnswer], files),
    [
      ...names.map((name, at): Note => [`${files.result} ${at + 1}`, name]),
      [words.title, words.assumption],
      ...costNotes(book, text, locale, isDemo),
    ],
    { title: `${words.result}, ${book.place.name}`, notesSheet: files.notes },
  );
  return fileResponse(body, `cakupan-${place}-scenario.xlsx`);
});
