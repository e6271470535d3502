/** The words of the error pages, which every page carries along: these and no more. */
import type { Locale } from "@/lib/format";
import { enError } from "./en-error";
import { idError } from "./id-error";

const dictionaries = { id: idError, en: enError } satisfies Record<Locale, object>;

export function errorTextFor(locale: Locale) {
  return dictionaries[locale];
}
