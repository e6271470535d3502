/** What the revisions of a row say about one of its cells and about its note. */

import { toPeriod } from "@/lib/domain/period";
import type { Programme } from "@/lib/domain/programme";
import type { RowRevision } from "@/lib/enrolment/queries";
import { formatCount, formatPeriod, type Locale } from "@/lib/format";
import { sheetTextFor } from "@/lib/text/sheet-text";

export type CellEvent = Pick<RowRevision, "at" | "by" | "through"> &
  (
    | {
        readonly kind: "COUNT";
        readonly before: number | null;
        readonly after: number | null;
        /** The month whose count was taken over. */
        readonly copiedFrom: number | null;
      }
    | { readonly kind: "NOTE"; readonly note: string | null }
  );

/** Newest first, as the revisions are; changes of other cells are left out. */
export function cellEvents(revisions: readonly RowRevision[], programme: Programme): CellEvent[] {
  return revisions.flatMap(({ at, by, through, before, after }) => {
    const [was, is] = [before?.[programme] ?? null, after?.[programme] ?? null];
    const [noteWas, note] = [before?.note ?? null, after?.note ?? null];
    const copiedFrom = after?.copiedFrom ?? null;
    const isTakenOver = copiedFrom !== null && before?.copiedFrom !== copiedFrom && is !== null;
    const events: CellEvent[] = [];
    if (was !== is || isTakenOver) events.push({ at, by, through, kind: "COUNT", before: was, after: is, copiedFrom });
    if (noteWas !== note) events.push({ at, by, through, kind: "NOTE", note });
    return events;
  });
}

/** The new value, which stands out, and what became of the cell. */
export function eventWords(event: CellEvent, locale: Locale): { readonly value: string; readonly words: string } {
  const text = sheetTextFor(locale).entry.panel;
  const count = (n: number) => formatCount(n, locale);
  const through = event.through === "SHEET" ? "" : ` ${text.through[event.through]}`;
  if (event.kind === "NOTE") {
    return { value: "", words: (event.note === null ? text.noteRemoved : text.noteWritten(event.note)) + through };
  }
  const { before, after, copiedFrom } = event;
  if (after === null) return { value: "", words: (before === null ? "" : text.cleared(count(before))) + through };
  if (copiedFrom !== null) return { value: count(after), words: text.copied(monthName(copiedFrom, locale)) + through };
  return { value: count(after), words: (before === null ? text.entered : text.replaced(count(before))) + through };
}

function monthName(period: number, locale: Locale): string {
  const [month = ""] = formatPeriod(toPeriod(period), locale).split(" ");
  return month;
}
