/** How the figures of an edition are written: text and tables use the same ones, so a figure reads the same in both. */
import type { Known } from "@/lib/domain/coverage";
import type { Change } from "@/lib/domain/edition-case";
import type { IsoDate, Period } from "@/lib/domain/period";
import {
  formatCount,
  formatDate,
  formatExactRate,
  formatPeriod,
  formatPoints,
  formatRate,
  formatRupiah,
  type Locale,
} from "@/lib/format";
import { type EditionWords, editionTextFor } from "@/lib/text/edition-text";

export interface Wording {
  readonly locale: Locale;
  readonly words: EditionWords;
  readonly count: (people: number) => string;
  /** People that a pace asks for: a part of a person is a whole one. */
  readonly needed: (people: number) => string;
  readonly rate: (rate: number) => string;
  /** As an authority writes its target. */
  readonly target: (rate: number) => string;
  /** Without its sign: the sentence says whether it is more or less. */
  readonly points: (difference: number) => string;
  readonly rupiah: (rupiah: number) => string;
  readonly date: (date: IsoDate) => string;
  readonly month: (period: Period) => string;
  readonly list: (names: readonly string[]) => string;
}

export function wordingIn(locale: Locale): Wording {
  const words = editionTextFor(locale);
  return {
    locale,
    words,
    count: (people) => formatCount(people, locale),
    needed: (people) => formatCount(Math.ceil(people), locale),
    rate: (rate) => formatRate(rate, locale),
    target: (rate) => formatExactRate(rate, locale),
    points: (difference) => formatPoints(Math.abs(difference), locale),
    rupiah: (rupiah) => formatRupiah(rupiah, locale),
    date: (date) => formatDate(date, locale),
    month: (period) => formatPeriod(period, locale),
    list: (names) => {
      const last = names.at(-1) ?? "";
      const before = names.slice(0, -1);
      if (before.length === 0) return last;
      return (before.length === 1 ? words.join : words.joinMany)(before.join(", "), last);
    },
  };
}

/** The sentence for what became of a figure; null where there is nothing to say. */
export function sayChange(
  change: Change,
  say: {
    readonly up: (by: number) => string;
    readonly down: (by: number) => string;
    readonly slight?: string;
    readonly same?: string;
    readonly unknown?: string;
  },
): string | null {
  switch (change.kind) {
    case "UP":
      return say.up(change.by);
    case "DOWN":
      return say.down(change.by);
    case "SLIGHT":
      return say.slight ?? null;
    case "SAME":
      return say.same ?? null;
    case "UNKNOWN":
      return say.unknown ?? null;
  }
}

/** The sentences that there are. */
export function said(...sentences: readonly (string | null)[]): string[] {
  return sentences.filter((sentence) => sentence !== null);
}

/** Words that somebody typed, so that they can end in our own full stop. */
export function withoutStop(typed: string): string {
  return typed
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s.!?…]+$/u, "");
}

/** A figure, or that it is not known. */
export function orUnknown(figure: Known, write: (figure: number) => string, { words }: Wording): string {
  return figure === null ? words.unknown : write(figure);
}
