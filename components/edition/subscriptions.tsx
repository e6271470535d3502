import { Rss } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { EditionList } from "@/lib/edition/queries";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface SubscriptionsProps {
  regencies: EditionList["regencies"];
  locale: Locale;
}

/** The lasting address and the feed of each regency that has published. */
export function Subscriptions({ regencies, locale }: SubscriptionsProps) {
  const text = textFor(locale).editionPage;
  return (
    <section className="card mt-6">
      <div className="card__head">
        <h2 className="card__title">{text.subscribe}</h2>
        <p className="card__sub">{text.subscribeHint}</p>
      </div>
      <ul className="card__body edition__files">
        {regencies.flatMap(({ code, name }) => [
          <li key={`${code}/latest`}>
            <a href={`/editions/${code}/latest`}>{text.latestOf(name)}</a>
          </li>,
          <li key={`${code}/feed`}>
            <Icon of={Rss} />
            <a href={`/editions/${code}/feed`} type="application/atom+xml">
              {text.feed(name)}
            </a>
          </li>,
        ])}
      </ul>
    </section>
  );
}
