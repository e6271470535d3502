import { fullAreaName } from "@/components/area/area-name";
import { ChartCard } from "@/components/charts/chart-card";
import { asOf, type Period } from "@/lib/domain/period";
import { priorityOf, rankVillages } from "@/lib/domain/priority";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import type { Priorities } from "@/lib/priority/queries";
import { textFor } from "@/lib/text/dictionary";
import { OrderLinks, PAGE_ROWS, PageLinks } from "./page-links";
import { PriorityTable } from "./priority-table";
import type { WhereNext } from "./where-next-address";

interface PriorityCardProps {
  priorities: Priorities;
  period: Period;
  where: WhereNext;
  locale: Locale;
  illustrative: boolean;
}

/** The villages in the order that was asked for, a page at a time, and what the figures mean. */
export function PriorityCard({ priorities, period, where, locale, illustrative }: PriorityCardProps) {
  const { area, villages, source } = priorities;
  const text = textFor(locale);
  const words = text.priority;
  const { order } = where;
  const ranked = rankVillages(villages, order);
  const page = Math.min(where.page, Math.max(1, Math.ceil(ranked.length / PAGE_ROWS)));
  const [first] = ranked;
  const most = first === undefined ? null : priorityOf(first.item, order);
  return (
    <ChartCard
      locale={locale}
      title={
        first === undefined || most === null || most === 0
          ? words.cardTitleNone[order]
          : words.cardTitle[order](first.item.name, formatCount(most, locale))
      }
      subtitle={words.subtitle(words.order[order])}
      figure={
        <>
          <OrderLinks order={order} areaCode={area.code} period={period} locale={locale} />
          <PriorityTable
            caption={words.caption(fullAreaName(area, text), words.order[order])}
            ranked={ranked.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)}
            most={most ?? 0}
            order={order}
            areaCode={area.code}
            period={period}
            locale={locale}
          />
          <PageLinks page={page} all={ranked.length} areaCode={area.code} period={period} locale={locale} />
        </>
      }
      about={
        <>
          <p>{words.aboutMissing}</p>
          <p>{words.aboutQuota}</p>
          <p>{words.aboutReturn}</p>
          <p>{words.aboutInterval}</p>
        </>
      }
      foot={words.foot(formatDate(asOf(period), locale), source ?? text.common.noData)}
      illustrative={illustrative}
    />
  );
}
