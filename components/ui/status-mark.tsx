import type { ReactNode } from "react";
import type { Locale } from "@/lib/format";
import { baseTextFor } from "@/lib/text/base-text";
import { type Tone, ToneMark } from "./tone-mark";

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
} as const satisfies Record<Status, Tone>;

/** How something stands, in a word with its colour and shape. */
export function StatusMark({ status, locale, word, children }: StatusMarkProps) {
  return (
    <ToneMark tone={status ? TONE[status] : "unknown"}>
      {word ?? baseTextFor(locale).status[status ?? "UNKNOWN"]}
      {children ? <> {children}</> : null}
    </ToneMark>
  );
}
