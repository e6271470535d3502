import { Notice } from "@/components/ui/notice";
import type { DetailOutcome, TheirDetail } from "@/lib/batch/mutations";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { formatCount, formatInstant, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchAddress } from "./batch-address";
import { batchProblemSentence } from "./batch-problem-sentence";
import { columnName, dropName, monthsWords, renewalWords } from "./batch-words";

interface BatchOutcomeNoticeProps {
  regencyCode: string;
  id: string;
  done: DetailOutcome | null;
  timeZone: string;
  locale: Locale;
}

/** What became of the last sending: saved, objected to, or somebody else was first. */
export function BatchOutcomeNotice({ regencyCode, id, done, timeZone, locale }: BatchOutcomeNoticeProps) {
  const words = batchTextFor(locale).batch.form;
  if (done === null) return null;
  if (done.kind === "SAVED") {
    return (
      <Notice kind="done" live>
        {words.saved}
      </Notice>
    );
  }
  if (done.kind === "REFUSED") {
    return (
      <Notice kind="error" title={words.notSaved} live>
        {done.problems.map((problem) => {
          const { what, todo } = batchProblemSentence(problem, locale);
          return (
            <p key={what}>
              <b>{what}</b> {todo}
            </p>
          );
        })}
      </Notice>
    );
  }
  const { changedBy, changedAt } = done.theirs;
  const when = formatInstant(changedAt, timeZone, locale);
  return (
    <Notice kind="warn" title={words.stale(changedBy ?? words.someone, when)} live>
      {words.staleHint}
      <ul>
        {theirLines(done.theirs, locale).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {words.staleMine} <a href={batchAddress(regencyCode, id)}>{words.take}</a>
    </Notice>
  );
}

/** Everything that the form would write over. */
function theirLines(theirs: TheirDetail, locale: Locale): string[] {
  const { batch, common } = batchTextFor(locale);
  const { form, history } = batch;
  const known = (count: number | null) => (count === null ? common.noData : formatCount(count, locale));
  const figures = BATCH_COLUMNS.map((column) => `${columnName(column, locale)} ${known(theirs.counts[column])}`);
  const reasons = theirs.reasons.map((drop) => `${dropName(drop, locale)} ${known(drop.people)}`);
  return [
    figures.join(" · "),
    `${form.term}: ${monthsWords(theirs, locale)}`,
    `${form.renews}: ${theirs.renewed === null ? history.none : renewalWords(theirs.renewed, locale)}`,
    `${form.drops}: ${reasons.join(" · ") || history.none}`,
    `${form.note}: ${theirs.note === null ? history.none : `“${theirs.note}”`}`,
  ];
}
