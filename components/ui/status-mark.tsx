import type { ReactNode } from "react";
import type { Locale } from "@/lib/format";
import { baseTextFor } from "@/lib/text/base-text";

export type Status = "AHEAD" | "ON_TRACK" | "BEHIND" | "REACHED" | "NOT_REACHED";

interface StatusMarkProps {
  status: Status | null;
  locale: Locale;
  /** Says it in other words than the dictionary's, e.g. "Terlampaui". */
  word?: string;
  /** What follows the word, e.g. "3,43 poin persen". */
  children?: ReactNode;
}

const TONE = {
  AHEAD: "ahead",
  ON_TRACK: "ontrack",
  BEHIND: "behind",
  REACHED: "ontrack",
  NOT_REACHED: "behind",
} as const;

const SHAPE = {
  ahead: <path d="M3 8.5 8 4l5 4.5M3 13l5-4.5L13 13" />,
  ontrack: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
    </>
  ),
  behind: <path d="M1.8 3h12.4L8 14z" fill="currentColor" />,
  unknown: <circle cx="8" cy="8" r="5.6" strokeDasharray="2.6 2.2" />,
};

/** Colour, shape and word together, so that none of them carries the meaning alone. */
export function StatusMark({ status, locale, word, children }: StatusMarkProps) {
  const tone = status ? TONE[status] : "unknown";
  return (
    <span className={`status status--${tone}`}>
      <svg
        className="i"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {SHAPE[tone]}
      </svg>
      <span>
        {word ?? baseTextFor(locale).status[status ?? "UNKNOWN"]}
        {children ? <> {children}</> : null}
      </span>
    </span>
  );
}
