/** Which cells of a row can be written, and why the branch sent some of them back. */

import { classOf, isClosed, PROGRAMMES, type Programme } from "@/lib/domain/programme";
import { isCellOpen, type ReopenedCell } from "@/lib/domain/reporting-month";
import type { RowKey } from "@/lib/enrolment/sheet-form";

export interface RowLocks {
  /** The month is open, and the person may write. */
  readonly isWritable: boolean;
  /** The cells that a return opened again; empty when it named none. */
  readonly reopened: readonly ReopenedCell[];
}

export function openCells({ areaCode, categoryCode }: RowKey, { isWritable, reopened }: RowLocks): Programme[] {
  if (!isWritable) return [];
  return PROGRAMMES.filter(
    (programme) =>
      !isClosed(classOf(categoryCode), programme) && isCellOpen(reopened, { areaCode, categoryCode, programme }),
  );
}

/** Each reason once; none where the branch returned no cell of the row. */
export function returnedBecause({ areaCode, categoryCode }: RowKey, { reopened }: RowLocks): string[] {
  const cells = reopened.filter(
    (cell) => cell.areaCode === areaCode && (cell.categoryCode === "ALL" || cell.categoryCode === categoryCode),
  );
  return [...new Set(cells.flatMap(({ reason }) => reason ?? []))];
}
