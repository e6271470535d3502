import type { ReactNode } from "react";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { buttonClass } from "./button";

const LOOK = buttonClass({ small: true });

interface PageLinksProps {
  locale: Locale;
  /** From 1. */
  page: number;
  pages: number;
  label: string;
  /** What this page shows, e.g. "26–50 dari 70". */
  shown: string;
  /** The link to a page, as the table needs it, in the look of all pagers. */
  linkTo: (page: number, words: string, look: string) => ReactNode;
  /** Other ways to look at the table. */
  children?: ReactNode;
}

/** Which page of a long table this is, and the way to its neighbours. */
export function PageLinks({ locale, page, pages, label, shown, linkTo, children }: PageLinksProps) {
  const text = textFor(locale).common;
  return (
    <nav className="pages" aria-label={label}>
      {page > 1 ? linkTo(page - 1, text.previousPage, LOOK) : null}
      <span>{shown}</span>
      {page < pages ? linkTo(page + 1, text.nextPage, LOOK) : null}
      {children}
    </nav>
  );
}
