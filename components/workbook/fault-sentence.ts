import { parsePeriod } from "@/lib/domain/period";
import { isAccessReason, type Refusal } from "@/lib/domain/refusal";
import type { FileFault } from "@/lib/domain/workbook-file";
import { formatPeriod, type Locale } from "@/lib/format";
import { workbookTextFor } from "@/lib/text/workbook-text";

/** Why a file is not taken, and what to do about it. */
export function faultSentence(fault: FileFault | null, locale: Locale): string {
  const text = workbookTextFor(locale).workbook.fault;
  if (fault === null) return text.unchanged;
  const detail = fault.detail ?? "";
  switch (fault.reason) {
    case "IDENTITY_NUMBER":
      return text.IDENTITY_NUMBER(detail);
    case "WRONG_REGENCY":
      return text.WRONG_REGENCY(detail);
    case "WRONG_PERIOD": {
      const period = parsePeriod(detail);
      return text.WRONG_PERIOD(period === null ? detail : formatPeriod(period, locale));
    }
    default:
      return text[fault.reason];
  }
}

/** Why an import is not done for this person or this month. */
export function refusalSentence(refusal: Refusal, locale: Locale): string {
  const { workbook, access } = workbookTextFor(locale);
  switch (refusal.reason) {
    case "PERIOD_LOCKED":
      return workbook.locked;
    case "PERIOD_NOT_OPEN":
      return workbook.notOpen;
    default:
      return isAccessReason(refusal.reason) ? access.refused[refusal.reason] : access.refused.INVALID;
  }
}
