import { ButtonLink } from "@/components/ui/button-link";
import { daysBetween, type IsoDate } from "@/lib/domain/period";
import { formatCount, formatDate, formatInstant, formatPeriod, type Locale } from "@/lib/format";
import type { MonthStanding } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { submissionAddress } from "./submission-address";

interface MonthLinesProps {
  months: readonly MonthStanding[];
  today: IsoDate;
  locale: Locale;
}

/** Months that wait for this reader: since when, how long, and the way to decide. */
export function WaitingMonths({ months, locale }: Omit<MonthLinesProps, "today">) {
  const text = textFor(locale).worklist;
  return (
    <ul className="card lines tasks">
      {months.map((month) => (
        <li key={`${month.regencyCode} ${month.period}`}>
          <div>
            <b>{text.monthOf(formatPeriod(month.period, locale), month.regencyName)}</b>
            <p>{waitingSentence(month, locale)}</p>
            <p>{ageSentence(month, locale)}</p>
          </div>
          <CheckLink month={month} isPrimary locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** Months past their day: how late, and how far they have come. */
export function LateMonths({ months, today, locale }: MonthLinesProps) {
  const text = textFor(locale).worklist;
  const count = (n: number) => formatCount(n, locale);
  return (
    <ul className="card lines tasks">
      {months.map((month) => (
        <li key={`${month.regencyCode} ${month.period}`}>
          <div>
            <b>{text.monthOf(formatPeriod(month.period, locale), month.regencyName)}</b>
            <p className="text-error!">
              {text.due(formatDate(month.dueDate, locale))} · {text.overdue(count(daysBetween(month.dueDate, today)))}
            </p>
            <p>
              {text.status[month.status ?? "NONE"]} ·{" "}
              {text.villagesIn(count(month.villagesIn), count(month.villageCount))}
            </p>
          </div>
          <CheckLink month={month} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function CheckLink({ month, isPrimary, locale }: { month: MonthStanding; isPrimary?: boolean; locale: Locale }) {
  const text = textFor(locale).worklist;
  const period = formatPeriod(month.period, locale);
  return (
    <ButtonLink
      href={submissionAddress(month.regencyCode, month.period)}
      variant={isPrimary ? "primary" : "plain"}
      aria-label={text.checkOf(period, month.regencyName)}
    >
      {text.check(period)}
    </ButtonLink>
  );
}

function waitingSentence({ status, by, since, timeZone }: MonthStanding, locale: Locale): string {
  const text = textFor(locale).worklist;
  const when = since === null ? "" : formatInstant(since, timeZone, locale);
  return text.waitingSince(text.status[status ?? "NONE"], by ?? text.withoutAccount, when);
}

function ageSentence({ waitingDays }: MonthStanding, locale: Locale): string {
  const text = textFor(locale).worklist;
  return waitingDays === 0 ? text.ageToday : text.age(formatCount(waitingDays, locale));
}
