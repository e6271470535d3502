import { addMonths, type IsoDate, type Period, periodCode, periodOf } from "@/lib/domain/period";
import type { EntryMonth, EntrySheet } from "@/lib/enrolment/queries";
import type { SheetView } from "@/lib/enrolment/schema";
import { formatPeriod, type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** What is chosen on the page, as its address carries it. */
function chosen(view: SheetView): Record<string, string> {
  return view.kind === "CATEGORY" ? { category: view.categoryCode } : { village: view.areaCode };
}

/** The months that can be opened: all that were begun, and the running one. */
export function monthLinks(
  { regencyCode, begun }: EntryMonth,
  period: Period,
  view: SheetView,
  today: IsoDate,
  locale: Locale,
) {
  const text = textFor(locale).common;
  const months = [...new Set([periodOf(today), period, ...begun])].sort((a, b) => b - a);
  const keep = chosen(view);
  const href = (month: Period) => `/entry/${regencyCode}/${periodCode(month)}?${new URLSearchParams(keep)}`;
  const option = (month: Period) => ({ value: periodCode(month), label: formatPeriod(month, locale) });
  const previous = addMonths(period, -1);
  const next = addMonths(period, 1);
  return {
    action: `/entry/${regencyCode}`,
    keep,
    current: option(period),
    options: months.map(option),
    previous: months.includes(previous)
      ? { href: href(previous), label: text.previousPeriod(formatPeriod(previous, locale)) }
      : null,
    next: months.includes(next) ? { href: href(next), label: text.nextPeriod(formatPeriod(next, locale)) } : null,
  };
}

/** The category or the place that the sheet is about. */
export function sheetSubject(sheet: EntrySheet, view: SheetView, locale: Locale): string {
  if (view.kind === "PLACE") {
    const place = sheet.places.find(({ code }) => code === view.areaCode);
    return place?.name ?? textFor(locale).entry.unmapped;
  }
  const category = sheet.categories.find(({ code }) => code === view.categoryCode);
  return category === undefined ? view.categoryCode : nameIn(category, locale);
}
