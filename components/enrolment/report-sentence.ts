import { formatCount, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";
import type { Report } from "./sheet-state";

/** What the last save came to, in one breath. */
export function reportSentence(report: Report | null, locale: Locale): string {
  const text = sheetTextFor(locale);
  const words = text.entry.report;
  const count = (n: number) => formatCount(n, locale);
  switch (report?.kind) {
    case undefined:
      return "";
    case "NOTHING_TO_SAVE":
      return words.nothingToSave;
    case "FAILED":
      return words.failed;
    case "ANSWERED":
      return [
        report.saved > 0 ? words.saved(count(report.saved)) : words.nothingSaved,
        report.refused > 0 ? words.refused(count(report.refused)) : "",
        report.stale > 0 ? words.stale(count(report.stale)) : "",
      ]
        .filter(Boolean)
        .join(" ");
    case "REFUSED":
      return refusalSentence(report.refusal, locale);
  }
}

function refusalSentence(refusal: Extract<Report, { kind: "REFUSED" }>["refusal"], locale: Locale): string {
  const { entry, access } = sheetTextFor(locale);
  switch (refusal.reason) {
    case "PERIOD_LOCKED":
      return refusal.status === "DRAFT" || refusal.status === "RETURNED"
        ? entry.report.failed
        : entry.locked[refusal.status];
    case "PERIOD_NOT_OPEN":
      return entry.report.notOpen;
    case "SIGNED_OUT":
    case "FORBIDDEN":
    case "NOT_FOUND":
    case "INVALID":
      return access.refused[refusal.reason];
    default:
      return entry.report.failed;
  }
}
