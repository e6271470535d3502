import type { ReactNode } from "react";

interface StackCellProps {
  /** What stands above its column. */
  head: string;
  /** Numbers stand at the right of a column. */
  numeric?: boolean;
  className?: string;
  children: ReactNode;
}

/** A cell of a table "tbl--stack": where that is too narrow for its columns, on a phone or on paper, the head stands with the figure. */
export function StackCell({ head, numeric = false, className, children }: StackCellProps) {
  const names = [numeric ? "num" : "", className ?? ""].filter((name) => name !== "");
  return (
    <td data-label={head} className={names.length === 0 ? undefined : names.join(" ")}>
      {children}
    </td>
  );
}
