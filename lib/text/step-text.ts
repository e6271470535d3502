/** The words of the forms that take a month further, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enStep } from "./en-step";
import { idBase } from "./id-base";
import { idStep } from "./id-step";

const dictionaries = { id: { ...idBase, ...idStep }, en: { ...enBase, ...enStep } } satisfies Record<Locale, object>;

export function stepTextFor(locale: Locale) {
  return dictionaries[locale];
}
