/** The words of the sheets' dialogs, which come to the browser with them. */
import type { Locale } from "@/lib/format";
import { enSheetDialog } from "./en-sheet-dialog";
import { idSheetDialog } from "./id-sheet-dialog";

const dictionaries = { id: idSheetDialog, en: enSheetDialog } satisfies Record<Locale, object>;

export function sheetDialogTextFor(locale: Locale) {
  return dictionaries[locale];
}
