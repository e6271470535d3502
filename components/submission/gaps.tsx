import { SectionCard } from "@/components/ui/section-card";
import type { Readiness } from "@/lib/domain/submission";
import { formatCount, type Locale } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import { ProblemList } from "./problem-list";
import { ReturnedList } from "./returned-list";
import type { ReviewNames } from "./review-names";
import { MarkedList, MissingList } from "./villages";

interface GapsProps {
  review: Review;
  readiness: Readiness;
  names: ReviewNames;
  mayMark: boolean;
  locale: Locale;
}

/** What was returned, what is missing and what the rules object to: each a card, and none where there is nothing. */
export function Gaps({ review, readiness, names, mayMark, locale }: GapsProps) {
  const text = textFor(locale).submission;
  const count = (list: readonly unknown[]) => formatCount(list.length, locale);
  const last = review.steps.at(-1);
  const returned = last?.to === "RETURNED" ? last.cells : [];
  const missing = review.villages.filter(({ code }) => readiness.missing.includes(code));
  return (
    <>
      {returned.length > 0 ? (
        <SectionCard title={text.returnedTitle(count(returned))} sub={text.returnedWhy}>
          <ReturnedList
            cells={returned}
            label={(cell) =>
              `${names.programme(cell.programme)} ${names.place(cell.areaCode)}, ${names.category(cell.categoryCode)}`
            }
            address={(cell) => names.row(cell.areaCode, cell.categoryCode)}
          />
        </SectionCard>
      ) : null}
      {missing.length > 0 ? (
        <SectionCard id="missing" title={text.missingTitle(count(missing))} sub={mayMark ? text.missingWhy : undefined}>
          <MissingList review={review} villages={missing} mayMark={mayMark} locale={locale} />
        </SectionCard>
      ) : null}
      {readiness.errors.length > 0 ? (
        <SectionCard id="errors" title={text.errorsTitle(count(readiness.errors))}>
          <ProblemList review={review} rows={readiness.errors} names={names} locale={locale} />
        </SectionCard>
      ) : null}
      {readiness.unexplained.length > 0 ? (
        <SectionCard
          id="unexplained"
          title={text.unexplainedTitle(count(readiness.unexplained))}
          sub={mayMark ? text.unexplainedWhy : undefined}
        >
          <ProblemList review={review} rows={readiness.unexplained} names={names} locale={locale} />
        </SectionCard>
      ) : null}
    </>
  );
}

/** The villages that are marked as without data; nothing where there is none. */
export function Marked({ review, mayMark, locale }: Pick<GapsProps, "review" | "mayMark" | "locale">) {
  const text = textFor(locale).submission;
  const marked = review.villages.filter(({ isIn, markReason }) => !isIn && markReason !== null);
  if (marked.length === 0) return null;
  return (
    <SectionCard title={text.markedTitle(formatCount(marked.length, locale))}>
      <MarkedList review={review} villages={marked} mayMark={mayMark} locale={locale} />
    </SectionCard>
  );
}
