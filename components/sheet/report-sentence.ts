import type { FormState } from "@/lib/action";
import type { Refusal } from "@/lib/domain/refusal";
import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

/** What a form that was posted without JavaScript came to, in one breath. */
export function reportSentence(answer: FormState<{ readonly kind: string }[]>, locale: Locale): string {
  const words = sheetTextFor(locale).entry.report;
  if (answer.status === "idle") return "";
  if (answer.status === "refused") return refusalSentence(answer.refusal, locale);
  const count = (kind: string) => answer.value.filter((outcome) => outcome.kind === kind).length;
  const [saved, refused, stale] = [count("SAVED"), count("REFUSED"), count("STALE")];
  return [
    saved > 0 ? words.saved(formatCount(saved, locale)) : words.nothingSaved,
    refused > 0 ? words.refused(formatCount(refused, locale)) : "",
    stale > 0 ? words.stale(formatCount(stale, locale)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

export function refusalSentence(refusal: Refusal, locale: Locale): string {
  const { entry, access } = sheetTextFor(locale);
  switch (refusal.reason) {
    case "PERIOD_LOCKED":
      return refusal.status === "DRAFT" || refusal.status === "RETURNED"
        ? entry.report.failed
        : entry.locked[refusal.status];
    case "PERIOD_NOT_OPEN":
      return entry.report.notOpen;
    case "SIGNED_OUT":
      return entry.signedOut;
    case "FORBIDDEN":
    case "NOT_FOUND":
    case "BUSY":
    case "INVALID":
      return access.refused[refusal.reason];
    default:
      return entry.report.failed;
  }
}
