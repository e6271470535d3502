import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/domain/access";
import { asOf, type IsoDate } from "@/lib/domain/period";
import { isReady, type Readiness, stepsFor } from "@/lib/domain/submission";
import { formatCount, formatDate, type Locale, nameIn } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import { ReturnForm } from "./return-form";
import { monthOf } from "./review-names";
import { StepForm } from "./step-form";

interface DecisionProps {
  viewer: Viewer;
  review: Review;
  readiness: Readiness;
  /** The month has an edition already: what is published next corrects it. */
  isCorrection: boolean;
  today: IsoDate;
  locale: Locale;
}

const BLOCKS = "blocks";

/** The steps that this reader may take now, and what each of them means; else whom the month waits for. */
export function Decision({ viewer, review, readiness, isCorrection, today, locale }: DecisionProps) {
  const text = textFor(locale).submission;
  const to = stepsFor(viewer, review.regencyCode, review.status).map((step) => step.to);
  const month = monthOf(review);
  const form = { month, version: review.version, locale };
  if (to.length === 0) return <p>{text.nothingToDo[review.status ?? "NONE"]}</p>;
  return (
    <div className="grid gap-5">
      {to.includes("SUBMITTED") ? (
        <div className="grid gap-3">
          {isReady(readiness) ? <p>{text.ready}</p> : <Blocks readiness={readiness} locale={locale} />}
          {today < asOf(review.period) ? (
            <Notice kind="warn">{text.notOver(formatDate(asOf(review.period), locale))}</Notice>
          ) : null}
          <StepForm {...form} step="submit" blockedBy={isReady(readiness) ? undefined : BLOCKS} />
          <p className="hint">{text.submitWhat}</p>
        </div>
      ) : null}
      {to.includes("VERIFIED") ? (
        <div className="grid gap-3">
          <p>{text.verifyWhat}</p>
          <StepForm {...form} step="verify" />
        </div>
      ) : null}
      {to.includes("PUBLISHED") ? (
        <div className="grid gap-3">
          <p>{isCorrection ? text.publishAgainWhat : text.publishWhat}</p>
          <StepForm {...form} step="publish" asksReason={isCorrection} />
        </div>
      ) : null}
      {to.includes("RETURNED") ? (
        <div className="grid gap-3 border-line not-first:border-t not-first:pt-4">
          <p>{review.status === "PUBLISHED" ? text.reopenWhat : text.returnWhat}</p>
          <ReturnForm
            {...form}
            reopens={review.status === "PUBLISHED"}
            places={review.villages.map(({ code, name, districtName }) => ({
              value: code,
              label: textFor(locale).entry.placeOption(districtName, name),
            }))}
            categories={review.categories.map((category) => ({
              value: category.code,
              label: nameIn(category, locale),
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}

/** What is in the way of submitting, each leading to its list. */
function Blocks({ readiness, locale }: Pick<DecisionProps, "readiness" | "locale">) {
  const text = textFor(locale).submission;
  const count = (list: readonly unknown[]) => formatCount(list.length, locale);
  return (
    <div id={BLOCKS}>
      <p>{text.notReady}</p>
      <ul className="blocks">
        {readiness.missing.length > 0 ? (
          <li>
            <a href="#missing">{text.blockMissing(count(readiness.missing))}</a>
          </li>
        ) : null}
        {readiness.errors.length > 0 ? (
          <li>
            <a href="#errors">{text.blockErrors(count(readiness.errors))}</a>
          </li>
        ) : null}
        {readiness.unexplained.length > 0 ? (
          <li>
            <a href="#unexplained">{text.blockUnexplained(count(readiness.unexplained))}</a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
