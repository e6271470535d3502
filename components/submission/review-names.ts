import { type Period, periodCode } from "@/lib/domain/period";
import type { CategoryCode, Programme } from "@/lib/domain/programme";
import { type Locale, nameIn } from "@/lib/format";
import type { Review } from "@/lib/review/queries";
import { textFor } from "@/lib/text/dictionary";
import type { MonthKey } from "./sent-form";

/** What places and categories of a month are called, and where their rows are in the sheet. */
export interface ReviewNames {
  readonly place: (areaCode: string) => string;
  /** Null for the regency's own row. */
  readonly district: (areaCode: string) => string | null;
  readonly category: (code: CategoryCode | "ALL") => string;
  readonly programme: (programme: Programme | "ALL") => string;
  readonly row: (areaCode: string, categoryCode: CategoryCode | "ALL") => string;
}

export function namesOf(review: Review, locale: Locale): ReviewNames {
  const text = textFor(locale);
  const villages = new Map(review.villages.map((village) => [village.code, village]));
  const categories = new Map(review.categories.map((category) => [category.code, nameIn(category, locale)]));
  return {
    place: (areaCode) => villages.get(areaCode)?.name ?? text.entry.unmapped,
    district: (areaCode) => villages.get(areaCode)?.districtName ?? null,
    category: (code) => (code === "ALL" ? text.submission.allOf : (categories.get(code) ?? code)),
    programme: (programme) => (programme === "ALL" ? text.submission.allOf : text.programme[programme].short),
    row: (areaCode, categoryCode) => rowAddress(review.regencyCode, review.period, areaCode, categoryCode),
  };
}

/** What the forms need of a month: no more of it is sent to the browser. */
export function monthOf({ regencyCode, period, timeZone }: Review): MonthKey {
  return { regencyCode, period, timeZone };
}

/** The row in the sheet: of a category among all places, or of a whole place. */
export function rowAddress(
  regencyCode: string,
  period: Period,
  areaCode: string,
  categoryCode: CategoryCode | "ALL",
): string {
  const sheet = `/entry/${regencyCode}/${periodCode(period)}`;
  return categoryCode === "ALL"
    ? `${sheet}?village=${areaCode}`
    : `${sheet}?category=${categoryCode}#row-${areaCode}-${categoryCode}`;
}
