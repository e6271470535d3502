/** The words of the scenario beside the ranking, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enPriority } from "./en-priority";
import { idBase } from "./id-base";
import { idPriority } from "./id-priority";

const dictionaries = { id: { ...idBase, ...idPriority }, en: { ...enBase, ...enPriority } } satisfies Record<
  Locale,
  object
>;

export function priorityTextFor(locale: Locale) {
  return dictionaries[locale];
}
