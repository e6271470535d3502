import { refusalSentence } from "@/components/ui/refusal-sentence";
import type { Refusal } from "@/lib/domain/refusal";
import { formatInstant, formatPeriod, type Locale } from "@/lib/format";
import { targetTextFor } from "@/lib/text/target-text";

/** The same of a set of targets, of which there may be one of a name. */
export function setRefusal(refusal: Refusal, timeZone: string, locale: Locale): string {
  return refusal.reason === "EXISTS"
    ? targetTextFor(locale).targetForm.refused.setExists
    : targetRefusal(refusal, timeZone, locale);
}

/** Why nothing was saved; who was overtaken is told by whom and when. */
export function targetRefusal(refusal: Refusal, timeZone: string, locale: Locale): string {
  const words = targetTextFor(locale).targetForm.refused;
  switch (refusal.reason) {
    case "SUPERSEDED":
      return words.superseded(refusal.by ?? words.someone, formatInstant(refusal.at, timeZone, locale));
    case "CHANGES_PUBLISHED":
      return words.published(refusal.periods.map((period) => formatPeriod(period, locale)).join(", "));
    case "EXISTS":
      return words.exists;
    case "PERIOD_NOT_OPEN":
      return words.period;
    default:
      return refusalSentence(refusal, timeZone, locale);
  }
}
