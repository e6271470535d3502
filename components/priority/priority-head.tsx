import { fullAreaName } from "@/components/area/area-name";
import { targetOwner } from "@/components/area/target-words";
import { PageHead } from "@/components/shell/page-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Emphasis } from "@/components/ui/emphasis";
import { MonthStepper } from "@/components/ui/month-stepper";
import { Tag } from "@/components/ui/tag";
import { sumKnown } from "@/lib/domain/coverage";
import type { ReadableMonth } from "@/lib/domain/month-choice";
import { asOf, type Period } from "@/lib/domain/period";
import { villagesForHalf } from "@/lib/domain/priority";
import { coverageHref, WHOLE } from "@/lib/domain/selection";
import { formatCount, formatDate, formatExactRate, type Locale } from "@/lib/format";
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
export function PriorityHead({ priorities, period, months, where, canOpen, locale, illustrative }: PriorityHeadProps) {
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
          <MonthStepper
            locale={locale}
            period={period}
            months={months}
            hrefOf={(month) => whereNextHref(area.code, month, where)}
          />
        </div>
      </div>
      <PageHead title={findingOf(priorities, text, locale)}>{leadOf(priorities, period, text, locale)}</PageHead>
    </>
  );
}

function findingOf({ target, villages }: Priorities, { priority: words }: Dictionary, locale: Locale): string {
  const known = villages.filter(({ missing }) => missing !== null);
  if (target === null) return words.noTarget;
  if (known.length === 0) return words.nothingKnown;
  const half = villagesForHalf(known);
  const measured = formatCount(known.length, locale);
  if (half !== null) return words.half(formatCount(half, locale), measured);
  return known.length === villages.length
    ? words.nobodyMissing
    : words.nobodyKnownMissing(measured, formatCount(villages.length, locale));
}

function leadOf(
  { area, target, villages }: Priorities,
  period: Period,
  { priority: words }: Dictionary,
  locale: Locale,
) {
  if (target === null) return words.noTargetLead;
  const known = villages.flatMap(({ missing }) => missing ?? []);
  const missing = sumKnown(known);
  if (missing === null || missing === 0) return null;
  return (
    <Emphasis
      text={words.lead(
        formatCount(missing, locale),
        formatCount(known.length, locale),
        formatExactRate(target.value, locale),
        targetOwner(target, area.code, locale),
        formatDate(target.dueDate, locale),
        formatDate(asOf(period), locale),
      )}
    />
  );
}
