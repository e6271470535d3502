import { fullAreaName } from "@/components/area/area-name";
import { targetOwner } from "@/components/area/target-words";
import { PageHead } from "@/components/shell/page-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Emphasis } from "@/components/ui/emphasis";
import { PeriodStepper } from "@/components/ui/period-stepper";
import { Tag } from "@/components/ui/tag";
import { sumKnown } from "@/lib/domain/coverage";
import type { ReadableMonth } from "@/lib/domain/month-choice";
import { asOf, type Period, periodCode } from "@/lib/domain/period";
import { villagesForHalf } from "@/lib/domain/priority";
import { coverageHref, WHOLE } from "@/lib/domain/selection";
import { formatCount, formatDate, formatExactRate, formatPeriod, type Locale } from "@/lib/format";
import type { Priorities } from "@/lib/priority/queries";
import { type Dictionary, textFor } from "@/lib/text/dictionary";
import { type WhereNext, whereNextHref } from "./where-next-address";

interface PriorityHeadProps {
  priorities: Priorities;
  period: Period;
  /** The months that the reader may open, newest first. */
  months: readonly ReadableMonth[];
  where: WhereNext;
  canOpen: (areaCode: string) => boolean;
  locale: Locale;
  illustrative: boolean;
}

/** Where one is, which month, and the finding: how few villages hold half of what is missing. */
export function PriorityHead(props: PriorityHeadProps) {
  const { priorities, period, canOpen, locale, illustrative } = props;
  const { area } = priorities;
  const text = textFor(locale);
  const crumbs = [...area.ancestors, area].map((step) => ({
    label: fullAreaName(step, text),
    href: canOpen(step.code) ? coverageHref(step.code, period, WHOLE) : undefined,
  }));
  return (
    <>
      <div className="bar">
        <Breadcrumbs label={text.area.breadcrumbs} crumbs={[...crumbs, { label: text.priority.crumb }]} />
        {illustrative ? <Tag>{text.common.illustrativeData}</Tag> : null}
        <div className="bar__end">
          <MonthStepper {...props} />
        </div>
      </div>
      <PageHead title={findingOf(priorities, text, locale)}>{leadOf(priorities, period, text, locale)}</PageHead>
    </>
  );
}

function MonthStepper({ priorities: { area }, period, months, where, locale }: PriorityHeadProps) {
  const text = textFor(locale).common;
  const at = months.findIndex((month) => month.period === period);
  const step = (month: ReadableMonth | undefined, words: (period: string) => string) =>
    month === undefined
      ? null
      : {
          href: whereNextHref(area.code, month.period, where),
          label: words(formatPeriod(month.period, locale)),
        };
  const option = (of: Period) => ({ value: periodCode(of), label: formatPeriod(of, locale) });
  const kept = new URL(whereNextHref(area.code, period, where), "http://localhost").searchParams;
  kept.delete("period");
  return (
    <PeriodStepper
      locale={locale}
      current={option(period)}
      previous={step(months[at + 1], text.previousPeriod)}
      next={step(at > 0 ? months[at - 1] : undefined, text.nextPeriod)}
      options={months.map((month) => option(month.period))}
      action={`/coverage/${area.code}/where-next`}
      keep={Object.fromEntries(kept)}
    />
  );
}

function findingOf({ target, villages }: Priorities, { priority: words }: Dictionary, locale: Locale): string {
  const known = villages.filter(({ missing }) => missing !== null);
  if (target === null) return words.noTarget;
  if (known.length === 0) return words.nothingKnown;
  const half = villagesForHalf(known);
  return half === null ? words.nobodyMissing : words.half(formatCount(half, locale), formatCount(known.length, locale));
}

function leadOf(
  { area, target, villages }: Priorities,
  period: Period,
  { priority: words }: Dictionary,
  locale: Locale,
) {
  if (target === null) return words.noTargetLead;
  const missing = sumKnown(villages.map((village) => village.missing));
  if (missing === null) return null;
  return (
    <Emphasis
      text={words.lead(
        formatCount(missing, locale),
        formatExactRate(target.value, locale),
        targetOwner(target, area.code, locale),
        formatDate(target.dueDate, locale),
        formatDate(asOf(period), locale),
      )}
    />
  );
}
