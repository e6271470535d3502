import { fullAreaName } from "@/components/area/area-name";
import type { SelectOption } from "@/components/ui/select-field";
import type { FigureMeasure } from "@/lib/domain/published";
import type { TargetMeaning } from "@/lib/domain/target-measure";
import { formatCount, formatExactRate, formatInstant, type Locale, nameIn } from "@/lib/format";
import type { CategoryName } from "@/lib/month/queries";
import type { TargetSetVersion } from "@/lib/target/queries";
import { type Dictionary, textFor } from "@/lib/text/dictionary";

/** The words that a page of targets needs: the dictionary, the language, and what the categories are called. */
export interface TargetWords {
  readonly locale: Locale;
  readonly text: Dictionary;
  readonly category: (code: string) => string;
}

export function targetWords(categories: readonly CategoryName[], locale: Locale): TargetWords {
  const names = new Map<string, string>(
    categories.map(({ code, nameId, nameEn }) => [code, nameIn({ nameId, nameEn }, locale)]),
  );
  return { locale, text: textFor(locale), category: (code) => names.get(code) ?? code };
}

/** What a target measures, for instance "Cakupan" or "Peserta aktif · Pekerja rentan". */
export function meaningWords(
  { measure, categoryCode, programme }: TargetMeaning,
  { text, category }: TargetWords,
): string {
  const words = text.target;
  const what =
    programme === null
      ? words.what[measure]
      : (measure === "COVERAGE" ? words.takeUp : words.members)(text.programme[programme].short);
  return categoryCode === null ? what : words.of(what, category(categoryCode));
}

/** A figure in the unit of its measure: a percentage as its authority wrote it, or people. */
export function figureWords(measure: FigureMeasure, value: number, locale: Locale): string {
  return measure === "COVERAGE" ? formatExactRate(value, locale) : formatCount(value, locale);
}

/** Who wrote a version and when: "Versi 2, Ni Luh Sari, 8 Januari 2024 09.30". */
export function versionWords({ version, by, at }: TargetSetVersion, timeZone: string, locale: Locale): string {
  const words = textFor(locale).target;
  return words.versionBy(formatCount(version, locale), by ?? words.unknownWriter, formatInstant(at, timeZone, locale));
}

/** A place with what it is, since names repeat across levels. */
export function placeName(place: { readonly code: string; readonly name: string }, locale: Locale): string {
  return fullAreaName(place, textFor(locale));
}

/** Every category with its name, for a list to choose from. */
export function categoryOptions(categories: readonly CategoryName[], locale: Locale): SelectOption[] {
  return categories.map(({ code, nameId, nameEn }) => ({ value: code, label: nameIn({ nameId, nameEn }, locale) }));
}
