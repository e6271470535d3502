import { Notice } from "@/components/ui/notice";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface MonthNoticeProps {
  status: SubmissionStatus | null;
  /** Why the branch returned the month. */
  reason: string | null;
  mayWrite: boolean;
  locale: Locale;
}

/** Why the sheet can only be read, or why the month is open again; nothing where there is nothing to explain. */
export function MonthNotice({ status, reason, mayWrite, locale }: MonthNoticeProps) {
  const text = textFor(locale).entry;
  if (status === "SUBMITTED" || status === "VERIFIED" || status === "PUBLISHED") {
    return <Notice kind="info">{text.locked[status]}</Notice>;
  }
  if (status === "RETURNED" && reason) return <Notice kind="warn">{text.returned(reason)}</Notice>;
  return mayWrite ? null : <Notice kind="info">{text.readOnly}</Notice>;
}
