import type { ReactNode } from "react";

interface ScrollTableProps {
  /** Names table and frame for those who hear them; headings say it to the eye. */
  caption: string;
  /** What the table looks like beyond "tbl", e.g. "tbl--top". */
  className?: string;
  /** The groups of rows: thead, tbody, tfoot. */
  children: ReactNode;
}

/** A table in a frame of its own: a wide one scrolls by itself, also for a reader without a mouse. */
export function ScrollTable({ caption, className, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus
    <section className="tscroll" aria-label={caption} tabIndex={0}>
      <table className={className === undefined ? "tbl" : `tbl ${className}`}>
        <caption className="sr">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
