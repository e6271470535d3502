import type { ChartDownload } from "@/components/charts/download-list";
import { type BoardView, boardQuery } from "@/lib/domain/board-view";
import { addMonths, asOf, type IsoDate, type Period, periodOf } from "@/lib/domain/period";
import { type Board, boardOf } from "@/lib/domain/quota-board";
import { formatCount, formatDate, type Locale, nameIn } from "@/lib/format";
import type { QuotaBoardFacts } from "@/lib/subsidy/queries";
import type { BoardTable } from "@/lib/subsidy/tables";
import { type Dictionary, textFor } from "@/lib/text/dictionary";

/** What the parts of the board need: the figures, what was chosen, the words. */
export interface BoardPage {
  readonly facts: QuotaBoardFacts;
  readonly board: Board;
  readonly view: BoardView;
  readonly locale: Locale;
  readonly text: Dictionary;
  /** The last day of the month that the board is about, in words. */
  readonly date: string;
  readonly illustrative: boolean;
}

/** The month that the board is about: the last one that is over. */
export function boardMonth(today: IsoDate): Period {
  return addMonths(periodOf(today), -1);
}

export function boardPageOf(
  facts: QuotaBoardFacts,
  view: BoardView,
  { period, locale, illustrative }: { period: Period; locale: Locale; illustrative: boolean },
): BoardPage {
  return {
    facts,
    board: boardOf(facts, view, period),
    view,
    locale,
    text: textFor(locale),
    date: formatDate(asOf(period), locale),
    illustrative,
  };
}

/** The board with something else chosen; another choice begins at the first page. */
export function boardHref({ facts, view }: BoardPage, change: Partial<BoardView>): string {
  const query = boardQuery({ ...view, page: 1, ...change });
  return `/subsidies/${facts.place.code}${query === "" ? "" : `?${query}`}`;
}

/** A table of the board as files, with what was chosen in their addresses. */
export function boardDownloads({ facts, view, text }: BoardPage, table: BoardTable): ChartDownload[] {
  const chosen = boardQuery({ ...view, programme: facts.programme.id, flag: null, order: null, page: 1 });
  const address = `/api/downloads/subsidies?regency=${facts.place.code}&${chosen}&table=${table}`;
  const what = text.quotaBoard.files[table];
  const { files } = text.picture;
  return [
    { href: address, label: files.csv(what) },
    { href: `${address}&form=xlsx`, label: files.xlsx(what) },
  ];
}

/** What a file of the board is called, without its ending. */
export function boardFileName({ facts }: BoardPage, table: BoardTable): readonly string[] {
  return [facts.place.code, String(facts.programme.year), textFor("id").quotaBoard.files[table]];
}

/** Whose batches are shown, in words: "CSR perusahaan · Pekerja rentan"; null for all. */
export function chosenWords({ facts, view, text, locale }: BoardPage): string | null {
  const category = facts.categories.find(({ code }) => code === view.category);
  const parts = [
    view.payer === null ? null : text.payer[view.payer],
    view.category === null ? null : category === undefined ? view.category : nameIn(category, locale),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" · ");
}

/** A figure, or that it is not known. */
export function peopleOr(value: number | null, { text, locale }: BoardPage): string {
  return value === null ? text.common.noData : formatCount(value, locale);
}
