import { addMonths, type IsoDate, type Period, periodCode, periodOf } from "@/lib/domain/period";
import type { FileFault } from "@/lib/domain/workbook-file";
import { formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** The imports of a month, with why the file that was just sent is not taken. */
export function importAddress(regencyCode: string, period: Period, fault: FileFault | null = null): string {
  const query = new URLSearchParams({ period: periodCode(period) });
  if (fault !== null) query.set("fault", fault.reason);
  if (fault?.detail !== undefined) query.set("detail", fault.detail);
  return `/imports/${regencyCode}?${query}`;
}

export function downloadAddress(regencyCode: string, period: Period, kind: "template" | "export"): string {
  return `/api/downloads/workbook?${new URLSearchParams({ regency: regencyCode, period: periodCode(period), kind })}`;
}

/** The months that can be opened: all that were begun, the one shown, and the running one. */
export function importMonths(
  regencyCode: string,
  period: Period,
  begun: readonly Period[],
  today: IsoDate,
  locale: Locale,
) {
  const text = textFor(locale).common;
  const months = [...new Set([periodOf(today), period, ...begun])].sort((a, b) => b - a);
  const option = (month: Period) => ({ value: periodCode(month), label: formatPeriod(month, locale) });
  const step = (month: Period, say: (period: string) => string) =>
    months.includes(month)
      ? { href: importAddress(regencyCode, month), label: say(formatPeriod(month, locale)) }
      : null;
  return {
    action: `/imports/${regencyCode}`,
    current: option(period),
    options: months.map(option),
    previous: step(addMonths(period, -1), text.previousPeriod),
    next: step(addMonths(period, 1), text.nextPeriod),
  };
}
