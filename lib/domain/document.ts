/**
 * What a report is made of, whatever it is written as: page, PDF, workbook and CSV are all written from this one model,
 * so a figure cannot differ between them. All words and numbers are text already, in one language.
 */

import type { LineStatus } from "./target";

export interface ReportDocument {
  readonly language: "id" | "en";
  readonly title: string;
  /** For whom and by whom, above the title. */
  readonly purpose: string;
  /** Edition, date, check code and the like, in the order of reading. */
  readonly masthead: readonly Labelled[];
  readonly isIllustration: boolean;
  readonly sections: readonly Section[];
  /** Numbered from 1; a text refers to them by number. */
  readonly notes: readonly string[];
  readonly imprint: readonly string[];
  /** Who signs, on paper. */
  readonly signatures: readonly Labelled[];
  /** On each page of paper: number of the edition and check code. */
  readonly runningFoot: string;
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** A part of the report under its finding; without one, the text that the report opens with. */
export interface Section {
  /** Stable, for links: "trend", "dapil", "lapses". */
  readonly id: string;
  readonly finding: string | null;
  /** What is measured, of what, in which unit. */
  readonly measure: string | null;
  readonly blocks: readonly Block[];
  /** Begins on a new sheet of paper. */
  readonly newPage: boolean;
}

export type Block =
  | { readonly kind: "TEXT"; readonly sentences: readonly Sentence[] }
  | { readonly kind: "FACTS"; readonly facts: readonly Fact[] }
  | { readonly kind: "TREND"; readonly trend: TrendDrawing }
  | { readonly kind: "TABLE"; readonly table: ReportTable }
  | { readonly kind: "SUMS"; readonly sums: readonly { readonly amount: string; readonly explanation: string }[] }
  | { readonly kind: "QUESTIONS"; readonly questions: readonly Question[] };

/** Words with the figures in them told apart, so that they can be set in bold and traced to a note. */
export type Sentence = readonly Run[];

export interface Run {
  readonly text: string;
  readonly isFigure: boolean;
  /** The number of a note that explains it; null where none does. */
  readonly note: number | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly explanation: string;
  readonly status: { readonly kind: LineStatus; readonly word: string } | null;
  readonly note: number | null;
}

export interface Question {
  readonly question: string;
  readonly reason: string;
}

export interface ReportTable {
  /** Read aloud and printed where a table stands without its section. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot: Row | null;
}

export interface Column {
  readonly label: string;
  readonly align: "START" | "END";
  /** Left out on a phone. */
  readonly isOptional: boolean;
}

/** The first cell is the head of the row. As many cells as the table has columns. */
export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /**
   * What a workbook and a CSV write, so that it can be counted with; null for words, unknown and hidden. Rates and
   * differences of rates (POINTS) are fractions of 1.
   */
  readonly value: number | null;
  readonly unit: "PEOPLE" | "RATE" | "POINTS" | "RUPIAH" | "NUMBER" | null;
  /** A bar from 0 to 1 beside the text, with the mark of the target, if there is one. */
  readonly bar: { readonly share: number; readonly mark: number | null } | null;
  readonly note: number | null;
}

/** The line of coverage against the line of its target; rates 0–1, months as YYYYMM. */
export interface TrendDrawing {
  /** Tells the story to who does not see it. */
  readonly description: string;
  /** One a definition; a line never crosses from one to the next. */
  readonly lines: readonly {
    readonly label: string;
    readonly explanation: string;
    readonly isCurrent: boolean;
    readonly points: readonly { readonly period: number; readonly rate: number; readonly label: string | null }[];
  }[];
  readonly target: {
    readonly label: string;
    readonly dueLabel: string;
    readonly baselinePeriod: number;
    readonly baseline: number;
    readonly baselineLabel: string;
    readonly duePeriod: number;
    readonly value: number;
    /** How far the newest point is from the line, as text; null when it is not known. */
    readonly distanceLabel: string | null;
  } | null;
  /** Labels of the axis by period and by rate come from these. */
  readonly monthLabels: readonly { readonly period: number; readonly label: string }[];
  readonly rateLabels: readonly { readonly rate: number; readonly label: string }[];
}
