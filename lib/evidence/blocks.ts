/** The parts that the documents are put together from: figures as text and as numbers, in one language. */

import type { Known } from "@/lib/domain/coverage";
import type { Cell, ReportTable, Section, Sentence } from "@/lib/domain/document";
import { asOf, type Period } from "@/lib/domain/period";
import { column, PLAIN_CELL, tableOf as reportTable } from "@/lib/domain/report-table";
import {
  formatCount,
  formatDate,
  formatExactRate,
  formatRate,
  formatRupiah,
  formatRupiahCompact,
  formatSignedCount,
  type Locale,
} from "@/lib/format";
import { type Dictionary, textFor } from "@/lib/text/dictionary";

/** Figures and words of a document in its language; unknown figures say so. */
export interface Writing {
  readonly locale: Locale;
  readonly text: Dictionary;
  readonly words: (text: string) => Cell;
  readonly people: (people: Known) => Cell;
  /** A difference in people, with its sign. */
  readonly change: (people: Known) => Cell;
  readonly rate: (rate: Known) => Cell;
  /** As an authority wrote it: "50%". */
  readonly goal: (rate: Known) => Cell;
  readonly rupiah: (rupiah: Known) => Cell;
  readonly count: (people: Known) => string;
  readonly percent: (rate: Known) => string;
  readonly money: (rupiah: Known) => string;
  /** The same for a large figure in a sentence: "Rp386,97 juta". */
  readonly roundMoney: (rupiah: Known) => string;
  /** The day that the figures of a month are of. */
  readonly day: (period: Period) => string;
}

export function writingIn(locale: Locale): Writing {
  const text = textFor(locale);
  const orNone = (write: (figure: number, locale: Locale) => string) => (figure: Known) =>
    figure === null ? text.common.noData : write(figure, locale);
  const cell = (unit: Cell["unit"], write: (figure: Known) => string) => (figure: Known) => ({
    ...PLAIN_CELL,
    ...{ text: write(figure), value: figure, unit: figure === null ? null : unit },
  });
  const [count, percent, money] = [orNone(formatCount), orNone(formatRate), orNone(formatRupiah)];
  return {
    ...{ locale, text, count, percent, money, roundMoney: orNone(formatRupiahCompact) },
    words: (words) => ({ ...PLAIN_CELL, text: words }),
    people: cell("PEOPLE", count),
    change: cell("PEOPLE", orNone(formatSignedCount)),
    rate: cell("RATE", percent),
    goal: cell("RATE", orNone(formatExactRate)),
    rupiah: cell("RUPIAH", money),
    day: (period) => formatDate(asOf(period), locale),
  };
}

/** A table of columns of words, then of figures, and of words after them. */
export function tableOf(
  caption: string,
  heads: {
    readonly words: readonly string[];
    readonly figures?: readonly string[];
    readonly after?: readonly string[];
  },
  rows: readonly (readonly Cell[])[],
  foot: readonly Cell[] | null = null,
): ReportTable {
  const [words, figures, after] = [heads.words, heads.figures ?? [], heads.after ?? []];
  const columns = [
    ...words.map((label) => column(label, { isWords: true })),
    ...figures.map((label) => column(label)),
    ...after.map((label) => column(label, { isWords: true })),
  ];
  return reportTable(caption, columns, rows, foot);
}

/** Words with figures between two pairs of asterisks: "Per 30 Juni **128.340** peserta". */
function sentenceOf(marked: string): Sentence {
  return marked
    .split("**")
    .map((text, place) => ({ text, isFigure: place % 2 === 1, note: null }))
    .filter(({ text }) => text !== "");
}

export function textBlock(sentences: readonly string[]) {
  return { kind: "TEXT" as const, sentences: sentences.map(sentenceOf) };
}

/** A section of a table, with what goes with it; where there is nothing to list it says so instead. */
export function tableSection(
  section: Pick<Section, "id" | "finding" | "measure">,
  table: ReportTable,
  none: string,
  ...more: readonly ReportTable[]
): Section {
  if (table.rows.length === 0) {
    return { id: section.id, finding: table.caption, measure: null, newPage: false, blocks: [textBlock([none])] };
  }
  const blocks = [table, ...more].map((one) => ({ kind: "TABLE" as const, table: one }));
  return { ...section, newPage: false, blocks };
}
