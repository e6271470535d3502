import { PRIORITY_ORDERS, type PriorityOrder } from "@/lib/domain/priority";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { ScenarioLink, type ScenarioPlace } from "./scenario-link";

interface OrderLinksProps extends ScenarioPlace {
  order: PriorityOrder;
  locale: Locale;
}

/** The orders to choose from, where the table has no room for their columns. */
export function OrderLinks({ order, locale, ...place }: OrderLinksProps) {
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
