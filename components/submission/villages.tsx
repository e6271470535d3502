import Link from "next/link";
import type { Locale } from "@/lib/format";
import type { Review, ReviewVillage } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import { MarkForm, UnmarkForm } from "./mark-form";
import { monthOf, rowAddress } from "./review-names";

interface VillagesProps {
  review: Review;
  villages: readonly ReviewVillage[];
  /** Whether marks may be set and taken back. */
  mayMark: boolean;
  locale: Locale;
}

/** Villages that are missing, by kecamatan: each leads to its sheet, or is marked here and now. */
export function MissingList({ review, villages, mayMark, locale }: VillagesProps) {
  const text = textFor(locale);
  const month = monthOf(review);
  const districts = [...new Set(villages.map(({ districtName }) => districtName))];
  return (
    <div className="grid gap-4">
      {districts.map((district) => (
        <section key={district} className="grid gap-1">
          <h3>{text.area.DISTRICT(district)}</h3>
          <ul className="villages">
            {villages
              .filter(({ districtName }) => districtName === district)
              .map((village) => (
                <li key={village.code}>
                  <Link href={rowAddress(review.regencyCode, review.period, village.code, "ALL")}>{village.name}</Link>
                  {mayMark && !village.hasCounts ? <MarkForm month={month} village={village} locale={locale} /> : null}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Villages that are marked, with the reason; what was marked by mistake is taken back here. */
export function MarkedList({ review, villages, mayMark, locale }: VillagesProps) {
  const text = textFor(locale).submission;
  const month = monthOf(review);
  return (
    <ul className="lines lines--two">
      {villages.map((village) => (
        <li key={village.code}>
          <div>
            <b>{village.name}</b> <span className="muted">{village.districtName}</span>
            <p>
              {village.markReason}
              {village.markedBy ? <span className="muted"> · {text.markedBy(village.markedBy)}</span> : null}
            </p>
          </div>
          {mayMark ? <UnmarkForm month={month} village={village} locale={locale} /> : null}
        </li>
      ))}
    </ul>
  );
}
