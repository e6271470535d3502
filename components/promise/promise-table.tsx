import { ColumnHeads } from "@/components/ui/column-heads";
import { ScrollTable } from "@/components/ui/scroll-table";
import { StackCell } from "@/components/ui/stack-cell";
import { formatDate, formatInstant, formatPeriod, type Locale } from "@/lib/format";
import type { KeptPromise, PromiseDesk } from "@/lib/promise/queries";
import { textFor } from "@/lib/text/dictionary";
import { PromiseMark } from "./promise-mark";
import { promisedWords, reachedWords } from "./promise-words";

/** Every promise against fact: who said it and when, what was reached by when, and what became of it. */
export function PromiseTable({ desk, locale }: { desk: PromiseDesk; locale: Locale }) {
  const { promise: words } = textFor(locale);
  const { columns } = words;
  return (
    <ScrollTable caption={words.list} className="standings tbl--stack">
      <thead>
        <tr>
          <ColumnHeads columns={[columns.statement]} />
          <ColumnHeads columns={[columns.amount, columns.actual]} numeric />
          <ColumnHeads columns={[columns.due, columns.state]} />
        </tr>
      </thead>
      <tbody>
        {desk.promises.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} timeZone={desk.place.timeZone} locale={locale} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function PromiseRow({ promise, timeZone, locale }: { promise: KeptPromise; timeZone: string; locale: Locale }) {
  const { promise: words, common } = textFor(locale);
  const { columns } = words;
  const { measure, amount, actual, dueOn } = promise;
  const isMeasured = amount !== null;
  return (
    <tr>
      <th scope="row">
        {statementIn(promise, locale)}
        <small>{words.said(promise.saidBy, formatDate(promise.saidOn, locale))}</small>
        <small>{words.source(promise.source)}</small>
        <small>{words.kept(promise.by ?? words.unknownWriter, formatInstant(promise.at, timeZone, locale))}</small>
      </th>
      <StackCell head={columns.amount} numeric>
        {isMeasured ? promisedWords(measure, amount, locale) : common.notApplicable}
        <small>{words.measures[measure]}</small>
      </StackCell>
      <StackCell head={columns.actual} numeric className={isMeasured && actual === null ? "nodata" : undefined}>
        {isMeasured ? (
          <>
            {actual === null ? words.noActual : reachedWords(measure, actual, locale)}
            {promise.measuredIn === null ? null : <small>{formatPeriod(promise.measuredIn, locale)}</small>}
          </>
        ) : (
          common.notApplicable
        )}
      </StackCell>
      <StackCell head={columns.due}>{dueOn === null ? words.noDue : formatDate(dueOn, locale)}</StackCell>
      <StackCell head={columns.state}>
        <PromiseMark state={promise.state} word={words.state[promise.state]} />
      </StackCell>
    </tr>
  );
}

/** In the reader's language, where somebody wrote it down in English. */
export function statementIn(
  { statement, statementEn }: Pick<KeptPromise, "statement" | "statementEn">,
  locale: Locale,
): string {
  return locale === "en" ? (statementEn ?? statement) : statement;
}
