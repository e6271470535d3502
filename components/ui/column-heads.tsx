interface ColumnHeadsProps {
  columns: readonly string[];
  /** Numbers stand at the right, and so do their heads. */
  numeric?: boolean;
}

/** The heads of columns that lie side by side. */
export function ColumnHeads({ columns, numeric = false }: ColumnHeadsProps) {
  return columns.map((column) => (
    <th key={column} scope="col" className={numeric ? "num" : undefined}>
      {column}
    </th>
  ));
}
