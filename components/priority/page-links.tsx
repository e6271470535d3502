import { PRIORITY_ORDERS, type PriorityOrder } from "@/lib/domain/priority";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { ScenarioLink, type ScenarioPlace } from "./scenario-link";

/** Villages on one page. */
export const PAGE_ROWS = 25;

interface PageLinksProps extends ScenarioPlace {
  page: number;
  all: number;
  locale: Locale;
}

/** Which of the villages are shown, and the way to the others; nothing where all are. */
export function PageLinks({ page, all, locale, ...place }: PageLinksProps) {
  const text = textFor(locale).priority;
  if (all <= PAGE_ROWS) return null;
  const count = (n: number) => formatCount(n, locale);
  const last = page * PAGE_ROWS;
  return (
    <nav className="pages" aria-label={text.pages}>
      {page > 1 ? (
        <ScenarioLink {...place} page={page - 1} className="btn btn--small">
          {text.previousPage}
        </ScenarioLink>
      ) : null}
      <span>{text.shown(count(last - PAGE_ROWS + 1), count(Math.min(last, all)), count(all))}</span>
      {last < all ? (
        <ScenarioLink {...place} page={page + 1} className="btn btn--small">
          {text.nextPage}
        </ScenarioLink>
      ) : null}
    </nav>
  );
}

/** The orders to choose from, where the table has no room for their columns. */
export function OrderLinks({ order, locale, ...place }: ScenarioPlace & { order: PriorityOrder; locale: Locale }) {
  const text = textFor(locale).priority;
  return (
    <nav className="orders" aria-label={text.orders}>
      {PRIORITY_ORDERS.map((by) => (
        <ScenarioLink key={by} {...place} order={by} className="btn btn--small" isCurrent={by === order}>
          {text.order[by]}
        </ScenarioLink>
      ))}
    </nav>
  );
}
