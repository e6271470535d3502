import type { ReactNode } from "react";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

interface PageLinksProps {
  locale: Locale;
  /** From 1. */
  page: number;
  pages: number;
  label: string;
  /** What this page shows, e.g. "26–50 dari 70". */
  shown: string;
  /** The link to a page, as the table needs it. */
  linkTo: (page: number, words: string) => ReactNode;
  /** Other ways to look at the table. */
  children?: ReactNode;
}

/** Which page of a long table this is, and the way to its neighbours. */
export function PageLinks({ locale, page, pages, label, shown, linkTo, children }: PageLinksProps) {
  const text = textFor(locale).common;
  return (
    <nav className="pages" aria-label={label}>
      {page > 1 ? linkTo(page - 1, text.previousPage) : null}
      <span>{shown}</span>
      {page < pages ? linkTo(page + 1, text.nextPage) : null}
      {children}
    </nav>
  );
}
