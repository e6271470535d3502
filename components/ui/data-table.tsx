"use client";

// On the client: a row comes as its words alone, where its elements would be written a second time for the browser.
import type { ReactNode } from "react";
import { ColumnHeads } from "./column-heads";
import { ScrollTable } from "./scroll-table";
import { StackCell } from "./stack-cell";

export interface DataTableRow {
  key: string;
  /** Names the row. */
  head: ReactNode;
  cells: readonly ReactNode[];
}

interface DataTableProps {
  /** Read aloud; the title of the card says it to the eye. */
  caption: string;
  /** The first is the column of row names, the rest are numbers. */
  columns: readonly string[];
  rows: readonly DataTableRow[];
  foot?: DataTableRow;
  /** Unfolds each row where it is narrow: for columns of words, which do not get narrower. */
  stack?: boolean;
}

/** Names at the left, numbers at the right: the twin of every drawing. */
export function DataTable({ caption, columns, rows, foot, stack = false }: DataTableProps) {
  const [firstColumn, ...numberColumns] = columns;
  return (
    <ScrollTable caption={caption} className={stack ? "tbl--stack" : undefined}>
      <thead>
        <tr>
          <th scope="col">{firstColumn}</th>
          <ColumnHeads columns={numberColumns} numeric />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.head}</th>
            {row.cells.map((cell, index) =>
              stack ? (
                <StackCell key={numberColumns[index]} head={numberColumns[index] ?? ""} numeric>
                  {cell}
                </StackCell>
              ) : (
                <td key={numberColumns[index]} className="num">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot ? (
        <tfoot>
          <tr>
            <th scope="row">{foot.head}</th>
            {foot.cells.map((cell, index) => (
              <td key={numberColumns[index]} className="num">
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </ScrollTable>
  );
}
