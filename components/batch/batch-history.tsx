import type { BatchRevision, RevisedBatch } from "@/lib/batch/queries";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import { toPeriod } from "@/lib/domain/period";
import { formatCount, formatInstant, formatPeriod, type Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { columnName } from "./batch-words";

const FIELDS = [...BATCH_COLUMNS, "start_period", "months", "payer", "phase", "renews_id", "note"] as const;
type Field = (typeof FIELDS)[number];

interface BatchHistoryProps {
  history: readonly BatchRevision[];
  timeZone: string;
  locale: Locale;
}

/** Who changed what and when, newest first. */
export function BatchHistory({ history, timeZone, locale }: BatchHistoryProps) {
  const words = textFor(locale).batch.history;
  return (
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
  );
}

/** "Aktif: 45 → 44" for each field that changed; a revision in which none did is one of the reasons beside the batch. */
function changesOf({ before, after }: BatchRevision, locale: Locale): string[] {
  const words = textFor(locale).batch.history;
  if (after === null) return [words.removed];
  const changed = FIELDS.filter((field) => (before?.[field] ?? null) !== after[field]);
  const sentences = changed.map((field) =>
    words.change(nameOf(field, locale), fieldValue(before, field, locale), fieldValue(after, field, locale)),
  );
  if (before === null) return [words.made, ...sentences.filter((_, place) => isFigure(changed[place]))];
  return sentences.length > 0 ? sentences : [words.dropsChanged];
}

function isFigure(field: Field | undefined): boolean {
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
