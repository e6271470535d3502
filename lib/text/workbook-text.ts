/** The words of imports, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enWorkbook } from "./en-workbook";
import { idBase } from "./id-base";
import { idWorkbook } from "./id-workbook";

const dictionaries = { id: { ...idBase, ...idWorkbook }, en: { ...enBase, ...enWorkbook } } satisfies Record<
  Locale,
  object
>;

export function workbookTextFor(locale: Locale) {
  return dictionaries[locale];
}
