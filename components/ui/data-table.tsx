import { type ReactNode, useId } from "react";

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
}

/** Names at the left, numbers at the right: the twin of every drawing. */
export function DataTable({ caption, columns, rows, foot }: DataTableProps) {
  const [firstColumn, ...numberColumns] = columns;
  const captionId = useId();
  return (
    // Wide tables scroll on their own, and a reader without a mouse must be able to do it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus
    <section className="tscroll" aria-labelledby={captionId} tabIndex={0}>
      <table className="tbl">
        <caption className="sr" id={captionId}>
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{firstColumn}</th>
            {numberColumns.map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, index) => (
                <td key={numberColumns[index]} className="num">
                  {cell}
                </td>
              ))}
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
      </table>
    </section>
  );
}
