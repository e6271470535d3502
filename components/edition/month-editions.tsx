import { Notice } from "@/components/ui/notice";
import type { EditionSummary } from "@/lib/edition/queries";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { EditionItem } from "./edition-item";

interface MonthEditionsProps {
  /** The newest first. */
  editions: readonly EditionSummary[];
  /** Opened again since the newest of them came out. */
  isUnderCorrection: boolean;
  locale: Locale;
}

/** The editions of a month, where it has been published; nothing before that. */
export function MonthEditions({ editions, isUnderCorrection, locale }: MonthEditionsProps) {
  const text = textFor(locale).editionPage;
  if (editions.length === 0) return null;
  return (
    <section className="card" id="editions">
      <div className="card__head">
        <h2 className="card__title">{text.ofMonth}</h2>
        <p className="card__sub">{text.ofMonthHint}</p>
      </div>
      {isUnderCorrection ? (
        <div className="card__body">
          <Notice kind="warn">{text.underCorrection}</Notice>
        </div>
      ) : null}
      {editions.map((edition) => (
        <EditionItem key={edition.number} edition={edition} locale={locale} level="h3" />
      ))}
    </section>
  );
}
