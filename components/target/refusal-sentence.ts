import type { Refusal } from "@/lib/domain/refusal";
import { formatInstant, formatPeriod, type Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";

/** Why nothing was saved; who was overtaken is told by whom and when. */
export function targetRefusal(refusal: Refusal, timeZone: string, locale: Locale): string {
  const { targetForm, access } = targetTextFor(locale);
  const words = targetForm.refused;
  switch (refusal.reason) {
    case "SUPERSEDED":
      return words.superseded(refusal.by ?? words.someone, formatInstant(refusal.at, timeZone, locale));
    case "CHANGES_PUBLISHED":
      return words.published(refusal.periods.map((period) => formatPeriod(period, locale)).join(", "));
    case "INVALID":
      return words.invalid;
    case "EXISTS":
      return words.exists;
    case "PERIOD_NOT_OPEN":
      return words.period;
    case "SIGNED_OUT":
    case "FORBIDDEN":
    case "NOT_FOUND":
      return access.refused[refusal.reason];
    default:
      return words.failed;
  }
}

/** What is wrong with a field, or nothing: for the field's own error. */
export function faultIn(refusal: Refusal | null, field: string, words: string): string | undefined {
  return refusal?.reason === "INVALID" && refusal.fields.includes(field) ? words : undefined;
}
