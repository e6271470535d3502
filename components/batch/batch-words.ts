import type { NewMonths } from "@/lib/batch/batch-form";
import type { BatchColumn } from "@/lib/domain/batch-entry";
import { lapseOf } from "@/lib/domain/batch-terms";
import { formatPeriodShort, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";

/** What a column is called. */
export function columnName(column: BatchColumn, locale: Locale): string {
  const text = batchTextFor(locale);
  return column === "converted" ? text.batch.converted : text.subsidy.stage[column];
}

/** "Mar 2024 – Sep 2024": from the first month to the one in which it lapses. */
export function monthsWords(months: NewMonths, locale: Locale): string {
  const lapse = lapseOf(months);
  if (months.start === null || lapse === null) return batchTextFor(locale).batch.startUnknown;
  return `${formatPeriodShort(months.start, locale)} – ${formatPeriodShort(lapse, locale)}`;
}
