/** The words of the promises, for components that run in the browser. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { enPromise } from "./en-promise";
import { idBase } from "./id-base";
import { idPromise } from "./id-promise";

const dictionaries = { id: { ...idBase, ...idPromise }, en: { ...enBase, ...enPromise } } satisfies Record<
  Locale,
  object
>;

export function promiseTextFor(locale: Locale) {
  return dictionaries[locale];
}
