"use client";

import { useActionState } from "react";
import type { SheetAnswer } from "@/components/sheet/autosave";
import { reportSentence } from "@/components/sheet/report-sentence";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ScrollTable } from "@/components/ui/scroll-table";
import { saveBatches } from "@/lib/batch/actions";
import { type BatchGroup, batchField, groupFields, seenBatchText, type TypedBatch } from "@/lib/batch/batch-form";
import type { BatchVerdict, FilePreview } from "@/lib/batch/file-preview";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { parseCount } from "@/lib/domain/entry";
import { formatCount, type Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { batchesAddress } from "./batch-address";
import { batchProblemSentence } from "./batch-problem-sentence";
import { batchRefusal } from "./batch-refusal";
import { IDLE } from "./batch-tools";
import type { BatchKinds } from "./batch-view";
import { columnName } from "./batch-words";

type Preview = Extract<FilePreview, { kind: "PREVIEW" }>;

interface ImportPreviewProps {
  group: BatchGroup;
  preview: Preview;
  timeZone: string;
  locale: Locale;
}

/** Line by line what the file changes. What is confirmed are rows of the sheet: sent twice, they are written once. */
export function ImportPreview({ group, preview: { newMonths, verdicts }, timeZone, locale }: ImportPreviewProps) {
  const { form, import: words } = batchTextFor(locale).batch;
  const [state, confirm, isSending] = useActionState(saveBatches, IDLE);
  const count = (n: number) => formatCount(n, locale);
  const writable = verdicts.flatMap((one) => (one.verdict === "ADDED" || one.verdict === "CHANGED" ? one : []));
  const told = verdicts.filter(({ verdict }) => verdict !== "SAME");
  if (state.status === "done") return <Receipt answer={state} {...{ group, verdicts, locale }} />;
  return (
    <form action={confirm} className="grid gap-4">
      <Notice kind={writable.length > 0 ? "info" : "warn"} live>
        {words.found(
          count(writable.length),
          count(verdicts.length - told.length),
          count(told.length - writable.length),
        )}
      </Notice>
      {told.length === 0 ? null : <ChangesTable told={told} locale={locale} />}
      {state.status === "refused" ? (
        <Notice kind="error" title={form.notSaved} live>
          {batchRefusal(state.refusal, timeZone, locale)}
        </Notice>
      ) : null}
      {writable.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          {Object.entries(groupFields({ ...group, ...newMonths })).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {writable.map(({ typed }) => (
            <RowFields key={typed.areaCode} typed={typed} />
          ))}
          <Button type="submit" variant="primary" className="justify-self-start" blocked={isSending}>
            {words.confirm(count(writable.length))}
          </Button>
        </>
      )}
    </form>
  );
}

interface ReceiptProps {
  answer: Extract<SheetAnswer<BatchKinds>, { status: "done" }>;
  group: BatchGroup;
  verdicts: Preview["verdicts"];
  locale: Locale;
}

/** What became of each row that was confirmed. */
function Receipt({ answer, group, verdicts, locale }: ReceiptProps) {
  const { form, import: words } = batchTextFor(locale).batch;
  return (
    <section className="card">
      <div className="card__head">
        <h2 className="card__title">{words.receipt}</h2>
      </div>
      <div className="card__body grid gap-3">
        <Notice kind="done" live>
          {reportSentence(answer, locale)}
        </Notice>
        <ul className="text-13">
          {answer.value.map(({ areaCode, kind }) => (
            <li key={areaCode}>
              {nameOf(verdicts, areaCode)}: {words.outcome[kind]}
            </li>
          ))}
        </ul>
        <a href={batchesAddress(group)}>{form.back}</a>
      </div>
    </section>
  );
}

function ChangesTable({ told, locale }: { told: Preview["verdicts"]; locale: Locale }) {
  const { batch, common } = batchTextFor(locale);
  const words = batch.import;
  return (
    <ScrollTable caption={words.changes}>
      <thead>
        <tr>
          <th scope="col" className="num">
            {words.line}
          </th>
          <th scope="col">{batch.place}</th>
          <th scope="col">{common.status}</th>
          <th scope="col">{words.changes}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((one) => (
          <tr key={one.line}>
            <td className="num">{formatCount(one.line, locale)}</td>
            <th scope="row">{one.name}</th>
            <td>{words.verdict[wordOf(one)]}</td>
            <td>{saysOf(one, locale)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function RowFields({ typed: { areaCode, seen, cells } }: { typed: TypedBatch }) {
  return (
    <>
      <input type="hidden" name={batchField("seen", areaCode)} value={seenBatchText(seen)} />
      {BATCH_COLUMNS.map((column) => (
        <input key={column} type="hidden" name={batchField(column, areaCode)} value={cells[column]} />
      ))}
    </>
  );
}

function wordOf({ verdict }: BatchVerdict): "ADDED" | "CHANGED" | "SAME" | "FAULTY" {
  return verdict === "UNKNOWN" || verdict === "TWICE" ? "FAULTY" : verdict;
}

/** What a line changes, figure by figure, or why it is not used. */
function saysOf(verdict: BatchVerdict, locale: Locale): string {
  const text = batchTextFor(locale);
  const words = text.batch.import;
  switch (verdict.verdict) {
    case "UNKNOWN":
      return words.unknownPlace(verdict.code);
    case "TWICE":
      return words.twice;
    case "SAME":
      return "";
    case "FAULTY":
      return verdict.problems
        .map((problem) => batchProblemSentence(problem, locale))
        .map(({ what, todo }) => `${what} ${todo}`)
        .join(" ");
    default: {
      const known = (count: number | null) => (count === null ? text.entry.conflict.empty : formatCount(count, locale));
      const { cells, seen } = verdict.typed;
      return BATCH_COLUMNS.flatMap((column) => {
        const parsed = parseCount(cells[column]);
        const after = parsed.kind === "count" ? parsed.value : null;
        if (after === seen.counts[column]) return [];
        return `${columnName(column, locale)} ${known(seen.counts[column])} → ${known(after)}`;
      }).join(", ");
    }
  }
}

function nameOf(verdicts: readonly BatchVerdict[], areaCode: string): string {
  return verdicts.find((one) => "typed" in one && one.typed.areaCode === areaCode)?.name ?? areaCode;
}
