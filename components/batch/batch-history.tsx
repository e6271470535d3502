import type { BatchDetail, BatchRevision, RevisedBatch } from "@/lib/batch/queries";
import { DROP_REASONS, DROP_STAGES, type Drop } from "@/lib/domain/batch";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { toPeriod } from "@/lib/domain/period";
import { formatCount, formatInstant, formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { columnName, dropName } from "./batch-words";

const FIELDS = [...BATCH_COLUMNS, "start_period", "months", "payer", "phase", "renews_id", "note"] as const;
type Field = (typeof FIELDS)[number];

interface BatchHistoryProps {
  detail: Pick<BatchDetail, "history" | "isHistoryCut">;
  timeZone: string;
  locale: Locale;
}

/** Who changed what and when, newest first, and that there is more where it is cut. */
export function BatchHistory({ detail: { history, isHistoryCut }, timeZone, locale }: BatchHistoryProps) {
  const words = textFor(locale).batch.history;
  return (
    <>
      <ol className="hist">
        {history.map((revision) => (
          <li key={`${revision.at} ${JSON.stringify(revision.after)}`}>
            <span>
              {changesOf(revision, locale).map((change) => (
                <span key={change} className="block">
                  {change}
                </span>
              ))}
              {revision.by ?? words.system} · {formatInstant(new Date(revision.at), timeZone, locale)}
            </span>
          </li>
        ))}
      </ol>
      {isHistoryCut ? <p className="hint">{words.cut(formatCount(history.length, locale))}</p> : null}
    </>
  );
}

/** "Aktif: 45 → 44" for each field and each reason that changed. */
function changesOf(revision: BatchRevision, locale: Locale): string[] {
  const { before, after } = revision;
  const words = textFor(locale).batch.history;
  if (after === null) return [words.removed];
  const changed = FIELDS.filter((field) => (before?.[field] ?? null) !== after[field]);
  const told = before === null ? changed.filter(isFigure) : changed;
  const sentences = told.map((field) =>
    words.change(nameOf(field, locale), fieldValue(before, field, locale), fieldValue(after, field, locale)),
  );
  const all = [...sentences, ...dropChanges(before?.drops ?? [], after.drops ?? [], locale)];
  if (before === null) return [words.made, ...all];
  return all.length > 0 ? all : [words.unchanged];
}

function dropChanges(before: readonly Drop[], after: readonly Drop[], locale: Locale): string[] {
  const words = textFor(locale).batch.history;
  return DROP_STAGES.flatMap((stage) =>
    DROP_REASONS.flatMap((reason) => {
      const [was, is] = [before, after].map(
        (drops) => drops.find((drop) => drop.stage === stage && drop.reason === reason)?.people,
      );
      const people = (count: number | undefined) => (count === undefined ? words.none : formatCount(count, locale));
      return was === is ? [] : words.change(dropName({ stage, reason }, locale), people(was), people(is));
    }),
  );
}

function isFigure(field: Field): boolean {
  return BATCH_COLUMNS.some((column) => column === field);
}

function nameOf(field: Field, locale: Locale): string {
  const column = BATCH_COLUMNS.find((one) => one === field);
  if (column !== undefined) return columnName(column, locale);
  return textFor(locale).batch.history.field[field as keyof ReturnType<typeof textFor>["batch"]["history"]["field"]];
}

function fieldValue(batch: RevisedBatch | null, field: Field, locale: Locale): string {
  const text = textFor(locale);
  const words = text.batch.history;
  const value = batch?.[field] ?? null;
  if (batch === null || value === null) return words.none;
  if (field === "payer") return text.payer[batch.payer];
  if (field === "renews_id") return words.yes;
  if (field === "start_period") return formatPeriod(toPeriod(Number(value)), locale);
  return typeof value === "number" ? formatCount(value, locale) : `“${value}”`;
}
