import Link from "next/link";
import { SectionCard } from "@/components/ui/section-card";
import type { Difference } from "@/lib/domain/difference";
import { addMonths } from "@/lib/domain/period";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import { DifferenceTable } from "./difference-table";
import { ProblemList } from "./problem-list";
import type { ReviewNames } from "./review-names";

/** As many as a reader takes in at a time. */
const FEW = 40;

interface DifferencesProps {
  review: Review;
  names: ReviewNames;
  isPickable: boolean;
  /** Every difference, not only the greatest. */
  showsAll: boolean;
  /** The address of the page, without what is chosen on it. */
  address: string;
  locale: Locale;
}

/** What a reader of a submitted month compares: with the last submission, with the last month, and with the rules. */
export function Differences({ review, names, isPickable, showsAll, address, locale }: DifferencesProps) {
  const text = textFor(locale).submission;
  const count = (n: number) => formatCount(n, locale);
  const { resubmitted, changes } = review;
  const lastMonth = formatPeriod(addMonths(review.period, -1), locale);
  const explained = review.judged.filter(({ note }) => note !== null);
  const table = (caption: string, differences: readonly Difference[], pickable: boolean) =>
    differences.length === 0 ? null : (
      <DifferenceTable
        caption={caption}
        review={review}
        differences={differences}
        names={names}
        isPickable={pickable}
        locale={locale}
      />
    );
  const resubmittedTitle =
    resubmitted === null || resubmitted.length === 0
      ? text.resubmittedNone
      : text.resubmittedTitle(count(resubmitted.length));
  const changesTitle =
    changes.length === 0 ? text.changesNone(lastMonth) : text.changesTitle(count(changes.length), lastMonth);
  return (
    <>
      {resubmitted === null ? null : (
        <SectionCard title={resubmittedTitle} sub={text.resubmittedWhy}>
          {table(resubmittedTitle, resubmitted, false)}
        </SectionCard>
      )}
      <SectionCard
        id="changes"
        title={changesTitle}
        sub={isPickable ? `${text.changesWhy} ${text.changesPick}` : text.changesWhy}
      >
        {table(changesTitle, showsAll ? changes : changes.slice(0, FEW), isPickable)}
        {changes.length > FEW ? (
          <p className="pt-3">
            <Link href={showsAll ? `${address}#changes` : `${address}?changes=all#changes`} scroll={false}>
              {showsAll ? text.changesFew(count(FEW)) : text.changesAll(count(changes.length))}
            </Link>
          </p>
        ) : null}
      </SectionCard>
      {explained.length > 0 ? (
        <SectionCard title={text.explainedTitle(count(explained.length))} sub={text.explainedWhy}>
          <ProblemList review={review} rows={explained} names={names} locale={locale} />
        </SectionCard>
      ) : null}
    </>
  );
}
