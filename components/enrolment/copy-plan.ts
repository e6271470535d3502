/** Last month's counts for chosen rows: what would go where, and what is left alone. Pure. */

import { cellText } from "@/components/sheet/cell-text";
import type { CellChange } from "@/components/sheet/undo-history";
import { PROGRAMMES, type Programme } from "@/lib/domain/programme";
import type { Locale } from "@/lib/format";
import type { RowRecord } from "./row-view";
import type { Shown } from "./sheet-totals";

/**
 * The cells to write. A row that says anything already, or that somebody has marked as without data, stays as it
 * is, unless the person wants it overwritten; a cell that is not open always does.
 */
export function planCopy(shown: readonly Shown[], isOverwriting: boolean, locale: Locale): CellChange<Programme>[] {
  return shown
    .filter(
      ({ record, view }) =>
        isOverwriting ||
        isUntouched(
          record,
          PROGRAMMES.map((one) => view.cells[one]),
        ),
    )
    .flatMap(({ record, view }) =>
      record.open.flatMap((programme) => {
        const count = record.row.previous?.[programme] ?? null;
        if (count === null) return [];
        return [{ key: record.key, column: programme, before: view.cells[programme], after: cellText(count, locale) }];
      }),
    );
}

export function rowsOf(changes: readonly CellChange[]): number {
  return new Set(changes.map(({ key }) => key)).size;
}

function isUntouched({ row, draft }: RowRecord, texts: readonly string[]): boolean {
  return texts.every((text) => text === "") && row.noDataReason === null && !draft?.theirs;
}
