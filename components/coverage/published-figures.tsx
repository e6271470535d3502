import { Emphasis } from "@/components/ui/emphasis";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { coverageRate } from "@/lib/domain/coverage";
import { asOf } from "@/lib/domain/period";
import { formatCount, formatDate, type Locale } from "@/lib/format";
import type { PublishedFigure } from "@/lib/open-data/queries";
import { textFor } from "@/lib/text/dictionary";
import { shortRate } from "./wording";

interface PublishedFiguresProps {
  figures: readonly PublishedFigure[];
  locale: Locale;
  illustrative: boolean;
}

/** The latest published figure of each regency, one sentence each. */
export function PublishedFigures({ figures, locale, illustrative }: PublishedFiguresProps) {
  const text = textFor(locale);
  if (figures.length === 0) {
    return <EmptyState title={text.front.empty}>{text.front.emptyHint}</EmptyState>;
  }
  return (
    <ul className="published">
      {figures.map((figure) => {
        const rate = coverageRate(figure.active, figure.eligible);
        const date = formatDate(asOf(figure.period), locale);
        return (
          <li key={figure.code} className="card published__item">
            <p className="published__sentence">
              <Emphasis
                text={
                  rate === null
                    ? text.front.unknown(figure.name, date)
                    : text.front.sentence(figure.name, shortRate(rate, locale), date)
                }
              />
            </p>
            {figure.active === null || figure.eligible === null ? null : (
              <p className="tile__n">
                {text.front.counts(formatCount(figure.active, locale), formatCount(figure.eligible, locale))}
              </p>
            )}
            {illustrative ? <Tag>{text.common.illustrativeData}</Tag> : null}
          </li>
        );
      })}
    </ul>
  );
}
