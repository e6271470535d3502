import { isAccessReason, type Refusal } from "@/lib/domain/refusal";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";

/** Why nothing was done; who was overtaken is told by whom and when. */
export function batchRefusal(refusal: Refusal, timeZone: string, locale: Locale): string {
  const { batch, access, entry } = batchTextFor(locale);
  switch (refusal.reason) {
    case "INVALID": {
      const names: Readonly<Record<string, string>> = batch.form.fields;
      const fields = refusal.fields.map((field) => names[field] ?? batch.form.other);
      return `${batch.form.invalid} ${[...new Set(fields)].join(", ")}.`;
    }
    case "SUPERSEDED":
      return batch.remove.superseded(refusal.by ?? batch.form.someone, formatInstant(refusal.at, timeZone, locale));
    case "BATCH_RENEWED":
      return batch.remove.renewed(refusal.programme, formatCount(refusal.phase, locale));
    case "NOTHING_TO_RENEW":
      return batch.open.nothingToRenew;
    case "EXISTS":
      return batch.open.exists;
    default:
      return isAccessReason(refusal.reason) ? access.refused[refusal.reason] : entry.report.failed;
  }
}
