import type { CategoryCode } from "@/lib/domain/programme";
import type { KnownCategory, KnownPlace } from "@/lib/domain/workbook-matching";
import { type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";

export type NameOfRow = (row: {
  readonly placeText: string;
  readonly areaCode: string | null;
  readonly categoryCode: CategoryCode | null;
}) => { readonly place: string; readonly category: string };

/** How a row is called: by our names where they are known, else as the file names it. */
export function rowNames(
  places: readonly KnownPlace[],
  categories: readonly KnownCategory[],
  locale: Locale,
): NameOfRow {
  const text = textFor(locale);
  const placeNames = new Map(
    places.map(({ code, name, districtName }) => [
      code,
      districtName === null ? text.entry.unmapped : `${name}, ${districtName}`,
    ]),
  );
  const categoryNames = new Map<string, string>(
    categories.map((category) => [category.code, nameIn(category, locale)]),
  );
  return ({ placeText, areaCode, categoryCode }) => ({
    place: placeNames.get(areaCode ?? "") ?? (placeText || text.workbook.questions.blank),
    category: categoryNames.get(categoryCode ?? "") ?? "",
  });
}
