import { daysBetween, type IsoDate } from "@/lib/domain/period";
import { daysLate, onTimeOf, type Readiness } from "@/lib/domain/submission";
import { formatCount, formatDate, formatRate, type Locale } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";

interface ReviewTilesProps {
  review: Review;
  readiness: Readiness;
  today: IsoDate;
  locale: Locale;
}

/** Four facts: until when, how many, what the rules say, and how reliable the regency is. */
export function ReviewTiles({ review, readiness, today, locale }: ReviewTilesProps) {
  const text = textFor(locale).submission;
  const count = (n: number) => formatCount(n, locale);
  const marked = review.villages.filter(({ isIn, markReason }) => !isIn && markReason !== null).length;
  const villagesIn = review.villages.filter(({ isIn }) => isIn).length;
  const warned = review.judged.filter(({ problems }) => problems.some(({ severity }) => severity === "WARNING")).length;
  const { onTime, due, rate } = onTimeOf(review.deadlines, today);
  return (
    <section className="tiles tiles--facts" aria-label={text.facts}>
      <Tile title={text.due} value={formatDate(review.deadline.dueDate, locale)} isDate>
        {deadlineSentence(review, today, locale)}
      </Tile>
      <Tile title={text.villages} value={count(villagesIn)} of={text.ofVillages(count(review.villages.length))}>
        {text.villagesRest(count(marked), count(readiness.missing.length))}
      </Tile>
      <Tile title={text.checks} value={count(warned)} of={text.warnings}>
        {text.checksRest(
          count(warned - readiness.unexplained.length),
          count(readiness.unexplained.length),
          count(readiness.errors.length),
        )}
      </Tile>
      <Tile title={text.punctuality} value={count(onTime)} of={text.ofMonths(count(due))}>
        {rate === null ? text.punctualityNone : text.punctualityRate(formatRate(rate, locale, 1))}
      </Tile>
    </section>
  );
}

interface TileProps {
  title: string;
  value: string;
  of?: string;
  isDate?: boolean;
  children: string;
}

function Tile({ title, value, of, isDate, children }: TileProps) {
  return (
    <div className="tile">
      <h2>{title}</h2>
      <p className={isDate ? "tile__v tile__v--date" : "tile__v"}>
        {value} {of ? <small>{of}</small> : null}
      </p>
      <p className="tile__n">{children}</p>
    </div>
  );
}

function deadlineSentence({ deadline }: Review, today: IsoDate, locale: Locale): string {
  const text = textFor(locale).submission;
  const late = daysLate(deadline, today);
  const days = formatCount(late, locale);
  if (deadline.submittedOn !== null) {
    const date = formatDate(deadline.submittedOn, locale);
    return late > 0 ? text.submittedLate(date, days) : text.submittedInTime(date);
  }
  if (late > 0) return text.late(days);
  const left = daysBetween(today, deadline.dueDate);
  return left === 0 ? text.dueToday : text.daysLeft(formatCount(left, locale));
}
