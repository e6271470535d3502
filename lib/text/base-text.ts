/** The words of the frame, for components that run in the browser on every page. */
import type { Locale } from "@/lib/format";
import { enBase } from "./en-base";
import { idBase } from "./id-base";

const dictionaries = { id: idBase, en: enBase } satisfies Record<Locale, object>;

export function baseTextFor(locale: Locale) {
  return dictionaries[locale];
}
