import type { CostBook } from "@/lib/cost/queries";
import type { Note } from "@/lib/coverage/workbook";
import { firstDayOf } from "@/lib/domain/period";
import { formatDate, type Locale } from "@/lib/format";
import type { CostText } from "@/lib/text/cost-text";

/** What a file says of itself beside its figures: of where, of when, by which rules. */
export function costNotes(book: CostBook, text: CostText, locale: Locale, isIllustration: boolean): Note[] {
  const { cost, common } = text;
  return [
    [common.area, `${book.place.name} (${book.place.code})`],
    [cost.budget.spent, `< ${formatDate(firstDayOf(book.from), locale)}`],
    [cost.scenario.cost, `${cost.running.about} ${cost.running.aboutMonths}`],
    [cost.budget.amount, cost.budget.about],
    [common.note, `${cost.files.rupiah} ${cost.files.unknown}`],
    ...(isIllustration ? [[common.illustrativeData, cost.illustration] as const] : []),
  ];
}
