import { type Period, periodCode } from "@/lib/domain/period";
import { formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { PeriodStepper } from "./period-stepper";

interface MonthStepperProps {
  locale: Locale;
  period: Period;
  /** The months that the reader may open, newest first. */
  months: readonly { readonly period: Period }[];
  /** The same page in another month: its path, then `?period=` and whatever else is kept. */
  hrefOf: (period: Period) => string;
  /** The page that reads `?period=`, where the month stands in the path of this one. */
  action?: string;
}

/** Steps from month to month of those that the reader may open. */
export function MonthStepper({ locale, period, months, hrefOf, action }: MonthStepperProps) {
  const text = textFor(locale).common;
  const at = months.findIndex((month) => month.period === period);
  const step = (to: { readonly period: Period } | undefined, words: (period: string) => string) =>
    to === undefined ? null : { href: hrefOf(to.period), label: words(formatPeriod(to.period, locale)) };
  const option = (of: Period) => ({ value: periodCode(of), label: formatPeriod(of, locale) });
  const [path = "", query] = hrefOf(period).split("?");
  const kept = new URLSearchParams(query);
  kept.delete("period");
  return (
    <PeriodStepper
      locale={locale}
      current={option(period)}
      previous={step(months[at + 1], text.previousPeriod)}
      next={step(at > 0 ? months[at - 1] : undefined, text.nextPeriod)}
      options={months.map((month) => option(month.period))}
      action={action ?? path}
      keep={[...kept]}
    />
  );
}
