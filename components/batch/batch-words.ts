import type { NewMonths } from "@/lib/batch/batch-form";
import type { RenewedBatch } from "@/lib/batch/mutations";
import type { Drop } from "@/lib/domain/batch";
import type { BatchColumn } from "@/lib/domain/batch-entry";
import { lapseOf } from "@/lib/domain/batch-terms";
import { formatCount, formatPeriodShort, type Locale } from "@/lib/format";
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

/** "Diusulkan, tidak terverifikasi, pindah alamat": at which stage somebody dropped out, and why. */
export function dropName({ stage, reason }: Pick<Drop, "stage" | "reason">, locale: Locale): string {
  const { batch, subsidy } = batchTextFor(locale);
  return `${batch.form.dropStage[stage]}, ${subsidy.dropReason[reason]}`;
}

/** What a batch is called where it is renewed. */
export function renewalWords({ programme, phase, payer }: RenewedBatch, locale: Locale): string {
  const text = batchTextFor(locale);
  return text.batch.form.renewsOption(programme, formatCount(phase, locale), text.payer[payer]);
}
