import { isAccessReason, type Refusal } from "@/lib/domain/refusal";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { stepTextFor } from "@/lib/text/step-text";

/** Why a step or a mark was refused; a month that moved on is told with who moved it and when. */
export function refusalSentence(refusal: Refusal, timeZone: string, locale: Locale): string {
  const { step, access } = stepTextFor(locale);
  const words = step.refused;
  const count = (n: number) => formatCount(n, locale);
  switch (refusal.reason) {
    case "STEP_NOT_POSSIBLE":
      return words.moved(
        words.status[refusal.status],
        refusal.by ?? words.someone,
        formatInstant(refusal.at, timeZone, locale),
      );
    case "NOT_READY":
      return words.notReady(count(refusal.missing), count(refusal.errors), count(refusal.unexplained));
    case "INVALID":
      if (refusal.fields.includes("reason")) return words.reason;
      return refusal.fields.includes("cells") ? words.cells : access.refused.INVALID;
    case "VILLAGE_REPORTS":
      return words.villageReports;
    case "NOT_RETURNED":
      return words.notReturned;
    case "NOTHING_TO_PUBLISH":
      return words.nothingToPublish;
    case "NOT_PRINTED":
      return words.notPrinted;
    case "PERIOD_NOT_OPEN":
      return words.notOpen;
    default:
      return isAccessReason(refusal.reason) ? access.refused[refusal.reason] : words.failed;
  }
}
