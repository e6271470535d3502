import { CircleCheck, History } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { spacedCheckCode } from "@/lib/domain/check-code";
import { editionAddress } from "@/lib/domain/edition-number";
import { type EditionSummary, titleIn } from "@/lib/edition/queries";
import { formatDate, formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { EditionFiles } from "./edition-links";

interface EditionItemProps {
  edition: EditionSummary;
  locale: Locale;
  /** Of the heading: below the one of the page, or below that of a card. */
  level?: "h2" | "h3";
}

/** An edition: what it found, whether it still holds, and its files. */
export function EditionItem({ edition, locale, level: Heading = "h2" }: EditionItemProps) {
  const text = textFor(locale).editionPage;
  const { number, replacedBy, reason } = edition;
  return (
    <article className="edition" aria-labelledby={`edition-${number}`}>
      <p className="edition__of">{text.of(edition.regencyName, formatPeriod(edition.period, locale))}</p>
      <Heading className="edition__title" id={`edition-${number}`}>
        <a href={editionAddress(number, "HTML", locale)}>{titleIn(edition, locale)}</a>
      </Heading>
      {reason === null ? null : <p className="edition__reason">{text.correctionOf(reason)}</p>}
      <p className={replacedBy === null ? "edition__standing" : "edition__standing edition__standing--old"}>
        <Icon of={replacedBy === null ? CircleCheck : History} />
        {replacedBy === null ? (
          text.current
        ) : (
          <a href={editionAddress(replacedBy, "HTML", locale)}>{text.replacedBy(replacedBy)}</a>
        )}
      </p>
      <dl className="edition__facts">
        <div>
          <dt>{text.number}</dt>
          <dd>{number}</dd>
        </div>
        <div>
          <dt>{text.checkCode}</dt>
          <dd>{spacedCheckCode(edition.checkCode)}</dd>
        </div>
        <div>
          <dt>{text.publishedOn}</dt>
          <dd>{formatDate(edition.publishedOn, locale)}</dd>
        </div>
      </dl>
      <EditionFiles edition={edition} locale={locale} />
    </article>
  );
}
