import type { Change } from "@/lib/change/queries";
import { may, type Viewer } from "@/lib/domain/access";
import { formatInstant, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { ChangeList } from "./change-list";

/** Of the visit: it is the reader's own and belongs to no regency's clock. */
const TIME_ZONE = "Asia/Makassar";

interface SinceLastVisitProps {
  viewer: Viewer;
  /** Null for the first visit: then the latest changes are shown. */
  since: Date | null;
  changes: readonly Change[];
  locale: Locale;
}

export function SinceLastVisit({ viewer, since, changes, locale }: SinceLastVisitProps) {
  const text = textFor(locale).worklist;
  const opensMonths = may(viewer, "submission.read");
  const [latest, sinceThen, none] = opensMonths
    ? [text.changedLatest, text.changedSince, text.changedNone]
    : [text.publishedLatest, text.publishedSince, text.publishedNone];
  return (
    <section>
      <h2>{since === null ? latest : sinceThen(formatInstant(since, TIME_ZONE, locale))}</h2>
      {changes.length === 0 ? (
        <p className="hint">{none}</p>
      ) : (
        <ChangeList changes={changes} opensMonths={opensMonths} locale={locale} />
      )}
    </section>
  );
}
