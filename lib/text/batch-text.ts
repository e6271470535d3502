/** The words of batches, for components that run in the browser: the sheet's own, and those of vulnerable workers. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enBatch } from "./en-batch";
import { enSheet } from "./en-sheet";
import { enSubsidy } from "./en-subsidy";
import { idBase } from "./id-base";
import { idBatch } from "./id-batch";
import { idSheet } from "./id-sheet";
import { idSubsidy } from "./id-subsidy";

const dictionaries = {
  id: { ...idBase, ...idSheet, ...idSubsidy, ...idBatch },
  en: { ...enBase, ...enSheet, ...enSubsidy, ...enBatch },
} satisfies Record<Locale, object>;

export function batchTextFor(locale: Locale) {
  return dictionaries[locale];
}
