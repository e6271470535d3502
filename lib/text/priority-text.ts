/** The words of the scenario beside the ranking, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enPriority } from "./en-priority";
import { enSubsidy } from "./en-subsidy";
import { idBase } from "./id-base";
import { idPriority } from "./id-priority";
import { idSubsidy } from "./id-subsidy";

const dictionaries = {
  id: { ...idBase, ...idPriority, ...idSubsidy },
  en: { ...enBase, ...enPriority, ...enSubsidy },
} satisfies Record<Locale, object>;

export function priorityTextFor(locale: Locale) {
  return dictionaries[locale];
}
