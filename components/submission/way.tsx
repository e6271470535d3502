import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { SubmissionStatus } from "@/lib/domain/reporting-month";
import { formatInstant, type Locale } from "@/lib/format";
import type { Review, TakenStep } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";

interface WayProps {
  review: Review;
  locale: Locale;
}

const STRAIGHT: readonly SubmissionStatus[] = ["DRAFT", "SUBMITTED", "VERIFIED", "PUBLISHED"];
const SHAPE = { done: CircleCheck, now: CircleDot, open: CircleDashed };

/** Where the month is on its way. A return stands between the steps as long as it is the latest. */
export function Way({ review, locale }: WayProps) {
  const text = textFor(locale).submission;
  return (
    <ol className="way" aria-label={text.way}>
      {wayOf(review).map(({ status, state, step }) => (
        <li
          key={status}
          className={`way__step way__step--${state}`}
          aria-current={state === "now" ? "step" : undefined}
        >
          <Icon of={SHAPE[state]} />
          <div>
            <b>{text.wayStep[status]}</b>
            {step === null ? (
              <span>{text.wayOpen}</span>
            ) : (
              <>
                <span>{step.by ?? text.withoutAccount}</span>
                <span>{formatInstant(step.at, review.timeZone, locale)}</span>
                {status === "RETURNED" && step.reason ? <q>{step.reason}</q> : null}
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface WayStep {
  status: SubmissionStatus;
  state: keyof typeof SHAPE;
  /** The latest one to this status; null while it lies ahead. */
  step: TakenStep | null;
}

function wayOf({ status: now, steps }: Review): WayStep[] {
  const statuses = now === "RETURNED" ? STRAIGHT.toSpliced(2, 0, "RETURNED") : STRAIGHT;
  const reached = now === null ? -1 : statuses.indexOf(now);
  return statuses.map((status, place) => ({
    status,
    state: place === reached ? "now" : place < reached ? "done" : "open",
    step: place <= reached ? (steps.findLast(({ to }) => to === status) ?? null) : null,
  }));
}
