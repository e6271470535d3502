import Link from "next/link";
import { PAYERS } from "@/lib/domain/contribution";
import type { Locale } from "@/lib/format";
import type { LapseDesk } from "@/lib/lapse/queries";
import type { LapseChoice } from "@/lib/lapse/schema";
import { textFor } from "@/lib/text/dictionary";
import { lapsesHref } from "./lapse-address";

interface PayerLinksProps {
  desk: LapseDesk;
  choice: LapseChoice;
  locale: Locale;
}

/** The calendar of one payer; nothing to choose where only one pays. */
export function PayerLinks({ desk, choice, locale }: PayerLinksProps) {
  const text = textFor(locale);
  const paying = PAYERS.filter((payer) => desk.lapses.some(({ batch }) => batch.payer === payer));
  if (paying.length < 2) return null;
  return (
    <nav className="subnav c12" aria-label={text.lapse.payers}>
      {[null, ...paying].map((payer) => (
        <Link
          key={payer ?? "all"}
          href={lapsesHref(desk.place.code, { ...choice, payer })}
          aria-current={payer === choice.payer ? "true" : undefined}
          scroll={false}
        >
          {payer === null ? text.lapse.allPayers : text.payer[payer]}
        </Link>
      ))}
    </nav>
  );
}
