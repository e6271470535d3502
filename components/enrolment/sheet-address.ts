import { type Period, periodCode } from "@/lib/domain/period";
import type { EntrySheet } from "@/lib/enrolment/queries";
import type { SheetView } from "@/lib/enrolment/schema";
import { type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

/** The sheet of a month with what is chosen on this one. */
export function sheetAddress(regencyCode: string, period: Period, view: SheetView): string {
  const [name, chosen] = view.kind === "CATEGORY" ? ["category", view.categoryCode] : ["village", view.areaCode];
  return `/entry/${regencyCode}/${periodCode(period)}?${new URLSearchParams([[name, chosen]])}`;
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
