import { memo } from "react";
import type { BatchRow } from "@/lib/batch/queries";
import { BATCH_COLUMNS } from "@/lib/domain/batch-entry";
import type { Locale } from "@/lib/format";
import { batchTextFor } from "@/lib/text/batch-text";
import { BatchRowView, COLUMNS } from "./batch-row";
import type { BatchTools } from "./batch-tools";
import { columnName } from "./batch-words";

interface BatchTableProps {
  caption: string;
  rows: readonly BatchRow[];
  regencyCode: string;
  timeZone: string;
  locale: Locale;
  tools: BatchTools;
}

/** Drawn once: rows follow the store by themselves. */
export const BatchTable = memo(function BatchTable({ caption, rows, ...rest }: BatchTableProps) {
  const { locale } = rest;
  const text = batchTextFor(locale);
  return (
    <table className="sheet sheet--batches">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.batch.place}</th>
          {BATCH_COLUMNS.map((column) => (
            <th key={column} scope="col" className="num">
              {columnName(column, locale)}
              <small>{text.batch.hint[column]}</small>
            </th>
          ))}
          <th scope="col">
            {text.batch.months}
            <small>{text.batch.monthsHint}</small>
          </th>
          <th scope="col">{text.common.status}</th>
        </tr>
      </thead>
      {groupsOf(rows, locale).map(({ title, rows: inGroup }) => (
        <tbody key={title}>
          <tr className="group">
            <th colSpan={COLUMNS} scope="rowgroup">
              {title}
            </th>
          </tr>
          {inGroup.map((row) => (
            <BatchRowView key={row.areaCode} areaCode={row.areaCode} name={rowName(row, locale)} {...rest} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

/** What the first column calls a row. */
export function rowName({ kind, areaName }: Pick<BatchRow, "kind" | "areaName">, locale: Locale): string {
  return kind === null ? batchTextFor(locale).batch.unmapped : areaName;
}

/** Villages by district, the remainder of the regency last. */
function groupsOf(rows: readonly BatchRow[], locale: Locale) {
  const { area, batch } = batchTextFor(locale);
  const groups = new Map<string, BatchRow[]>();
  for (const row of rows) {
    const title = row.districtName === null ? batch.unmappedGroup : area.DISTRICT(row.districtName);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].map(([title, inGroup]) => ({ title, rows: inGroup }));
}
