import { Emphasis } from "@/components/ui/emphasis";
import { formatInstant, type Locale } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import type { ReviewNames } from "./review-names";

interface StepHistoryProps {
  review: Review;
  names: ReviewNames;
  locale: Locale;
}

/** Every step ever taken, newest first, with its reasons. */
export function StepHistory({ review, names, locale }: StepHistoryProps) {
  const text = textFor(locale).submission;
  if (review.steps.length === 0) return <p className="hint">{text.nobody}</p>;
  return (
    <ol className="hist">
      {review.steps.toReversed().map((step) => (
        <li key={step.at.getTime()}>
          <div>
            <Emphasis
              text={text.historyStep(
                step.to === "DRAFT" ? text.opened : text.wayStep[step.to],
                step.by ?? text.withoutAccount,
              )}
            />
            <br />
            {formatInstant(step.at, review.timeZone, locale)}
            {step.reason ? <q className="block">{step.reason}</q> : null}
            {step.cells.map((cell) => (
              <span key={`${cell.areaCode}/${cell.categoryCode}/${cell.programme}`} className="mt-1 block">
                {names.programme(cell.programme)} {names.place(cell.areaCode)}, {names.category(cell.categoryCode)}:{" "}
                <q>{cell.reason}</q>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
