import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { ChainCheck } from "@/lib/audit/queries";
import { formatCount, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface ChainCheckCardProps {
  /** Null while nobody has asked for it: computing the chain again reads the history of every month in it. */
  check: ChainCheck | null;
  locale: Locale;
}

/** Whether the chain over the audit, whose head every edition prints, still is what it was. */
export function ChainCheckCard({ check, locale }: ChainCheckCardProps) {
  const text = textFor(locale).audit.chain;
  return (
    <section className="card mt-6" aria-labelledby="chain">
      <div className="card__head">
        <h2 className="card__title" id="chain">
          {text.title}
        </h2>
        <p className="card__sub">{text.lead}</p>
      </div>
      <div className="card__body grid gap-4">
        {check === null ? null : <Outcome check={check} locale={locale} />}
        <p>
          <ButtonLink href="/admin/audit?chain=check#chain" prefetch={false}>
            {check === null ? text.check : text.again}
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}

function Outcome({ check: { links, newest, broken }, locale }: { check: ChainCheck; locale: Locale }) {
  const text = textFor(locale).audit.chain;
  if (newest === null) return <Notice kind="info" title={text.none} live />;
  if (broken !== null) {
    return (
      <Notice kind="error" title={text.broken(broken)} live>
        {text.brokenHint}
      </Notice>
    );
  }
  return (
    <Notice kind="done" title={text.whole(newest.number)} live>
      {text.wholeHint(formatCount(links, locale))} <span className="break-all">{text.head(newest.head)}</span>
    </Notice>
  );
}
