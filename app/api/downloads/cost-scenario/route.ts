import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { costNotes } from "@/components/cost/file-notes";
import { requireViewer } from "@/lib/auth";
import { getCostBook, scenarioFactsOf } from "@/lib/cost/queries";
import { costQuestion } from "@/lib/cost/schema";
import { SCENARIO_SHEETS, scenarioTables } from "@/lib/cost/tables";
import { writeTablesWorkbook } from "@/lib/coverage/workbook";
import { answerCostScenario } from "@/lib/domain/cost-scenario";
import { isDemo, today } from "@/lib/env";
import { costTextFor } from "@/lib/text/cost-text";
import { getLocale } from "@/lib/text/locale";

/** A scenario as a workbook: what was asked, what comes of it, and every month; the same numbers as on the page. */
export async function GET(request: NextRequest): Promise<Response> {
  const asked = costQuestion.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!asked.success) notFound();
  const { place, scenario } = asked.data;
  const viewer = await requireViewer("subsidy.read", place);
  const book = await getCostBook(viewer, place, today());
  if (book === null) notFound();
  const locale = await getLocale();
  const text = costTextFor(locale);
  const tables = scenarioTables(answerCostScenario(scenario, scenarioFactsOf(book)));
  const body = await writeTablesWorkbook(
    SCENARIO_SHEETS.map((sheet) => ({ name: text.cost.files[sheet], table: tables[sheet] })),
    [[text.cost.scenario.title, text.cost.scenario.assumption], ...costNotes(book, text, locale, isDemo)],
    { title: `${text.cost.scenario.result}, ${book.place.name}`, notesSheet: text.cost.files.notes },
  );
  return new Response(body, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="cakupan-${place}-scenario.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
