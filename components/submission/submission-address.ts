import { addMonths, type IsoDate, type Period, periodCode, periodOf } from "@/lib/domain/period";
import { formatPeriod, type Locale } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";

export function submissionAddress(regencyCode: string, period: Period): string {
  return `/submissions/${regencyCode}/${periodCode(period)}`;
}

/** The months that can be opened: all that were begun, and the running one. */
export function stepperOf({ regencyCode, begun, period }: Review, today: IsoDate, locale: Locale) {
  const text = textFor(locale).common;
  const months = [...new Set([periodOf(today), period, ...begun])].sort((a, b) => b - a);
  const option = (month: Period) => ({ value: periodCode(month), label: formatPeriod(month, locale) });
  const link = (month: Period, label: (period: string) => string) =>
    months.includes(month)
      ? { href: submissionAddress(regencyCode, month), label: label(formatPeriod(month, locale)) }
      : null;
  return {
    action: `/submissions/${regencyCode}`,
    current: option(period),
    options: months.map(option),
    previous: link(addMonths(period, -1), text.previousPeriod),
    next: link(addMonths(period, 1), text.nextPeriod),
  };
}
