import { fullAreaName } from "@/components/area/area-name";
import { ChartCard } from "@/components/charts/chart-card";
import { PageLinks } from "@/components/ui/page-links";
import { pageOf } from "@/lib/domain/page";
import { asOf, type Period } from "@/lib/domain/period";
import { priorityOf, rankVillages } from "@/lib/domain/priority";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import type { Priorities } from "@/lib/priority/queries";
import { textFor } from "@/lib/text/dictionary";
import { OrderLinks } from "./order-links";
import { PriorityTable } from "./priority-table";
import { ScenarioLink } from "./scenario-link";
import type { WhereNext } from "./where-next-address";

/** Villages on one page. */
const PAGE_ROWS = 25;

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
  const { rows, page, pages } = pageOf(ranked, where.page, PAGE_ROWS);
  const before = (page - 1) * PAGE_ROWS;
  const count = (n: number) => formatCount(n, locale);
  const [first] = ranked;
  const most = first === undefined ? null : priorityOf(first.item, order);
  return (
    <ChartCard
      locale={locale}
      title={
        first === undefined || most === null || most === 0
          ? words.cardTitleNone[order]
          : words.cardTitle[order](first.item.name, count(most))
      }
      subtitle={words.subtitle(words.order[order])}
      figure={
        <>
          <OrderLinks order={order} areaCode={area.code} period={period} locale={locale} />
          <PriorityTable
            caption={words.caption(fullAreaName(area, text), words.order[order])}
            ranked={rows}
            most={most ?? 0}
            order={order}
            areaCode={area.code}
            period={period}
            locale={locale}
          />
          {pages === 1 ? null : (
            <PageLinks
              locale={locale}
              page={page}
              pages={pages}
              label={words.pages}
              shown={words.shown(count(before + 1), count(before + rows.length), count(ranked.length))}
              linkTo={(to, neighbour, look) => (
                <ScenarioLink areaCode={area.code} period={period} page={to} className={look}>
                  {neighbour}
                </ScenarioLink>
              )}
            />
          )}
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
