"use client";

import Link from "next/link";
import { type FocusEvent, memo, useCallback, useSyncExternalStore } from "react";
import { ConflictChoice } from "@/components/sheet/conflict-choice";
import { CountCell } from "@/components/sheet/count-cell";
import { RowMessage } from "@/components/sheet/row-message";
import { RowStatus } from "@/components/sheet/row-status";
import { batchField, seenBatchText } from "@/lib/batch/batch-form";
import { BATCH_COLUMNS, type BatchCounts } from "@/lib/domain/batch-entry";
import { formatCount, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchAddress } from "./batch-address";
import { batchProblemSentence } from "./batch-problem-sentence";
import type { BatchTools } from "./batch-tools";
import type { BatchRecord, BatchView } from "./batch-view";
import { columnName, monthsWords } from "./batch-words";

/** Place, six figures, months, status. */
export const COLUMNS = BATCH_COLUMNS.length + 3;

interface BatchRowProps {
  areaCode: string;
  name: string;
  regencyCode: string;
  timeZone: string;
  locale: Locale;
  tools: BatchTools;
}

/** Remembered and told of its own row alone: a key typed in one village redraws one village. */
export const BatchRowView = memo(function BatchRowView(props: BatchRowProps) {
  const { areaCode, name, regencyCode, locale, tools } = props;
  const { store, editor } = tools;
  const record = useRecord(props);
  const selectedBits = useSelectedBits(props);
  const view = store.view(areaCode);
  const text = batchTextFor(locale);
  const { row, draft, open } = record;
  const messageId = `message-${areaCode}`;
  const leave = ({ relatedTarget: next }: FocusEvent) => {
    const isStillHere = next instanceof Element && next.closest("tr")?.dataset.row === areaCode;
    if (!isStillHere) editor.leaveRow(areaCode);
  };
  return (
    <>
      <tr className={view.message ? "has-msg" : undefined} data-row={areaCode} onBlur={leave}>
        <th scope="row">
          {name}
          {open.length > 0 ? (
            <input type="hidden" name={batchField("seen", areaCode)} value={seenBatchText(draft?.seen ?? row)} />
          ) : null}
        </th>
        {BATCH_COLUMNS.map((column, at) => {
          const count = row.counts[column];
          if (!open.includes(column)) {
            return (
              <td key={column} className={count === null ? "num muted" : "num"}>
                {count === null ? text.common.noData : formatCount(count, locale)}
              </td>
            );
          }
          return (
            <CountCell
              key={column}
              name={batchField(column, areaCode)}
              label={text.batch.cell(columnName(column, locale), name)}
              value={view.cells[column]}
              mark={view.marks[column]}
              isSelected={(selectedBits & (1 << at)) !== 0}
              messageId={view.message ? messageId : undefined}
              onChange={(typed) => {
                const place = editor.placeOf(areaCode, column);
                if (place) editor.typed(place, typed);
              }}
            />
          );
        })}
        <td className="text-12">
          {row.id === null ? <span className="muted">{text.batch.noBatch}</span> : monthsWords(row, locale)}
          {row.id === null ? null : (
            <>
              <br />
              <Link
                href={batchAddress(regencyCode, row.id)}
                prefetch={false}
                aria-label={text.batch.detailOf(name)}
                className="inline-flex min-h-6 items-center"
              >
                {text.batch.detail}
              </Link>
            </>
          )}
        </td>
        <td>
          <span className="still">
            <RowStatus state={view.state} word={text.entry.state[view.state]} />
          </span>
        </td>
      </tr>
      {view.message ? (
        <tr className={`msg msg--${view.message}`} data-row={areaCode} onBlur={leave}>
          <td />
          <td colSpan={COLUMNS - 1}>
            <Message {...props} id={messageId} record={record} view={view} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

interface MessageProps extends BatchRowProps {
  id: string;
  record: BatchRecord;
  view: BatchView;
}

/** The choice in a conflict, or what the rules say. */
function Message({ id, record: { key, draft }, view, name, timeZone, locale, tools: { editor } }: MessageProps) {
  if (draft?.theirs) {
    const { theirs } = draft;
    return (
      <ConflictChoice
        id={id}
        place={name}
        theirs={theirs}
        theirValue={differing(theirs.counts, view.counts, locale)}
        myValue={differing(view.counts, theirs.counts, locale)}
        fields={{ take: batchField("take", key), seen: batchField("seen", key), seenNow: seenBatchText(theirs) }}
        timeZone={timeZone}
        locale={locale}
        onTake={() => editor.takeTheirs(key)}
        onKeep={() => editor.keepMine(key)}
      />
    );
  }
  const sentences = view.problems.map((problem) => batchProblemSentence(problem, locale));
  return <RowMessage id={id} tone={view.message ?? "warn"} place={name} sentences={sentences} />;
}

/** The figures in which two differ: one alone without its name. */
function differing(counts: BatchCounts, others: BatchCounts, locale: Locale): string {
  const { empty } = batchTextFor(locale).entry.conflict;
  const words = BATCH_COLUMNS.filter((column) => counts[column] !== others[column]).map((column) => {
    const count = counts[column];
    return { name: columnName(column, locale), value: count === null ? empty : formatCount(count, locale) };
  });
  const [only, ...more] = words;
  if (only !== undefined && more.length === 0) return only.value;
  return words.map(({ name, value }) => `${name} ${value}`).join(", ") || empty;
}

function useRecord({ areaCode, tools: { store } }: BatchRowProps) {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(areaCode, listener), [store, areaCode]);
  const read = () => store.record(areaCode);
  return useSyncExternalStore(subscribe, read, read);
}

function useSelectedBits({ areaCode, tools: { editor } }: BatchRowProps) {
  const row = editor.rowOf(areaCode);
  const read = () => editor.selection.bitsOf(row);
  return useSyncExternalStore(editor.selection.subscribe, read, read);
}
