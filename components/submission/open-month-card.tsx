import { CalendarClock, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { levelOf } from "@/lib/domain/area";
import { daysBetween, type IsoDate, periodCode } from "@/lib/domain/period";
import { formatCount, formatDate, formatPeriod, type Locale } from "@/lib/format";
import type { OpenMonth, ReturnedCell } from "@/lib/submission/queries";
import { textFor } from "@/lib/text/dictionary";
import { ReturnedList } from "./returned-list";
import { rowAddress } from "./review-names";
import { submissionAddress } from "./submission-address";

interface OpenMonthCardProps {
  month: OpenMonth;
  today: IsoDate;
  locale: Locale;
}

/** A month that waits for entries: how far it is, until when, and which villages are missing. */
export function OpenMonthCard({ month, today, locale }: OpenMonthCardProps) {
  const text = textFor(locale).worklist;
  const count = (n: number) => formatCount(n, locale);
  const period = formatPeriod(month.period, locale);
  const address = `/entry/${month.regencyCode}/${periodCode(month.period)}`;
  const missing = month.missing.reduce((sum, { villages }) => sum + villages.length, 0);
  return (
    <article className="card">
      <div className="card__head">
        <h3 className="card__title">{text.monthOf(period, month.regencyName)}</h3>
        <p className="card__sub">{text.status[month.status ?? "NONE"]}</p>
      </div>
      <div className="card__body grid gap-4">
        {month.reason ? <p>{text.returnedBecause(month.reason)}</p> : null}
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div className="grid gap-1">
            <p>
              {text.villagesIn(count(month.villagesIn), count(month.villageCount))}
              {month.villagesMarked > 0 ? ` · ${text.marked(count(month.villagesMarked))}` : null}
            </p>
            {/* The sentence above says it; this is for the eye. */}
            <div className="meter" aria-hidden="true">
              <i style={{ width: `${(100 * month.villagesIn) / Math.max(1, month.villageCount)}%` }} />
            </div>
            <p className={`flex items-center gap-2 text-13 ${month.dueDate < today ? "text-error" : "text-ink-2"}`}>
              <Icon of={month.dueDate < today ? TriangleAlert : CalendarClock} />
              {text.due(formatDate(month.dueDate, locale))} · {deadline(month.dueDate, today, locale)}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <ButtonLink
              href={submissionAddress(month.regencyCode, month.period)}
              aria-label={text.openSubmission(period, month.regencyName)}
            >
              {text.submission}
            </ButtonLink>
            <ButtonLink href={address} variant="primary">
              {text.enter(period)}
            </ButtonLink>
          </div>
        </div>
        {month.returned.length > 0 ? (
          <section className="grid gap-2">
            <h4 className="font-semibold">{text.returnedCells(count(month.returned.length))}</h4>
            <ReturnedList
              cells={month.returned}
              label={(cell) => cellLabel(cell, locale)}
              address={(cell) => rowAddress(month.regencyCode, month.period, cell.areaCode, cell.categoryCode)}
            />
          </section>
        ) : null}
        {missing === 0 ? (
          <p>{text.notMissing}</p>
        ) : (
          <details>
            <summary className="font-semibold">{text.missing(count(missing))}</summary>
            <dl className="mt-3 grid gap-3 text-13">
              {month.missing.map(({ districtName, villages }) => (
                <div key={districtName}>
                  <dt className="text-ink-3">{text.district(districtName)}</dt>
                  <dd>
                    <ul className="flex flex-wrap gap-x-4 gap-y-1">
                      {villages.map(({ code, name }) => (
                        <li key={code}>
                          <Link href={`${address}?village=${code}`}>{name}</Link>
                        </li>
                      ))}
                    </ul>
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </article>
  );
}

function cellLabel({ areaCode, areaName, categoryNameId, categoryNameEn, programme }: ReturnedCell, locale: Locale) {
  const { worklist: text, programme: names } = textFor(locale);
  const category = (locale === "id" ? categoryNameId : categoryNameEn) ?? text.everyCategory;
  const place = levelOf(areaCode) === "REGENCY" ? text.unmapped : areaName;
  return `${programme === "ALL" ? text.everyProgramme : names[programme].short} ${place}, ${category}`;
}

function deadline(due: IsoDate, today: IsoDate, locale: Locale): string {
  const text = textFor(locale).worklist;
  const days = daysBetween(today, due);
  if (days === 0) return text.dueToday;
  return days > 0 ? text.daysLeft(formatCount(days, locale)) : text.overdue(formatCount(-days, locale));
}
