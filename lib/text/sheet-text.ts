/** The words of the sheet, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enSheet } from "./en-sheet";
import { idBase } from "./id-base";
import { idSheet } from "./id-sheet";

const dictionaries = { id: { ...idBase, ...idSheet }, en: { ...enBase, ...enSheet } } satisfies Record<Locale, object>;

export function sheetTextFor(locale: Locale) {
  return dictionaries[locale];
}
