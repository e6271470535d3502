import { TrendingDown } from "lucide-react";
import { targetOwner } from "@/components/area/target-words";
import { whereNextHref } from "@/components/priority/where-next-address";
import { submissionAddress } from "@/components/submission/submission-address";
import { ButtonLink } from "@/components/ui/button-link";
import { Emphasis } from "@/components/ui/emphasis";
import { Icon } from "@/components/ui/icon";
import type { Alert } from "@/lib/alert/queries";
import type { Fall } from "@/lib/domain/alert";
import { asOf, type Period, periodCode, periodOf } from "@/lib/domain/period";
import { coverageHref, WHOLE } from "@/lib/domain/selection";
import {
  formatCount,
  formatDate,
  formatExactRate,
  formatPeriod,
  formatPoints,
  formatRate,
  formatSignedCount,
  type Locale,
} from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface AlertLineProps {
  alert: Alert;
  locale: Locale;
}

/** One sentence with figure and date, and the way to where it is looked into. */
export function AlertLine({ alert, locale }: AlertLineProps) {
  const { href, label } = wayTo(alert, locale);
  return (
    <li>
      <p className="alert">
        <Icon of={TrendingDown} />
        <span>
          <Emphasis text={sentenceOf(alert, locale)} />
        </span>
      </p>
      <ButtonLink href={href} small prefetch={false}>
        {label}
      </ButtonLink>
    </li>
  );
}

function sentenceOf(alert: Alert, locale: Locale): string {
  const text = textFor(locale).alert;
  const { regencyName } = alert;
  switch (alert.kind) {
    case "BEHIND_LINE":
      return text.behindLine(
        regencyName,
        formatDate(asOf(alert.period), locale),
        formatRate(alert.standing.coverage, locale),
        formatPoints(Math.abs(alert.standing.distance), locale),
        formatExactRate(alert.target.value, locale),
        targetOwner(alert.target, alert.regencyCode, locale),
        formatDate(alert.target.dueDate, locale),
      );
    case "REGENCY_FELL":
      return text.regencyFell(regencyName, ...fallInWords(alert, locale));
    case "VILLAGE_FELL":
      return text.villageFell(alert.villageName, regencyName, ...fallInWords(alert, locale));
    case "MORE_VILLAGES_FELL": {
      const villages = formatCount(alert.villages, locale);
      return text.moreVillagesFell(
        alert.atLeast ? text.atLeast(villages) : villages,
        regencyName,
        formatPeriod(alert.period, locale),
      );
    }
    case "DIFFERENCE_GROWS":
      return text.differenceGrows(
        regencyName,
        formatDate(alert.asOf, locale),
        formatSignedCount(alert.difference, locale),
        formatSignedCount(alert.previousDifference, locale),
        formatDate(alert.previousAsOf, locale),
      );
  }
}

function fallInWords({ period, change, usualFrom, usualTo }: Fall, locale: Locale): [string, string, string, string] {
  const signed = (people: number) => formatSignedCount(people, locale);
  return [formatPeriod(period, locale), signed(change), signed(usualFrom), signed(usualTo)];
}

function wayTo(alert: Alert, locale: Locale): { href: string; label: string } {
  const text = textFor(locale).alert;
  const month = (period: Period) => ({
    href: submissionAddress(alert.regencyCode, period),
    label: text.seeMonth(formatPeriod(period, locale)),
  });
  switch (alert.kind) {
    case "BEHIND_LINE":
      return { href: whereNextHref(alert.regencyCode, alert.period), label: text.whereNext };
    case "REGENCY_FELL":
    case "MORE_VILLAGES_FELL":
      return month(alert.period);
    case "VILLAGE_FELL":
      return {
        href: `/entry/${alert.regencyCode}/${periodCode(alert.period)}?village=${alert.villageCode}`,
        label: text.seeRow(alert.villageName),
      };
    case "DIFFERENCE_GROWS":
      return { href: coverageHref(alert.regencyCode, periodOf(alert.asOf), WHOLE), label: text.seeCoverage };
  }
}
